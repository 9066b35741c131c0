import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage
} from "./chunk-GDLSQNGN.js";
import "./chunk-YUPMFXBJ.js";
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
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-J4PTFRTZ.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import "./chunk-A6JYZ6VZ.js";
import "./chunk-SEZPBN5R.js";
import "./chunk-TYDYXRWL.js";

// src/commands/baseline.ts
var baseline = defineCommand({
  name: "baseline",
  summary: "Prepare: read the base branch’s policy and find the record to compare with.",
  inputs: { ...commonInputs, ...revisionInputs, ...tokenInput },
  outputs: { out: "Folder of the documents.", "baseline-sha": "Commit of the baseline, or empty." },
  permissions: { contents: { access: "read", why: "to read the records and the base branch" } },
  ports: ["files", "git", "runner", "records", "clock"],
  run: ({ inputs, ports }) => runStageCommand({
    stage: baselineStage,
    asked: inputs,
    ports,
    describe: ({ document }) => describeBaseline(document),
    outputs: ({ sha }) => ({ "baseline-sha": sha ?? "" })
  })
});
function describeBaseline({
  sha,
  strategy,
  distance,
  ageSeconds,
  passedOver
}) {
  const lines = [
    sha === null ? `no baseline (${strategy})` : `baseline ${sha.slice(0, 7)} (${strategy}), ${distance} commits away, ${describeAge(ageSeconds)} old`,
    ...passedOver.map((passed) => `  passed over ${passed.sha.slice(0, 7)}: ${passed.reason}`)
  ];
  return lines.join("\n");
}
function describeAge(seconds) {
  if (seconds === null) return "unknown";
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes`;
  return seconds < 172800 ? `${Math.round(seconds / 3600)} hours` : `${Math.round(seconds / 86400)} days`;
}
export {
  baseline,
  describeBaseline
};
