import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage
} from "./chunk-NOJW4KAH.js";
import "./chunk-VOR6ZVIX.js";
import "./chunk-5Q74AQ54.js";
import "./chunk-YLFBB4RZ.js";
import "./chunk-6NAWYBYF.js";
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
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-QXYYFRBO.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import "./chunk-KUZRXUNS.js";
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
    outputs: (documents) => ({ "baseline-sha": documents.at(-1)?.sha ?? "" })
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
