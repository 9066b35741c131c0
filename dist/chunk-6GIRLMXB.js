import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  SEED,
  evaluatePredictions,
  findPredictions,
  matchPredictions,
  openExamples,
  readMetricsFile
} from "./chunk-NJHFHYTJ.js";
import {
  encodeSamples
} from "./chunk-LDWLIZE2.js";
import {
  runUserCommand
} from "./chunk-BCYOIDLB.js";
import {
  trainingDocument
} from "./chunk-S3P325UN.js";
import {
  SAMPLE_FILE,
  digestOf
} from "./chunk-4H3XOW4D.js";
import {
  evaluationDocument
} from "./chunk-I5YY7GFW.js";
import {
  readJudged
} from "./chunk-P53OOXBX.js";
import {
  PartialFailure,
  asFault,
  defineStage
} from "./chunk-UB2ZRRDH.js";
import {
  findReadable,
  findReadableBase
} from "./chunk-77AUHNSJ.js";
import {
  MergemarkError,
  fault,
  joinFaults
} from "./chunk-LFBC4ZR5.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/evaluation/make-predictions.ts
var HOUR = 36e5;
async function makePredictions(context, ports) {
  const { settings } = context;
  const { name, command: words, metricsFile } = settings;
  if (words === null) return;
  const predictions = metricsFile === null ? settings.predictions : [metricsFile];
  const old = await matchPredictions({ predictions }, ports.files);
  for (const path of /* @__PURE__ */ new Set([...predictions, ...old])) await ports.files.remove(path);
  const key = `evaluations.${name}.command`;
  await runUserCommand({ ...surroundings(context, ports), key, title: `Predicting: ${name}`, words }, ports);
  for (const path of predictions) {
    const written = await matchPredictions({ predictions: [path] }, ports.files);
    if (written.length === 0) throw fault("predictions-not-written", { evaluation: name, path });
  }
}
function surroundings({ folder, train }, ports) {
  const model = train?.model ?? null;
  return {
    folder,
    environment: train?.env ?? [],
    extra: model === null ? {} : { MERGEMARK_MODEL: ports.files.resolve(model) },
    seed: train?.seeds[0] ?? 1,
    timeoutMs: train?.timeoutMs ?? HOUR
  };
}

// src/evaluation/command-metrics.ts
var LONGEST = 65536;
async function runCommandMetrics(context, predictions, ports) {
  const { metrics, terms } = context.settings;
  const values = /* @__PURE__ */ new Map();
  for (const metric of terms.own) {
    if (metric.kind !== "command" || !metrics.includes(metric.name)) continue;
    const ofFiles = [];
    for (const path of predictions) ofFiles.push(await runOne(metric, path, context, ports));
    values.set(metric.name, meanOf(ofFiles));
  }
  return values;
}
async function runOne({ name, words }, path, context, ports) {
  const evaluation = context.settings.name;
  const lines = [];
  let length = 0;
  try {
    await runUserCommand(
      {
        ...surroundings(context, ports),
        key: `the command of ${name}`,
        title: `Measuring: ${evaluation}, ${name}`,
        words,
        input: await ports.files.readBytes(path),
        onStdout(line) {
          length += line.length + 1;
          if (length <= LONGEST) lines.push(line);
        }
      },
      ports
    );
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown;
    return { value: null, reason: thrown.message };
  }
  if (length > LONGEST) return { value: null, reason: `its command printed more than ${LONGEST} characters` };
  return readNumber(lines.join("\n"), name);
}
function readNumber(text, name) {
  if (text.trim() === "") return { value: null, reason: "its command printed nothing" };
  let json;
  try {
    json = JSON.parse(text);
  } catch {
    return { value: null, reason: "its command printed something else than JSON" };
  }
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  if (isObject && !Object.hasOwn(json, name))
    return { value: null, reason: `its command printed an object without "${name}"` };
  const value = isObject ? json[name] : json;
  if (typeof value === "number" && Number.isFinite(value)) return { value, reason: null };
  return { value: null, reason: `its command printed ${kindOf(value)}, not a finite number` };
}
function kindOf(value) {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return "a number that is too large";
  return typeof value === "string" ? "text" : `a value of type ${typeof value}`;
}
function meanOf(values) {
  const [first = { value: null, reason: "there are no predictions" }, ...others] = values;
  if (others.length === 0) return first;
  let sum = 0;
  for (const [index, { value, reason }] of values.entries()) {
    if (value === null) return { value, reason: `run ${index + 1}: ${reason}` };
    sum += value;
  }
  return { value: sum / values.length, reason: `the mean of ${values.length} runs` };
}

