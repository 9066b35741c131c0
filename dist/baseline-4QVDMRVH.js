import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage,
  describeFallback
} from "./chunk-PCU4HXK4.js";
import "./chunk-2RT5JLCU.js";
import {
  findCause
} from "./chunk-7P6WCRHW.js";
import "./chunk-XDACQU5U.js";
import "./chunk-7KG3IY57.js";
import "./chunk-OCP2PPTG.js";
import "./chunk-5C4OPTH2.js";
import "./chunk-KHU7CUTL.js";
import "./chunk-OORC76ZM.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-DREKUYXX.js";
import "./chunk-TWNALCUN.js";
import "./chunk-TKOJPF36.js";
import "./chunk-XB4FSKYI.js";
import "./chunk-MWEBNFTN.js";
import "./chunk-TXLW7VAJ.js";
import "./chunk-D54UT5RL.js";
import "./chunk-6KHQEY4R.js";
import {
  runStageCommand
} from "./chunk-FKHSV5E7.js";
import "./chunk-2ZXIGIYN.js";
import "./chunk-TWSQ2XWK.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-R4NDCGCL.js";
import "./chunk-4E2VDKOJ.js";
import "./chunk-FYTYJSID.js";
import "./chunk-DUP4QNHX.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-O5WMR6XX.js";
import "./chunk-XI27YZEJ.js";
import "./chunk-JBFQKM23.js";
import "./chunk-FJFXH4M3.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/baseline/describe-baseline.ts
function describeBaseline(document) {
  const { sha, store, waitedSeconds = 0, attempts } = document;
  const cause = causeOf(document);
  const passedOver = document.passedOver.filter((one) => one !== cause);
  const verb = sha === null ? "looked at" : "passed over";
  const lines = [
    describeChoice(document),
    ...attempts == null || attempts < 2 ? [] : [`  that commit was run ${attempts} times`],
    ...waitedSeconds === 0 ? [] : [`  waited ${Math.round(waitedSeconds)} s for the run of its commit`],
    ...passedOver.map(({ sha: sha2, reason }) => `  ${verb} ${sha2.slice(0, 7)}: ${reason}`),
    ...store === void 0 ? [] : [`  records: ${describeStore(store)}`]
  ];
  return lines.join("\n");
}
function causeOf({
  sha,
  strategy,
  passedOver
}) {
  return sha === null && strategy === "none" ? findCause(passedOver) : null;
}
function describeChoice(document) {
  const { sha, strategy, distance, ageSeconds, pin } = document;
  const named = pin == null ? strategy : `${strategy}: ${pin}`;
  if (sha === null) {
    const cause = causeOf(document);
    if (cause === null) return `no baseline (${named})`;
    const at = pin == null ? `at ${cause.sha.slice(0, 7)}, ` : "";
    return `no baseline (${named}): ${at}${cause.reason}`;
  }
  if (strategy === "rebuild")
    return `baseline ${sha.slice(0, 7)} (rebuild): it has no record and is made again`;
  return `baseline ${sha.slice(0, 7)} (${named}), ${describeDistance(distance)}, ${describeAge(ageSeconds)}`;
}
function describeDistance(distance) {
  if (distance === null) return "not an ancestor by first parents";
  return distance === 1 ? "1 commit away" : `${distance} commits away`;
}
function describeStore(store) {
  const { address, tip, sequence, signer } = store;
  if (tip === null) return `${address} holds none yet`;
  const signed = signer === null ? "" : `, signed by ${signer}`;
  const fallback = describeFallback(store);
  const read = fallback === null ? "" : `; ${fallback}`;
  return `${address} at ${tip.slice(0, 7)}, sequence ${sequence}${signed}${read}`;
}
function describeAge(seconds) {
  if (seconds === null) return "of unknown age";
  if (seconds < 7200) return `${countOf(seconds / 60, "minute")} old`;
  return seconds < 172800 ? `${countOf(seconds / 3600, "hour")} old` : `${countOf(seconds / 86400, "day")} old`;
}
function countOf(amount, noun) {
  const count = Math.round(amount);
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
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
