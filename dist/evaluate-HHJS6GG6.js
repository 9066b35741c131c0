import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  describePredictions,
  evaluateFile,
  predictionInputs
} from "./chunk-EEXA4LFD.js";
import {
  evaluationStage
} from "./chunk-QWQBGWD7.js";
import "./chunk-YTHHNWWQ.js";
import "./chunk-OMIIMVEZ.js";
import "./chunk-DE3FJHFQ.js";
import {
  filesProject
} from "./chunk-5X2HUZNY.js";
import "./chunk-SWY3Y2QY.js";
import {
  SAMPLE_FILE
} from "./chunk-YLFBB4RZ.js";
import {
  evaluationDocument
} from "./chunk-6NAWYBYF.js";
import {
  runStageCommand
} from "./chunk-NSAEOH45.js";
import "./chunk-Y2WBSUPI.js";
import {
  knownNames
} from "./chunk-54TXCYMB.js";
import "./chunk-KW4DREJR.js";
import "./chunk-WKIFBLB5.js";
import {
  writeDocument
} from "./chunk-6MGBIRM2.js";
import "./chunk-J2ZNJYRJ.js";
import {
  commonInputs,
  defineCommand,
  number,
  text
} from "./chunk-QXYYFRBO.js";
import "./chunk-TJYX6ZWS.js";
import "./chunk-JBFQKM23.js";
import "./chunk-KUZRXUNS.js";
import "./chunk-SEZPBN5R.js";
import "./chunk-TYDYXRWL.js";

// src/commands/evaluate.ts
var inputs = {
  ...commonInputs,
  predictions: text("A predictions file to evaluate without a configuration.", null, {
    surface: "cli",
    placeholder: "file"
  }),
  ...predictionInputs,
  resamples: number("How often to resample where an interval needs it.", 2e3, { surface: "cli" })
};
var evaluate = defineCommand({
  name: "evaluate",
  summary: "Turn predictions into metrics with their intervals.",
  notes: () => `Metrics: ${knownNames().join(", ")}. \`[label]\` stands for one class.`,
  inputs,
  outputs: { out: "Folder of the documents." },
  permissions: { contents: { access: "read", why: "to check out the repository" } },
  ports: ["files", "git", "runner", "processes", "tables"],
  run: ({ inputs: inputs2, ports }) => inputs2.predictions === null ? runStageCommand({
    stage: evaluationStage,
    readsCheckout: true,
    asked: inputs2,
    ports,
    describe: ({ document }) => describeEvaluations(document.evaluations)
  }) : evaluateAlone(inputs2, inputs2.predictions, ports)
});
async function evaluateAlone(asked, predictions, ports) {
  const { seed, resamples } = asked;
  const settings = describePredictions(asked, predictions);
  const { fields, bytes } = await evaluateFile(settings, { seed, resamples, confidence: 0.95 }, ports);
  await ports.files.write(`${asked.out}/${SAMPLE_FILE}`, bytes);
  const json = await writeDocument(
    evaluationDocument,
    fields,
    filesProject("predictions", asked.out),
    ports.files
  );
  const text2 = describeEvaluations(fields.evaluations);
  return { exitCode: 0, text: text2, json, markdown: null, outputs: { out: asked.out } };
}
function describeEvaluations(evaluations) {
  return evaluations.map(describeEvaluation).join("\n");
}
function describeEvaluation({ name, task, examples, metrics }) {
  return [`${name} (${task}, ${examples} examples)`, ...metrics.map(describeMetric)].join("\n");
}
function describeMetric({ name, value, reason, interval }) {
  const range = interval === null ? "" : `  [${interval.low.toFixed(4)}, ${interval.high.toFixed(4)}]`;
  const note = reason === null ? "" : `  (${reason})`;
  return `  ${name.padEnd(28)} ${value === null ? "missing" : value.toFixed(4)}${range}${note}`;
}
export {
  describeEvaluations,
  evaluate
};
