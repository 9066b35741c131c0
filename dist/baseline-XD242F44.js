import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage
} from "./chunk-H4WYUOQ2.js";
import "./chunk-E7KEPXX6.js";
import "./chunk-LLQQ4ZDM.js";
import "./chunk-GC5BY46G.js";
import "./chunk-F7N4H6YX.js";
import "./chunk-IGHTDUFR.js";
import "./chunk-YONVZ6KG.js";
import "./chunk-SG3EC5O4.js";
import "./chunk-2LEZVH42.js";
import "./chunk-6X2LU267.js";
import "./chunk-LDTFRFCR.js";
import "./chunk-R7YZDREF.js";
import "./chunk-D7UWJHJK.js";
import "./chunk-UD4UMFWU.js";
import "./chunk-NIOJZABD.js";
import "./chunk-5DU72OMF.js";
import "./chunk-V6LRU3UZ.js";
import "./chunk-D54UT5RL.js";
import "./chunk-4N3PTYTZ.js";
import {
  runStageCommand
} from "./chunk-RUJWD3M2.js";
import "./chunk-DQ3LJ4QN.js";
import "./chunk-XV7AKL7Y.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BOQ3IEDD.js";
import "./chunk-RR7ZEIGM.js";
import "./chunk-DHJKLRAU.js";
import "./chunk-EJTXA3OL.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-MFJBSJSB.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-TP7TOFOP.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/baseline/describe-baseline.ts
function describeBaseline(document) {
  const { passedOver, store, waitedSeconds = 0, attempts } = document;
  const lines = [
    describeChoice(document),
    ...attempts == null || attempts < 2 ? [] : [`  that commit was run ${attempts} times`],
    ...waitedSeconds === 0 ? [] : [`  waited ${Math.round(waitedSeconds)} s for the run of its commit`],
    ...passedOver.map(({ sha, reason }) => `  passed over ${sha.slice(0, 7)}: ${reason}`),
    ...store === void 0 ? [] : [`  records: ${describeStore(store)}`]
  ];
  return lines.join("\n");
}
function describeChoice({ sha, strategy, distance, ageSeconds, pin }) {
  const named = pin == null ? strategy : `${strategy}: ${pin}`;
  if (sha === null) return `no baseline (${named})`;
  if (strategy === "rebuild")
    return `baseline ${sha.slice(0, 7)} (rebuild): it has no record and is made again`;
  return `baseline ${sha.slice(0, 7)} (${named}), ${describeDistance(distance)}, ${describeAge(ageSeconds)}`;
}
function describeDistance(distance) {
  if (distance === null) return "not an ancestor by first parents";
  return distance === 1 ? "1 commit away" : `${distance} commits away`;
}
function describeStore({ address, tip, sequence, signer }) {
  if (tip === null) return `${address} holds none yet`;
  const signed = signer === null ? "" : `, signed by ${signer}`;
  return `${address} at ${tip.slice(0, 7)}, change ${sequence}${signed}`;
}
function describeAge(seconds) {
  if (seconds === null) return "of unknown age";
  if (seconds < 7200) return `${Math.round(seconds / 60)} minutes old`;
  return seconds < 172800 ? `${Math.round(seconds / 3600)} hours old` : `${Math.round(seconds / 86400)} days old`;
}

// src/commands/baseline.ts
var baseline = defineCommand({
  name: "baseline",
  summary: "Prepare: read the base branch’s policy and find the record to compare with.",
  inputs: { ...commonInputs, ...revisionInputs, ...tokenInput },
  outputs: { out: "Folder of the documents.", "baseline-sha": "Commit of the baseline, or empty." },
  permissions: {
    contents: { access: "read", why: "to read the records and the base branch" },
    checks: { access: "read", why: "to see whether the run of the base branch is still going" }
  },
  ports: [...baselineStage.ports, "runner"],
  run: ({ inputs, ports }) => runStageCommand({
    stage: baselineStage,
    asked: inputs,
    ports,
    describe: ({ document }) => describeBaseline(document),
    outputs: (documents) => ({ "baseline-sha": documents.at(-1)?.sha ?? "" })
  })
});
export {
  baseline
};
