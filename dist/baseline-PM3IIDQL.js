import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  baselineStage,
  describeFallback
} from "./chunk-MXVMIIOQ.js";
import "./chunk-AG6XS7BX.js";
import "./chunk-J6VI45DJ.js";
import "./chunk-RRLHFI2W.js";
import {
  takeOver
} from "./chunk-3SO6U4SB.js";
import {
  findCause
} from "./chunk-7P6WCRHW.js";
import "./chunk-E62GVZU6.js";
import "./chunk-HHNELTA2.js";
import "./chunk-ZZZBM2BF.js";
import "./chunk-M5IYNRFE.js";
import "./chunk-XRYUEM3M.js";
import "./chunk-SV5LIXEJ.js";
import "./chunk-QFCZM3GD.js";
import "./chunk-OV54C4G3.js";
import "./chunk-WKJOOTBC.js";
import "./chunk-MQBP3RFD.js";
import "./chunk-HDJDPLTI.js";
import "./chunk-XUPCASIH.js";
import "./chunk-2XYSP7JV.js";
import "./chunk-G7M5B2VL.js";
import "./chunk-FB6JOOEQ.js";
import "./chunk-7SOXP2O2.js";
import "./chunk-PX52WGAU.js";
import "./chunk-D6I4QO7A.js";
import "./chunk-U7WALVLO.js";
import "./chunk-D54UT5RL.js";
import "./chunk-FRK7GBV5.js";
import "./chunk-MYM7GIVJ.js";
import "./chunk-DREKUYXX.js";
import {
  runStageCommand
} from "./chunk-6NAIOL74.js";
import "./chunk-FB3LGVXF.js";
import "./chunk-LXLQVQG2.js";
import "./chunk-IISINSH5.js";
import "./chunk-3TW73KHF.js";
import "./chunk-62KKXLBR.js";
import "./chunk-DN2Y434W.js";
import "./chunk-YV4DYHWL.js";
import "./chunk-BHHR5NMC.js";
import "./chunk-SILLBRDY.js";
import "./chunk-GSVTN7QX.js";
import "./chunk-N6FKOSI3.js";
import "./chunk-JA2VDFMT.js";
import {
  bundleInputs,
  commonInputs,
  defineCommand,
  revisionInputs,
  tokenInput
} from "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import "./chunk-AMH2ZAYZ.js";
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
