import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-FYAPYBL3.js";
import "./chunk-KHVALSXU.js";
import "./chunk-SWY3Y2QY.js";
import {
  runStageCommand
} from "./chunk-NSAEOH45.js";
import "./chunk-Y2WBSUPI.js";
import "./chunk-54TXCYMB.js";
import "./chunk-KW4DREJR.js";
import "./chunk-WKIFBLB5.js";
import "./chunk-6MGBIRM2.js";
import "./chunk-J2ZNJYRJ.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-QXYYFRBO.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import "./chunk-KUZRXUNS.js";
import "./chunk-SEZPBN5R.js";
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
