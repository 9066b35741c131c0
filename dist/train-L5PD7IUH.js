import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-RT2VHVZX.js";
import "./chunk-BCYOIDLB.js";
import "./chunk-S3P325UN.js";
import {
  runStageCommand
} from "./chunk-P53OOXBX.js";
import "./chunk-ZUNGTN7B.js";
import "./chunk-642T65AY.js";
import "./chunk-VUSVK54O.js";
import "./chunk-UB2ZRRDH.js";
import "./chunk-77AUHNSJ.js";
import "./chunk-UBCBEAA4.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-QXYYFRBO.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-LFBC4ZR5.js";
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
