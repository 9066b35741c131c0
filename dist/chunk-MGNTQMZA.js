import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  formatCommand,
  runUserCommand
} from "./chunk-3YYUHGHQ.js";
import {
  readJudged
} from "./chunk-DDOXFENP.js";
import {
  trainingDocument
} from "./chunk-C352YR2C.js";
import {
  defineStage
} from "./chunk-XZ6THV72.js";
import {
  fault
} from "./chunk-MY7RTWCD.js";
import {
  __callDispose,
  __using
} from "./chunk-TYDYXRWL.js";

// src/training/remove-outputs.ts
import { posix } from "node:path";
async function removeOutputs({ outputs, inputs }, { files }) {
  const written = { root: files.resolve("."), inputs: inputs.map((input) => files.resolve(input)) };
  const real = {
    root: await files.realPath("."),
    inputs: await Promise.all(inputs.map((input) => files.realPath(input)))
  };
  for (const path of outputs) {
    const output = files.resolve(path);
    const reason = whyUnsafe(output, written) ?? whyUnsafe(await realPlace(output, { files }), real);
    if (reason !== null) throw fault("unsafe-output", { key: "an output", path, reason });
  }
  for (const path of outputs) await files.remove(path);
}
async function realPlace(path, { files }) {
  return posix.join(await files.realPath(posix.dirname(path)), posix.basename(path));
}
function whyUnsafe(output, { root, inputs }) {
  if (holds(output, root)) return "holds the whole project";
  if (!holds(root, output)) return "lies outside of the working directory";
  if (holds(posix.join(root, ".git"), output)) return "is git's own";
  const input = inputs.find((one) => holds(output, one));
  return input === void 0 ? null : `holds the input ${posix.relative(root, input)}`;
}
function holds(outer, inner) {
  const way = posix.relative(outer, inner);
  return way !== ".." && !way.startsWith("../");
}

