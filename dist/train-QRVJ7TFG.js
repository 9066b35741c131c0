import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-CWRSIJGV.js";
import "./chunk-GHBI235N.js";
import "./chunk-GGACWP2V.js";
import {
  runStageCommand
} from "./chunk-YHMFCIP7.js";
import "./chunk-WSI4J6LH.js";
import "./chunk-INJW452F.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-QK5G2RKO.js";
import "./chunk-2UE5G2KO.js";
import "./chunk-QWBPVRD3.js";
import "./chunk-YI5EG2KK.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-O5WMR6XX.js";
import "./chunk-PRJGR57K.js";
import "./chunk-JBFQKM23.js";
import "./chunk-ZQT3DNKK.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/commands/train.ts
var train = defineCommand({
  name: "train",
  summary: "Run the training, by its command or the built-in trainer.",
  inputs: commonInputs,
  outputs: { out: "Folder of the documents." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "processes", "tables", "trainer", "clock"],
  run: ({ inputs, ports }) => runStageCommand({
    stage: trainingStage,
    readsCheckout: true,
    asked: inputs,
    ports,
    describe: ({ project, document }) => document.engine === "none" ? `${project.name}: nothing to train here` : `${project.name}: trained in ${document.seconds.toFixed(1)} s by ${document.engine}, model ${document.model?.digest ?? "not kept"}`
  })
});
export {
  train
};
