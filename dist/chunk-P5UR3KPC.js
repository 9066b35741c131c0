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
  readMetricsFile,
  restoreSample
} from "./chunk-G74E7YKP.js";
import {
  REBUILD_EVENT,
  REEVALUATION_EVENT
} from "./chunk-DE4WOQQK.js";
import {
  THEMES,
  pathOfPicture
} from "./chunk-Z2WBK6HU.js";
import {
  parsePng
} from "./chunk-XUPCASIH.js";
import {
  packRecord
} from "./chunk-RYB3XSJU.js";
import {
  describeEnvironment,
  environmentDigest
} from "./chunk-XTGJRL3V.js";
import {
  encodeSamples
} from "./chunk-HPYFJXUJ.js";
import {
  MANIFEST,
  manifestDocument
} from "./chunk-AKRPZ5QW.js";
import {
  baselineDocument
} from "./chunk-NASUMUU3.js";
import {
  SAMPLE_FILE,
  digestOf,
  idAt,
  readSamples
} from "./chunk-FESQ4RWH.js";
import {
  formatError
} from "./chunk-D6I4QO7A.js";
import {
  TOOL
} from "./chunk-D54UT5RL.js";
import {
  dataDocument
} from "./chunk-XXPL4PRM.js";
import {
  evaluationDocument
} from "./chunk-7EUNHAOQ.js";
import {
  refuseForbidden,
  runUserCommand
} from "./chunk-3YYUHGHQ.js";
import {
  readJudged
} from "./chunk-DDOXFENP.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  metricRulesOf
} from "./chunk-BKUVLNFU.js";
import {
  PartialFailure,
  asFault,
  defineStage
} from "./chunk-XZ6THV72.js";
import {
  BASE,
  REBUILT,
  findDocument,
  findReadable,
  findReadableBase,
  policyDocument
} from "./chunk-M7EM5S42.js";
import {
  MergemarkError,
  fault,
  joinFaults
} from "./chunk-MY7RTWCD.js";
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
      const asked = metricRulesOf(gate.rules).flatMap(
        (rule) => rule.evaluation === settings.name ? [rule.metric] : []
      );
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