// src/evaluation/training-numbers.ts
async function readTrainingNumbers(project, files) {
  const training = await findReadable(trainingDocument, project, files);
  const missing = training === null ? "there is no training.json" : whyUntrained(training);
  return /* @__PURE__ */ new Map([
    ["model_bytes", numberOr(training?.model?.bytes, missing ?? "the training names no model")],
    ["training_seconds", numberOr(missing === null ? training?.seconds : null, missing)],
    [
      "training_peak_memory_bytes",
      numberOr(
        missing === null ? training?.peakMemoryBytes : null,
        missing ?? "the platform does not tell the peak memory"
      )
    ]
  ]);
}
function whyUntrained({ failure, engine, reused }) {
  if (failure !== void 0 && failure !== null) return "the training failed";
  if (reused) return "the model is that of an earlier training";
  return engine === "none" ? "nothing was trained in this run" : null;
}
function numberOr(value, reason) {
  if (value !== null && value !== void 0) return { value, reason: null };
  return { value: null, reason: reason ?? "the training does not tell it" };
}

// src/evaluation/stage.ts
var evaluationStage = defineStage({
  title: "Evaluating",
  document: evaluationDocument,
  ports: ["files", "git", "tables", "processes", "runner"],
  nothing: { evaluations: [], sample: null },
  async run(project, ports) {
    await ports.files.remove(`${project.out}/${SAMPLE_FILE}`);
    const { configuration } = await readJudged(project, ports.files);
    const training = await readTrainingNumbers(project, ports.files);
    const base = await findReadableBase(evaluationDocument, project, ports.files);
    const context = { project, configuration, training, base };
    const evaluations = [];
    const samples = [];
    const faults = [];
    for (const settings of configuration.evaluations) {
      try {
        const { evaluation, sample } = await evaluate(settings, context, ports);
        evaluations.push(evaluation);
        if (sample !== null) samples.push(sample);
      } catch (thrown) {
        const error = asFault(thrown);
        faults.push(error);
        evaluations.push(failedEvaluation(settings, error));
      }
    }
    const fields = { evaluations, sample: await writeSamples(samples, project, ports) };
    if (faults.length > 0) throw new PartialFailure(fields, joinFaults(faults));
    return fields;
  }
});
async function evaluate(settings, { project, configuration, training, base }, ports) {
  var _stack = [];
  try {
    const { gate, train } = configuration;
    const commands = { settings, folder: project.head.folder, train };
    await makePredictions(commands, ports);
    if (settings.task === "metrics-only") {
      const asked = gate.rules.flatMap((rule) => rule.evaluation === settings.name ? [rule.metric] : []);
      return { evaluation: await readMetricsFile(settings, asked, ports.files), sample: null };
    }
    const predictions = await findPredictions(settings, ports.files);
    const examples = __using(_stack, await openExamples(settings.examples, project, ports), true);
    const judgements = __using(_stack, await openExamples(settings.judgements, project, ports), true);
    const given = new Map([...training, ...await runCommandMetrics(commands, predictions, ports)]);
    const truth = { examples: examples?.table ?? null, judgements: judgements?.table ?? null };
    const before = base?.evaluations.find(({ name }) => name === settings.name);
    const threshold = before?.threshold ?? null;
    const { confidence } = gate;
    return await evaluatePredictions(
      { settings, predictions, truth, given, threshold, confidence, seed: SEED },
      ports
    );
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function writeSamples(samples, project, ports) {
  if (samples.length === 0) return null;
  const bytes = encodeSamples(samples, "full");
  await ports.files.write(`${project.out}/${SAMPLE_FILE}`, bytes);
  return { file: SAMPLE_FILE, digest: digestOf(bytes), bytes: bytes.length };
}
function failedEvaluation({ name, task }, error) {
  const failure = { code: error.code, message: error.message };
  return { name, task, examples: 0, digest: null, metrics: [], confusion: null, curves: [], failure };
}

export {
  evaluationStage
};
