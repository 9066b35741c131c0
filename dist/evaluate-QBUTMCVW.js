import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  evaluationStage
} from "./chunk-2FZK4UPQ.js";
import "./chunk-DVIJP4T2.js";
import "./chunk-OMIIMVEZ.js";
import "./chunk-TC76FEG6.js";
import "./chunk-TLSZYA2Q.js";
import "./chunk-JL6ZORGI.js";
import "./chunk-A5CNEB3L.js";
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

// src/commands/evaluate.ts
var evaluate = defineCommand({
  name: "evaluate",
  summary: "Turn predictions into metrics with their intervals.",
  inputs: commonInputs,
  outputs: { out: "Folder of the documents." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "processes", "tables"],
  run: ({ inputs, ports }) => runStageCommand({
    stage: evaluationStage,
    asked: inputs,
    ports,
    describe: ({ document }) => document.evaluations.map(describeEvaluation).join("\n")
  })
});
function describeEvaluation({ name, task, examples, metrics }) {
  return [`${name} (${task}, ${examples} examples)`, ...metrics.map(describeMetric)].join("\n");
}
function describeMetric({ name, value, reason, interval }) {
  const range = interval === null ? "" : `  [${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}]`;
  const note = reason === null ? "" : `  (${reason})`;
  return `  ${name.padEnd(28)} ${value === null ? "missing" : value.toFixed(4)}${range}${note}`;
}
export {
  evaluate
};