// src/report/own-charts/rows-of.ts
function rowsOf(document, keys) {
  let at = document;
  for (const [depth, key] of keys.entries()) {
    at = stepInto(at, key);
    if (at === void 0) return { reason: `there is no ${keys.slice(0, depth + 1).join(".")}` };
  }
  const rows = Array.isArray(at) ? at.flatMap(rowsFrom) : rowsFrom(at);
  return rows.length === 0 ? { reason: "there are no rows" } : rows;
}
function stepInto(value, key) {
  if (Array.isArray(value)) {
    const named = value.find((entry) => isMapping(entry) && entry["name"] === key);
    return named ?? (/^\d{1,9}$/.test(key) ? value[Number(key)] : void 0);
  }
  return isMapping(value) && Object.hasOwn(value, key) ? value[key] : void 0;
}
function rowsFrom(value) {
  if (!isMapping(value)) return value === null || value === void 0 ? [] : [{ value }];
  return pointsOf(value) ?? [value];
}
function pointsOf(value) {
  const columns = columnsOf(value);
  if (columns === null) return null;
  const size = Math.max(0, ...columns.map(([, values]) => values.length));
  const label = { curve: value["name"] ?? null, label: value["label"] ?? null };
  return Array.from({ length: size }, (_, index) => ({
    ...label,
    ...Object.fromEntries(columns.map(([name, values]) => [name, values[index] ?? null]))
  }));
}
function columnsOf({ columns, step, value }) {
  if (Array.isArray(step) && Array.isArray(value)) {
    return [
      ["step", step],
      ["value", value]
    ];
  }
  if (!Array.isArray(columns) || !columns.every((one) => isMapping(one) && Array.isArray(one["values"])))
    return null;
  return columns.map(({ name, values }) => [String(name), values]);
}
function isMapping(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

// src/report/own-charts/sample-rows.ts
function rowsOfSample(sample) {
  const slices = sliceValues(sample);
  const rows = Array.from({ length: sample.size }, (_, index) => {
    const { weight, group, groups, measures } = sample;
    return {
      ...slices[index],
      ...Object.fromEntries([...measures].map(([name, values]) => [name, number(values[index])])),
      ...weight === null ? {} : { weight: number(weight[index]) },
      ...group === null ? {} : { group: groups[group[index]] ?? null },
      ...ownOf(sample, index),
      id: idAt(sample.ids, index)
    };
  });
  return sample.task === "ranking" ? rows.flatMap((row, index) => documentsOf(sample, row, index)) : rows;
}
function ownOf(sample, index) {
  switch (sample.task) {
    case "binary":
    case "multiclass": {
      const { labels, target, predicted, scores } = sample;
      const labelOf = (indices) => labels[indices[index]] ?? null;
      return { ...scoresOf(labels, scores, index), target: labelOf(target), predicted: labelOf(predicted) };
    }
    case "multilabel": {
      const { labels, target, predicted, scores } = sample;
      const listed = (flags) => labels.filter((_, at) => flags[at]?.[index] === 1);
      return { ...scoresOf(labels, scores, index), target: listed(target), predicted: listed(predicted) };
    }
    case "regression": {
      const { target, predicted, bounds } = sample;
      const ends = bounds === null ? {} : { low: number(bounds.low[index]), high: number(bounds.high[index]) };
      return { ...ends, target: number(target[index]), predicted: number(predicted[index]) };
    }
    case "graded":
      return { score: number(sample.score[index]), variance: number(sample.variance[index]) };
    case "ranking":
      return {};
  }
}
function scoresOf(labels, scores, index) {
  return Object.fromEntries((scores ?? []).map((values, at) => [`p_${labels[at]}`, number(values[index])]));
}
function documentsOf({ starts, relevance, score, document, documents }, row, query) {
  const [from = 0, to = 0] = starts.subarray(query, query + 2);
  return Array.from({ length: to - from }, (_, rank) => ({
    ...row,
    document: documents[document[from + rank]] ?? null,
    relevance: number(relevance[from + rank]),
    score: number(score[from + rank]),
    rank: rank + 1
  }));
}
function sliceValues({ size, slices }) {
  const values = Array.from({ length: size }, () => ({}));
  for (const { name, of, members } of slices) {
    if (!name.startsWith(`${of}=`) || of.includes(" & ")) continue;
    for (const member of members) values[member][of] = name.slice(of.length + 1);
  }
  return values;
}
function number(value) {
  return value === void 0 || !Number.isFinite(value) ? null : value;
}

// src/report/own-charts/chart-rows.ts
var MOST_ROWS = 5e4;
var DOCUMENTS = { data: dataDocument, training: trainingDocument, evaluation: evaluationDocument };
async function readChartRows(chart, project, files) {
  const read = chart.source === "sample" ? readSampleRows : readDocumentRows;
  const { head, base } = await read(chart, project, files);
  if ("reason" in head) return head;
  if (!chart.main) return bounded(head);
  const ofMain = "reason" in base ? [] : base;
  return bounded([...withSide(head, "pull request"), ...withSide(ofMain, "main")]);
}
async function readDocumentRows({ source, keys }, project, files) {
  const kind = DOCUMENTS[source];
  const rows = (document) => document === null ? { reason: `there is no ${kind.file}` } : rowsOf(document, keys);
  return {
    head: rows(await findReadable(kind, project, files)),
    base: rows(await findReadableBase(kind, project, files))
  };
}
async function readSampleRows(chart, project, files) {
  const evaluation = await findReadable(evaluationDocument, project, files);
  const head = evaluation === null ? null : await findStored(chart, { folder: project.out, evaluation }, files);
  if (head?.form !== "full") return { head: { reason: "there are no predictions of it" }, base: [] };
  const ofHead = { head: rowsWithin(head.sample) };
  const past = chart.main ? await findReadableBase(evaluationDocument, project, files) : null;
  if (past === null) return { ...ofHead, base: [] };
  const folder = `${project.out}/${BASE}`;
  const stored = await findStored({ evaluation: head.name }, { folder, evaluation: past }, files);
  if (stored === null) return { ...ofHead, base: [] };
  const base = restoreSample(stored, head.sample);
  return { ...ofHead, base: "differs" in base ? [] : rowsWithin(base) };
}
async function findStored(chart, { folder, evaluation }, files) {
  const samples = await readSamples(folder, evaluation, files);
  const found = chart.evaluation === null ? samples[0] : samples.find(({ name }) => name === chart.evaluation);
  return found ?? null;
}
function rowsWithin(sample) {
  return sample.size > MOST_ROWS ? tooMany(sample.size) : rowsOfSample(sample);
}
function bounded(rows) {
  return rows.length > MOST_ROWS ? tooMany(rows.length) : rows;
}
function tooMany(rows) {
  return { reason: `it has ${rows} rows, more than ${MOST_ROWS}` };
}
function withSide(rows, side) {
  return rows.map((row) => ({ ...row, side }));
}

// src/report/own-charts/draw-own-charts.ts
var LARGEST = 32e6;
async function drawOwnCharts(project, ports) {
  try {
    const { configuration } = await readJudged(project, ports.files);
    for (const chart of configuration.report.charts) await drawOrSay(chart, project, ports);
    const known = configuration.report.charts.map(({ name }) => name);
    for (const chart of project.head.report.charts) {
      if (!known.includes(chart.name)) await previewOrSay(chart, project, ports);
    }
  } catch (thrown) {
    ports.runner.warn(`No chart of your own was drawn: ${asFault(thrown).message}`);
  }
}
async function previewOrSay(chart, project, ports) {
  const later = `The chart ${chart.name} is new here: the report shows it once it is merged`;
  if (project.event !== null) return ports.runner.info(`${later}.`);
  await drawOrSay(chart, project, ports);
  const path = pathOfPicture(project.out, chart.name, "light");
  if (await ports.files.inspect(path) !== null) ports.runner.info(`${later}; it is drawn in ${path}.`);
}
async function drawOrSay(chart, project, ports) {
  for (const theme of THEMES) await ports.files.remove(pathOfPicture(project.out, chart.name, theme));
  const reason = await drawChart(chart, project, ports).catch((thrown) => asFault(thrown).message);
  if (reason !== null) ports.runner.warn(`The chart ${chart.name} is left out: ${reason}`);
}
async function drawChart(chart, project, { files, charts }) {
  const values = await readChartRows(chart, project, files);
  if ("reason" in values) return values.reason;
  if (JSON.stringify(values).length > LARGEST) return "its rows have more than 32 MB";
  const { width, ...rest } = chart.specification;
  const size = width === void 0 || width === "container" ? {} : { width };
  const drawn = await charts.own({ ...rest, ...size, data: { values } });
  const pictures = [];
  for (const theme of THEMES) {
    const { bytes } = await charts.png(drawn[theme]);
    const parsed = parsePng(bytes);
    if ("reason" in parsed) return parsed.reason;
    pictures.push({ theme, bytes });
  }
  for (const { theme, bytes } of pictures)
    await files.write(pathOfPicture(project.out, chart.name, theme), bytes);
  return null;
}

// src/commands/rebuild/rebuild-baseline.ts
import { posix as posix2 } from "node:path";

// src/commands/rebuild/carry-evaluation-set.ts
import { posix } from "node:path";
function pathsToCarry({ evaluations, data, train }, moment) {
  const isBefore = moment === "before-training";
  const concerned = evaluations.filter(({ command }) => command === null === isBefore);
  const truths = concerned.flatMap(({ examples, judgements }) => [examples, judgements]);
  const tensorflow = train?.tensorflow ?? null;
  const predicted = tensorflow?.predict?.data ?? null;
  const learnt = tensorflow?.data ?? null;
  const sets = isBefore ? [predicted] : concerned.length === 0 ? [] : data.map(({ path }) => path);
  const present = (path) => path !== null && path !== learnt;
  return { truths: unique(truths.filter((path) => path !== null)), data: unique(sets.filter(present)) };
}
function unique(paths) {
  return [...new Set(paths.filter((path) => path !== null))];
}
async function carryEvaluationSet(paths, { folder, project }, ports) {
  const { files } = ports;
  for (const path of paths.truths) {
    const content = await readFromBase(path, project, ports) ?? await readHere(path, files);
    if (content !== null) await files.write(await placeIn(folder, path, files), content);
  }
  for (const pattern of paths.data) {
    for (const path of await files.find(pattern)) {
      await files.write(await placeIn(folder, path, files), await files.readBytes(path));
    }
  }
}
async function readFromBase(path, project, { files, git }) {
  const policy = await findDocument(policyDocument, project, files);
  if (policy?.source !== "base" || policy.sha === null) return null;
  return git.readFile(policy.sha, await git.pathFromRoot(path));
}
async function readHere(path, files) {
  return (await files.inspect(path))?.kind === "file" ? files.readBytes(path) : null;
}
async function placeIn(folder, path, files) {
  const place = posix.join(folder, path);
  const way = posix.relative(await files.realPath(folder), await files.realPath(place));
  if (posix.isAbsolute(path) || way === ".." || way.startsWith("../")) {
    throw fault("carried-outside", { path });
  }
  return place;
}

// src/commands/rebuild/run-mergemark.ts
var KEPT = 50;
var AROUND = 36e5;
var CACHES = ["RUNNER_TOOL_CACHE", "XDG_CACHE_HOME"];
async function runMergemark({ step, sha, folder, config, out, judged }, { installation, ports }) {
  const { processes, runner } = ports;
  const last = [];
  const onLine = (line) => {
    runner.output(line);
    last.push(line);
    if (last.length > KEPT) last.shift();
  };
  const finished = await runner.group(
    `Making main's model again (${sha.slice(0, 12)}): ${step}`,
    () => processes.run({
      program: installation.node,
      args: [installation.cli, step, "--config", config, "--out", out],
      folder,
      environment: environmentFor(judged, processes),
      timeoutMs: limitOf(judged),
      onLine
    })
  );
  const reason = whyFailed(finished, limitOf(judged));
  if (reason !== null)
    throw fault("rebuild-failed", { sha, step: `\`mergemark ${step}\``, reason, lines: last });
}
function environmentFor({ train }, processes) {
  const names = train?.env ?? [];
  refuseForbidden(names, "train.env");
  const asked = names.filter((name) => !/^(GITHUB|RUNNER)_/i.test(name));
  return processes.environmentOf([...CACHES, ...asked]);
}
function limitOf({ train }) {
  return (train?.timeoutMs ?? 0) + AROUND;
}
function whyFailed({ timedOut, exitCode }, limit) {
  if (timedOut) return `was stopped after ${limit / 1e3} s`;
  if (exitCode === null) return "was ended by a signal";
  return exitCode === 0 ? null : `ended with exit code ${exitCode}`;
}

// src/commands/rebuild/seal-rebuilt.ts
async function sealRebuilt({ sha, kind }, { project, out }, { files, git }) {
  const event = kind === "rebuild" ? REBUILD_EVENT : REEVALUATION_EVENT;
  const run = { tested: sha, head: sha, base: null, event, attempt: 1 };
  const training = trainingDocument.parse(await files.readText(`${out}/${trainingDocument.file}`), out);
  const evaluation = evaluationDocument.parse(await files.readText(`${out}/${evaluationDocument.file}`), out);
  for (const document of [training, evaluation]) {
    const reason = whyUnfit(document, project);
    if (reason !== null) throw fault("rebuild-failed", { sha, step: document.kind, reason, lines: [] });
  }
  const content = /* @__PURE__ */ new Map([
    [trainingDocument.file, encode(trainingDocument.serialize({ ...training, run }))],
    [evaluationDocument.file, encode(evaluationDocument.serialize({ ...evaluation, run }))]
  ]);
  if (evaluation.sample !== null) content.set(SAMPLE_FILE, await files.readBytes(`${out}/${SAMPLE_FILE}`));
  const configuration = await git.readFile(sha, await git.pathFromRoot(project.path));
  const environment = await describeEnvironment(sha, git);
  const digests = {
    tree: await git.treeOf(sha),
    ...digestsOf(training, evaluation),
    configuration: configuration === null ? null : digestOf(configuration),
    environment: environmentDigest(environment)
  };
  const packed = packRecord({
    name: project.name,
    run,
    files: content,
    digests,
    verdict: null,
    tool: TOOL,
    environment
  });
  await files.remove(out);
  for (const name of [...content.keys(), MANIFEST]) {
    await files.write(`${out}/${name}`, packed.get(name));
  }
}
function whyUnfit(document, { name }) {
  if (document.name !== name) return `is of "${document.name}", as the project was named there`;
  return document.failure === void 0 ? null : `failed: ${document.failure.message}`;
}
function digestsOf(training, { evaluations }) {
  const definitions = new Set(
    evaluations.flatMap(({ metrics }) => metrics.map(({ definition }) => definition))
  );
  const sets = evaluations.flatMap(({ name, digest }) => digest === null ? [] : [[name, digest]]);
  return {
    data: {},
    evaluationSets: Object.fromEntries(sets),
    metricDefinitions: digestOf([...definitions].sort().join("\n")),
    model: training.model?.digest ?? null
  };
}
function encode(text) {
  return new TextEncoder().encode(text);
}

// src/commands/rebuild/what-to-rebuild.ts
async function whatToRebuild(project, files) {
  const baseline = await findReadable(baselineDocument, project, files);
  if (baseline === null || baseline.failure !== void 0 || baseline.sha === null) return null;
  const { sha } = baseline;
  const judged = (await readJudged(project, files)).configuration;
  const onNewSet = judged.baseline.onEvaluationChange === "re-evaluate";
  if (baseline.strategy === "rebuild") return { sha, kind: "rebuild", onNewSet, judged };
  const isWanted = await needsEvaluating(project, judged.baseline, files);
  return isWanted ? { sha, kind: "re-evaluate", onNewSet, judged } : null;
}
async function needsEvaluating(project, { onEvaluationChange }, files) {
  const manifest = await findReadableBase(manifestDocument, project, files);
  if (manifest?.sample?.place === "none") return true;
  if (onEvaluationChange !== "re-evaluate") return false;
  if (manifest?.run?.event === REEVALUATION_EVENT) return true;
  const head = await findReadable(evaluationDocument, project, files);
  const base = await findReadableBase(evaluationDocument, project, files);
  return head !== null && base !== null && isAnotherSet(head, base);
}
function isAnotherSet(head, base) {
  return head.evaluations.some(({ name, digest }) => {
    const before = base.evaluations.find((evaluation) => evaluation.name === name)?.digest ?? null;
    return digest !== null && before !== null && digest !== before;
  });
}

// src/commands/rebuild/rebuild-baseline.ts
async function rebuildBaseline(project, { installation }, ports) {
  const out = ports.files.resolve(`${project.out}/${REBUILT}`);
  await ports.files.remove(out);
  const rebuild = await whatToRebuild(project, ports.files);
  if (rebuild === null) return "nothing-to-do";
  ports.runner.info(announce(rebuild));
  try {
    await make(rebuild, { project, out, installation }, ports);
  } catch (thrown) {
    await ports.files.remove(out);
    throw thrown;
  }
  return rebuild.kind === "rebuild" ? "rebuilt" : "re-evaluated";
}
function announce({ sha, kind }) {
  const why = kind === "rebuild" ? "No record can be compared with" : "Main's record cannot be paired with this run's examples";
  return `${why}, so main's model is made again at ${sha.slice(0, 12)}, in this job. Its numbers come from where the pull request's code runs, so they are as trustworthy as the pull request's own (docs/threat-model.md).`;
}
async function make(rebuild, { project, out, installation }, ports) {
  var _stack = [];
  try {
    const { sha, judged } = rebuild;
    const checkout = __using(_stack, await ports.git.checkOut(sha), true);
    const folder = posix2.join(checkout.path, await ports.git.pathFromRoot("."));
    const child = { sha, folder, config: project.path, out, judged };
    const around = { installation, ports };
    const carry = async (moment) => {
      if (!rebuild.onNewSet) return;
      await carryEvaluationSet(pathsToCarry(judged, moment), { folder, project }, ports);
    };
    await carry("before-training");
    await runMergemark({ ...child, step: "train" }, around);
    await carry("after-training");
    if (rebuild.kind === "re-evaluate") await keepThresholds(project, out, ports);
    await runMergemark({ ...child, step: "evaluate" }, around);
    await sealRebuilt(rebuild, { project, out }, ports);
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function keepThresholds(project, out, { files }) {
  const { file } = evaluationDocument;
  const recorded = `${project.out}/${BASE}/${file}`;
  if ((await files.inspect(recorded))?.kind === "file") await files.copy(recorded, `${out}/${BASE}/${file}`);
}

// src/commands/rebuild/rebuild-or-say.ts
async function rebuildOrSay(project, around) {
  try {
    await rebuildBaseline(project, around, around.ports);
  } catch (thrown) {
    around.ports.runner.error(formatError(asFault(thrown)));
  }
}

export {
  evaluationStage,
  drawOwnCharts,
  rebuildOrSay
};
