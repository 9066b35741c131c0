import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-MGNTQMZA.js";
import "./chunk-3YYUHGHQ.js";
import {
  runStageCommand
} from "./chunk-HL6W4CST.js";
import "./chunk-DDOXFENP.js";
import "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import "./chunk-XZ6THV72.js";
import "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-MY7RTWCD.js";
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
