import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-MMLAYPWC.js";
import "./chunk-SFKBQ5RX.js";
import {
  runStageCommand
} from "./chunk-RGH5EDEP.js";
import "./chunk-WXYCDJ3V.js";
import "./chunk-WWN43IDN.js";
import "./chunk-DWCPPBBV.js";
import "./chunk-IFES7YYH.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YW2FILUV.js";
import "./chunk-UJQWXHE7.js";
import "./chunk-OC6JQR6P.js";
import "./chunk-5XKZQTG7.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-2BJA76MM.js";
import "./chunk-T3RKS3KW.js";
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
