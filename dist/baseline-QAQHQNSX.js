import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage,
  describeFallback
} from "./chunk-4VPUPT5C.js";
import "./chunk-EBCXMSFE.js";
import {
  findCause
} from "./chunk-7P6WCRHW.js";
import "./chunk-5OTAXRTV.js";
import "./chunk-SYXOIOXF.js";
import "./chunk-IXJ4DEG4.js";
import "./chunk-HPRHYMJE.js";
import "./chunk-ANBMOTOF.js";
import "./chunk-5SUUJUJC.js";
import "./chunk-NRJCPT2O.js";
import "./chunk-NDEV77SF.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-DREKUYXX.js";
import "./chunk-6ZCMQEEZ.js";
import "./chunk-5L5F6ZBJ.js";
import "./chunk-D5NNZH3Y.js";
import "./chunk-QU744HDZ.js";
import "./chunk-EWJOUGZ7.js";
import "./chunk-D54UT5RL.js";
import "./chunk-GGACWP2V.js";
import {
  runStageCommand
} from "./chunk-YHMFCIP7.js";
import "./chunk-WSI4J6LH.js";
import "./chunk-INJW452F.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-QK5G2RKO.js";
import "./chunk-2UE5G2KO.js";
import "./chunk-QWBPVRD3.js";
import "./chunk-YI5EG2KK.js";
import {
  commonInputs,
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-O5WMR6XX.js";
import "./chunk-PRJGR57K.js";
import "./chunk-JBFQKM23.js";
import "./chunk-ZQT3DNKK.js";
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
    ...describeReuse(document),
    ...store === void 0 ? [] : [`  records: ${describeStore(store)}`]
  ];
  return lines.join("\n");
}
function describeReuse({ reuse }) {
  if (reuse === void 0) return [];
  const { verdict, reason } = reuse;
  if (verdict === null) return [`  judged anew: ${reason ?? "nothing to reuse"}`];
  return [`  judged already, on the same tree: run ${verdict.run} at ${verdict.sha.slice(0, 7)}`];
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
  outputs: {
    out: "Folder of the documents.",
    "baseline-sha": "Commit of the baseline, or empty.",
    reused: "`true` where a merge queue takes over a verdict on the same tree: nothing is to be computed or compared."
  },
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
    outputs: (documents) => ({
      "baseline-sha": documents.at(-1)?.sha ?? "",
      reused: String(documents.length > 0 && documents.every(({ reuse }) => reuse?.verdict != null))
    })
  })
});
export {
  baseline
};
