import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  evaluatePredictions,
  findPredictions,
  openFile,
  readMetricsFile
} from "./chunk-G74E7YKP.js";
import {
  encodeSamples
} from "./chunk-HPYFJXUJ.js";
import {
  SAMPLE_FILE,
  digestOf
} from "./chunk-FESQ4RWH.js";
import {
  normaliseColumns,
  taskColumns,
  taskKeys,
  usualEvaluation
} from "./chunk-BKUVLNFU.js";
import {
  findMetric,
  knownNames
} from "./chunk-Q4MGMET2.js";
import {
  choice,
  number,
  text,
  words
} from "./chunk-AEKYP4UI.js";
import {
  task
} from "./chunk-JA2VDFMT.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/evaluation/evaluate-file.ts
async function evaluateFile(settings, { seed, confidence }, ports) {
  if (settings.task === "metrics-only") {
    const evaluation2 = await readMetricsFile(settings, [], ports.files);
    return { fields: { evaluations: [evaluation2], sample: null }, sample: null, bytes: null };
  }
  const { evaluation, sample } = await readAndEvaluate(settings, { seed, confidence }, ports);
  const bytes = encodeSamples([sample], "full");
  const file = { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length };
  return { fields: { evaluations: [evaluation], sample: file }, sample, bytes };
}
async function evaluateForComparison(settings, terms, ports) {
  if (settings.task === "metrics-only") {
    return { evaluation: await readMetricsFile(settings, [], ports.files), sample: null };
  }
  return readAndEvaluate(settings, { ...terms, onlyValues: true }, ports);
}
async function readAndEvaluate(settings, terms, { files, tables }) {
  var _stack = [];
  try {
    const open = (source) => tables.open({ ...source, anywhere: true });
    const ports = { files, tables: { ...tables, open } };
    const predictions = await findPredictions(settings, ports.files);
    const judgements = __using(_stack, settings.judgements === null ? null : await openFile(settings.judgements, ports), true);
    const truth = { examples: null, judgements: judgements?.table ?? null };
    return await evaluatePredictions(
      { settings, predictions, truth, given: /* @__PURE__ */ new Map(), threshold: null, ...terms },
      ports
    );
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/commands/prediction-inputs.ts
var cli = { surface: "cli", placeholder: "column" };
var predictionInputs = {
  task: choice("What the predictions are of.", task.options, "binary", { surface: "cli" }),
  target: text("Column of the true labels or numbers; default: target.", null, cli),
  predicted: text("Column of the predicted labels or numbers.", null, cli),
  score: text("binary: column of the positive label’s score; ranking, graded: of the score.", null, cli),
  scores: text("Columns of the scores, e.g. `p_{class}`.", null, cli),
  positive: text("binary: the positive label.", null, { surface: "cli", placeholder: "label" }),
  threshold: number("binary, multilabel: from which score on a label is predicted.", null, {
    surface: "cli"
  }),
  id: text("Column of the ids; default: examples go by their row.", null, cli),
  weight: text("Column of the weights.", null, cli),
  group: text("Column that says which examples belong together.", null, cli),
  slices: words("Columns whose values are looked at alone.", { surface: "cli" }),
  quantiles: text("regression: columns of predicted quantiles, e.g. `q_{level}`.", null, cli),
  low: text("regression: column of the low end of a predicted interval.", null, cli),
  high: text("regression: column of its high end.", null, cli),
  scale: text("regression: column that MASE divides by.", null, cli),
  query: text("ranking: column of the queries; default: query.", null, cli),
  document: text("ranking: column of the documents; default: document.", null, cli),
  relevance: text("ranking: column that says how relevant a document is; default: relevance.", null, cli),
  judgements: text("ranking: file that says which documents are relevant.", null, {
    surface: "cli",
    placeholder: "file"
  }),
  metrics: words("Metrics to compute; default: those of the task.", { surface: "cli" }),
  seed: number("Seed of all resampling.", 1, { surface: "cli" })
};
function describePredictions(asked, predictions) {
  requireFitting(asked);
  const { task: task2, positive, judgements, metrics, slices, threshold } = asked;
  const isMetrics = task2 === "metrics-only";
  const columns = normaliseColumns(Object.fromEntries([...saidColumns(asked)]), { task: task2, threshold });
  return {
    ...usualEvaluation,
    name: "predictions",
    task: task2,
    predictions: isMetrics ? [] : [predictions],
    metricsFile: isMetrics ? predictions : null,
    // Unlike in a mergemark.yml, no column of ids is expected.
    columns: { ...columns, id: asked.id },
    positive,
    judgements,
    threshold: threshold === null ? null : { kind: "fixed", value: threshold },
    slices: slices.map((column) => ({ kind: "column", column })),
    metrics
  };
}
function saidColumns(asked) {
  const values = new Map(Object.entries(asked));
  const said = /* @__PURE__ */ new Map();
  for (const column of taskColumns.keys()) {
    const value = values.get(column);
    if (typeof value === "string") said.set(column, value);
  }
  return said;
}
function requireFitting(asked) {
  const unknown = asked.metrics.find((name) => findMetric(name) === null);
  if (unknown !== void 0) throw fault("unknown-metric", { metric: unknown, known: knownNames() });
  const values = new Map(Object.entries(asked));
  const keys = [...taskKeys, ...taskColumns];
  for (const [input, of] of keys) {
    if (isSaid(values.get(input))) requireTask(input, String(values.get(input)), { of, task: asked.task });
  }
  const { threshold, predicted } = asked;
  if (threshold !== null && !(threshold > 0 && threshold <= 1)) {
    const expected = "above 0 and up to 1, as scores are";
    throw fault("invalid-input", { input: "threshold", value: String(threshold), expected });
  }
  if (threshold === null || predicted === null) return;
  throw fault("exclusive-keys", { one: "--threshold", other: "--predicted" });
}
function isSaid(value) {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== void 0;
}
function requireTask(input, value, { of, task: task2 }) {
  if (input === "predictions" || of.tasks.includes(task2)) return;
  throw fault("invalid-input", { input, value, expected: `left out: the task is ${task2}` });
}

export {
  evaluateFile,
  evaluateForComparison,
  predictionInputs,
  describePredictions
};
