import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage
} from "./chunk-T6MDY57S.js";
import "./chunk-MTCXSRJH.js";
import "./chunk-6X53FP6R.js";
import "./chunk-4H3XOW4D.js";
import "./chunk-I5YY7GFW.js";
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
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-QXYYFRBO.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-LFBC4ZR5.js";
import "./chunk-QKPKLO3D.js";
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
