import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage,
  describeFallback
} from "./chunk-5KSSQNFI.js";
import "./chunk-NQWXSK26.js";
import "./chunk-MSLDVCT6.js";
import "./chunk-LXXG5K6D.js";
import {
  takeOver
} from "./chunk-F4IL3BI5.js";
import {
  findCause
} from "./chunk-7P6WCRHW.js";
import "./chunk-6ZNFZFJ7.js";
import "./chunk-ZJ43KDPM.js";
import "./chunk-7EUULHLQ.js";
import "./chunk-3KTI44JA.js";
import "./chunk-IE5BNRSR.js";
import "./chunk-MCGXJURZ.js";
import "./chunk-2XTWDAVR.js";
import "./chunk-KJRK62UU.js";
import "./chunk-DE4WOQQK.js";
import "./chunk-MQBP3RFD.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-XUPCASIH.js";
import "./chunk-XKMQW675.js";
import "./chunk-XTGJRL3V.js";
import "./chunk-AKRPZ5QW.js";
import "./chunk-NASUMUU3.js";
import "./chunk-FESQ4RWH.js";
import "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-D54UT5RL.js";
import "./chunk-XXPL4PRM.js";
import "./chunk-7EUNHAOQ.js";
import "./chunk-DREKUYXX.js";
import {
  runStageCommand
} from "./chunk-HL6W4CST.js";
import "./chunk-DDOXFENP.js";
import "./chunk-JY5TSFO5.js";
import "./chunk-C352YR2C.js";
import "./chunk-BKUVLNFU.js";
import "./chunk-DN2Y434W.js";
import "./chunk-XZ6THV72.js";
import "./chunk-M7EM5S42.js";
import "./chunk-T4JX5NG6.js";
import "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  bundleInputs,
  commonInputs,
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
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
  inputs: { ...commonInputs, ...revisionInputs, ...bundleInputs, ...tokenInput },
  outputs: {
    out: "Folder of the documents.",
    "baseline-sha": "Commit of the baseline, or empty.",
    reused: "`true` where a merge queue takes over a verdict on the same tree: nothing is to be computed or compared."
  },
  permissions: {
    contents: { access: "read", why: "to read the records and the base branch" },
    "pull-requests": {
      access: "read",
      why: "to find the pull request behind a `workflow_run`, and who approved the commit of a fork"
    },
    actions: { access: "read", why: "to read the run behind a `workflow_run`, and its artifact" },
    checks: { access: "read", why: "to see whether the run of the base branch is still going" }
  },
  ports: [...baselineStage.ports, "runner", "archives"],
  run: ({ inputs, ports }) => runStageCommand({
    stage: baselineStage,
    asked: inputs,
    open: () => takeOver(inputs, "compute", ports),
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