// src/training/describe-model.ts
async function describeModel(path, files) {
  const bytes = await sizeOf(path, files);
  return bytes === null ? null : { path, digest: await files.digest(path), bytes };
}
async function sizeOf(path, files) {
  const found = await files.inspect(path);
  if (found === null) return null;
  if (found.kind === "file") return found.bytes;
  const inside = await files.find(`${literal(path.replace(/\/+$/, ""))}/**/*`);
  const entries = await Promise.all(inside.map((file) => files.inspect(file)));
  const sizes = entries.filter((entry) => entry?.kind === "file").map((entry) => entry?.bytes ?? 0);
  return sizes.length === 0 ? null : sizes.reduce((sum, size) => sum + size, 0);
}
function literal(path) {
  return path.replaceAll(/[*?[{(]/g, "[$&]");
}

// src/training/tensorflow/cells.ts
var NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i;
function readNumber(text) {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN;
  return Number.isFinite(value) ? value : Number.NaN;
}
function cellOf({ dictionary, codes }, row) {
  const code = codes[row] ?? -1;
  return code < 0 ? null : dictionary[code];
}
function mapValues(column, { toValue, missing }) {
  const values = column.dictionary.map(toValue);
  return Array.from(column.codes, (code) => code < 0 ? missing : values[code]);
}
function findUnreadable(column) {
  return findRow(mapValues(column, { toValue: readNumber, missing: 0 }), Number.isNaN);
}
function findMissing(column) {
  return findRow(Array.from(column.codes), (code) => code < 0);
}
function findRow(values, test) {
  const row = values.findIndex(test);
  return row === -1 ? null : row;
}

// src/training/tensorflow/predictions-csv.ts
function formatPredictions({ rows, names, labels, probabilities }) {
  const known = rows.target === null ? [] : [names.target];
  const lines = [[names.id, ...known, "predicted", ...labels.map((label) => `p_${label}`)]];
  for (let row = 0; row < rows.rows; row += 1) {
    const shares = Array.from(probabilities.subarray(row * labels.length, (row + 1) * labels.length));
    const best = labels[shares.indexOf(Math.max(...shares))];
    const target = rows.target === null ? [] : [cellOf(rows.target, row) ?? ""];
    lines.push([cellOf(rows.id, row) ?? "", ...target, best, ...shares.map(String)]);
  }
  return lines.map((cells) => `${cells.map(quote).join(",")}
`).join("");
}
function quote(cell) {
  return /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

// src/training/tensorflow/preprocessing.ts
function formatPreprocessing({ target, labels, features }) {
  return `${JSON.stringify({ version: 1, target, labels, features }, null, 2)}
`;
}

// src/training/tensorflow/encoding.ts
function widthOf(encoding) {
  return encoding.kind === "number" ? 1 : encoding.categories.length;
}
function sortText(texts) {
  return [...new Set(texts)].sort((one, other) => one < other ? -1 : one > other ? 1 : 0);
}

// src/training/tensorflow/encode-rows.ts
function encodeRows(encodings, { columns, rows }) {
  const width = encodings.reduce((sum, encoding) => sum + widthOf(encoding), 0);
  const encoded = new Float32Array(rows * width);
  let start = 0;
  for (const [index, encoding] of encodings.entries()) {
    writeColumn(encoded, { encoding, column: columns[index], start, width });
    start += widthOf(encoding);
  }
  return encoded;
}
function writeColumn(encoded, { encoding, column, start, width }) {
  if (encoding.kind === "number") {
    const standardise = (text) => (readNumber(text) - encoding.mean) / encoding.deviation;
    const values = mapValues(column, { toValue: standardise, missing: 0 });
    for (const [row, value] of values.entries()) encoded[row * width + start] = value;
    return;
  }
  const positions = new Map(encoding.categories.map((category, position) => [category, position]));
  const hits = mapValues(column, { toValue: (text) => positions.get(text) ?? -1, missing: -1 });
  for (const [row, hit] of hits.entries()) {
    if (hit >= 0) encoded[row * width + start + hit] = 1;
  }
}

// src/training/tensorflow/read-columns.ts
async function openSound(path, tables) {
  const table = await tables.open({ path });
  const [defect] = table.defects;
  if (defect !== void 0) {
    await table[Symbol.asyncDispose]();
    const { line, message } = defect;
    const place = { file: path, line, column: null };
    throw fault("training-table-damaged", { path, count: table.defectCount, message }, { place });
  }
  return soundTable(path, table);
}
function soundTable(path, table) {
  async function column(name) {
    const { columns } = table;
    if (!columns.includes(name)) throw fault("training-column-missing", { path, column: name, columns });
    return table.text(name);
  }
  return {
    names: table.columns,
    rows: table.rows,
    column,
    async unfit({ column: name, row, expected }) {
      const cell = cellOf(await column(name), row);
      const value = cell === null ? "no value" : JSON.stringify(cell.slice(0, 80));
      const [line] = await table.linesOf([row + 1]);
      const place = { file: path, line: line ?? null, column: null };
      return fault("training-cell-unfit", { path, column: name, value, expected }, { place });
    },
    [Symbol.asyncDispose]: () => table[Symbol.asyncDispose]()
  };
}

// src/training/tensorflow/learn-encoding.ts
function learnEncoding(name, column) {
  const values = mapValues(column, { toValue: readNumber, missing: null }).filter((value) => value !== null);
  const numbers = values.filter((value) => !Number.isNaN(value));
  if (numbers.length * 2 <= values.length) return { name, kind: "category", categories: categoriesOf(column) };
  const mean = meanOf(numbers);
  const variance = meanOf(numbers.map((value) => (value - mean) ** 2));
  return { name, kind: "number", mean, deviation: variance > 0 ? Math.sqrt(variance) : 1 };
}
function categoriesOf(column) {
  const used = new Set(column.codes);
  return sortText(column.dictionary.filter((_, code) => used.has(code)));
}
function meanOf(values) {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

// src/training/tensorflow/read-training.ts
async function readTraining({ data, target, features }, { tables }) {
  var _stack = [];
  try {
    const table = __using(_stack, await openSound(data, tables), true);
    const answers = await table.column(target);
    const unlabelled = findMissing(answers);
    if (unlabelled !== null) throw await table.unfit({ column: target, row: unlabelled, expected: "a class" });
    const labels = categoriesOf(answers);
    if (labels.length < 2) throw fault("training-too-few-classes", { path: data, target, labels });
    const columns = await readColumns(table, features);
    const encodings = features.map((name, index) => learnEncoding(name, columns[index]));
    const empty = encodings.find((encoding) => widthOf(encoding) === 0);
    if (empty !== void 0) throw fault("training-column-empty", { path: data, column: empty.name });
    await refuseUnreadable(table, { encodings, columns });
    const positions = new Map(labels.map((label, position) => [label, position]));
    const targets = mapValues(answers, { toValue: (label) => positions.get(label) ?? -1, missing: -1 });
    const { rows } = table;
    return {
      rows,
      inputs: encodeRows(encodings, { columns, rows }),
      targets: Int32Array.from(targets),
      labels,
      encodings
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function readColumns(table, names) {
  const columns = [];
  for (const name of names) columns.push(await table.column(name));
  return columns;
}
async function refuseUnreadable(table, { encodings, columns }) {
  for (const [index, { kind, name }] of encodings.entries()) {
    const row = kind === "number" ? findUnreadable(columns[index]) : null;
    if (row !== null)
      throw await table.unfit({ column: name, row, expected: "a number, as most of its rows have" });
  }
}

// src/training/tensorflow/read-prediction.ts
async function readPrediction({ data, id, target }, { encodings, tables }) {
  var _stack = [];
  try {
    const table = __using(_stack, await openSound(data, tables), true);
    const ids = await table.column(id);
    const nameless = findMissing(ids);
    if (nameless !== null) throw await table.unfit({ column: id, row: nameless, expected: "the id of the row" });
    const columns = await readColumns(
      table,
      encodings.map(({ name }) => name)
    );
    await refuseUnreadable(table, { encodings, columns });
    const { rows } = table;
    const answers = table.names.includes(target) ? await table.column(target) : null;
    return { rows, inputs: encodeRows(encodings, { columns, rows }), id: ids, target: answers };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}

// src/training/tensorflow/train-built-in.ts
async function trainBuiltIn({ settings, tensorflow, seed }, ports) {
  const started = ports.clock.now();
  const { target, predict, data, epochs } = tensorflow;
  const training = await readTraining(tensorflow, ports);
  const { encodings, rows } = training;
  const prediction = predict && await readPrediction({ ...predict, target }, { encodings, tables: ports.tables });
  ports.runner.info(`Training a dense network on ${rows} rows of ${data}, ${epochs} epochs`);
  const result = await ports.trainer.fit(requestOf({ settings, tensorflow, seed }, { training, prediction }));
  await writeModel({ settings, tensorflow, seed }, { training, prediction, result }, ports);
  await writePredictions(tensorflow, { training, prediction, result }, ports);
  return {
    command: null,
    exitCode: null,
    seconds: Math.max(0, ports.clock.now() - started) / 1e3,
    peakMemoryBytes: result.peakMemoryBytes,
    seeds: [seed],
    params: paramsOf(tensorflow),
    curves: [{ name: "loss", step: result.loss.map((_, index) => index + 1), value: [...result.loss] }],
    model: settings.model === null ? null : await describeModel(settings.model, ports.files),
    engine: result.engine,
    reused: false
  };
}
function requestOf({ settings, tensorflow, seed }, { training, prediction }) {
  const { inputs, rows, targets, labels } = training;
  const { hidden, epochs, learningRate, batchSize } = tensorflow;
  return {
    inputs,
    rows,
    features: inputs.length / rows,
    targets,
    classes: labels.length,
    hidden,
    epochs,
    learningRate,
    batchSize,
    seed,
    predict: prediction?.inputs ?? new Float32Array(),
    timeoutMs: settings.timeoutMs
  };
}
async function writeModel({ settings, tensorflow }, { training, result }, { files }) {
  if (settings.model === null) return;
  const { labels, encodings } = training;
  for (const [name, bytes] of result.model) await files.write(`${settings.model}/${name}`, bytes);
  const preprocessing = formatPreprocessing({ target: tensorflow.target, labels, features: encodings });
  await files.write(`${settings.model}/preprocessing.json`, preprocessing);
}
async function writePredictions({ predict, target }, { training, prediction, result }, { files }) {
  if (predict === null || prediction === null) return;
  const { labels } = training;
  const { probabilities } = result;
  const names = { id: predict.id, target };
  await files.write(predict.to, formatPredictions({ rows: prediction, names, labels, probabilities }));
}
function paramsOf({ data, target, features, hidden, epochs, learningRate, batchSize }) {
  return {
    data,
    target,
    features: features.join(", "),
    hidden: hidden.join(", "),
    epochs,
    "learning-rate": learningRate,
    "batch-size": batchSize,
    optimizer: "adam"
  };
}

// src/training/train-by-command.ts
async function trainByCommand({
  settings,
  words,
  folder,
  seed
}, ports) {
  const { env: environment, timeoutMs } = settings;
  const title = `Training: ${formatCommand(words)}`;
  const finished = await runUserCommand(
    { key: "train.command", title, words, folder, environment, extra: {}, seed, timeoutMs },
    ports
  );
  return {
    command: [...words],
    exitCode: finished.exitCode,
    seconds: finished.seconds,
    peakMemoryBytes: finished.peakMemoryBytes,
    seeds: [seed],
    params: {},
    curves: [],
    model: settings.model === null ? null : await expectModel(settings.model, { words, ports }),
    engine: "command",
    reused: false
  };
}
async function expectModel(path, { words, ports }) {
  const model = await describeModel(path, ports.files);
  if (model === null) throw fault("training-wrote-nothing", { path, command: formatCommand(words) });
  return model;
}

// src/training/train.ts
async function train({ settings, remove, folder = "" }, ports) {
  const seed = onlySeed(settings.seeds);
  const { tensorflow, command, model } = settings;
  const written = [model, tensorflow?.predict?.to ?? null].filter((path) => path !== null);
  const inputs = tensorflow === null ? [] : [tensorflow.data, tensorflow.predict?.data ?? tensorflow.data];
  await removeOutputs({ outputs: [.../* @__PURE__ */ new Set([...written, ...remove])], inputs }, ports);
  if (tensorflow !== null) return trainBuiltIn({ settings, tensorflow, seed }, ports);
  return trainByCommand({ settings, words: command ?? [], folder, seed }, ports);
}
function onlySeed(seeds) {
  const [seed, ...others] = seeds;
  if (seed === void 0 || others.length > 0)
    throw fault("not-yet", { key: "train.seeds with other than one seed" });
  return seed;
}

// src/training/stage.ts
var nothing = {
  command: null,
  exitCode: null,
  seconds: 0,
  peakMemoryBytes: null,
  seeds: [],
  params: {},
  curves: [],
  model: null,
  engine: "none",
  reused: false
};
var trainingStage = defineStage({
  title: "Training",
  document: trainingDocument,
  ports: ["files", "processes", "tables", "trainer", "runner", "clock"],
  nothing,
  async run(project, ports) {
    const { configuration } = await readJudged(project, ports.files);
    if (configuration.train === null) return nothing;
    const remove = await writtenByTraining(configuration.evaluations, ports.files);
    return train({ settings: configuration.train, remove, folder: project.head.folder }, ports);
  }
});
async function writtenByTraining(evaluations, files) {
  const patterns = evaluations.filter(({ command }) => command === null).flatMap(({ predictions, metricsFile }) => [
    ...predictions,
    ...metricsFile === null ? [] : [metricsFile]
  ]);
  const found = await Promise.all(patterns.map((pattern) => files.find(pattern)));
  return [.../* @__PURE__ */ new Set([...patterns, ...found.flat()])];
}

export {
  trainingStage
};
