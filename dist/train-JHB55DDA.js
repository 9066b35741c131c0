import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  trainingStage
} from "./chunk-VLFRBJAW.js";
import "./chunk-YYPE6HRU.js";
import "./chunk-TLSZYA2Q.js";
import {
  runStageCommand
} from "./chunk-EJMYPLWT.js";
import "./chunk-YQ6DSWA5.js";
import "./chunk-HY5YYGV2.js";
import "./chunk-XPHXPOJN.js";
import "./chunk-TIGNDH3X.js";
import "./chunk-EUAOA3QQ.js";
import "./chunk-EOMQIM7D.js";
import {
  commonInputs,
  defineCommand
} from "./chunk-J4PTFRTZ.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import "./chunk-A6JYZ6VZ.js";
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
    asked: inputs,
    ports,
    describe: ({ project, document }) => document.engine === "none" ? `${project.name}: nothing to train here` : `${project.name}: trained in ${document.seconds.toFixed(1)} s by ${document.engine}, model ${document.model?.digest ?? "not kept"}`
  })
});
export {
  train
};
