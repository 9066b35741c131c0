import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-IUPKUKCF.js";
import "./chunk-7HZNFWIB.js";
import "./chunk-2HLCNCEZ.js";
import {
  runStageCommand
} from "./chunk-UWBDGCNE.js";
import "./chunk-CAKJTHTU.js";
import "./chunk-DS6D5RW6.js";
import "./chunk-3Y3TZYFT.js";
import "./chunk-R7WLO2BG.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-22CFHBNR.js";
import "./chunk-4ZP7K3JW.js";
import "./chunk-NZ34WBXX.js";
import "./chunk-TECIMJOH.js";
import "./chunk-PRJGR57K.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import "./chunk-3UMVNY5W.js";
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
