import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  compare,
  comparisonStage
} from "./chunk-UM5V3UAP.js";
import "./chunk-VN5RXYPV.js";
import {
  comparisonDocument
} from "./chunk-ZRX3Z24W.js";
import {
  describePredictions,
  evaluateFile,
  predictionInputs
} from "./chunk-BWN4KPL4.js";
import "./chunk-NJHFHYTJ.js";
import "./chunk-N74R45A4.js";
import "./chunk-OMIIMVEZ.js";
import "./chunk-LDWLIZE2.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import "./chunk-S3P325UN.js";
import "./chunk-6X53FP6R.js";
import {
  decodeSamples
} from "./chunk-4H3XOW4D.js";
import "./chunk-I5YY7GFW.js";
import {
  runStageCommand
} from "./chunk-P53OOXBX.js";
import "./chunk-ZUNGTN7B.js";
import "./chunk-642T65AY.js";
import "./chunk-VUSVK54O.js";
import "./chunk-UB2ZRRDH.js";
import {
  writeDocument
} from "./chunk-77AUHNSJ.js";
import "./chunk-UBCBEAA4.js";
import {
  commonInputs,
  defineCommand,
  number,
  text
} from "./chunk-QXYYFRBO.js";
import "./chunk-GR6KZCSI.js";
import "./chunk-JBFQKM23.js";
import {
  fault
} from "./chunk-LFBC4ZR5.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/commands/compare.ts
var file = { surface: "cli", placeholder: "file" };
var inputs = {
  ...commonInputs,
  "base-predictions": text("Predictions to compare with, without a configuration.", null, file),
  "head-predictions": text("Predictions that are judged, without a configuration.", null, file),
  ...predictionInputs,
  confidence: number("Level of the two-sided intervals.", 0.95, { surface: "cli" })
};
var compare2 = defineCommand({
  name: "compare",
  summary: "Pair the head’s examples with the baseline’s and weigh each metric’s change.",
  inputs,
  outputs: { out: "Folder of the documents.", "baseline-sha": "Commit of the baseline, or empty." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "tables"],
  run: ({ inputs: inputs2, ports }) => inputs2["base-predictions"] === null && inputs2["head-predictions"] === null ? runStageCommand({
    stage: comparisonStage,
    asked: inputs2,
    ports,
    describe: ({ document }) => describeComparison(document),
    outputs: (documents) => ({ "baseline-sha": documents.at(-1)?.baseline.sha ?? "" })
  }) : compareFiles(inputs2, ports)
});
async function compareFiles(asked, ports) {
  const { seed, confidence } = asked;
  if (!(confidence > 0 && confidence < 1)) {
    throw fault("invalid-input", {
      input: "confidence",
      value: String(confidence),
      expected: "between 0 and 1"
    });
  }
  const paths = { base: pathOf("base-predictions", asked), head: pathOf("head-predictions", asked) };
  const base = await evaluateFile(describePredictions(asked, paths.base), { seed, confidence }, ports);
  const head = await evaluateFile(describePredictions(asked, paths.head), { seed, confidence }, ports);
  if (base.sample === null || head.sample === null) {
    const expected = "a task with examples, which can be paired";
    throw fault("invalid-input", { input: "task", value: asked.task, expected });
  }
  const fields = compare({
    baseline: { sha: null, strategy: "pinned", distance: null, ageSeconds: null },
    head: { evaluations: head.fields.evaluations, samples: [head.sample] },
    base: { evaluations: base.fields.evaluations, samples: decodeSamples(base.bytes, "base") },
    metrics: /* @__PURE__ */ new Map([["predictions", asked.metrics]]),
    sameModel: false,
    confidence,
    rules: 1,
    seed
  });
  const project = filesProject("predictions", asked.out);
  const json = await writeDocument(comparisonDocument, fields, project, ports.files);
  return {
    exitCode: fields.comparable ? 0 : 1,
    text: describeComparison(fields),
    json,
    markdown: null,
    outputs: { out: asked.out }
  };
}
function pathOf(input, asked) {
  const path = asked[input];
  if (path === null) throw fault("missing-input", { input, hint: "Name the predictions of both sides." });
  return path;
}
function describeComparison({
  reasons,
  metrics
}) {
  return [...reasons, ...metrics.map(describeMetric)].join("\n");
}
function describeMetric({ name, base, head, delta, interval, reason }) {
  const show = (value) => value === null ? "missing" : value.toFixed(4);
  const range = interval === null ? "" : ` [${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}]`;
  const change = delta === null ? reason ?? "" : `${delta < 0 ? "" : "+"}${delta.toFixed(4)}${range}`;
  return `  ${name.padEnd(28)} ${show(base)} → ${show(head)}  ${change}`;
}
export {
  compare2 as compare
};
