import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  evaluateSample,
  readPredictions
} from "./chunk-YTHHNWWQ.js";
import {
  encodeSamples
} from "./chunk-DE3FJHFQ.js";
import {
  SAMPLE_FILE,
  digestOf
} from "./chunk-YLFBB4RZ.js";
import {
  findMetric,
  knownNames
} from "./chunk-54TXCYMB.js";
import {
  choice,
  number,
  text,
  words
} from "./chunk-QXYYFRBO.js";
import {
  task
} from "./chunk-TJYX6ZWS.js";
import {
  fault
} from "./chunk-KUZRXUNS.js";

// src/evaluation/evaluate-file.ts
async function evaluateFile(settings, { seed, resamples, confidence }, ports) {
  const sample = await readPredictions(settings, null, ports);
  const evaluation = evaluateSample({ sample, metrics: settings.metrics, confidence, seed, resamples });
  const bytes = encodeSamples([sample], "full");
  const file = { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length };
  return { fields: { evaluations: [evaluation], sample: file }, sample, bytes };
}

// src/commands/prediction-inputs.ts
var cli = { surface: "cli", placeholder: "column" };
var predictionInputs = {
  task: choice("What the predictions are of.", task.options, "binary", { surface: "cli" }),
  target: text("Column of the true labels.", "target", cli),
  predicted: text("Column of the predicted labels.", null, cli),
  score: text("binary: column of the positive label’s score.", null, cli),
  scores: text("Columns of the scores, e.g. `p_{class}`.", null, cli),
  positive: text("binary: the positive label.", null, { surface: "cli", placeholder: "label" }),
  id: text("Column of the ids; default: examples go by their row.", null, cli),
  weight: text("Column of the weights.", null, cli),
  group: text("Column that says which examples belong together.", null, cli),
  metrics: words("Metrics to compute; default: those of the task.", { surface: "cli" }),
  seed: number("Seed of all resampling.", 1, { surface: "cli" })
};
function describePredictions(asked, predictions) {
  if (asked.task !== "binary" && asked.task !== "multiclass")
    throw fault("not-yet", { key: `--task ${asked.task}` });
  const unknown = asked.metrics.find((name) => findMetric(name) === null);
  if (unknown !== void 0) throw fault("unknown-metric", { metric: unknown, known: knownNames() });
  const { target, score, scores, id, weight, group } = asked;
  const predicted = asked.predicted ?? (score === null && scores === null ? "predicted" : null);
  return {
    name: "predictions",
    task: asked.task,
    command: null,
    predictions,
    examples: null,
    columns: { id, target, predicted, score, scores, weight, group },
    positive: asked.positive,
    metrics: asked.metrics
  };
}

export {
  evaluateFile,
  predictionInputs,
  describePredictions
};
