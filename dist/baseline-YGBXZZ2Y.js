import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage,
  describeFallback
} from "./chunk-N6K7CITV.js";
import "./chunk-MDU3TXZH.js";
import {
  findCause
} from "./chunk-7P6WCRHW.js";
import "./chunk-4N6QIIDL.js";
import "./chunk-LJZ5W6GX.js";
import "./chunk-A3OG2VNE.js";
import "./chunk-TZGY4D3H.js";
import "./chunk-ALS6HYPY.js";
import "./chunk-SDVC6P7J.js";
import "./chunk-CZVZKQV6.js";
import "./chunk-DREKUYXX.js";
import "./chunk-C3GFH5JF.js";
import "./chunk-JBXS3WJX.js";
import "./chunk-B3MJYKGD.js";
import "./chunk-PZGOI4XK.js";
import "./chunk-XNPDPXED.js";
import "./chunk-D54UT5RL.js";
import "./chunk-DJBJ5PK4.js";
import {
  runStageCommand
} from "./chunk-QCLQV22M.js";
import "./chunk-QOUGGTPH.js";
import "./chunk-AZDMJTMI.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-VOG3I6A6.js";
import "./chunk-EOXLVJJT.js";
import "./chunk-36OYTG2G.js";
import "./chunk-GEK2ALAF.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-O5WMR6XX.js";
import "./chunk-XI27YZEJ.js";
import "./chunk-JBFQKM23.js";
import "./chunk-G6LY3UCA.js";
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
