import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-CF2QBHSZ.js";
import "./chunk-AORDU2BT.js";
import "./chunk-4N3PTYTZ.js";
import {
  runStageCommand
} from "./chunk-RUJWD3M2.js";
import "./chunk-DQ3LJ4QN.js";
import "./chunk-XV7AKL7Y.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BOQ3IEDD.js";
import "./chunk-RR7ZEIGM.js";
import "./chunk-DHJKLRAU.js";
import "./chunk-EJTXA3OL.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-MFJBSJSB.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-TP7TOFOP.js";
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
