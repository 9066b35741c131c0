import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  comparisonStage
} from "./chunk-QXG2LZ43.js";
import "./chunk-SQZZMHWW.js";
import "./chunk-W7UOOZJD.js";
import "./chunk-YYPE6HRU.js";
import "./chunk-DVIJP4T2.js";
import "./chunk-OMIIMVEZ.js";
import "./chunk-7QVI3YSG.js";
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

// src/commands/compare.ts
var compare = defineCommand({
  name: "compare",
  summary: "Pair the head’s examples with the baseline’s and weigh each metric’s change.",
  inputs: commonInputs,
  outputs: { out: "Folder of the documents.", "baseline-sha": "Commit of the baseline, or empty." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner"],
  run: ({ inputs, ports }) => runStageCommand({
    stage: comparisonStage,
    asked: inputs,
    ports,
    describe: ({ document }) => [...document.reasons, ...document.metrics.map(describeMetric)].join("\n"),
    outputs: ({ baseline }) => ({ "baseline-sha": baseline.sha ?? "" })
  })
});
function describeMetric({ name, base, head, delta, interval, reason }) {
  const show = (value) => value === null ? "missing" : value.toFixed(4);
  const range = interval === null ? "" : ` [${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}]`;
  const change = delta === null ? reason ?? "" : `${delta < 0 ? "" : "+"}${delta.toFixed(4)}${range}`;
  return `  ${name.padEnd(28)} ${show(base)} → ${show(head)}  ${change}`;
}
export {
  compare
};
