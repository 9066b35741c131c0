import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-BYPQ4R2X.js";
import "./chunk-OC2B4JZP.js";
import "./chunk-6KHQEY4R.js";
import {
  runStageCommand
} from "./chunk-FKHSV5E7.js";
import "./chunk-2ZXIGIYN.js";
import "./chunk-TWSQ2XWK.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-R4NDCGCL.js";
import "./chunk-4E2VDKOJ.js";
import "./chunk-FYTYJSID.js";
import "./chunk-DUP4QNHX.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-O5WMR6XX.js";
import "./chunk-XI27YZEJ.js";
import "./chunk-JBFQKM23.js";
import "./chunk-FJFXH4M3.js";
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
