import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-GUSDPTFX.js";
import "./chunk-A3HKZFAA.js";
import {
  runStageCommand
} from "./chunk-6NAIOL74.js";
import "./chunk-FB3LGVXF.js";
import "./chunk-LXLQVQG2.js";
import "./chunk-IISINSH5.js";
import "./chunk-3TW73KHF.js";
import "./chunk-62KKXLBR.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BHHR5NMC.js";
import "./chunk-SILLBRDY.js";
import "./chunk-GSVTN7QX.js";
import "./chunk-N6FKOSI3.js";
import "./chunk-JA2VDFMT.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import "./chunk-AMH2ZAYZ.js";
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
