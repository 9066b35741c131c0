import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  findInChart
} from "./chunk-DN2Y434W.js";
import {
  DEFAULT_REF,
  DURATION,
  EMPTY_DURATION,
  GEOJSON_TYPES,
  GEOPOINT,
  GEOPOINT_ARRAY,
  INTEGER,
  MOST_CHARTS,
  NUMBER,
  TIME,
  YEAR,
  YEAR_MONTH,
  anyKind,
  askedOf,
  checks,
  columnTypes,
  complain,
  complaintOf,
  configurationSchema,
  cut,
  expectationOf,
  findMetric,
  formatKey,
  gateSchema,
  isCrossed,
  isMissing,
  isTimeFormat,
  knownNames,
  listOf,
  noTerms,
  nounOf,
  parseDuration,
  quoteValue,
  readYaml,
  require_dist,
  saysZod,
  splitCommand,
  tableChecks,
  takesMostly,
  text,
  type,
  whyNotInRe2
} from "./chunk-Q4MGMET2.js";
import {
  task
} from "./chunk-JA2VDFMT.js";
import {
  MergemarkError,
  didYouMean,
  fault,
  joinFaults
} from "./chunk-MY7RTWCD.js";
import {
  ZodArray,
  ZodError,
  ZodObject,
  ZodOptional,
  ZodRecord,
  ZodUnion,
  _enum,
  array,
  boolean,
  discriminatedUnion,
  globalRegistry,
  int,
  literal,
  looseObject,
  number,
  object,
  record,
  strictObject,
  string,
  tuple,
  union,
  unknown
} from "./chunk-T3RKS3KW.js";
import {
  __toESM
} from "./chunk-TYDYXRWL.js";

// src/checks/crossed-checks.ts
function findCrossedChecks({ type: type2, checks: checks3, mostlyOf: mostlyOf2, whenOf }) {
  const isTime = typeof checks3["format"] === "string";
  return pairsOf(checks3).flatMap(({ lower, upper, isLength }) => {
    const [one, other] = [lower.path[0], upper.path[0]];
    if (whenOf(one) !== whenOf(other)) return [];
    if (one !== other && mostlyOf2(one) + mostlyOf2(other) <= 1) return [];
    const kind = isLength ? "integer" : type2;
    const difference = isTime && !isLength ? null : compareBounds(lower.limit, upper.limit, kind);
    if (difference === null) return [];
    const asked = {
      lower: { at: difference.lower, isOpen: lower.isOpen },
      upper: { at: difference.upper, isOpen: upper.isOpen }
    };
    const isWhole2 = difference.isNumber && (kind === "integer" || kind === "year");
    return isCrossed(asked.lower, asked.upper, { isWhole: isWhole2 }) ? [{ lower: { path: lower.path, limit: lower.limit }, upper: { path: upper.path, limit: upper.limit } }] : [];
  });
}
function pairsOf(checks3) {
  const end = (path, limit, isOpen) => limit === void 0 ? [] : [{ path, limit, isOpen }];
  const of = (rule3, isOpen = false) => end([rule3], checks3[rule3], isOpen);
  const cross = (lower, upper, isLength = false) => lower.flatMap((one) => upper.map((other) => ({ lower: one, upper: other, isLength })));
  const within3 = (rule3) => {
    const limits = new Map(Object.entries(Object(checks3[rule3])));
    const at = (key, isOpen) => end([rule3, key], limits.get(key), isOpen);
    return cross([...at("min", false), ...at("above", true)], [...at("max", false), ...at("below", true)]);
  };
  return [
    ...cross(
      [...of("minimum"), ...of("exclusiveMinimum", true)],
      [...of("maximum"), ...of("exclusiveMaximum", true)]
    ),
    ...cross(of("minLength"), of("maxLength"), true),
    ...within3("min"),
    ...within3("max")
  ];
}
var TIMES = [
  /^\d{4}$/,
  /^\d{4}-\d{2}$/,
  /^\d{4}-\d{2}-\d{2}$/,
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/,
  /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/,
  /^\d{2}:\d{2}:\d{2}$/
];
var PLAIN = /^[\x20-\x7e]+$/;
function compareBounds(lower, upper, type2) {
  const isNumeric = type2 === "integer" || type2 === "number";
  const [one, other] = isNumeric ? [numberIn(lower), numberIn(upper)] : [lower, upper];
  if (typeof one === "number" && typeof other === "number")
    return { lower: one, upper: other, isNumber: true };
  if (isNumeric || typeof one !== "string" || typeof other !== "string" || type2 === "duration") return null;
  const isText = type2 === "string" || type2 === "any";
  const isOrdered = isText ? PLAIN.test(one) && PLAIN.test(other) : TIMES.some((form) => form.test(one) && form.test(other));
  if (!isOrdered) return null;
  return { lower: one > other ? 1 : 0, upper: one < other ? 1 : 0, isNumber: false };
}
function numberIn(limit) {
  if (typeof limit !== "string") return typeof limit === "number" ? limit : null;
  const number4 = Number(limit);
  return limit.trim() !== "" && Number.isFinite(number4) ? number4 : null;
}

// src/config/meaning/check-bounds.ts
function checkBounds(data, file) {
  return data.flatMap(
    ({ name: name2, columns }) => columns.flatMap((column5) => [
      ...crossedIn(column5, { at: ["data", name2, "columns", column5.name], file }),
      ...mostlyOfNone(column5, { at: ["data", name2, "columns", column5.name], file })
    ])
  );
}
function crossedIn(column5, within3) {
  return findCrossedChecks({
    ...column5,
    mostlyOf: (rule3) => (column5.demands[rule3] ?? column5).mostly,
    whenOf: (rule3) => (column5.demands[rule3] ?? column5).when
  }).flatMap(({ lower, upper }) => {
    const [own, other] = keyOf(upper, within3) === null ? [lower, upper] : [upper, lower];
    const path = keyOf(own, within3);
    if (path === null) return [];
    const beside2 = `${other.path.join(".")}: ${quoteValue(other.limit)}`;
    const details = {
      key: formatKey(path),
      value: quoteValue(own.limit, within3.file.textOf(path)),
      expected: `a bound that leaves something beside \`${beside2}\``,
      hint: `No value is both: correct one of them${keyOf(other, within3) === null ? "; the other is the schema’s" : ""}.`
    };
    return [fault("wrong-value", details, { place: within3.file.placeOf(path) })];
  });
}
function keyOf({ path: [rule3, ...key] }, { at, file }) {
  const paths = [
    [...at, rule3, "value", ...key],
    [...at, rule3, ...key]
  ];
  return paths.find((path) => file.textOf(path) !== null) ?? null;
}
function mostlyOfNone(column5, { at, file }) {
  const path = [...at, "mostly"];
  if (column5.mostly === 1 || askedOf(column5).some(({ check }) => takesMostly(check))) return [];
  const place = file.keyPlaceOf(path);
  return [fault("mostly-of-none", { key: formatKey(path) }, { place })];
}

// src/config/meaning/check-references.ts
var fields = union([string().transform((one) => [one]), array(string())]);
var foreignKey = object({
  fields: fields.nullable().catch(null),
  reference: object({
    resource: string().optional().catch(void 0),
    fields: fields.nullable().catch(null)
  })
});
function checkReferences({ data }, file) {
  const known = [...data.keys()];
  return known.flatMap((name2) => {
    const keys = valueAndPath(["data", name2, "foreignKeys"], file);
    const rows = valueAndPath(["data", name2, "rows"], file);
    return [
      ...(Array.isArray(keys.value) ? keys.value : []).flatMap(
        (key, index) => checkKey(key, { path: [...keys.path, index], known, file })
      ),
      ...checkDataset(file.valueOf([...rows.path, "of"]), { path: [...rows.path, "of"], known, file })
    ];
  });
}
function valueAndPath(path, file) {
  const longer = [...path, "value"];
  const value = file.valueOf(longer);
  return value === void 0 ? { value: file.valueOf(path), path } : { value, path: longer };
}
function checkKey(key, { path, known, file }) {
  const read = foreignKey.safeParse(key);
  if (!read.success) return [];
  const { fields: here, reference } = read.data;
  const resource2 = [...path, "reference", "resource"];
  const there = [...path, "reference", "fields"];
  return [
    ...checkDataset(reference.resource, { path: resource2, known, file }),
    ...checkCount(here, reference.fields, { path: there, file })
  ];
}
function checkDataset(name2, { path, known, file }) {
  if (typeof name2 !== "string" || name2 === "" || known.includes(name2)) return [];
  const details = {
    key: formatKey(path),
    value: quoteValue(name2),
    expected: "the name of a data set",
    hint: `${didYouMean(name2, known)}Under \`data:\` there is ${known.map(cut).join(", ")}.`
  };
  return [fault("wrong-value", details, { place: file.placeOf(path) })];
}
function checkCount(here, there, { path, file }) {
  if (here === null || there === null || here.length === there.length) return [];
  const columns = (names3) => names3.length === 1 ? quoteValue(names3[0]) : `a list of ${names3.length}`;
  const details = {
    key: formatKey(path),
    value: columns(there),
    expected: `as many columns as \`fields\` has, ${here.length}`,
    hint: "Each column here is compared with the one in the same place there."
  };
  return [fault("wrong-value", details, { place: file.placeOf(path) })];
}

// src/config/meaning/check-data.ts
function checkData(outline2, file) {
  return [...checkNames(outline2, file), ...checkReferences(outline2, file)];
}
function checkNames({ data }, file) {
  return [...data].flatMap(([dataset2, outline2]) => {
    const seen = /* @__PURE__ */ new Set();
    return (outline2?.rules ?? []).flatMap((rule3, index) => {
      const name2 = rule3?.name ?? null;
      if (name2 === null) return [];
      if (!seen.has(name2)) return seen.add(name2) && [];
      const place = file.placeOf(["data", dataset2, "rules", index, "name"]);
      return [
        fault("duplicate-name", { key: formatKey(["data", dataset2, "rules"]), name: cut(name2) }, { place })
      ];
    });
  });
}

// src/config/task-keys.ts
var labelled = ["binary", "multiclass"];
var withLabels = [...labelled, "multilabel"];
var withTargets = [...withLabels, "regression"];
var withIds = [...withTargets, "graded"];
var withExamples = [...withIds, "ranking"];
var NO_EXAMPLES = "A file of metrics holds no examples.";
var ofExamples = { tasks: withExamples, hint: NO_EXAMPLES };
var taskKeys = /* @__PURE__ */ new Map([
  [
    "predictions",
    { tasks: withExamples, hint: "Name the file of metrics: `metrics-file: out/metrics.json`." }
  ],
  [
    "metrics-file",
    { tasks: ["metrics-only"], hint: "Where there are no predictions, say `task: metrics-only`." }
  ],
  ["runs", ofExamples],
  ["examples", ofExamples],
  ["judgements", { tasks: ["ranking"], hint: "Only a ranking has judgements." }],
  ["positive", { tasks: ["binary"], hint: "Only a binary task has a positive label." }],
  [
    "threshold",
    { tasks: ["binary", "multilabel"], hint: "Only binary and multilabel predictions have a threshold." }
  ],
  ["costs", { tasks: labelled, hint: "Only confusions of one label with another have costs." }],
  ["pass-mark", { tasks: ["graded"], hint: "Only scores of a grader have a pass mark." }],
  ["slices", ofExamples],
  ["least-in-slice", ofExamples],
  ["discover-slices", ofExamples],
  ["intervals", ofExamples]
]);
var taskColumns = /* @__PURE__ */ new Map([
  ["id", { tasks: withIds, hint: "A ranking's examples are its queries: name `query`." }],
  ["target", { tasks: withTargets, hint: "There is no true label: `score` is what is measured." }],
  ["predicted", { tasks: withTargets, hint: "There is no predicted label: `score` is what is measured." }],
  [
    "score",
    {
      tasks: ["binary", "ranking", "graded"],
      hint: 'A score for each label is named by a template: `scores: "p_{class}"`.'
    }
  ],
  ["scores", { tasks: withLabels, hint: "Only labels have a score each." }],
  ["weight", ofExamples],
  ["group", ofExamples],
  ["repeat", { tasks: ["graded"], hint: "Only a graded example has repeats." }],
  ["separator", { tasks: ["multilabel"], hint: "Only a multilabel example has several labels." }],
  ["query", { tasks: ["ranking"], hint: "Only a ranking has queries." }],
  ["document", { tasks: ["ranking"], hint: "Only a ranking has documents." }],
  ["relevance", { tasks: ["ranking"], hint: "Only documents of a ranking are relevant." }],
  ["quantiles", { tasks: ["regression"], hint: "Only numbers have quantiles." }],
  ["low", { tasks: ["regression"], hint: "Only numbers have a predicted interval." }],
  ["high", { tasks: ["regression"], hint: "Only numbers have a predicted interval." }],
  ["scale", { tasks: ["regression"], hint: "Only MASE, of a regression, reads a scale." }]
]);

// src/config/meaning/check-threshold.ts
function checkThreshold(name2, { task: task2, threshold, columns }, file) {
  const isServed = taskKeys.get("threshold")?.tasks.some((one) => one === task2) ?? false;
  if (threshold === void 0 || !isServed) return [];
  const key = formatKey(["evaluations", name2, "threshold"]);
  const column5 = (of) => formatKey(["evaluations", name2, "columns", of]);
  const place = file.placeOf(["evaluations", name2, "threshold"]);
  if (columns.has("predicted"))
    return [fault("exclusive-keys", { one: key, other: column5("predicted") }, { place })];
  if (columns.has("scores") || task2 === "binary" && columns.has("score")) return [];
  const wanted = task2 === "binary" ? "score" : "scores";
  const hint = "A threshold needs scores to stand between.";
  return [fault("missing-key", { key: column5(wanted), hint }, { place })];
}

// src/config/meaning/name-of-slice.ts
function nameOfSlice(slice) {
  if (typeof slice === "string") return slice;
  const { name: name2, columns, column: column5 } = slice ?? {};
  const crossed = Array.isArray(columns) ? columns.join(" & ") : null;
  return [name2, crossed, column5].find((one) => typeof one === "string") ?? null;
}

// src/config/meaning/check-evaluations.ts
function checkEvaluations(outline2, file) {
  return [...outline2.evaluations].flatMap(([name2, evaluation2]) => {
    if (evaluation2 === null) return [];
    return [
      ...checkSource(name2, evaluation2, file),
      ...checkRuns(name2, evaluation2, file),
      ...checkTask(name2, evaluation2, file),
      ...checkThreshold(name2, evaluation2, file),
      ...checkTwins(name2, "slices", file, evaluation2.slices.map(nameOfSlice)),
      ...checkTwins(name2, "costs", file, evaluation2.costs.map(nameOfCost))
    ];
  });
}
function checkSource(name2, { task: task2 }, file) {
  const path = ["evaluations", name2];
  const key = task2 === "metrics-only" ? "metrics-file" : "predictions";
  if (["predictions", "metrics-file"].some((one) => file.keyPlaceOf([...path, one]) !== null)) return [];
  const hint = key === "predictions" ? "The file with a row an example, e.g. `predictions: out/predictions.csv`." : "The file of numbers by name, e.g. `metrics-file: out/metrics.json`.";
  return [fault("missing-key", { key: formatKey([...path, key]), hint }, { place: file.placeOf(path) })];
}
function checkRuns(name2, { predictions, runs, examples }, file) {
  const path = ["evaluations", name2];
  if (runs === "folds" && examples !== null) {
    const key = formatKey([...path, "examples"]);
    return [
      fault("not-yet", { key: `${key} with runs: folds` }, { place: file.placeOf([...path, "examples"]) })
    ];
  }
  if (predictions === null || predictions.length < 2 || file.keyPlaceOf([...path, "runs"]) !== null) return [];
  const hint = "What the files are: `runs: folds` of a cross-validation, or `runs: seeds` of several trainings.";
  const place = file.placeOf([...path, "predictions"]);
  return [fault("missing-key", { key: formatKey([...path, "runs"]), hint }, { place })];
}
function checkTask(name2, { task: task2, columns }, file) {
  const known = task.safeParse(task2);
  if (!known.success) return [];
  const ofKeys = [...taskKeys].map(([key, of]) => ({ of, keys: [key] }));
  const ofColumns = [...taskColumns].flatMap(
    ([key, of]) => columns.has(key) ? [{ of, keys: ["columns", key] }] : []
  );
  return [...ofKeys, ...ofColumns].flatMap(
    ({ of, keys }) => checkKey2({ path: ["evaluations", name2, ...keys], of, task: known.data }, file)
  );
}
function checkKey2({ path, of, task: task2 }, file) {
  if (of.tasks.includes(task2) || file.keyPlaceOf(path) === null) return [];
  const value = file.valueOf(path);
  const shown = value === null ? "empty" : quoteValue(value, file.textOf(path));
  const expected = `left out: the task is ${task2}`;
  const details = { key: formatKey(path), value: shown, expected, hint: of.hint };
  return [fault("wrong-value", details, { place: file.placeOf(path) })];
}
function checkTwins(evaluation2, key, file, names3) {
  return names3.flatMap((name2, index) => {
    if (name2 === null || names3.indexOf(name2) === index) return [];
    const path = ["evaluations", evaluation2, key];
    const place = file.placeOf([...path, index]);
    return [fault("duplicate-name", { key: formatKey(path), name: cut(name2) }, { place })];
  });
}
function nameOfCost(cost) {
  const { target, predicted } = cost ?? {};
  if (target === void 0 || predicted === void 0) return null;
  return `${quoteValue(target)} as ${quoteValue(predicted)}`;
}

// src/config/meaning/check-own-metric.ts
function checkOwnMetric({
  name: name2,
  own: { column: column5, command },
  task: task2,
  path
}, file) {
  const faults = [];
  const refuse2 = (key, value, details) => {
    const at = [...path, key];
    const shown = { key: formatKey(at), value: quoteValue(value, file.textOf(at)) };
    faults.push(fault("wrong-value", { ...shown, ...details }, { place: file.placeOf(at) }));
  };
  if (findMetric(name2) !== null) {
    const expected = "a name that no metric of Mergemark's has";
    refuse2("name", name2, { expected, hint: `To compute that one, write \`${name2}\` alone.` });
  }
  if (task2 === "metrics-only") {
    const expected = "left out: the task is metrics-only";
    const hint2 = "The number is read from the metrics file, by its name.";
    if (column5 !== void 0) refuse2("column", column5, { expected, hint: hint2 });
    if (command !== void 0) refuse2("command", command, { expected, hint: hint2 });
    return faults;
  }
  if (column5 !== void 0 || command !== void 0) return faults;
  const hint = "What it is made from: `column: latency_ms`, or a `command`. Only a metrics file has numbers by name.";
  const place = file.placeOf([...path, "name"]);
  return [...faults, fault("missing-key", { key: formatKey([...path, "column"]), hint }, { place })];
}

// src/config/meaning/fitting-metrics.ts
function fitsTask(metric2, name2, task2) {
  if (task2 === "metrics-only") return true;
  if (!metric2.tasks.includes(task2)) return false;
  const space = spaceWith(/\[(.*)\]$/s.exec(name2)?.[1] ?? "label", task2);
  return metric2.expand(space, name2).some((variant) => variant.name === name2);
}
function fittingNames(name2, task2) {
  const metric2 = findMetric(name2);
  return metric2 === null ? [] : metric2.names.filter((candidate) => fitsTask(metric2, candidate, task2));
}
function spaceWith(label, task2) {
  const others = ["first", "second", "third"].filter((other) => other !== label);
  const labels = [label, ...others].slice(0, task2 === "binary" ? 2 : 3);
  const terms = { ...noTerms, passMark: 0 };
  return { task: task2, labels, positive: task2 === "binary" ? label : null, scored: true, sliced: [label], terms };
}

// src/config/meaning/check-metrics.ts
function checkMetrics(outline2, file) {
  return [...outline2.evaluations].flatMap(([name2, evaluation2]) => checkEvaluation(name2, evaluation2, file));
}
function checkEvaluation(name2, evaluation2, file) {
  if (evaluation2 === null) return [];
  const faults = [];
  const seen = /* @__PURE__ */ new Set();
  const key = formatKey(["evaluations", name2, "metrics"]);
  for (const [index, metric2] of evaluation2.metrics.entries()) {
    if (metric2 === null) continue;
    const path = ["evaluations", name2, "metrics", index];
    const place = file.placeOf(path);
    if (seen.has(metric2.name))
      faults.push(fault("duplicate-name", { key, name: cut(metric2.name) }, { place }));
    else if (metric2.own === null) faults.push(...checkMetric({ name: metric2.name, evaluation: evaluation2, place }));
    else faults.push(...checkOwnMetric({ ...metric2, own: metric2.own, task: evaluation2.task, path }, file));
    seen.add(metric2.name);
  }
  return faults;
}
function checkMetric(asked) {
  const { name: name2, evaluation: evaluation2, place } = asked;
  const task2 = task.safeParse(evaluation2?.task);
  const metric2 = findMetric(name2);
  if (metric2 === null) {
    const own = evaluation2?.metrics.flatMap((one) => one?.own ? [one.name] : []) ?? [];
    const kind = task2.data === "metrics-only" ? "direction-unknown" : "unknown-metric";
    return [fault(kind, { metric: cut(name2), known: [...own, ...knownNames()] }, { place })];
  }
  if (!task2.success || fitsTask(metric2, name2, task2.data)) return [];
  const fitting = fittingNames(name2, task2.data);
  return [fault("metric-does-not-fit", { metric: cut(name2), task: task2.data, fitting }, { place })];
}

// src/config/meaning/check-outputs.ts
import { posix as posix2 } from "node:path";

// src/config/normalise/resolve-path.ts
import { posix } from "node:path";
function folderOf(path) {
  const folder = posix.dirname(posix.normalize(path));
  return folder === "." ? "" : folder;
}
function resolvePath(folder, path) {
  const joined = posix.isAbsolute(path) ? posix.normalize(path) : posix.join(folder, path);
  return joined.length > 1 ? joined.replace(/\/$/, "") : joined;
}

// src/config/meaning/check-outputs.ts
function checkOutputs(outline2, file, path) {
  const folder = folderOf(path);
  const inputs = inputsOf(outline2).map(({ at, path: path2 }) => [resolvePath(folder, path2), formatKey(at)]);
  const kept = new Map([[posix2.normalize(path), "this configuration"], ...inputs]);
  return outputsOf(outline2).flatMap(({ at, path: output }) => {
    const reason = whyUnsafe(resolvePath(folder, output), kept, folder);
    if (reason === null) return [];
    return [
      fault("unsafe-output", { key: formatKey(at), path: cut(output), reason }, { place: file.placeOf(at) })
    ];
  });
}
function whyUnsafe(output, kept, folder) {
  const root = posix2.isAbsolute(folder) ? `${folder}/` : "";
  const outside = root === "" ? posix2.isAbsolute(output) || /^\.\.(\/|$)/.test(output) : !output.startsWith(root);
  if (outside) return "lies outside of the working directory";
  if (/(^|\/)\.git(\/|$)/i.test(output)) return "is git's own";
  for (const [input, what] of kept) {
    if (input === output) return `is ${what}`;
    if (output === "." || input.startsWith(`${output}/`)) return `holds ${what}`;
    if (input.startsWith(beforeGlob(output))) return `could match ${what}`;
  }
  return null;
}
function beforeGlob(path) {
  const [first = path] = path.split(/[*?[{(!+@]/, 1);
  return first === path ? `${path}\0` : first;
}
function outputsOf({ train: train2, evaluations }) {
  return present([
    { at: ["train", "outputs", "model"], path: train2?.outputs?.model },
    { at: ["train", "tensorflow", "predict", "to"], path: train2?.tensorflow?.predict?.to },
    ...[...evaluations].flatMap(([name2, one]) => [
      { at: ["evaluations", name2, "metrics-file"], path: one?.["metrics-file"] },
      ...(one?.predictions ?? []).map((path) => ({ at: ["evaluations", name2, "predictions"], path }))
    ])
  ]);
}
function inputsOf({ data, train: train2, evaluations }) {
  return present([
    ...[...data].map(([name2, one]) => ({ at: ["data", name2, "path"], path: one?.path })),
    ...[...evaluations].flatMap(
      ([name2, one]) => ["examples", "judgements"].map((key) => ({
        at: ["evaluations", name2, key],
        path: one?.[key]
      }))
    ),
    { at: ["train", "tensorflow", "data"], path: train2?.tensorflow?.data },
    { at: ["train", "tensorflow", "predict", "data"], path: train2?.tensorflow?.predict?.data }
  ]);
}
function present(named3) {
  return named3.flatMap(({ at, path }) => path ? [{ at, path }] : []);
}

// src/config/meaning/check-paths.ts
function checkPaths(file) {
  const globs = file.valueOf(["paths"]);
  if (!Array.isArray(globs)) return [];
  return globs.flatMap((glob, index) => {
    const hint = typeof glob === "string" ? hintAgainst(glob) : null;
    if (hint === null) return [];
    const path = ["paths", index];
    const expected = "a glob that starts at the folder of this file, e.g. src/** or ../shared/*.py";
    const details = { key: formatKey(path), value: quoteValue(glob), expected, hint };
    return [fault("wrong-value", details, { place: file.placeOf(path) })];
  });
}
function hintAgainst(glob) {
  if (glob.startsWith("!")) return "There is no leaving out: list what concerns the project.";
  if (glob.startsWith("/")) return "Nothing of a pull request is outside of the repository.";
  return glob.includes("\\") ? "Folders are told apart by `/`." : null;
}

// src/config/usual-role.ts
function usualRole(about) {
  return about.slice !== null || isOfClass(about.metric) ? "guard" : "prove";
}
function isOfClass(metric2) {
  return metric2.endsWith("]") && (findMetric(metric2)?.names.some((name2) => name2.endsWith("[label]")) ?? false);
}

// src/config/meaning/outline.ts
var word = string().nullable().catch(null);
var number2 = number().nullable().catch(null);
var metric = union([
  string().transform((name2) => ({ name: name2, own: null })),
  object({ name: string(), column: unknown().optional(), command: unknown().optional() }).transform(({ name: name2, column: column5, command }) => ({ name: name2, own: { column: column5, command } }))
]).nullable().catch(null);
var words = union([string().transform((one) => [one]), array(word)]).nullable().catch(null);
var evaluation = object({
  task: word,
  metrics: listOf2(metric),
  predictions: words,
  "metrics-file": word,
  runs: word,
  examples: word,
  judgements: word,
  columns: mapOf(unknown()),
  threshold: unknown().optional(),
  slices: listOf2(unknown()),
  costs: listOf2(unknown())
}).nullable().catch(null);
var ruled = object({
  name: word,
  severity: word,
  metric: word,
  evaluation: word,
  slice: word,
  margin: number2,
  improve: number2,
  equivalent: number2,
  budget: object({ drop: number2 }).nullable().catch(null),
  min: number2,
  max: number2,
  as: word,
  expr: word
});
var member = ruled.nullable().catch(null);
var rule = ruled.extend({ any: listOf2(member), all: listOf2(member) }).nullable().catch(null);
var dataset = object({
  path: word,
  columns: mapOf(unknown()),
  rules: listOf2(object({ name: word, severity: word }).nullable().catch(null))
}).nullable().catch(null);
var predict = object({ data: word, to: word }).nullable().catch(null);
var train = object({
  outputs: object({ model: word }).nullable().catch(null),
  tensorflow: object({ data: word, predict }).nullable().catch(null)
}).nullable().catch(null);
var gate = object({ preset: word, rules: listOf2(rule) }).nullable().catch(null);
var outline = object({ data: mapOf(dataset), train, evaluations: mapOf(evaluation) });
function outlineOf(value) {
  const read = outline.safeParse(value);
  return read.success ? read.data : { data: /* @__PURE__ */ new Map(), train: null, evaluations: /* @__PURE__ */ new Map() };
}
function gateOutlineOf(value) {
  return gate.parse(value);
}
function listOf2(item) {
  return array(item).catch([]);
}
function mapOf(entry2) {
  return record(string(), entry2).catch({}).transform((record2) => new Map(Object.entries(record2)));
}

// src/config/meaning/check-policy.ts
function checkPolicy(outline2, file, { policies, schemas }) {
  const gates = policies.map((source) => gateOutlineOf(source.file.valueOf(source.at)));
  const rules = gates.flatMap((gate2) => gate2?.rules ?? []);
  const isStrict = gates.findLast((gate2) => gate2 !== null && gate2.preset !== null)?.preset === "strict";
  if (rules.some((rule3) => couldFail(rule3, isStrict))) return [];
  if ([...outline2.data].some(
    ([name2]) => checksSomething(name2, outline2, file) || asksSomething(schemas.get(name2))
  ))
    return [];
  const place = file.placeOf(["gate", "rules"]) ?? file.placeOf(["gate"]) ?? file.start;
  const mild = rules.some((rule3) => rule3 !== null && !isError(rule3.severity));
  return [fault("empty-policy", { onlyGuards: rules.length > 0 && !mild, mild }, { place })];
}
function couldFail(rule3, isStrict) {
  if (rule3 === null) return true;
  if (!isError(rule3.severity)) return false;
  const isFirm = (one) => one === null || isStrict || proves(one);
  if (rule3.any.length > 0) return rule3.any.every(isFirm);
  return rule3.all.length > 0 ? rule3.all.some(isFirm) : isFirm(rule3);
}
function proves({ as, metric: metric2, slice, min, max }) {
  return (as ?? usualRole({ metric: metric2 ?? "", slice })) !== "guard" || min !== null || max !== null;
}
function checksSomething(name2, outline2, file) {
  const dataset2 = outline2.data.get(name2) ?? null;
  if (dataset2 === null) return true;
  const columns = [...dataset2.columns.keys()];
  return columns.some((column5) => isError(file.textOf(["data", name2, "columns", column5, "severity"]))) || tableChecks.some(
    ({ rule: rule3 }) => file.valueOf(["data", name2, rule3]) !== void 0 && isError(file.textOf(["data", name2, rule3, "severity"]))
  ) || dataset2.rules.some((rule3) => isError(rule3?.severity ?? null));
}
function asksSomething(schema2) {
  if (schema2 === void 0) return false;
  const { columns, checks: checks3, rules } = schema2;
  return columns.length > 0 || [...checks3, ...rules].some(({ severity = "error" }) => isError(severity));
}
function isError(severity) {
  return severity !== "warning" && severity !== "info";
}

// src/config/meaning/check-report.ts
function checkReport(file) {
  const charts = file.valueOf(["report", "charts"]);
  if (!Array.isArray(charts)) return [];
  const seen = /* @__PURE__ */ new Set();
  return charts.slice(0, MOST_CHARTS).flatMap((_, index) => {
    const path = ["report", "charts", index];
    return [...checkName(path, seen, file), ...checkEvaluation2(path, file)];
  });
}
function checkName(path, seen, file) {
  const name2 = file.textOf([...path, "name"]);
  if (name2 === null) return [];
  if (!seen.has(name2.toLowerCase())) return seen.add(name2.toLowerCase()) && [];
  const place = file.placeOf([...path, "name"]);
  return [fault("duplicate-name", { key: formatKey(["report", "charts"]), name: cut(name2) }, { place })];
}
function checkEvaluation2(path, file) {
  const key = [...path, "evaluation"];
  const evaluation2 = file.textOf(key);
  if (evaluation2 === null) return [];
  const source = file.textOf([...path, "data"]);
  if (source !== "sample") {
    const hint = "Which part of a document a chart is of, `path` says.";
    const beside2 = `beside data: ${cut(source ?? "none")}`;
    return [fault("misplaced-key", { key: formatKey(key), beside: beside2, hint }, { place: file.keyPlaceOf(key) })];
  }
  const all = file.valueOf(["evaluations"]);
  const known = all !== null && typeof all === "object" ? Object.keys(all) : [];
  if (known.includes(evaluation2)) return [];
  return [fault("unknown-evaluation", { evaluation: cut(evaluation2), known }, { place: file.placeOf(key) })];
}

// src/schemas/type-names.ts
var TYPES = [
  [
    /^u?(big|small|tiny|medium|huge)?int(eger|egertype)?(8|16|32|64)?$|^(long|short|byte|integer)(type)?$|^(big|small)?serial$/,
    "integer"
  ],
  [
    /^(float|double|real|decimal|numeric|number)(8|16|32|64)?_?$|^(float|double|decimal)type$|^double[ _]precision$/,
    "number"
  ],
  [
    /^(str|string|text|object|object_|varchar|nvarchar|char|nchar|character|character varying|uuid|stringtype|category|o)$|^string\[.*\]$/,
    "string"
  ],
  [/^bool(ean|_|eantype)?$|^bit$/, "boolean"],
  [/^date(type)?$/, "date"],
  [
    /^(datetime|datetime64|timestamp|timestamptz|timestamptype|timestamp_(ntz|tz|ltz)|datetimetzdtype(type)?)$|^timestamp with(out)? time zone$/,
    "datetime"
  ]
];
var LONGEST = 100;
function typeOfName(name2) {
  if (name2.length > LONGEST) return null;
  const said = name2.trim().toLowerCase();
  const plain5 = said.replace(/\s*\(.*\)$/, "").replace(/^(datetime64|timestamp)\[.*\]$/, "$1");
  return TYPES.find(([pattern]) => pattern.test(plain5))?.[1] ?? null;
}
function typeOfNames(names3) {
  const types = new Set(names3.map(typeOfName));
  if (types.has("string") && !types.has(null)) return "string";
  const [only] = types;
  if (types.size === 1) return only ?? null;
  return types.size === 2 && types.has("integer") && types.has("number") ? "number" : null;
}

// src/config/schema/words-of-others.ts
var KEYS = [
  [
    ["required"],
    "`required: true`",
    "notnull nonnull nonull nonulls notna notnan notbenull isnotnull mandatory"
  ],
  [
    ["required"],
    "`required: true`, or leave it out where a cell may have no value",
    "nullable allownull allownulls"
  ],
  [
    ["enum"],
    "`enum: [a, b]`",
    "isin in inset beinset acceptedvalues allowedvalues validvalues allowed values oneof"
  ],
  [["not-in-set"], "`not-in-set: [a, b]`", "notin isnotin notbeinset notacceptedvalues forbiddenvalues"],
  [["minimum"], "`minimum: 0`", "minvalue ge gte atleast greaterthanorequalto greaterthanorequal"],
  [["maximum"], "`maximum: 9`", "maxvalue le lte atmost lessthanorequalto lessthanorequal"],
  [["exclusiveMinimum"], "`exclusiveMinimum: 0`", "gt greaterthan above morethan"],
  [["exclusiveMaximum"], "`exclusiveMaximum: 9`", "lt lessthan below"],
  [
    ["minimum", "maximum"],
    "`minimum: 0` and `maximum: 9`",
    "between isbetween bebetween inrange range acceptedrange"
  ],
  [
    ["pattern", "search"],
    "`pattern: …` for the whole of a value, or `search: …` for a part of it",
    "regex regexp matches match matchregex strmatches"
  ],
  [
    ["minLength"],
    "`minLength: 1`",
    "notempty nonempty notemptystring notblank minlen lengthmin minstringlength"
  ],
  [["maxLength"], "`maxLength: 9`", "maxlen lengthmax maxstringlength"],
  [["minLength", "maxLength"], "`minLength: 1` and `maxLength: 9`", "length len strlength valuelengths"],
  [["type"], "`type: integer`", "dtype datatype logicaltype beoftype oftype"],
  [["unique"], "`unique: true`", "isunique beunique distinct noduplicates"],
  [["empty"], "`empty: true`", "isnull benull allnull"],
  [["rows"], "`rows: { min: 1 }`", "rowcount numrows minrows maxrows"],
  [
    ["uniqueKeys"],
    "`uniqueKeys: [[a, b]]`",
    "uniquecombinationofcolumns uniquetogether unique compoundunique"
  ],
  [
    ["foreignKeys"],
    "`foreignKeys: [{ fields: a, reference: { resource: other, fields: b } }]`",
    "relationships references"
  ]
];
var WRITTEN_OTHERWISE = /* @__PURE__ */ new Map([
  ["=>", ">="],
  ["=<", "<="],
  ["≥", ">="],
  ["≤", "<="],
  ["≠", "!="],
  ["<>", "!="],
  ["==", "="],
  ["===", "="],
  ["gte", ">="],
  ["ge", ">="],
  ["lte", "<="],
  ["le", "<="],
  ["gt", ">"],
  ["lt", "<"],
  ["eq", "="],
  ["ne", "!="]
]);
function keyInstead(word2, known) {
  const plain5 = plainly(word2);
  const near = known.find((key) => plainly(key) === plain5);
  if (near !== void 0) return `\`${near}\``;
  const found = KEYS.find(
    ([keys, , words2]) => words2.split(" ").includes(plain5) && keys.every((key) => known.includes(key))
  );
  return found?.[1] ?? null;
}
function comparisonInstead(word2, values3) {
  const meant = WRITTEN_OTHERWISE.get(word2.trim().toLowerCase());
  return meant !== void 0 && values3.includes(meant) ? meant : null;
}
function plainly(word2) {
  return word2.toLowerCase().replaceAll(/[\s_-]/g, "");
}

// src/config/schema/expectation.ts
function fixOfSlip(issue, value) {
  const values3 = valuesOf(issue);
  if (values3.length > 0) return fixOfWord(String(value), values3);
  if (issue.code !== "invalid_type" || !saysZod(issue) || typeof value === "object") return "";
  if (issue.expected === "string") return `Write it in quotes: "${cut(String(value))}". `;
  const share2 = issue.expected === "number" ? shareOf(String(value)) : null;
  return share2 === null ? "" : `Write ${share2}. `;
}
function valuesOf(issue) {
  if (issue.code === "invalid_value") return issue.values.map(String);
  return issue.code === "invalid_union" ? issue.errors.flat().flatMap(valuesOf) : [];
}
function fixOfWord(word2, values3) {
  const type2 = values3.includes("integer") ? typeOfName(word2) : null;
  if (type2 !== null && values3.includes(type2)) return `Write ${type2}. `;
  const comparison = comparisonInstead(word2, values3);
  if (comparison !== null) return `Write "${comparison}". `;
  const longer = word2.length < 3 ? void 0 : values3.find((one) => one.startsWith(word2.toLowerCase()));
  return longer === void 0 ? didYouMean(word2, values3) : `Did you mean ${longer}? `;
}
function shareOf(text7) {
  const [, percent] = /^\s*([+-]?\d+(?:\.\d+)?)\s*%\s*$/.exec(text7) ?? [];
  return percent === void 0 ? null : asShare(Number(percent));
}
function asShare(percent) {
  return Number((percent / 100).toPrecision(12));
}

// src/config/expression/reader.ts
var DEEPEST = 32;
var COSTLIEST = 2e4;
var Refused = class extends Error {
  at;
  constructor(problem, at) {
    super(problem);
    this.at = at;
  }
};
function deepen(reader, read) {
  if (++reader.depth > DEEPEST) refuse(peek(reader), `it nests deeper than ${DEEPEST} levels`);
  read();
  reader.depth--;
}
function peek(reader) {
  return reader.tokens[Math.min(reader.next, reader.tokens.length - 1)];
}
function copy(reader, instead) {
  const token = peek(reader);
  reader.written.push(instead ?? token.text);
  reader.next++;
  spend(reader, { steps: 1, token });
}
function spend(reader, { steps, token }) {
  reader.cost += steps;
  if (reader.cost > COSTLIEST) refuse(token, `it takes more than ${COSTLIEST} steps`);
}
function take(reader, sign) {
  const token = peek(reader);
  if (token.kind !== "sign" || token.text !== sign) return false;
  copy(reader);
  return true;
}
function expect(reader, sign) {
  const token = peek(reader);
  if (!take(reader, sign)) refuse(token, `"${sign}" is expected`);
}
function refuse(token, problem) {
  throw new Refused(problem, token.at);
}

// src/config/expression/tokens.ts
var SPACE = /[ \t\r\n]+/y;
var TEXT = /"[^"\\\r\n]*"|'[^'\\\r\n]*'/y;
var NUMBER2 = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y;
var NAME = /[A-Za-z_][A-Za-z0-9_]*/y;
var SIGN = /\|\||&&|[<>=!]=|[-+*/<>!?:.,()[\]]/y;
var KINDS = [
  ["text", TEXT],
  ["number", NUMBER2],
  ["name", NAME],
  ["sign", SIGN]
];
function splitExpression(text7) {
  const tokens = [];
  let at = matchAt(SPACE, text7, 0).length;
  while (at < text7.length) {
    const found = findToken(text7, at);
    if (found === null) return { problem: describeStray(text7, at), at };
    const next2 = at + found.text.length;
    const glued = found.kind !== "sign" && /["'\w]/.test(text7[next2] ?? "");
    if (glued) return { problem: `${quote(text7.slice(at, next2 + 1))} is not known`, at };
    tokens.push(found);
    at = next2 + matchAt(SPACE, text7, next2).length;
  }
  return [...tokens, { kind: "end", text: "", at: text7.length }];
}
function quote(text7) {
  return `"${text7.length > 40 ? `${text7.slice(0, 39)}…` : text7}"`;
}
function findToken(text7, at) {
  if (text7.startsWith("//", at)) return null;
  for (const [kind, pattern] of KINDS) {
    const found = matchAt(pattern, text7, at);
    if (found !== "") return { kind, text: found, at };
  }
  return null;
}
function matchAt(pattern, text7, at) {
  pattern.lastIndex = at;
  return pattern.exec(text7)?.[0] ?? "";
}
function describeStray(text7, at) {
  const stray = text7[at] ?? "";
  if (stray === '"' || stray === "'")
    return "this text does not end, or has an escape, which is not known here";
  if (stray === "=") return 'one "=" compares nothing: write "=="';
  if (stray === "&" || stray === "|") return `write "${stray}${stray}"`;
  if (text7.startsWith("//", at)) return "comments are not known here";
  return `${quote(stray)} is not known`;
}

// src/config/expression/read-expression.ts
var ROOTS = ["metrics", "slices", "data", "training", "model", "base"];
var LONGEST2 = 2e3;
var WORDS = /* @__PURE__ */ new Set(["true", "false"]);
var RESERVED = new Set(
  "as break const continue else false for function if import in let loop package namespace null return true var void while".split(
    " "
  )
);
var COMPARING = /* @__PURE__ */ new Set(["<", "<=", ">", ">=", "==", "!="]);
function readExpression(text7) {
  if (text7.length > LONGEST2) return { problem: `it is longer than ${LONGEST2} characters`, at: LONGEST2 };
  const tokens = splitExpression(text7);
  if ("problem" in tokens) return tokens;
  const reader = { tokens, next: 0, depth: 0, cost: 0, written: [], variables: [] };
  try {
    readChoice(reader);
    const last3 = peek(reader);
    if (last3.kind !== "end") refuse(last3, describeUnexpected(last3));
  } catch (thrown) {
    if (thrown instanceof Refused) return { problem: thrown.message, at: thrown.at };
    throw thrown;
  }
  return { cel: reader.written.join(" ") };
}
function readChoice(reader) {
  deepen(reader, () => {
    readEither(reader);
    if (!take(reader, "?")) return;
    readEither(reader);
    expect(reader, ":");
    readChoice(reader);
  });
}
function readEither(reader) {
  readBoth(reader);
  while (take(reader, "||")) readBoth(reader);
}
function readBoth(reader) {
  readRelation(reader);
  while (take(reader, "&&")) readRelation(reader);
}
function readRelation(reader) {
  readSum(reader);
  const sign = peek(reader);
  if (!isComparing(sign)) return;
  copy(reader);
  readSum(reader);
  const second = peek(reader);
  if (isComparing(second)) refuse(second, 'comparisons do not chain: write "a < b && b < c"');
}
function readSum(reader) {
  readProduct(reader);
  while (take(reader, "+") || take(reader, "-")) readProduct(reader);
}
function readProduct(reader) {
  readTurned(reader);
  while (take(reader, "*") || take(reader, "/")) readTurned(reader);
}
function readTurned(reader) {
  const sign = peek(reader);
  if (take(reader, "!") || take(reader, "-")) {
    const second = peek(reader);
    if (second.text === "!" || second.text === "-") refuse(second, `"${sign.text}" twice needs brackets`);
  }
  readMember(reader);
}
function readMember(reader) {
  const list = readPrimary(reader);
  if (list !== null && peek(reader).text === ".") {
    readEach(reader, list);
    return;
  }
  while (true) {
    if (take(reader, "[")) {
      readChoice(reader);
      expect(reader, "]");
    } else if (take(reader, ".")) readKey(reader);
    else return;
  }
}
function readKey(reader) {
  const key = peek(reader);
  if (key.kind !== "name") refuse(key, "a name is expected after the dot");
  if (RESERVED.has(key.text)) refuse(key, `write ["${key.text}"]: CEL keeps ${quote(key.text)} for itself`);
  copy(reader);
  if (peek(reader).text !== "(") return;
  refuse(
    key,
    key.text === "all" || key.text === "exists" ? `"${key.text}" goes over a list that is written out: ["a", "b"].${key.text}(x, …)` : describeFunction(key)
  );
}
function readPrimary(reader) {
  const token = peek(reader);
  if (token.kind === "number") readNumber(reader);
  else if (token.kind === "text") copy(reader);
  else if (token.kind === "name") readName(reader);
  else if (take(reader, "(")) {
    readChoice(reader);
    expect(reader, ")");
  } else if (take(reader, "[")) return readList(reader);
  else refuse(token, token.kind === "end" ? "it ends where a value is expected" : describeUnexpected(token));
  return null;
}
function readNumber(reader) {
  const token = peek(reader);
  const value = Number(token.text);
  if (!Number.isFinite(value)) refuse(token, `${quote(token.text)} is too large`);
  const text7 = token.text.replace(/^\./, "0.");
  copy(reader, /^\d+$/.test(text7) ? `${text7}.0` : text7);
}
function readName(reader) {
  const token = peek(reader);
  copy(reader);
  if (peek(reader).text === "(") refuse(token, describeFunction(token));
  const known = [...ROOTS, ...reader.variables];
  if (WORDS.has(token.text) || known.includes(token.text)) return;
  refuse(token, `${quote(token.text)} is not known here; an expression speaks of ${ROOTS.join(", ")}`);
}
function readList(reader) {
  let length2 = 0;
  do {
    if (length2 === 0 && peek(reader).text === "]") refuse(peek(reader), "a list needs a value");
    readChoice(reader);
    length2++;
  } while (take(reader, ","));
  expect(reader, "]");
  if (peek(reader).text !== ".")
    refuse(peek(reader), "a list serves `all` and `exists` alone: [1, 2].all(x, …)");
  return length2;
}
function readEach(reader, length2) {
  expect(reader, ".");
  const macro = peek(reader);
  if (macro.text !== "all" && macro.text !== "exists") refuse(macro, "a list knows `all` and `exists` alone");
  copy(reader);
  expect(reader, "(");
  const variable = peek(reader);
  const taken = RESERVED.has(variable.text) || ROOTS.includes(variable.text);
  if (variable.kind !== "name" || taken) refuse(variable, "a name of your own is expected");
  copy(reader);
  expect(reader, ",");
  const before = reader.cost;
  reader.variables.push(variable.text);
  readChoice(reader);
  reader.variables.pop();
  spend(reader, { steps: (length2 - 1) * (reader.cost - before), token: macro });
  expect(reader, ")");
}
function isComparing({ kind, text: text7 }) {
  return kind === "sign" && COMPARING.has(text7);
}
function describeUnexpected({ kind, text: text7 }) {
  if (kind === "name" && text7 === "in") return '"in" is not offered: write the comparisons out with "||"';
  if (kind === "name" && (text7 === "and" || text7 === "or"))
    return `write "${text7 === "and" ? "&&" : "||"}" for "${text7}"`;
  return `${quote(text7)} is not expected here`;
}
function describeFunction({ text: text7 }) {
  return text7 === "has" ? '"has" is not offered: a value that is not there makes the rule missing' : `${quote(text7)} is not offered: an expression calls no functions`;
}

// src/config/meaning/check-expression.ts
function parseExpression(text7) {
  const read = readExpression(text7);
  if ("problem" in read) return { problem: read.problem, at: read.at };
  if (read.cel.split(" ").some((word2) => ROOTS.some((root) => root === word2)))
    return { problem: null, at: null };
  return { problem: `it speaks of nothing that a run measures: ${ROOTS.join(", ")}`, at: 0 };
}

// src/config/meaning/check-slice.ts
function checkSlice(asked) {
  const { slice, evaluation: evaluation2, outline: outline2, place } = asked;
  if (outline2 === null) return [];
  const known = outline2.slices.map(nameOfSlice).filter((one) => one !== null);
  if (known.some((slicing) => isOfSlicing(slice, slicing))) return [];
  const details = { slice: cut(slice), evaluation: cut(evaluation2), known: known.map(cut) };
  return [fault("unknown-slice", details, { place })];
}
function isOfSlicing(slice, slicing) {
  if (slice === slicing || slice.startsWith(`${slicing}=`) || slice.startsWith(`${slicing} in `)) return true;
  const [one, other, more] = slicing.split(" & ");
  return other !== void 0 && more === void 0 && slice.startsWith(`${one}=`) && slice.includes(` & ${other}=`);
}

// src/config/meaning/check-expression-names.ts
var FIXED = {
  training: ["seconds", "peak_memory_bytes"],
  model: ["bytes"]
};
function checkExpressionNames(written, outline2) {
  return pathsIn(written.expression).flatMap((path) => checkPath(path, { ...written, outline: outline2 }));
}
function checkPath({ root, keys }, context) {
  const { outline: outline2, place } = context;
  const [first, ...rest] = keys;
  if (first === void 0) return [];
  if (root === "data") return outline2.data.has(first.name) ? [] : [unknownDataset(first, context)];
  const fixed = FIXED[root];
  if (fixed !== void 0) return fixed.includes(first.name) ? [] : [unknownKey(root, first, fixed, context)];
  const evaluation2 = outline2.evaluations.get(first.name);
  if (evaluation2 === void 0) {
    const known = [...outline2.evaluations.keys()].map(cut);
    return [fault("unknown-evaluation", { evaluation: cut(first.name), known }, { place })];
  }
  const [slice, metric2] = root === "slices" ? [rest[0], rest[1]] : [void 0, rest[0]];
  const faults = slice === void 0 ? [] : checkSlice({ slice: slice.name, evaluation: first.name, outline: evaluation2, place });
  const isOwn2 = evaluation2?.metrics.some((one) => one?.own && one.name === metric2?.name) ?? false;
  if (metric2 === void 0 || isOwn2) return faults;
  return [...faults, ...checkMetric({ name: metric2.name, evaluation: evaluation2, place })];
}
function unknownDataset(key, context) {
  const known = [...context.outline.data.keys()];
  return unreadable(`there is no data set "${cut(key.name)}"`, { ...key, known }, context);
}
function unknownKey(root, key, known, context) {
  return unreadable(`${root} has no "${cut(key.name)}"`, { ...key, known }, context);
}
function unreadable(what, { name: name2, at, known }, { key, expression: expression3, place }) {
  const meant = didYouMean(name2, known).trim();
  const instead = known.length === 0 ? "there is none at all" : `there is ${known.map(cut).join(", ")}`;
  const problem = meant === "" ? `${what}; ${instead}` : `${what}. ${meant}`;
  return fault("expression-unreadable", { key, expression: expression3, problem, at }, { place });
}
function pathsIn(text7) {
  const tokens = splitExpression(text7);
  if ("problem" in tokens) return [];
  return tokens.flatMap((token, index) => {
    const before = tokens[index - 1]?.text;
    if (token.kind !== "name" || before === "." || !isRoot(token.text)) return [];
    const keys = keysFrom(index + 1);
    if (token.text !== "base") return [{ root: token.text, keys }];
    const [root, ...rest] = keys;
    return root === void 0 || !isRoot(root.name) ? [] : [{ root: root.name, keys: rest }];
  });
  function keysFrom(start) {
    const keys = [];
    let next2 = start;
    while ("problem" in tokens === false) {
      const [sign, key, end] = tokens.slice(next2, next2 + 3);
      if (sign?.text === "." && key?.kind === "name") {
        keys.push({ name: key.text, at: key.at });
        next2 += 2;
      } else if (sign?.text === "[" && key?.kind === "text" && end?.text === "]") {
        keys.push({ name: key.text.slice(1, -1), at: key.at });
        next2 += 3;
      } else break;
    }
    return keys;
  }
}
function isRoot(name2) {
  return ROOTS.some((root) => root === name2);
}

// src/config/meaning/evaluation-of-rule.ts
function evaluationsOfMetric(metric2, evaluations) {
  const listing = evaluations.filter(({ metrics }) => metrics.includes(metric2));
  return (listing.length > 0 ? listing : evaluations).map(({ name: name2 }) => name2);
}

// src/config/meaning/place-rules.ts
function placeRules(sources) {
  return sources.flatMap(({ file, at }) => {
    const rules = gateOutlineOf(file.valueOf(at))?.rules ?? [];
    return rules.flatMap((rule3, index) => placeRule(rule3, [...at, "rules", index], file));
  });
}
function placeRule(rule3, path, file) {
  if (rule3 === null) return [];
  const members = ["any", "all"].flatMap(
    (of) => rule3[of].flatMap((member2, index) => {
      const one = [...path, of, index];
      return member2 === null ? [] : [{ rule: { ...member2, any: [], all: [] }, path: one, key: formatKey(one), file }];
    })
  );
  return [{ rule: rule3, path, key: formatKey(path), file }, ...members];
}

// src/config/meaning/check-rules.ts
function checkRules(outline2, sources) {
  const rules = placeRules(sources);
  const problems = rules.flatMap((placed) => [
    ...checkRule(placed, outline2),
    ...checkExpression(placed, outline2)
  ]);
  return [...problems, ...checkNames2(rules)];
}
function checkRule(placed, outline2) {
  const { rule: rule3, path, file } = placed;
  if (rule3.metric === null) return [];
  const placeOf = (key) => file.placeOf([...path, key]);
  const candidates = candidatesIn(outline2);
  const wrong = checkEvaluation3({ ...rule3, metric: rule3.metric }, candidates, placeOf);
  if (wrong !== null) return [wrong];
  const [evaluation2 = ""] = rule3.evaluation === null ? evaluationsOfMetric(rule3.metric, candidates) : [rule3.evaluation];
  const found = outline2.evaluations.get(evaluation2) ?? null;
  const faults = rule3.slice === null ? [] : checkSlice({ slice: rule3.slice, evaluation: evaluation2, outline: found, place: placeOf("slice") });
  if (found?.metrics.some((metric3) => metric3?.own && metric3.name === rule3.metric)) return faults;
  faults.push(...checkMetric({ name: rule3.metric, evaluation: found, place: placeOf("metric") }));
  const metric2 = findMetric(rule3.metric);
  return metric2 === null ? faults : [...faults, ...checkReach(placed, metric2)];
}
function checkExpression({ rule: rule3, path, key, file }, outline2) {
  if (rule3.expr === null) return [];
  const { problem, at } = parseExpression(rule3.expr);
  const place = file.placeOf([...path, "expr"]);
  if (problem === null)
    return checkExpressionNames({ key: `${key}.expr`, expression: rule3.expr, place }, outline2);
  return [
    fault("expression-unreadable", { key: `${key}.expr`, expression: rule3.expr, problem, at }, { place })
  ];
}
function checkNames2(rules) {
  const seen = /* @__PURE__ */ new Set();
  return rules.flatMap(({ rule: { name: name2 }, path, file }) => {
    if (name2 === null || !seen.has(name2)) return name2 === null ? [] : seen.add(name2) && [];
    const place = file.placeOf([...path, "name"]);
    return [fault("duplicate-name", { key: "the policy", name: cut(name2) }, { place })];
  });
}
function candidatesIn({ evaluations }) {
  return [...evaluations].map(([name2, evaluation2]) => ({
    name: name2,
    metrics: evaluation2?.metrics.flatMap((metric2) => metric2?.name ?? []) ?? []
  }));
}
function checkEvaluation3(rule3, candidates, placeOf) {
  if (rule3.evaluation !== null) {
    if (candidates.some(({ name: name2 }) => name2 === rule3.evaluation)) return null;
    const known = candidates.map(({ name: name2 }) => cut(name2));
    return fault(
      "unknown-evaluation",
      { evaluation: cut(rule3.evaluation), known },
      { place: placeOf("evaluation") }
    );
  }
  const evaluations = evaluationsOfMetric(rule3.metric, candidates).map(cut);
  if (evaluations.length === 1) return null;
  return fault(
    "ambiguous-evaluation",
    { metric: cut(rule3.metric), evaluations },
    { place: placeOf("metric") }
  );
}
function checkReach({ rule: rule3, path, key, file }, metric2) {
  const [low, high] = metric2.range;
  const range2 = high === Number.POSITIVE_INFINITY ? `${low} and above` : `${low} to ${high}`;
  return barsOf(rule3).flatMap(({ bar, value, isChange, effects }) => {
    const isAbove = isChange ? value >= high - low : value > high;
    const effect = isAbove ? effects.above : !isChange && value < low ? effects.below : null;
    if (effect === null) return [];
    const hint = `${effect}${value >= 1 && high === 1 ? ` Write ${asShare(value)} for ${value} %.` : ""}`;
    const details = { key: `${key}.${bar.join(".")}`, value: String(value), metric: metric2.name, range: range2, hint };
    return [fault("bar-out-of-reach", details, { place: file.placeOf([...path, ...bar]) })];
  });
}
var NEVER = "Such a bar never passes.";
var ALWAYS = "Such a bar always passes.";
function barsOf({ margin, improve, equivalent, budget, min, max }) {
  const bar = (at, value, above, below = null) => value === null ? [] : [{ bar: at, value, isChange: below === null, effects: { above, below: below ?? "" } }];
  return [
    ...bar(["margin"], margin, "Such a margin allows any drop."),
    ...bar(["improve"], improve, NEVER),
    ...bar(["equivalent"], equivalent, "Such a bar allows any change."),
    ...bar(["budget", "drop"], budget?.drop ?? null, "Such a budget allows any drop."),
    ...bar(["min"], min, NEVER, ALWAYS),
    ...bar(["max"], max, ALWAYS, NEVER)
  ];
}

// src/checks/strptime-form.ts
var PARTS = /* @__PURE__ */ new Map([
  ["d", { form: "\\d{1,2}", most: 31 }],
  ["m", { form: "\\d{1,2}", most: 12 }],
  ["Y", { form: "\\d{4}" }],
  ["y", { form: "\\d{1,2}" }],
  ["j", { form: "\\d{1,3}", most: 366 }],
  ["H", { form: "\\d{1,2}", most: 23 }],
  ["I", { form: "\\d{1,2}", most: 12 }],
  ["M", { form: "\\d{1,2}", most: 59 }],
  ["S", { form: "\\d{1,2}", most: 59 }],
  ["f", { form: "\\d{1,9}" }],
  ["g", { form: "\\d{1,3}" }],
  ["n", { form: "\\d{1,9}" }],
  ["p", { form: "[AaPp][Mm]" }],
  ["b", { form: "\\p{L}+\\.?" }],
  ["B", { form: "\\p{L}+" }],
  ["a", { form: "\\p{L}+\\.?" }],
  ["A", { form: "\\p{L}+" }],
  ["%", { form: "%" }]
]);
function fitsStrptime(text7, pattern) {
  const parts = [];
  const form = pattern.replaceAll(/%-?(.)|[^%]/gsu, (token, letter) => {
    if (letter === void 0) return token.replace(/[\\^$.*+?()[\]{}|/]/, "\\$&");
    const part = PARTS.get(letter) ?? { form: ".*" };
    parts.push(part);
    return `(${part.form})`;
  });
  const found = new RegExp(`^${form}$`, "su").exec(text7);
  if (found === null) return false;
  return parts.every(({ most }, index) => most === void 0 || Number(found[index + 1]) <= most);
}

// src/checks/reads-as.ts
function readsAs(value, { type: type2, format }) {
  const text7 = String(value);
  switch (type2) {
    case "string":
    case "any":
    case "list":
      return true;
    case "integer":
      return is(INTEGER, text7);
    case "number":
      return isNumber(text7);
    case "boolean":
      return /^(?:true|True|TRUE|1|false|False|FALSE|0)$/.test(text7);
    // A date stands for its midnight beside dates and times, and a date and time for itself beside dates.
    case "date":
    case "datetime":
      return isMoment(text7) || format !== void 0 && fitsStrptime(text7, format);
    case "time":
      return is(TIME, text7) || format !== void 0 && fitsStrptime(text7, format);
    case "year":
      return is(YEAR, text7);
    case "yearmonth":
      return is(YEAR_MONTH, text7);
    case "duration":
      return is(DURATION, text7) && !is(EMPTY_DURATION, text7);
    case "array":
      return Array.isArray(jsonOf(text7));
    case "object":
      return isObject(jsonOf(text7));
    case "geojson":
      return isGeoJson(jsonOf(text7));
    case "geopoint":
      return is(GEOPOINT, text7) || is(GEOPOINT_ARRAY, text7);
  }
}
function boundsAs(value, written) {
  return readsAs(value, written.type === "integer" ? { ...written, type: "number" } : written);
}
function isNumber(text7) {
  return is(NUMBER, text7) && Number.isFinite(Number(text7));
}
var MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-](?:[01]\d|2[0-3])(?::?[0-5]\d)?)?)?$/;
function isMoment(text7) {
  const [, year, month, day2, hours = 0, minutes = 0, seconds = 0] = (MOMENT.exec(text7) ?? []).map(Number);
  if (year === void 0 || month === void 0 || day2 === void 0) return false;
  const date = /* @__PURE__ */ new Date(0);
  date.setUTCFullYear(year, month - 1, day2);
  const isDay2 = date.getUTCMonth() === month - 1 && date.getUTCDate() === day2;
  const of = (part) => Number.isNaN(part) ? 0 : part;
  return isDay2 && of(hours) < 24 && of(minutes) < 60 && of(seconds) < 60;
}
function is(form, text7) {
  return new RegExp(`^(?:${form})$`).test(text7);
}
function jsonOf(text7) {
  try {
    return JSON.parse(text7);
  } catch {
    return void 0;
  }
}
function isObject(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isGeoJson(value) {
  return isObject(value) && GEOJSON_TYPES.includes(String(Object(value).type));
}

// src/checks/unread-values.ts
var BOUNDS = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
var EXTREMES = ["min", "max"];
function findUnread({
  type: type2,
  checks: checks3
}) {
  const { format } = checks3;
  const written = { type: type2, format: typeof format === "string" && isTimeFormat(format) ? format : void 0 };
  return Object.entries(checks3).flatMap(([rule3, option]) => {
    const isBound = BOUNDS.includes(rule3) || EXTREMES.includes(rule3);
    const reads = isBound ? boundsAs : readsAs;
    return valuesIn(rule3, option).flatMap(
      ({ path, value }) => reads(value, written) ? [] : [{ rule: rule3, path, value, expected: expectedOf(written, { isBound }) }]
    );
  });
}
function valuesIn(rule3, option) {
  if (BOUNDS.includes(rule3)) return plainAt([], option);
  const inside = new Map(Object.entries(Object(option)));
  if (EXTREMES.includes(rule3))
    return ["min", "max", "above", "below"].flatMap((key) => plainAt([key], inside.get(key)));
  if (rule3 === "enum" || rule3 === "not-in-set" || rule3 === "categories") return listAt([], option);
  if (rule3 === "most-common")
    return Array.isArray(option) ? listAt([], option) : listAt(["among"], inside.get("among"));
  if (rule3 === "distinct-values") return ["contain", "equal"].flatMap((key) => listAt([key], inside.get(key)));
  return [];
}
function listAt(path, list) {
  if (!Array.isArray(list)) return [];
  return list.flatMap(
    (one, index) => typeof one === "object" && one !== null && "value" in one ? plainAt([...path, index, "value"], one.value) : plainAt([...path, index], one)
  );
}
function plainAt(path, value) {
  const isPlain2 = ["string", "number", "boolean"].includes(typeof value);
  return isPlain2 ? [{ path, value }] : [];
}
function expectedOf({ type: type2, format }, { isBound }) {
  if (type2 === "integer" && isBound) return nounOf("number");
  const noun = type2 === "datetime" ? `${nounOf("date")} or ${nounOf("datetime")}` : nounOf(type2);
  return format === void 0 ? noun : `${noun}, or written as ${format}`;
}

// src/config/meaning/check-values.ts
function checkValues(data, file) {
  return data.flatMap(
    ({ name: name2, columns }) => columns.flatMap((column5) => {
      const within3 = { column: column5, at: ["data", name2, "columns", column5.name], file };
      const unread = findUnread(column5);
      const own = unread.filter((one) => keyOf2(one, within3) !== null);
      const told = new Map(unread.toReversed().map((one) => [one.rule, one]));
      const others = [...told.values()].filter((one) => keyOf2(one, within3) === null);
      return [
        ...own.flatMap((one) => explainValue(one, within3)),
        ...others.flatMap((one) => explainType(one, within3))
      ];
    })
  );
}
function keyOf2({ rule: rule3, path }, { at, file }) {
  const paths = [
    [...at, rule3, "value", ...path],
    [...at, rule3, ...path]
  ];
  return paths.find((key) => file.textOf(key) !== null) ?? null;
}
function explainValue(unread, within3) {
  const key = keyOf2(unread, within3);
  if (key === null) return [];
  const { column: column5, file } = within3;
  const details = {
    key: formatKey(key),
    value: quoteValue(unread.value, file.textOf(key)),
    expected: unread.expected,
    hint: `The column is of type ${column5.type}, and its cells are compared with this.`
  };
  return [fault("wrong-value", details, { place: file.placeOf(key) })];
}
function explainType({ rule: rule3, value }, { column: column5, at, file }) {
  const key = [...at, "type"];
  if (file.textOf(key) === null) return [];
  const details = {
    key: formatKey(key),
    value: quoteValue(column5.type),
    expected: `one that the schema’s \`${rule3}: ${quoteValue(value)}\` reads as`,
    hint: `Give the column its own \`${rule3}\`, or the schema’s type.`
  };
  return [fault("wrong-value", details, { place: file.placeOf(key) })];
}

// src/config/metric-rules.ts
function metricRulesOf(rules) {
  return rules.flatMap((rule3) => {
    if (rule3.kind === "group") return metricRulesOf(rule3.rules);
    return rule3.kind === "metric" ? [rule3] : [];
  });
}

// src/config/normalise/baseline.ts
var DIRECTORY = "directory:";
var MEGABYTE = 1e6;
function normaliseBaseline(baseline, resolve) {
  const { keep = {}, depot, signers } = baseline;
  return {
    store: storePlace(baseline, resolve),
    onMissing: baseline["on-missing"] ?? "bootstrap",
    onEvaluationChange: baseline["on-evaluation-change"] ?? "fail",
    waitMs: parseDuration(baseline.wait ?? "10m"),
    pin: baseline.pin ?? null,
    signers: signers === void 0 ? null : resolve(signers),
    leastSequence: baseline["least-sequence"] ?? 0,
    predictions: baseline.predictions ?? "recorded",
    largestSample: Math.round((baseline["largest-sample"] ?? 20) * MEGABYTE),
    depot: depot === void 0 ? null : depotPlace(depot, resolve),
    keep: { days: keep.days ?? null, commits: keep.commits ?? null }
  };
}
function storePlace(baseline, resolve) {
  const store = baseline.store ?? DEFAULT_REF;
  if (store.startsWith(DIRECTORY)) return { kind: "directory", path: resolve(store.slice(DIRECTORY.length)) };
  const [ref = DEFAULT_REF, repository = null] = store.split("#").reverse();
  const branch = baseline["fallback-branch"];
  return { kind: "git", repository, ref, fallback: branch === void 0 ? null : `refs/heads/${branch}` };
}
function depotPlace(depot, resolve) {
  if (depot.startsWith(DIRECTORY)) return { kind: "directory", path: resolve(depot.slice(DIRECTORY.length)) };
  return { kind: "bucket", url: depot.replace(/\/+$/, "") };
}

// src/config/normalise/add-schema.ts
function addSchema(own, input, schema2) {
  const primaryKey = schema2.checks.find(({ rule: rule3 }) => rule3 === "primaryKey")?.option;
  const isNamed = new Set(own.rules.map(({ name: name2 }) => name2));
  const imported = schema2.rules.filter(({ name: name2 }) => !isNamed.has(name2));
  return {
    ...own,
    reading: addReading(own.reading, schema2.reading ?? {}),
    nulls: input.options?.nulls === void 0 ? schema2.nulls ?? own.nulls : own.nulls,
    key: own.key ?? soleColumn(primaryKey),
    columns: addColumns(own.columns, input.columns ?? {}, schema2.columns),
    ...addChecks(own, schema2.checks, USUAL),
    rules: [...imported.map(addRule), ...own.rules],
    unsupported: schema2.unsupported.map(({ name: name2, reason }) => `${name2} (${reason})`)
  };
}
var USUAL = { mostly: 1, severity: "error", owner: null, when: null };
function addRule({ name: name2, sql, message, ...demands2 }) {
  return { name: name2, sql, ...message === void 0 ? {} : { message }, ...demandsOf(demands2, USUAL) };
}
function addReading(own, said) {
  return {
    delimiter: own.delimiter ?? said.delimiter ?? null,
    quote: own.quote ?? said.quote ?? null,
    header: own.header ?? said.header ?? null,
    encoding: own.encoding ?? said.encoding ?? null,
    decimal: own.decimal ?? said.decimal ?? null,
    dateFormat: own.dateFormat ?? said.dateFormat ?? null,
    timestampFormat: own.timestampFormat ?? said.timestampFormat ?? null
  };
}
function soleColumn(key) {
  const [column5, ...more] = Array.isArray(key) ? key : [key];
  return typeof column5 === "string" && more.length === 0 ? column5 : null;
}
function addColumns(own, inputs, schema2) {
  const named3 = new Map(own.map((column5) => [column5.name, column5]));
  const said = new Map(Object.entries(inputs));
  const described = new Set(schema2.map(({ name: name2 }) => name2));
  return [
    ...schema2.map((column5) => addColumn(named3.get(column5.name) ?? bareColumn(column5.name), said, column5)),
    ...own.filter(({ name: name2 }) => !described.has(name2))
  ];
}
function bareColumn(name2) {
  return { name: name2, type: "string", untyped: true, sensitive: null, ...USUAL, checks: {}, demands: {} };
}
function addColumn(own, inputs, schema2) {
  const { untyped: _, ...rest } = own;
  const { mostly, severity, owner, when } = own;
  const type2 = inputs.get(own.name)?.type ?? schema2.type ?? null;
  return {
    ...rest,
    type: type2 ?? "string",
    ...type2 === null ? { untyped: true } : {},
    sensitive: own.sensitive ?? schema2.sensitive ?? null,
    ...addChecks(own, schema2.checks, { mostly, severity, owner, when })
  };
}
function addChecks(own, schema2, usual) {
  const added = schema2.filter(({ rule: rule3 }) => !Object.hasOwn(own.checks, rule3));
  const demanding2 = added.filter((check) => DEMANDS.some((key) => check[key] !== void 0));
  return {
    checks: { ...Object.fromEntries(added.map(({ rule: rule3, option }) => [rule3, option])), ...own.checks },
    demands: {
      ...Object.fromEntries(demanding2.map((check) => [check.rule, demandsOf(check, usual)])),
      ...own.demands
    }
  };
}
var DEMANDS = ["mostly", "severity", "owner", "when"];
function demandsOf(said, usual) {
  return {
    mostly: said.mostly ?? usual.mostly,
    severity: said.severity ?? usual.severity,
    owner: said.owner ?? usual.owner,
    when: said.when ?? usual.when
  };
}

// src/config/normalise/as-spelt.ts
var SETS = /* @__PURE__ */ new Set([
  "enum",
  "not-in-set",
  "categories",
  "distinct-values",
  "most-common"
]);
function asSpelt(column5, { file, path }) {
  const { type: type2 = "string" } = column5;
  if (type2 !== "string" && type2 !== "any" && type2 !== "list") return column5;
  const entries2 = Object.entries(column5).map(
    ([key, value]) => SETS.has(key) ? [key, spelt(value, [...path, key])] : [key, value]
  );
  return Object.fromEntries(entries2);
  function spelt(value, at) {
    if (Array.isArray(value)) return value.map((one, index) => speltMember(one, [...at, index]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, spelt(inner, [...at, key])]));
  }
  function speltMember(member2, at) {
    if (typeof member2 === "number" || typeof member2 === "boolean") return file.textOf(at) ?? member2;
    if (typeof member2 !== "object" || member2 === null || !("value" in member2)) return member2;
    return { ...member2, value: speltMember(member2.value, [...at, "value"]) };
  }
}

// src/config/normalise/data.ts
function normaliseDatasets(data, context) {
  return Object.entries(data).map(([name2, dataset2]) => {
    const own = normaliseDataset(name2, dataset2, context);
    const schema2 = context.schemas.get(name2);
    return schema2 === void 0 ? own : addSchema(own, dataset2, schema2);
  });
}
function normaliseDataset(name2, dataset2, { file, resolve }) {
  const { path, format, options, key = null, columns = {}, rules = [], profile = "full" } = dataset2;
  const spelt = (value, index) => file.textOf(["data", name2, "options", "nulls", index]) ?? String(value);
  return {
    name: name2,
    path: resolve(path),
    format: format ?? null,
    reading: {
      delimiter: options?.delimiter ?? null,
      quote: options?.quote ?? null,
      header: options?.header ?? null,
      encoding: options?.encoding ?? null,
      decimal: options?.decimal ?? null,
      dateFormat: options?.["date-format"] ?? null,
      timestampFormat: options?.["timestamp-format"] ?? null
    },
    nulls: options?.nulls?.map(spelt) ?? [""],
    key,
    columns: Object.entries(columns).map(
      ([column5, input]) => normaliseColumn(column5, asSpelt(input, { file, path: ["data", name2, "columns", column5] }))
    ),
    ...normaliseChecks(dataset2, tableChecks, USUAL2),
    rules: rules.map(normaliseRule),
    profile,
    unsupported: []
  };
}
var USUAL2 = { mostly: 1, severity: "error", owner: null, when: null };
function normaliseColumn(name2, input) {
  const { type: type2 = "string", sensitive = null } = input;
  const untyped = input.type === void 0;
  const demands2 = demandsOf2(input, USUAL2);
  return {
    name: name2,
    type: type2,
    ...untyped ? { untyped } : {},
    sensitive,
    ...demands2,
    ...normaliseChecks(input, checks, demands2)
  };
}
function normaliseChecks(input, all, usual) {
  const said = new Map(Object.entries(input));
  const asked = all.flatMap(
    ({ rule: rule3 }) => said.get(rule3) === void 0 ? [] : [[rule3, said.get(rule3)]]
  );
  const own = asked.filter((entry2) => isOwn(entry2[1]));
  return {
    checks: Object.fromEntries(asked.map(([rule3, value]) => [rule3, isOwn(value) ? value.value : value])),
    demands: Object.fromEntries(own.map(([rule3, value]) => [rule3, demandsOf2(value, usual)]))
  };
}
function isOwn(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value) && "value" in value;
}
function demandsOf2({ mostly, severity, owner, when }, usual) {
  return {
    mostly: mostly ?? usual.mostly,
    severity: severity ?? usual.severity,
    owner: owner ?? usual.owner,
    when: when ?? usual.when
  };
}
function normaliseRule(rule3) {
  return { name: rule3.name, sql: rule3.sql, ...demandsOf2(rule3, USUAL2) };
}

// src/metrics/expand.ts
function labelSpaceOf(sample, terms = noTerms) {
  const { task: task2, slices } = sample;
  return {
    task: task2,
    labels: "labels" in sample ? sample.labels : [],
    positive: "positive" in sample ? sample.positive : null,
    scored: "scores" in sample && sample.scores !== null,
    sliced: [...new Set(slices.map((slice) => slice.of))],
    terms
  };
}
function expandMetrics(space, names3) {
  const asked = names3.length > 0 ? [...new Set(names3)] : defaultNames(space);
  return asked.map((name2) => expandOne(space, name2));
}
function defaultNames(space) {
  return [...namesOfTask(space), ...(space.terms?.own ?? []).map(({ name: name2 }) => name2)];
}
function namesOfTask(space) {
  if (space.task === "binary") return binaryNames(space);
  if (space.task === "multiclass") return multiclassNames(space);
  return otherNames[space.task];
}
var otherNames = {
  multilabel: ["accuracy", "f1_macro", "f1_micro", "hamming_loss"],
  regression: ["mean_absolute_error", "root_mean_squared_error", "r2", "median_absolute_error"],
  ranking: ["ndcg_10", "mrr", "map"],
  graded: ["mean_score"],
  "metrics-only": []
};
function binaryNames({ scored }) {
  const ranking = scored === false ? [] : ["roc_auc"];
  const ofHits = ["accuracy", "balanced_accuracy", "precision", "recall", "f1", "matthews_corrcoef"];
  return [...ofHits, ...ranking, ...scoreNames(scored)];
}
function multiclassNames({ labels, scored }) {
  const ofHits = ["accuracy", "balanced_accuracy", "f1_macro", "matthews_corrcoef"];
  return [...ofHits, ...labels.map((label) => `recall[${label}]`), ...scoreNames(scored)];
}
function scoreNames(scored) {
  return scored === false ? [] : ["log_loss", "brier_score"];
}
function expandOne(space, name2) {
  const metric2 = findMetric(name2, space.terms?.own);
  if (metric2 === null) throw fault("unknown-metric", { metric: name2, known: knownNames() });
  if (!metric2.tasks.includes(space.task)) {
    return { name: name2, metric: metric2, variant: null, reason: `${metric2.name} is not defined for the task ${space.task}` };
  }
  const variants = metric2.expand(space, name2);
  const variant = variants.find((candidate) => candidate.name === name2);
  if (variant !== void 0) return { name: name2, metric: metric2, variant, reason: null };
  return { name: name2, metric: metric2, variant: null, reason: whyNone(space, name2, variants) };
}
function whyNone(space, name2, variants) {
  const label = /\[(.*)\]$/s.exec(name2)?.[1];
  if (label !== void 0) return `no example is of the class "${label}" or predicted as it`;
  return `${name2} is of a positive label, and the task is ${space.task}. ${didYouMean(
    name2,
    variants.map((v) => v.name)
  )}`.trim();
}

// src/config/usual-evaluation.ts
var usualEvaluation = {
  command: null,
  runs: null,
  metricsFile: null,
  examples: null,
  judgements: null,
  positive: null,
  threshold: null,
  metrics: [],
  terms: noTerms,
  slices: [],
  leastInSlice: 30,
  discovery: null,
  intervals: { method: "percentile", stratify: null, resamples: 2e3 }
};

// src/sample/sample-columns.ts
var usualColumns = {
  id: "id",
  target: "target",
  predicted: null,
  score: null,
  scores: null,
  weight: null,
  group: null,
  repeat: null,
  separator: "|",
  query: "query",
  document: "document",
  relevance: "relevance",
  quantiles: null,
  low: null,
  high: null,
  scale: null
};

// src/config/normalise/columns.ts
function normaliseColumns(said, { task: task2, threshold }) {
  const given2 = Object.entries(said).filter(([, value]) => value !== void 0 && value !== null);
  const columns = { ...usualColumns, ...Object.fromEntries(given2) };
  if (task2 === "ranking" || task2 === "graded") return { ...columns, score: columns.score ?? "score" };
  const isScored = columns.score !== null || columns.scores !== null || (threshold ?? null) !== null;
  return { ...columns, predicted: columns.predicted ?? (isScored ? null : "predicted") };
}

// src/config/normalise/slices.ts
function normaliseSlice(slice) {
  if (typeof slice === "string") return { kind: "column", column: slice };
  const { name: name2 = "", where, columns, column: column5 = "", quantiles: quantiles2 } = slice;
  if (where !== void 0) return { kind: "condition", name: name2, where };
  if (columns !== void 0) return { kind: "crossing", columns };
  return { kind: "quantiles", column: column5, bins: quantiles2 ?? 2 };
}

// src/config/normalise/words-of.ts
function wordsOf(command) {
  if (typeof command !== "string") return command;
  const split = splitCommand(command);
  return "words" in split ? split.words : [];
}

// src/config/normalise/terms.ts
function normaliseTerms(evaluation2, input, file) {
  const own = (input.metrics ?? []).flatMap(
    (metric2) => typeof metric2 === "string" ? [] : [ownMetricOf(metric2)]
  );
  const costs = (input.costs ?? []).map(({ cost }, index) => {
    const label = (key) => file.textOf(["evaluations", evaluation2, "costs", index, key]) ?? "";
    return { target: label("target"), predicted: label("predicted"), cost };
  });
  return { own, costs, passMark: input["pass-mark"] ?? null, given: /* @__PURE__ */ new Map() };
}
function ownMetricOf({ name: name2, column: column5, aggregate, command, direction }) {
  const metric2 = { name: name2, higherIsBetter: direction === "higher" };
  if (column5 !== void 0)
    return { ...metric2, kind: "column", column: column5, aggregate: aggregate ?? "mean" };
  if (command !== void 0) return { ...metric2, kind: "command", words: wordsOf(command) };
  return { ...metric2, kind: "file" };
}

// src/config/normalise/evaluations.ts
function normaliseEvaluations(evaluations, context) {
  return Object.entries(evaluations).map(
    ([name2, evaluation2]) => normaliseEvaluation(name2, evaluation2, context)
  );
}
function normaliseEvaluation(name2, input, { file, resolve, rules }) {
  const { task: task2, command, predictions = [], runs = null, threshold, slices = [] } = input;
  const columns = normaliseColumns(input.columns ?? {}, input);
  const gated = rules.flatMap(({ evaluation: evaluation2, metric: metric2 }) => evaluation2 === name2 ? [metric2] : []);
  const resolved = (path) => path === void 0 ? null : resolve(path);
  const settings = {
    ...usualEvaluation,
    name: name2,
    task: task2,
    command: command === void 0 ? null : wordsOf(command),
    predictions: (typeof predictions === "string" ? [predictions] : predictions).map(resolve),
    runs,
    metricsFile: resolved(input["metrics-file"]),
    examples: resolved(input.examples),
    judgements: resolved(input.judgements),
    columns,
    // A label is text as the data spell it: `1.0` is not `1`.
    positive: file.textOf(["evaluations", name2, "positive"]),
    threshold: threshold === void 0 ? null : normaliseThreshold(threshold),
    terms: normaliseTerms(name2, input, file),
    slices: slices.map(normaliseSlice),
    leastInSlice: input["least-in-slice"] ?? usualEvaluation.leastInSlice,
    discovery: normaliseDiscovery(input["discover-slices"] ?? false),
    intervals: normaliseIntervals(input.intervals ?? {})
  };
  return { ...settings, metrics: metricsOf(input, settings, gated) };
}
function metricsOf({ metrics }, { task: task2, columns, terms, slices }, gated) {
  const listed2 = metrics?.map((metric2) => typeof metric2 === "string" ? metric2 : metric2.name);
  if (listed2 === void 0 && (gated.length === 0 || task2 === "metrics-only")) return [];
  const scored = columns.score !== null || columns.scores !== null;
  const sliced = slices.flatMap((slice) => slice.kind === "column" ? [slice.column] : []);
  const usual = () => defaultNames({ task: task2, labels: [], positive: null, scored, sliced, terms });
  return [.../* @__PURE__ */ new Set([...listed2 ?? usual(), ...gated])];
}
function normaliseThreshold(threshold) {
  if (typeof threshold === "number") return { kind: "fixed", value: threshold };
  const { maximise, reach: { recall, precision } = {} } = threshold;
  if (maximise !== void 0) return { kind: "maximise", metric: maximise };
  if (recall !== void 0) return { kind: "reach", metric: "recall", least: recall };
  return { kind: "reach", metric: "precision", least: precision ?? 1 };
}
function normaliseDiscovery(asked) {
  if (asked === false) return null;
  return { columns: asked === true ? null : asked };
}
function normaliseIntervals(input) {
  const usual = usualEvaluation.intervals;
  return {
    method: input.method ?? usual.method,
    stratify: input.stratify ?? usual.stratify,
    resamples: input.resamples ?? usual.resamples
  };
}

// src/config/normalise/rule.ts
var import_yaml = __toESM(require_dist(), 1);
function normaliseRule2(rule3, context) {
  const { any, all, ...alone } = rule3;
  const members = any ?? all;
  if (members === void 0) return normaliseMember(alone, context);
  const of = any === void 0 ? "all" : "any";
  const within3 = (index) => ({ ...context, path: [...context.path, of, index] });
  return {
    ...whatEveryRuleHas(rule3, context),
    kind: "group",
    of,
    rules: members.map((member2, index) => normaliseMember(member2, within3(index)))
  };
}
function normaliseMember(rule3, context) {
  const { expr, metric: metric2 = "", slice = null } = rule3;
  const common = whatEveryRuleHas(rule3, context);
  if (expr !== void 0) return { ...common, kind: "expression", expression: expr };
  return {
    ...common,
    kind: "metric",
    evaluation: rule3.evaluation ?? context.evaluationOf(metric2),
    metric: metric2,
    slice,
    margin: rule3.margin ?? null,
    relativeMargin: rule3["relative-margin"] ?? null,
    improve: gainOf(rule3),
    equivalent: rule3.equivalent ?? null,
    budget: rule3.budget ?? null,
    min: rule3.min ?? null,
    max: rule3.max ?? null,
    bound: rule3.bound ?? null,
    as: rule3.as ?? usualRole({ metric: metric2, slice })
  };
}
function gainOf({ improve }) {
  if (typeof improve === "number") return improve;
  return improve === true ? 0 : null;
}
function whatEveryRuleHas({ name: name2, severity }, { file, path }) {
  const text7 = (0, import_yaml.stringify)(file.valueOf(path), { collectionStyle: "flow", lineWidth: 0 }).trim();
  const found = file.placeOf(path);
  const place = found === null ? null : { file: found.file, line: found.line, column: found.column };
  return { text: text7, name: name2 ?? null, severity: severity ?? "error", place };
}

// src/config/normalise/gate.ts
function normaliseGate(read) {
  const { gates, sources, waivers, evaluations } = read;
  const extended = sources.slice(0, -1).map(({ path }) => path);
  const candidates = Object.entries(evaluations).map(([name2, { metrics = [] }]) => ({
    name: name2,
    metrics: metrics.map((metric2) => typeof metric2 === "string" ? metric2 : metric2.name)
  }));
  const evaluationOf = (metric2) => evaluationsOfMetric(metric2, candidates)[0] ?? null;
  const rulesOf = ({ file, at }, rules = []) => rules.map((rule3, index) => normaliseRule2(rule3, { file, path: [...at, "rules", index], evaluationOf }));
  return {
    mode: lastOf(gates, "mode") ?? "enforce",
    preset: lastOf(gates, "preset") ?? "balanced",
    confidence: lastOf(gates, "confidence") ?? 0.95,
    rules: sources.flatMap((source, index) => rulesOf(source, gates[index]?.rules)),
    waivers,
    ...lastOf(gates, "reuse") === "merge-queue" ? { reuse: "merge-queue" } : {},
    forks: lastOf(gates, "forks") ?? "review",
    ...extended.length === 0 ? {} : { extends: extended }
  };
}
function lastOf(gates, key) {
  return gates.findLast((gate2) => gate2[key] !== void 0)?.[key];
}

// src/config/normalise/report.ts
function normaliseReport({ comment, charts = [] }, context) {
  return {
    comment: comment ?? "joined",
    charts: charts.map(({ name: name2, title, spec, data, evaluation: evaluation2, main, path }) => {
      const resolved = context.resolve(spec);
      return {
        name: name2,
        title: title ?? name2,
        spec: resolved,
        specification: context.charts.get(resolved) ?? {},
        source: data,
        evaluation: evaluation2 ?? null,
        main: main ?? false,
        keys: path?.split(".") ?? []
      };
    })
  };
}

// src/config/normalise/train.ts
function normaliseTrain(train2, resolve) {
  const { command, tensorflow, env = [], outputs, seeds = [1], timeout = "30m" } = train2;
  return {
    command: command === void 0 ? null : wordsOf(command),
    tensorflow: tensorflow === void 0 ? null : normaliseTensorflow(tensorflow, resolve),
    env,
    model: outputs?.model === void 0 ? null : resolve(outputs.model),
    seeds,
    timeoutMs: parseDuration(timeout)
  };
}
function normaliseTensorflow(input, resolve) {
  const { data, target, features, hidden = [16], epochs = 50, predict: predict2 } = input;
  return {
    data: resolve(data),
    target,
    features,
    hidden,
    epochs,
    learningRate: input["learning-rate"] ?? 0.01,
    batchSize: input["batch-size"] ?? 32,
    predict: predict2 === void 0 ? null : { data: resolve(predict2.data), id: predict2.id, to: resolve(predict2.to) }
  };
}

// src/config/normalise/configuration.ts
function normalise(read) {
  const { input, file, path, waivers } = read;
  const { evaluations = {} } = input;
  const folder = folderOf(path);
  const resolve = (relative) => resolvePath(folder, relative);
  const gates = [...read.extended, input.gate ?? {}];
  const gate2 = normaliseGate({ gates, sources: read.sources.policies, waivers, evaluations });
  const rules = metricRulesOf(gate2.rules);
  return {
    name: input.name,
    folder,
    data: normaliseDatasets(input.data ?? {}, { file, resolve, schemas: read.sources.schemas }),
    train: input.train === void 0 ? null : normaliseTrain(input.train, resolve),
    evaluations: normaliseEvaluations(evaluations, { file, resolve, rules }),
    gate: gate2,
    baseline: normaliseBaseline(input.baseline ?? {}, resolve),
    report: normaliseReport(input.report ?? {}, { resolve, charts: read.sources.charts }),
    paths: input.paths?.map(resolve) ?? null,
    placeOf: (...keys) => file.placeOf(keys)
  };
}

// src/schemas/cut-text.ts
var LONGEST3 = 120;
function cutText(text7) {
  const plain5 = text7.replaceAll(new RegExp("\\p{C}", "gu"), "�");
  return plain5.length > LONGEST3 ? `${plain5.slice(0, LONGEST3)}…` : plain5;
}

// src/schemas/choose-table.ts
import { posix as posix3 } from "node:path";
function chooseTable(tables2, { path, dataset: dataset2 }) {
  const folder = posix3.dirname(path);
  const file = posix3.normalize(dataset2.path);
  const stem = posix3.basename(file).replace(/\..*$/s, "");
  const isNamed = (name2) => ({ name: own, aliases }) => [own, ...aliases].includes(name2);
  const chosen = tables2.find(({ paths }) => paths.some((one) => posix3.join(folder, one) === file)) ?? tables2.find(isNamed(dataset2.name)) ?? tables2.find(isNamed(stem)) ?? (tables2.length === 1 ? tables2[0] : void 0);
  if (chosen !== void 0) return chosen;
  const known = tables2.flatMap(({ name: name2 }) => name2 === null ? [] : [cutText(name2)]);
  throw fault(
    "schema-without-table",
    { path: cutText(path), dataset: dataset2.name, known: known.slice(0, 20) },
    { place: { file: path, line: 1, column: 1 } }
  );
}

// src/schemas/parse-text.ts
var import_yaml2 = __toESM(require_dist(), 1);
var MOST_ALIASES = 100;
var last = null;
function parseText(text7) {
  if (last?.text === text7) return last.parsed;
  const parsed = /^\s*[[{]/.test(text7) ? parseJson(text7) : parseYaml(text7);
  last = { text: text7, parsed };
  return parsed;
}
function readValue(text7) {
  const parsed = parseText(text7);
  return "value" in parsed ? parsed.value : void 0;
}
function isMapping(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
var LONG_NUMERAL = /\d{16}/;
function unrounded(_key, value, context) {
  return typeof value === "number" ? wholeOf(value, context?.source ?? "") : value;
}
function keepWhole(document) {
  (0, import_yaml2.visit)(document, {
    Scalar(_, scalar) {
      if (typeof scalar.value === "number") scalar.value = wholeOf(scalar.value, scalar.source ?? "");
    }
  });
}
function wholeOf(value, source) {
  if (Number.isSafeInteger(value) || !/^[-+]?\d+$/.test(source)) return value;
  const whole = BigInt(source.replace("+", ""));
  return Number.isInteger(value) && whole === BigInt(value) ? value : whole;
}
function parseJson(text7) {
  try {
    const value = LONG_NUMERAL.test(text7) ? JSON.parse(text7, unrounded) : JSON.parse(text7);
    return { value };
  } catch (error) {
    const reason = error instanceof SyntaxError ? cutText(error.message) : "it cannot be read";
    const position2 = Number(/position (\d+)/.exec(reason)?.[1] ?? 0);
    return { reason, line: text7.slice(0, position2).split("\n").length };
  }
}
function parseYaml(text7) {
  try {
    const document = (0, import_yaml2.parseDocument)(text7, {
      version: "1.2",
      schema: "core",
      resolveKnownTags: false,
      prettyErrors: true,
      logLevel: "error"
    });
    const problem = document.errors[0] ?? document.warnings[0];
    if (LONG_NUMERAL.test(text7)) keepWhole(document);
    if (problem === void 0) return { value: document.toJS({ maxAliasCount: MOST_ALIASES }) };
    const reason = problem.message.split("\n")[0]?.replace(/ at line \d+, column \d+:$/, "") ?? problem.code;
    return { reason: cutText(reason), line: problem.linePos?.[0].line ?? 1 };
  } catch (error) {
    return { reason: error instanceof Error ? cutText(error.message) : "it cannot be read", line: 1 };
  }
}

// src/schemas/explain-arguments.ts
function explainArguments({ issues }) {
  const [first, second] = issues.toSorted((one, other) => Number(isUnknown(other)) - Number(isUnknown(one)));
  if (first === void 0) return "its arguments are not understood";
  const both = isUnknown(first) && second !== void 0 ? [first, second] : [first];
  return cutText(both.map((one) => explainIssue(one)).join("; "));
}
function explainIssue(issue, formatPath = formatDotted) {
  const where = formatPath(issue.path);
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.map((key) => `"${key}"`).join(", ");
    return `${where === "" ? "" : `${where}: `}${keys} ${issue.keys.length === 1 ? "is" : "are"} not known`;
  }
  if (isMissing(issue) && where !== "") return `${where} is missing`;
  const said = saysZod(issue) ? `it must be ${expectationOf(issue)}` : issue.message;
  return where === "" ? said : `${where}: ${said}`;
}
function isUnknown({ code }) {
  return code === "unrecognized_keys";
}
function formatDotted(path) {
  return path.join(".");
}

// src/schemas/parse-with.ts
function parseWith(schema2, { text: text7, path }, format) {
  const parsed = parseText(text7);
  if ("reason" in parsed) {
    const details = { path: cutText(path), format, reason: parsed.reason };
    throw fault("schema-unreadable", details, { place: { file: path, line: parsed.line, column: 1 } });
  }
  return parseValueWith(schema2, parsed.value, { path, format });
}
function parseValueWith(schema2, value, { path, format, at = [] }) {
  const read = schema2.safeParse(value);
  if (read.success) return read.data;
  const issue = deepest(read.error.issues[0]);
  const reason = issue === void 0 ? "it has another shape" : explainIssue({ ...issue, path: [...at, ...issue.path] }, formatSteps);
  throw fault(
    "schema-unreadable",
    { path: cutText(path), format, reason: cutText(reason) },
    { place: { file: path, line: 1, column: 1 } }
  );
}
function deepest(issue) {
  if (issue?.code !== "invalid_union") return issue;
  const inner = issue.errors.flatMap((issues) => deepest(issues[0]) ?? []);
  const best = inner.sort((a, b) => b.path.length - a.path.length)[0];
  return best === void 0 || best.path.length === 0 ? issue : { ...best, path: [...issue.path, ...best.path] };
}
function formatSteps(steps) {
  const parts = steps.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
  return parts.join("").replace(/^\./, "");
}

// src/schemas/table-schema/descriptor.ts
var text2 = string({ error: "it must be text" });
var name = text2.min(1, { error: "it must not be empty" });
var names = union([name.transform((one) => [one]), array(name).min(1)], {
  error: "it must be the name of a field, or a list of them"
});
var labelled2 = array(
  union([
    text2,
    number(),
    looseObject({ value: union([text2, number()]) }).transform(({ value }) => value)
  ]),
  { error: "it must be a list of values" }
);
var missing = labelled2.transform((values3) => values3.map(String));
var flag = boolean({ error: "it must be true or false" });
var constraints = looseObject(
  {
    required: flag.optional(),
    unique: flag.optional(),
    enum: array(unknown(), { error: "it must be a list of values" }).optional(),
    pattern: text2.optional()
  },
  { error: "it must be a mapping" }
);
var field = looseObject(
  {
    name,
    type: text2.optional(),
    format: text2.optional(),
    constraints: constraints.optional(),
    categories: labelled2.optional(),
    missingValues: missing.optional(),
    trueValues: array(text2).optional(),
    falseValues: array(text2).optional(),
    bareNumber: flag.optional(),
    groupChar: text2.optional(),
    decimalChar: text2.optional(),
    delimiter: text2.optional(),
    itemType: text2.optional()
  },
  { error: "it must be a mapping" }
);
var FIELDS_MATCH = ["exact", "equal", "subset", "superset", "partial"];
var fieldsMatch = union(
  // Version 2.0's own JSON Schema asks for a list, its text for a word.
  [_enum(FIELDS_MATCH), tuple([_enum(FIELDS_MATCH)]).transform(([one]) => one)],
  { error: `it must be one of ${FIELDS_MATCH.join(", ")}` }
);
var foreignKey2 = looseObject({
  fields: names,
  reference: looseObject({ resource: text2.optional(), fields: names })
});
var tableSchemaDescriptor = looseObject(
  {
    fields: array(field, { error: "it must be a list of fields" }).min(1, { error: "it must hold a field" }),
    fieldsMatch: fieldsMatch.optional(),
    primaryKey: union([names, tuple([])]).optional(),
    uniqueKeys: array(names).optional(),
    foreignKeys: array(foreignKey2).optional(),
    missingValues: missing.optional()
  },
  { error: "it must be a mapping" }
);

// src/schemas/assemble.ts
import { isDeepStrictEqual } from "node:util";

// src/schemas/sql-terms.ts
function quoteColumn(name2) {
  return `"${name2.replaceAll('"', '""')}"`;
}
function literal2(value) {
  return typeof value === "string" ? `'${value.replaceAll("'", "''")}'` : String(value);
}
function textOf(column5) {
  return `CAST(${quoteColumn(column5)} AS VARCHAR)`;
}
function numberOf(column5) {
  return `try_cast(${textOf(column5)} AS DOUBLE)`;
}
function momentOf(column5) {
  return `try_cast(${textOf(column5)} AS TIMESTAMP)`;
}
function isPresent(column5) {
  return `${quoteColumn(column5)} IS NOT NULL`;
}
var MOMENT2 = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/;
function compareWith(column5, comparison, bound3) {
  if (typeof bound3 === "number") return `${numberOf(column5)} ${comparison} ${literal2(bound3)}`;
  if (typeof bound3 === "boolean")
    return `try_cast(${textOf(column5)} AS BOOLEAN) ${comparison} ${literal2(bound3)}`;
  const text7 = bound3.replace(/^(\d{4}-\d{2}-\d{2})T(?=\d)/, "$1 ");
  const asText = `${textOf(column5)} ${comparison} ${literal2(text7)}`;
  if (!MOMENT2.test(text7)) return asText;
  return `coalesce(${momentOf(column5)} ${comparison} try_cast(${literal2(text7)} AS TIMESTAMP), ${asText})`;
}
function compareColumns(one, comparison, other) {
  if (comparison === "=") return sameIn(one, other, "=");
  if (comparison === "<>") return sameIn(one, other, "<>");
  const terms = [numberOf, momentOf, textOf].map((term) => `${term(one)} ${comparison} ${term(other)}`);
  return `coalesce(${terms.join(", ")})`;
}
function differs(one, other) {
  return sameIn(one, other, "IS DISTINCT FROM");
}
function sameIn(one, other, relation) {
  const [kind, otherKind] = [one, other].map((column5) => `typeof(${quoteColumn(column5)})`);
  const asText = `${textOf(one)} ${relation} ${textOf(other)}`;
  const sign = relation === "=" ? "=" : "<>";
  const typed2 = [numberOf, momentOf].map((term) => `${term(one)} ${sign} ${term(other)}`);
  return `CASE WHEN ${kind} = ${otherKind} THEN ${asText} ELSE coalesce(${[...typed2, asText].join(", ")}) END`;
}
function isAmong(column5, values3) {
  return values3.length === 0 ? "false" : `(${values3.map((value) => compareWith(column5, "=", value)).join(" OR ")})`;
}
function allOf(conditions) {
  const said = conditions.filter((condition2) => condition2 !== null && condition2 !== void 0);
  const [only, ...more] = said;
  if (only === void 0) return null;
  return more.length === 0 ? only : said.map((condition2) => `(${condition2})`).join(" AND ");
}

// src/schemas/condition-of.ts
var COMPARISONS = /* @__PURE__ */ new Map([
  ["minimum", ">="],
  ["maximum", "<="],
  ["exclusiveMinimum", ">"],
  ["exclusiveMaximum", "<"]
]);
function conditionOf(column5, { rule: rule3, option, when }) {
  const sql = sqlOf(column5, rule3, option);
  if (sql === null) return null;
  const judged = allOf([rule3 === "required" ? null : isPresent(column5), when]);
  return { sql, ...messageOf(column5, rule3, option), ...judged === null ? {} : { when: judged } };
}
function messageOf(column5, rule3, option) {
  const all = checks;
  const check = all.find((one) => one.rule === rule3);
  return check?.kind === "cell" ? { message: `${column5} ${check.message(option)}` } : {};
}
function sqlOf(column5, rule3, option) {
  const comparison = COMPARISONS.get(rule3);
  if (comparison !== void 0 && isPlain(option)) return compareWith(column5, comparison, option);
  if (rule3 === "required" && option === true) return isPresent(column5);
  if (rule3 === "minLength") return `length(${textOf(column5)}) >= ${Number(option)}`;
  if (rule3 === "maxLength") return `length(${textOf(column5)}) <= ${Number(option)}`;
  if (rule3 === "pattern") return `regexp_full_match(${textOf(column5)}, ${literal2(String(option))})`;
  if (rule3 === "enum" && isPlains(option)) return isAmong(column5, option);
  if (rule3 === "not-in-set" && isPlains(option)) return `NOT coalesce(${isAmong(column5, option)}, false)`;
  return null;
}
function isPlain(value) {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
function isPlains(values3) {
  return Array.isArray(values3) && values3.every(isPlain);
}

// src/schemas/piece.ts
function cell(column5, rule3, option, { from, demands: demands2 }) {
  return { kind: "cell", column: column5, check: { rule: rule3, option, from, ...demands2 } };
}
function table(rule3, option, { from, demands: demands2 }) {
  return { kind: "table", check: { rule: rule3, option, from, ...demands2 } };
}
function sqlRule(sql, { from, demands: demands2, message }) {
  const said = message === void 0 ? {} : { message };
  return { kind: "rule", rule: { name: from, sql, ...said, ...demands2 } };
}
function unsupported(name2, reason) {
  return { kind: "unsupported", name: name2, reason };
}

// src/schemas/assemble.ts
function assemble(pieces) {
  const columns = /* @__PURE__ */ new Map();
  const lists = pieces.filter((piece) => piece.kind === "list");
  const order = lists.find(({ isOrdered }) => isOrdered) ?? null;
  for (const { names: names3 } of order === null ? lists : [order, ...lists])
    for (const name2 of names3) columns.set(name2, []);
  for (const piece of pieces) {
    const name2 = columnOf(piece);
    if (name2 !== null) columns.set(name2, [...columns.get(name2) ?? [], piece]);
  }
  const gathered = [...columns].map(([name2, said]) => gatherColumn(name2, said));
  const refused = new Map(
    lists.flatMap((list) => {
      const reason = whyNotListed(list, { order, columns: [...columns.keys()] });
      return reason === null ? [] : [[list, reason]];
    })
  );
  const rest = [
    ...pieces,
    ...gathered.flatMap(({ more }) => more),
    ...[...refused].map(([{ check }, reason]) => unsupported(check.from, reason))
  ];
  return {
    columns: gathered.map(({ column: column5 }) => column5),
    checks: joinLists(
      pieces.flatMap(
        (piece) => piece.kind === "table" || piece.kind === "list" && !refused.has(piece) ? [piece.check] : []
      )
    ),
    rules: rest.flatMap((piece) => piece.kind === "rule" ? [piece.rule] : []),
    unsupported: rest.flatMap(
      (piece) => piece.kind === "unsupported" ? [{ name: piece.name, reason: piece.reason }] : []
    )
  };
}
function whyNotListed({ names: names3, isOrdered }, { order, columns }) {
  const other = columns.find((name2) => !names3.includes(name2));
  if (other !== void 0)
    return `does not list "${other}", which is asked for elsewhere; only that its own columns are there is checked`;
  if (!isOrdered || order === null || isDeepStrictEqual(names3, order.names)) return null;
  return `has another order than ${order.check.from}`;
}
function columnOf(piece) {
  if (piece.kind === "column") return piece.name;
  return piece.kind === "cell" || piece.kind === "type" ? piece.column : null;
}
function gatherColumn(name2, said) {
  const types = said.filter((piece) => piece.kind === "type");
  const type2 = types.find(({ implied }) => !implied) ?? types[0];
  const others = types.filter((piece) => !piece.implied && piece.type !== type2?.type);
  const asked = said.flatMap((piece) => piece.kind === "cell" ? [piece.check] : []);
  const { kept, rules } = keepOnce(name2, asked);
  const isSensitive2 = said.some((piece) => piece.kind === "column" && piece.sensitive === true);
  return {
    column: { name: name2, type: type2?.type ?? null, checks: kept, ...isSensitive2 ? { sensitive: true } : {} },
    more: [
      ...rules,
      ...others.map(({ from }) => unsupported(from, `the column is said to be ${type2?.type}`))
    ]
  };
}
function keepOnce(column5, checks3) {
  const kept = [];
  const rules = [];
  for (const check of checks3) {
    const same = kept.filter(({ rule: rule3 }) => rule3 === check.rule);
    const { rule: _rule, option: _option, from, ...demands2 } = check;
    const condition2 = same.length === 0 ? null : conditionOf(column5, check);
    if (same.some((one) => isDeepStrictEqual({ ...one, from }, check))) continue;
    if (condition2 === null) kept.push(check);
    else rules.push({ kind: "rule", rule: { ...demands2, name: from, ...condition2 } });
  }
  return { kept, rules };
}
function joinLists(checks3) {
  const joined = [];
  for (const check of checks3) {
    const { option } = check;
    const index = joined.findIndex((one) => isDeepStrictEqual({ ...one, option, from: check.from }, check));
    const before = joined[index];
    if (before === void 0 || !Array.isArray(option) || !Array.isArray(before.option)) joined.push(check);
    else if (!before.option.some((one) => isDeepStrictEqual(one, option[0])))
      joined[index] = { ...before, option: [...before.option, ...option] };
  }
  return joined;
}

// src/schemas/table-schema/read-field.ts
import { isDeepStrictEqual as isDeepStrictEqual2 } from "node:util";

// src/schemas/table-schema/read-constraints.ts
var BOUNDS2 = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
var LENGTHS = ["minLength", "maxLength"];
var FLAGS = ["required", "unique"];
var COMPOUND = ["array", "object", "geojson"];
function piecesOfConstraints({ name: name2, constraints: constraints2 = {}, categories }, type2, from) {
  const listed2 = categories === void 0 ? [] : [ask("categories", categories, `${from}.categories`)];
  return [...Object.entries(constraints2).flatMap(([key, value]) => pieceOf(key, value)), ...listed2];
  function pieceOf(key, value) {
    const said = `${from}.constraints.${key}`;
    if (value === void 0) return [];
    if (FLAGS.includes(key)) return value === true ? [ask(key, true, said)] : [];
    if (BOUNDS2.includes(key)) return [ask(key, boundOf(value, type2), said)];
    if (key === "enum") return [ask(key, Array.isArray(value) ? value.map(memberOf) : value, said)];
    if (LENGTHS.includes(key)) {
      if (type2 === "list") return [];
      const isText = !COMPOUND.includes(type2);
      return [
        isText ? ask(key, value, said) : unsupported(said, `counts the parts of a value of type ${type2}`)
      ];
    }
    if (key === "pattern" && typeof value === "string") {
      const against = whyNotInRe2(value);
      return [against === null ? ask(key, value, said) : unsupported(said, against)];
    }
    const reason = key === "jsonSchema" ? "has no check" : "is no constraint of Table Schema";
    return [unsupported(said, reason)];
  }
  function ask(rule3, option, said) {
    return cell(name2, rule3, option, { from: said, demands: {} });
  }
}
function memberOf(value) {
  return typeof value === "bigint" ? String(value) : value;
}
function boundOf(value, type2) {
  if (type2 !== "integer" && type2 !== "number" && type2 !== "year") return value;
  if (typeof value === "bigint") return String(value);
  const number4 = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number4) && String(number4) === value ? number4 : value;
}

// src/schemas/table-schema/read-field.ts
var DESCRIBING = [
  ...["title", "description", "example", "examples", "rdfType", "categoriesOrdered"],
  // Of frictionless-py, and of the first version.
  ...["floatNumber", "unit"]
];
var MAPPED = [
  ...["name", "type", "format", "constraints", "categories", "missingValues"],
  ...["trueValues", "falseValues", "bareNumber", "groupChar", "decimalChar"],
  ...["delimiter", "itemType"]
];
function piecesOfField(field2, surroundings) {
  const { name: name2 } = field2;
  const from = `fields.${name2}`;
  const type2 = typeOf(field2, surroundings);
  return [
    { kind: "column", name: name2 },
    ...type2.pieces,
    ..."asked" in type2 ? piecesOfConstraints(field2, type2.asked, from) : remainingConstraints(field2, from),
    ...piecesOfMissing(field2, surroundings, from),
    ...Object.keys(field2).filter((key) => ![...DESCRIBING, ...MAPPED].includes(key)).map((key) => unsupported(`${from}.${key}`, "is no property of Table Schema"))
  ];
}
function typeOf(field2, { decimal }) {
  const { name: name2, type: type2 = "string", bareNumber, groupChar, decimalChar } = field2;
  const from = `fields.${name2}`;
  const isNumeric = type2 === "number" || type2 === "integer";
  const strange = [
    ...isNumeric && bareNumber === false ? [["bareNumber", "lets texts stand around a number"]] : [],
    ...isNumeric && (groupChar ?? "") !== "" ? [["groupChar", "groups the digits of numbers"]] : [],
    ...type2 === "number" && (decimalChar ?? ".") !== decimal ? [["decimalChar", "is not the one of all other numbers of the file"]] : []
  ];
  if (strange.length > 0) {
    const pieces = strange.map(([key, reason = ""]) => unsupported(`${from}.${key}`, reason));
    return { pieces: [...pieces, unsupported(`${from}.type`, `is ${type2}, spelt in a way of its own`)] };
  }
  if (type2 === "boolean" && !hasUsualWords(field2)) return { pieces: piecesOfWords(field2, from) };
  const asked = columnTypes.find((one) => one === type2);
  if (asked === void 0)
    return { pieces: [unsupported(`${from}.type`, `${type2} is no type of Table Schema`)] };
  return {
    asked,
    pieces: [
      { kind: "type", column: name2, type: asked, from: `${from}.type` },
      ...piecesOfFormat(field2),
      ...asked === "list" ? piecesOfItems(field2) : []
    ]
  };
}
var TRUE = ["true", "True", "TRUE", "1"];
var FALSE = ["false", "False", "FALSE", "0"];
function hasUsualWords({ trueValues = TRUE, falseValues = FALSE }) {
  return isDeepStrictEqual2([new Set(trueValues), new Set(falseValues)], [new Set(TRUE), new Set(FALSE)]);
}
function piecesOfWords({ name: name2, trueValues = TRUE, falseValues = FALSE }, from) {
  const words2 = [...trueValues, ...falseValues];
  return [
    { kind: "type", column: name2, type: "string", from: `${from}.type` },
    cell(name2, "enum", words2, { from: `${from}.trueValues`, demands: {} })
  ];
}
function piecesOfFormat({ name: name2, format = "default" }) {
  const from = `fields.${name2}.format`;
  if (format === "default") return [];
  if (format === "any") return [unsupported(from, "leaves open how it is written")];
  return [cell(name2, "format", format.replace(/^fmt:/, ""), { from, demands: {} })];
}
function piecesOfItems({ name: name2, delimiter, itemType, constraints: constraints2 = {} }) {
  const option = {
    ...delimiter === void 0 ? {} : { delimiter },
    ...itemType === void 0 ? {} : { type: itemType },
    ...constraints2["minLength"] === void 0 ? {} : { min: constraints2["minLength"] },
    ...constraints2["maxLength"] === void 0 ? {} : { max: constraints2["maxLength"] }
  };
  if (Object.keys(option).length === 0) return [];
  return [cell(name2, "items", option, { from: `fields.${name2}.items`, demands: {} })];
}
function remainingConstraints({ name: name2, constraints: constraints2 = {}, categories }, from) {
  const { required, unique, ...rest } = constraints2;
  const said = { required, unique };
  return [
    ...Object.entries(said).flatMap(
      ([rule3, option]) => option === true ? [cell(name2, rule3, true, { from: `${from}.constraints.${rule3}`, demands: {} })] : []
    ),
    ...Object.keys(rest).map(
      (key) => unsupported(`${from}.constraints.${key}`, "is about values that are spelt in a way of their own")
    ),
    ...categories === void 0 ? [] : [unsupported(`${from}.categories`, "is about such values too")]
  ];
}
function piecesOfMissing({ missingValues }, table4, from) {
  if (missingValues === void 0) return [];
  const isUsual3 = isDeepStrictEqual2(new Set(missingValues), new Set(table4.missingValues));
  return isUsual3 ? [] : [unsupported(`${from}.missingValues`, "is about one field alone")];
}

// src/schemas/table-schema/read-table-schema.ts
var DESCRIBING2 = ["$schema", "profile", "name", "title", "description", "homepage", "version", "keywords"];
var MAPPED2 = ["fields", "fieldsMatch", "primaryKey", "uniqueKeys", "foreignKeys", "missingValues"];
function readTableSchema(descriptor2) {
  const { fields: fields2, missingValues } = descriptor2;
  const decimal = decimalOf(descriptor2);
  const pieces = [
    ...fields2.flatMap((field2) => piecesOfField(field2, { missingValues: missingValues ?? [""], decimal })),
    ...piecesOfKeys(descriptor2),
    ...Object.keys(descriptor2).filter((key) => ![...DESCRIBING2, ...MAPPED2].includes(key)).map((key) => unsupported(key, "is no property of Table Schema"))
  ];
  const reading = decimal === "." ? {} : { decimal };
  return {
    ...assemble(pieces),
    ...missingValues === void 0 ? {} : { nulls: missingValues },
    ...decimal === "." ? {} : { reading }
  };
}
function decimalOf({ fields: fields2 }) {
  const marks = fields2.filter(({ type: type2 }) => type2 === "number").map(({ decimalChar }) => decimalChar ?? ".");
  return marks.length > 0 && marks.every((mark) => mark === ",") ? "," : ".";
}
function piecesOfKeys({
  fieldsMatch: fieldsMatch2 = "exact",
  primaryKey = [],
  uniqueKeys = [],
  foreignKeys = []
}) {
  const ask = (rule3, option) => table(rule3, option, { from: rule3, demands: {} });
  return [
    ask("fieldsMatch", fieldsMatch2),
    ...primaryKey.length === 0 ? [] : [ask("primaryKey", primaryKey)],
    ...uniqueKeys.length === 0 ? [] : [ask("uniqueKeys", uniqueKeys)],
    ...foreignKeys.length === 0 ? [] : [
      ask(
        "foreignKeys",
        foreignKeys.map(({ fields: fields2, reference }) => ({
          fields: fields2,
          reference: { resource: reference.resource ?? "", fields: reference.fields }
        }))
      )
    ]
  ];
}

// src/schemas/data-package/read-dialect.ts
import { isDeepStrictEqual as isDeepStrictEqual3 } from "node:util";
var USUAL3 = {
  headerRows: [[1]],
  headerJoin: [" "],
  lineTerminator: ["\r\n", "\n"],
  doubleQuote: [true],
  skipInitialSpace: [false],
  caseSensitiveHeader: [false],
  csvddfVersion: [1.2, "1.2", 1, "1.0"],
  type: ["delimited"],
  $schema: []
};
var DESCRIBING3 = ["$schema", "name", "title", "description", "csvddfVersion", "type"];
function readDialect(dialect, from) {
  if (dialect === void 0) return { reading: {}, nulls: [], unsupported: [] };
  if (!isMapping(dialect)) {
    const reason = typeof dialect === "string" ? "names another file" : "is no mapping";
    return { reading: {}, nulls: [], unsupported: [{ name: from, reason }] };
  }
  const { delimiter, quoteChar, header, nullSequence, ...rest } = dialect;
  const taken = {
    ...isCharacter(delimiter) ? { delimiter } : {},
    ...isCharacter(quoteChar) ? { quote: quoteChar } : {},
    ...typeof header === "boolean" ? { header } : {}
  };
  const refused = [
    ...delimiter === void 0 || isCharacter(delimiter) ? [] : ["delimiter"],
    ...quoteChar === void 0 || isCharacter(quoteChar) ? [] : ["quoteChar"],
    ...Object.entries(rest).flatMap(([key, value]) => isUsual(key, value) ? [] : [key])
  ];
  return {
    reading: taken,
    nulls: typeof nullSequence === "string" ? [nullSequence] : [],
    unsupported: refused.map((key) => ({
      name: `${from}.${key}`,
      reason: "is no way in which Mergemark reads a file"
    }))
  };
}
function isCharacter(value) {
  return typeof value === "string" && value.length === 1;
}
function isUsual(key, value) {
  const usual = Object.hasOwn(USUAL3, key) ? USUAL3[key] : void 0;
  return DESCRIBING3.includes(key) || (usual?.some((one) => isDeepStrictEqual3(one, value)) ?? false);
}

// src/schemas/data-package/read-encoding.ts
var ENCODINGS = /* @__PURE__ */ new Map([
  ["utf8", "utf-8"],
  ["utf8sig", "utf-8"],
  ["ascii", "utf-8"],
  ["usascii", "utf-8"],
  ["utf16", "utf-16"],
  ["utf16le", "utf-16"],
  ["utf16be", "utf-16"],
  ["latin1", "latin-1"],
  ["iso88591", "latin-1"],
  ["cp1252", "latin-1"],
  ["windows1252", "latin-1"]
]);
function readEncoding(encoding, from) {
  if (encoding === void 0) return { reading: {}, nulls: [], unsupported: [] };
  const plain5 = encoding.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const known = [...ENCODINGS].find(([name2]) => name2 === plain5)?.[1];
  if (known === void 0) {
    const reason = "is no encoding that Mergemark reads";
    return { reading: {}, nulls: [], unsupported: [{ name: from, reason }] };
  }
  return { reading: { encoding: known }, nulls: [], unsupported: [] };
}

// src/schemas/data-package/data-package.ts
var NAME2 = "Data Package";
var text3 = string({ error: "it must be text" });
var resource = looseObject(
  {
    name: text3.nullable().default(null),
    path: union([text3.transform((one) => [one]), array(text3)]).default([]),
    schema: unknown().optional(),
    dialect: unknown().optional(),
    encoding: text3.optional(),
    hash: unknown().optional(),
    bytes: unknown().optional()
  },
  { error: "it must be a mapping" }
);
var descriptor = looseObject({
  resources: array(resource, { error: "it must be a list of resources" })
});
var dataPackage = {
  name: NAME2,
  recognises: (text7) => {
    const value = readValue(text7);
    return isMapping(value) && Array.isArray(value["resources"]);
  },
  read: readDataPackage
};
function readDataPackage(source) {
  const { resources } = parseWith(descriptor, source, NAME2);
  const tables2 = resources.map((one, index2) => ({ ...one, index: index2, aliases: [], paths: one.path }));
  const { schema: schema2, dialect, encoding, index, hash, bytes } = chooseTable(tables2, source);
  const at = ["resources", index];
  const parse2 = { path: source.path, format: NAME2 };
  const inline = looseObject({}, { error: elsewhere("a schema, written here") });
  parseValueWith(inline, schema2, { ...parse2, at: [...at, "schema"] });
  const imported = readTableSchema(
    parseValueWith(tableSchemaDescriptor, schema2, { ...parse2, at: [...at, "schema"] })
  );
  const said = [readDialect(dialect, "dialect"), readEncoding(encoding, "encoding")];
  const reading = Object.assign({}, imported.reading, ...said.map((one) => one.reading));
  const nulls = said.flatMap((one) => one.nulls);
  return {
    ...imported,
    ...Object.keys(reading).length === 0 ? {} : { reading },
    ...nulls.length === 0 ? {} : { nulls: [.../* @__PURE__ */ new Set([...imported.nulls ?? [""], ...nulls])] },
    unsupported: [
      ...imported.unsupported,
      ...said.flatMap((one) => one.unsupported),
      ...Object.entries({ hash, bytes }).flatMap(
        ([name2, value]) => value === void 0 ? [] : [{ name: name2, reason: "is about the bytes of the file" }]
      )
    ]
  };
}
function elsewhere(expected) {
  return ({ input }) => typeof input === "string" ? "it names another file: name that one in mergemark.yml" : `it must be ${expected}`;
}

// src/schemas/dbt/map-constraint.ts
var constraint = looseObject({
  type: string(),
  expression: string().nullish(),
  columns: array(string().min(1)).nullish()
});
function mapConstraint(said, column5) {
  const read = constraint.safeParse(said);
  const called = isMapping(said) && typeof said["type"] === "string" ? said["type"] : "constraint";
  const from = cutText(`constraint ${called}${column5 === null ? "" : `(${column5})`}`);
  if (!read.success) return [unsupported(from, "is not understood")];
  const { type: type2, expression: expression3, columns } = read.data;
  return mapOne(
    type2,
    { column: column5, columns: columns ?? (column5 === null ? [] : [column5]), expression: expression3 ?? "" },
    { from, demands: {} }
  );
}
function mapOne(type2, { column: column5, columns, expression: expression3 }, said) {
  if (type2 === "check" && expression3 !== "" && !/\{\{|\{%/.test(expression3))
    return [sqlRule(`(${expression3}
) IS NOT FALSE`, { ...said, message: `does not satisfy ${expression3}` })];
  if (columns.length > 0) {
    if (type2 === "not_null") return columns.map((name2) => cell(name2, "required", true, said));
    if (type2 === "unique")
      return column5 === null ? [table("uniqueKeys", [columns], said)] : [cell(column5, "unique", true, said)];
    if (type2 === "primary_key") return [table("primaryKey", columns, said)];
  }
  return [
    unsupported(
      said.from,
      type2 === "foreign_key" ? "says in SQL what it refers to; see foreignKeys" : "has no check"
    )
  ];
}

// src/schemas/gx/row-condition.ts
var TOKEN = /\s*(?:(col\(\s*(?:"([^"]*)"|'([^']*)')\s*\))|`([^`]*)`|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?)|(\.(?:notnull|notna|isnull|isna)\(\))|(is\s+not\s+null\b|is\s+null\b)|(\band\b|\bor\b|&&|\|\||&|\|)|(==|!=|<>|<=|>=|<|>|=)|([()])|([A-Za-z_][\w.-]*))/iy;
function readRowCondition(text7) {
  const tokens = tokenise(text7);
  if (tokens === null) return null;
  const reader = { tokens, at: 0 };
  const condition2 = readAny(reader);
  return condition2 === null || reader.at < tokens.length ? null : condition2;
}
function readAny(reader) {
  return readJoined(reader, "or", (inner) => readJoined(inner, "and", readOne));
}
function readJoined(reader, by, read) {
  const parts = [];
  do {
    const part = read(reader);
    if (part === null) return null;
    parts.push(part);
  } while (takes(reader, by));
  return by === "and" || parts.length === 1 ? allOf(parts) : parts.map((part) => `(${part})`).join(" OR ");
}
function readOne(reader) {
  if (takes(reader, "(")) {
    const inner = readAny(reader);
    return inner !== null && takes(reader, ")") ? inner : null;
  }
  const left2 = reader.tokens[reader.at++];
  const middle = reader.tokens[reader.at++];
  if (left2?.kind !== "operand" || !("column" in left2.operand) || middle === void 0) return null;
  const { column: column5 } = left2.operand;
  if (middle.kind === "presence") return middle.present ? isPresent(column5) : `${textOf(column5)} IS NULL`;
  const right = reader.tokens[reader.at++];
  if (middle.kind !== "comparison" || right?.kind !== "operand") return null;
  return "column" in right.operand ? compareColumns(column5, middle.sign, right.operand.column) : compareWith(column5, middle.sign, right.operand.value);
}
function takes(reader, kind) {
  if (reader.tokens[reader.at]?.kind !== kind) return false;
  reader.at++;
  return true;
}
function tokenise(text7) {
  const tokens = [];
  const pattern = new RegExp(TOKEN);
  const end = text7.trimEnd().length;
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text7);
    if (match === null) return null;
    tokens.push(tokenOf(match));
  }
  return tokens;
}
function tokenOf(match) {
  const [, called, double, single, ticked, quoted, digits, method, is2, join, sign, bracket, word2 = ""] = match;
  if (called !== void 0) return { kind: "operand", operand: { column: double ?? single ?? "" } };
  if (ticked !== void 0) return { kind: "operand", operand: { column: ticked } };
  if (quoted !== void 0)
    return { kind: "operand", operand: { value: quoted.slice(1, -1).replaceAll(/\\(.)/gs, "$1") } };
  if (digits !== void 0) return { kind: "operand", operand: { value: Number(digits) } };
  if (method !== void 0) return { kind: "presence", present: /^\.not/i.test(method) };
  if (is2 !== void 0) return { kind: "presence", present: /not/i.test(is2) };
  if (join !== void 0) return { kind: /^(and|&)/i.test(join) ? "and" : "or" };
  if (sign !== void 0) return { kind: "comparison", sign: signOf(sign) };
  if (bracket !== void 0) return { kind: bracket === "(" ? "(" : ")" };
  if (/^(true|false)$/i.test(word2)) return { kind: "operand", operand: { value: /^true$/i.test(word2) } };
  return { kind: "operand", operand: { column: word2 } };
}
function signOf(sign) {
  if (sign === "==") return "=";
  return sign === "!=" ? "<>" : sign;
}

// src/schemas/gx/condition-object.ts
var DEEPEST2 = 4;
var MOST = 100;
var plain = union([string(), number(), boolean()]);
var column = object({ name: string().min(1) });
var SIGNS = { "==": "=", "!=": "<>", "<": "<", "<=": "<=", ">": ">", ">=": ">=" };
var condition = discriminatedUnion("type", [
  strictObject({
    type: literal("comparison"),
    column,
    operator: _enum([...Object.keys(SIGNS), "IN", "NOT_IN"]),
    parameter: union([plain, array(plain)])
  }),
  strictObject({ type: literal("nullity"), column, is_null: boolean() }),
  strictObject({ type: literal("and"), conditions: array(unknown()).min(1) }),
  strictObject({ type: literal("or"), conditions: array(unknown()).min(1) }),
  strictObject({ type: literal("pass_through"), pass_through_filter: string() })
]);
function readConditionObject(value) {
  return readOne2(value, { depth: 0, left: { conditions: MOST } });
}
function readOne2(value, { depth, left: left2 }) {
  left2.conditions -= 1;
  if (depth > DEEPEST2 || left2.conditions < 0) return null;
  const read = condition.safeParse(value);
  if (!read.success) return null;
  const found = read.data;
  switch (found.type) {
    case "comparison":
      return compare(found.column.name, found.operator, found.parameter);
    case "nullity":
      return found.is_null ? `${textOf(found.column.name)} IS NULL` : isPresent(found.column.name);
    case "pass_through":
      return readRowCondition(found.pass_through_filter);
    default: {
      const parts = found.conditions.map((part) => readOne2(part, { depth: depth + 1, left: left2 }));
      const known = parts.filter((part) => part !== null);
      if (known.length < parts.length) return null;
      return found.type === "and" ? allOf(known) : known.map((part) => `(${part})`).join(" OR ");
    }
  }
}
function compare(name2, operator, parameter) {
  const isList = typeof parameter === "object";
  if (operator !== "IN" && operator !== "NOT_IN")
    return isList ? null : compareWith(name2, SIGNS[operator], parameter);
  if (!isList) return null;
  return operator === "IN" ? isAmong(name2, parameter) : `NOT (${isAmong(name2, parameter)})`;
}

// src/schemas/rule-over.ts
function ruleOver(columns, sql, said) {
  return ruleWhere(allOf(columns.map(isPresent)), sql, said);
}
function ruleWhere(judged, sql, said) {
  const when = allOf([judged, said.demands.when]);
  return sqlRule(sql, { ...said, demands: { ...said.demands, ...when === null ? {} : { when } } });
}

// src/schemas/among-these.ts
function amongThese(column5, values3, said) {
  const [kind] = new Set(values3.map((value) => typeof value));
  const isMixed = new Set(values3.map((value) => typeof value)).size > 1;
  const isText = kind === "string" && !isMixed;
  if (values3.length === 0 || isMixed || !isText && (said.demands.mostly ?? 1) < 1)
    return [
      ruleOver([column5], isAmong(column5, values3), {
        ...said,
        message: `${column5} is none of ${listOf(values3)}`
      })
    ];
  const asked = cell(column5, "enum", values3, said);
  if (isText) return [asked];
  const type2 = kind === "number" ? "number" : "boolean";
  return [{ kind: "type", column: column5, type: type2, from: said.from, implied: true }, asked];
}

// src/schemas/gx/expectation.ts
var comparable = union([number(), string().min(1)]);
var plain2 = union([string(), number(), boolean()]);
var values = array(plain2.nullable()).transform((all) => all.filter((value) => value !== null)).nullish();
var bounds = {
  min_value: comparable.nullish(),
  max_value: comparable.nullish(),
  strict_min: boolean().nullish(),
  strict_max: boolean().nullish()
};
function mapped(shape, map) {
  const schema2 = strictObject(shape);
  return ({ kwargs, ...said }) => map(schema2.parse(kwargs), said);
}
function together(column5, parts, said) {
  const isShared = parts.length > 1 && (said.demands.mostly ?? 1) < 1;
  if (!isShared) return parts.map(({ rule: rule3, option }) => cell(column5, rule3, option, said));
  const message = `${column5} ${parts.map(({ words: words2 }) => words2).join(", or ")}`;
  return [ruleOver([column5], parts.map(({ sql }) => sql).join(" AND "), { ...said, message })];
}
function within(column5, { min_value, max_value, strict_min, strict_max }) {
  const least = strict_min ? { rule: "exclusiveMinimum", sign: ">", words: "is not above" } : { rule: "minimum", sign: ">=", words: "is not at least" };
  const most = strict_max ? { rule: "exclusiveMaximum", sign: "<", words: "is not below" } : { rule: "maximum", sign: "<=", words: "is not at most" };
  const part = ({ rule: rule3, sign, words: words2 }, option) => option === null || option === void 0 ? [] : [{ rule: rule3, option, sql: compareWith(column5, sign, option), words: `${words2} ${option}` }];
  return [...part(least, min_value), ...part(most, max_value)];
}
var MOMENT3 = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:/;
function typeOfBounds(column5, { min_value, max_value }, { from, demands: demands2 }) {
  const ends = [min_value, max_value];
  const isMoment2 = ends.some((bound3) => typeof bound3 === "string" && MOMENT3.test(bound3));
  const implied = { kind: "type", column: column5, from, implied: true };
  if (demands2.mostly === void 0) return isMoment2 ? [{ ...implied, type: "datetime" }] : [];
  return ends.every((bound3) => typeof bound3 === "number") ? [{ ...implied, type: "number" }] : [];
}

// src/schemas/gx/cell-expectations.ts
var column2 = string().min(1);
var length = number().nullish();
var expression = string().min(1);
var expressions = array(expression).min(1);
var ordered = { column: column2, strictly: boolean().nullish(), parse_strings_as_datetimes: boolean().nullish() };
var matchOn = _enum(["any", "all"]).nullish();
var cellExpectations = {
  expect_column_to_exist: mapped({ column: column2, column_index: number().nullish() }, (asked, said) => [
    { kind: "column", name: asked.column },
    ...typeof asked.column_index === "number" ? [unsupported(said.from, "asks for the place of one column; fieldsMatch asks for those of all")] : []
  ]),
  expect_column_values_to_not_be_null: mapped({ column: column2 }, (asked, said) => [
    cell(asked.column, "required", true, said)
  ]),
  expect_column_values_to_be_null: mapped({ column: column2 }, (asked, said) => [
    cell(asked.column, "empty", true, said)
  ]),
  expect_column_values_to_be_unique: mapped({ column: column2 }, (asked, said) => [
    cell(asked.column, "unique", true, said)
  ]),
  expect_column_values_to_be_between: mapped(
    { column: column2, ...bounds, parse_strings_as_datetimes: boolean().nullish() },
    (asked, said) => {
      const parts = within(asked.column, asked);
      if (parts.length === 0) return nothingAsked(said);
      return [...typeOfBounds(asked.column, asked, said), ...together(asked.column, parts, said)];
    }
  ),
  expect_column_values_to_be_in_set: mapped(
    { column: column2, value_set: values },
    (asked, said) => asked.value_set ? amongThese(asked.column, asked.value_set, said) : nothingAsked(said)
  ),
  expect_column_values_to_not_be_in_set: mapped(
    { column: column2, value_set: values },
    (asked, said) => asked.value_set ? notAmong(asked.column, asked.value_set, said) : nothingAsked(said)
  ),
  expect_column_value_lengths_to_be_between: mapped(
    {
      column: column2,
      min_value: length,
      max_value: length,
      strict_min: bounds.strict_min,
      strict_max: bounds.strict_max
    },
    (asked, said) => {
      const parts = lengthsWithin(asked.column, asked);
      return parts.length === 0 ? nothingAsked(said) : together(asked.column, parts, said);
    }
  ),
  expect_column_value_lengths_to_equal: mapped(
    { column: column2, value: number() },
    (asked, said) => together(
      asked.column,
      lengthsWithin(asked.column, { min_value: asked.value, max_value: asked.value }),
      said
    )
  ),
  expect_column_values_to_be_of_type: mapped(
    { column: column2, type_: string().nullish() },
    (asked, said) => asked.type_ ? ofType(asked.column, [asked.type_], said) : nothingAsked(said)
  ),
  expect_column_values_to_be_in_type_list: mapped(
    { column: column2, type_list: array(string()).nullish() },
    (asked, said) => asked.type_list ? ofType(asked.column, asked.type_list, said) : nothingAsked(said)
  ),
  expect_column_values_to_match_regex: mapped(
    { column: column2, regex: expression },
    (asked, said) => searched(asked.column, { all: [asked.regex] }, said)
  ),
  expect_column_values_to_match_regex_list: mapped(
    { column: column2, regex_list: expressions, match_on: matchOn },
    (asked, said) => searched(asked.column, { [asked.match_on ?? "any"]: asked.regex_list }, said)
  ),
  expect_column_values_to_not_match_regex: mapped(
    { column: column2, regex: expression },
    (asked, said) => searched(asked.column, { none: [asked.regex] }, said)
  ),
  expect_column_values_to_not_match_regex_list: mapped(
    { column: column2, regex_list: expressions },
    (asked, said) => searched(asked.column, { none: asked.regex_list }, said)
  ),
  expect_column_values_to_match_like_pattern: mapped(
    { column: column2, like_pattern: expression },
    (asked, said) => liked(asked.column, { all: [asked.like_pattern] }, said)
  ),
  expect_column_values_to_match_like_pattern_list: mapped(
    { column: column2, like_pattern_list: expressions, match_on: matchOn },
    (asked, said) => liked(asked.column, { [asked.match_on ?? "any"]: asked.like_pattern_list }, said)
  ),
  expect_column_values_to_not_match_like_pattern: mapped(
    { column: column2, like_pattern: expression },
    (asked, said) => liked(asked.column, { none: [asked.like_pattern] }, said)
  ),
  expect_column_values_to_not_match_like_pattern_list: mapped(
    { column: column2, like_pattern_list: expressions },
    (asked, said) => liked(asked.column, { none: asked.like_pattern_list }, said)
  ),
  expect_column_values_to_match_strftime_format: mapped(
    { column: column2, strftime_format: expression },
    (asked, said) => asked.strftime_format.includes("%") ? [cell(asked.column, "format", asked.strftime_format, said)] : [unsupported(said.from, `${asked.strftime_format} holds no part of a date`)]
  ),
  expect_column_values_to_be_json_parseable: mapped({ column: column2 }, (asked, said) => [
    cell(asked.column, "format", "json", said)
  ]),
  expect_column_values_to_be_increasing: mapped(ordered, (asked, said) => inOrder("increasing", asked, said)),
  expect_column_values_to_be_decreasing: mapped(ordered, (asked, said) => inOrder("decreasing", asked, said)),
  expect_column_value_z_scores_to_be_less_than: mapped(
    { column: column2, threshold: number().positive(), double_sided: boolean().nullish() },
    ({ column: name2, threshold, double_sided }, said) => [
      cell(name2, "outliers", double_sided === false ? { z: threshold, side: "upper" } : threshold, said)
    ]
  )
};
function nothingAsked({ from }) {
  return [unsupported(from, "asks for nothing")];
}
function notAmong(name2, set2, said) {
  if (set2.length === 0) return nothingAsked(said);
  if (set2.every((value) => typeof value === "string")) return [cell(name2, "not-in-set", set2, said)];
  const message = `${name2} is one of ${listOf(set2)}`;
  return [
    { kind: "column", name: name2 },
    ruleOver([name2], `NOT coalesce(${isAmong(name2, set2)}, false)`, { ...said, message })
  ];
}
function lengthsWithin(name2, { min_value, max_value, strict_min, strict_max }) {
  const least = min_value ?? null;
  const most = max_value ?? null;
  const shortest = least === null ? null : strict_min ? Math.floor(least) + 1 : Math.ceil(least);
  const longest = most === null ? null : strict_max ? Math.ceil(most) - 1 : Math.floor(most);
  const measured = `length(${textOf(name2)})`;
  return [
    ...shortest === null ? [] : [
      {
        rule: "minLength",
        option: Math.max(0, shortest),
        sql: `${measured} >= ${shortest}`,
        words: `is shorter than ${shortest} characters`
      }
    ],
    ...longest === null ? [] : [
      {
        rule: "maxLength",
        option: Math.max(0, longest),
        sql: `${measured} <= ${longest}`,
        words: `is longer than ${longest} characters`
      }
    ]
  ];
}
function ofType(name2, names3, said) {
  const type2 = typeOfNames(names3);
  if (type2 === null)
    return [{ kind: "column", name: name2 }, unsupported(said.from, `no type is like ${names3.join(", ")}`)];
  if ((said.demands.mostly ?? 1) < 1)
    return [{ kind: "column", name: name2 }, unsupported(said.from, "asks for a type of most cells only")];
  return [{ kind: "type", column: name2, type: type2, from: said.from }];
}
function searched(name2, patterns, said) {
  const all = Object.values(patterns).flat();
  const reason = all.map(whyNotInRe2).find((found) => found !== null);
  if (reason !== void 0)
    return [{ kind: "column", name: name2 }, unsupported(said.from, `its regular expression ${reason}`)];
  return [cell(name2, "search", shortened(patterns), said)];
}
function liked(name2, patterns, said) {
  const isSet = Object.values(patterns).flat().some((pattern) => /\[[^\]]+\]/.test(pattern));
  return isSet ? [
    { kind: "column", name: name2 },
    unsupported(said.from, "its LIKE pattern has a set of characters, as SQL Server has them")
  ] : [cell(name2, "like", shortened(patterns), said)];
}
function shortened(patterns) {
  const [only, ...more] = patterns["all"] ?? [];
  return only !== void 0 && more.length === 0 ? only : patterns;
}
function inOrder(rule3, asked, said) {
  const type2 = asked.parse_strings_as_datetimes ? "datetime" : "number";
  return [
    { kind: "type", column: asked.column, type: type2, from: said.from, implied: true },
    cell(asked.column, rule3, asked.strictly ? "strictly" : true, said)
  ];
}

// src/schemas/gx/aggregate-expectations.ts
var column3 = string().min(1);
var between = { column: column3, ...bounds, parse_strings_as_datetimes: boolean().nullish() };
var set = { column: column3, value_set: values, parse_strings_as_datetimes: boolean().nullish() };
var share = number().min(0).max(1).nullish();
var quantiles = strictObject({
  quantiles: array(number().min(0).max(1)).min(1),
  value_ranges: array(tuple([number().nullable(), number().nullable()]))
});
var NUMBERS = {
  expect_column_min_to_be_between: "min",
  expect_column_max_to_be_between: "max",
  expect_column_mean_to_be_between: "mean",
  expect_column_median_to_be_between: "median",
  expect_column_stdev_to_be_between: "stddev",
  expect_column_sum_to_be_between: "sum",
  expect_column_unique_value_count_to_be_between: "distinct-count",
  expect_column_proportion_of_unique_values_to_be_between: "distinct-share"
};
var aggregateExpectations = {
  ...Object.fromEntries(
    Object.entries(NUMBERS).map(([type2, rule3]) => [
      type2,
      mapped(between, (asked, said) => bounded(rule3, asked, said))
    ])
  ),
  expect_column_proportion_of_non_null_values_to_be_between: mapped(
    { ...between, min_value: share, max_value: share },
    ({ column: name2, ...asked }, said) => {
      const { min_value: least, max_value: most, strict_min, strict_max } = asked;
      const bounds2 = {
        ...given(strict_max ? "above" : "min", left(most)),
        ...given(strict_min ? "below" : "max", left(least))
      };
      return Object.keys(bounds2).length === 0 ? nothingAsked(said) : [cell(name2, "null-share", bounds2, said)];
    }
  ),
  expect_column_distinct_values_to_be_in_set: mapped(
    set,
    ({ column: name2, value_set }, said) => value_set ? amongThese(name2, value_set, said) : nothingAsked(said)
  ),
  expect_column_distinct_values_to_contain_set: mapped(
    set,
    ({ column: name2, value_set }, said) => value_set ? occurring(name2, "contain", value_set, said) : nothingAsked(said)
  ),
  expect_column_distinct_values_to_equal_set: mapped(
    set,
    ({ column: name2, value_set }, said) => value_set ? occurring(name2, "equal", value_set, said) : nothingAsked(said)
  ),
  expect_column_most_common_value_to_be_in_set: mapped(
    { ...set, ties_okay: boolean().nullish() },
    ({ column: name2, value_set, ties_okay }, said) => value_set ? mostCommon(name2, value_set, { ties: ties_okay === true, said }) : nothingAsked(said)
  ),
  expect_column_quantile_values_to_be_between: mapped(
    {
      column: column3,
      quantile_ranges: quantiles,
      allow_relative_error: union([boolean(), string(), number()]).nullish()
    },
    ({ column: name2, quantile_ranges }, said) => [quantilesWithin(name2, quantile_ranges, said)]
  )
};
function occurring(name2, how, values3, said) {
  if (values3.length === 0) return how === "contain" ? nothingAsked(said) : amongThese(name2, values3, said);
  return [...typeOf2(name2, values3, said), cell(name2, "distinct-values", { [how]: values3 }, said)];
}
function mostCommon(name2, among2, { ties, said }) {
  return [...typeOf2(name2, among2, said), cell(name2, "most-common", { among: among2, ties }, said)];
}
function typeOf2(column5, values3, { from }) {
  const isNumbers = values3.length > 0 && values3.every((value) => typeof value === "number");
  return isNumbers ? [{ kind: "type", column: column5, type: "number", from, implied: true }] : [];
}
function bounded(rule3, { column: name2, ...asked }, said) {
  const { min_value, max_value, strict_min, strict_max } = asked;
  const least = given(strict_min ? "above" : "min", min_value);
  const most = given(strict_max ? "below" : "max", max_value);
  const bounds2 = { ...least, ...most };
  return Object.keys(bounds2).length === 0 ? nothingAsked(said) : [...momentOf2(rule3, name2, asked, said), cell(name2, rule3, bounds2, said)];
}
function momentOf2(rule3, name2, asked, said) {
  return rule3 === "min" || rule3 === "max" ? typeOfBounds(name2, asked, said) : [];
}
function given(key, bound3) {
  return bound3 === null || bound3 === void 0 ? {} : { [key]: bound3 };
}
function left(share2) {
  return share2 === null || share2 === void 0 ? null : Number((1 - share2).toPrecision(12));
}
function quantilesWithin(name2, asked, said) {
  const levels = asked.quantiles.map((level, index) => {
    const [min, max] = asked.value_ranges[index] ?? [null, null];
    return { level, ...min === null ? {} : { min }, ...max === null ? {} : { max } };
  });
  return cell(name2, "quantiles", levels, said);
}

// src/schemas/gx/pair-expectations.ts
var pair = {
  column_A: string().min(1),
  column_B: string().min(1),
  ignore_row_if: _enum(["both_values_are_missing", "either_value_is_missing", "neither"]).nullish()
};
var several = {
  column_list: array(string().min(1)).min(1),
  ignore_row_if: _enum(["all_values_are_missing", "any_value_is_missing", "never"]).nullish()
};
var pairExpectations = {
  expect_column_pair_values_a_to_be_greater_than_b: mapped(
    { ...pair, or_equal: boolean().nullish(), parse_strings_as_datetimes: boolean().nullish() },
    (asked, said) => comparePair(asked, asked.or_equal ? ">=" : ">", said)
  ),
  expect_column_pair_values_to_be_equal: mapped(pair, (asked, said) => comparePair(asked, "=", said)),
  expect_column_pair_values_to_be_in_set: mapped(
    { ...pair, value_pairs_set: array(tuple([plain2.nullable(), plain2.nullable()])).nullish() },
    (asked, said) => pairAmong(asked, asked.value_pairs_set ?? null, said)
  ),
  expect_multicolumn_sum_to_equal: mapped(
    { ...several, sum_total: number() },
    (asked, said) => overRow(asked, `${asked.column_list.map(numberOf).join(" + ")} = ${asked.sum_total}`, {
      ...said,
      message: `${asked.column_list.join(" + ")} is not ${asked.sum_total}`
    })
  ),
  expect_select_column_values_to_be_unique_within_record: mapped(
    several,
    (asked, said) => overRow(asked, allDiffer(asked.column_list), {
      ...said,
      message: `${asked.column_list.join(", ")} are not all different`
    })
  ),
  expect_multicolumn_values_to_be_unique: mapped(
    several,
    (asked, said) => overRow(asked, allDiffer(asked.column_list), {
      ...said,
      message: `${asked.column_list.join(", ")} are not all different`
    })
  )
};
var WORDS2 = { "=": "equal to", ">": "above", ">=": "at least" };
function comparePair(asked, comparison, said) {
  const { column_A, column_B } = asked;
  return overRow(
    { column_list: [column_A, column_B], ignore_row_if: asked.ignore_row_if },
    compareColumns(column_A, comparison, column_B),
    { ...said, message: `${column_A} is not ${WORDS2[comparison]} ${column_B}` }
  );
}
function pairAmong({ column_A, column_B, ignore_row_if }, pairs, said) {
  if (pairs === null) return [unsupported(said.from, "asks for nothing")];
  const is2 = (column5, value) => value === null ? `${textOf(column5)} IS NULL` : compareWith(column5, "=", value);
  const shown = pairs.map((pair2) => `(${pair2.map((value) => value ?? "no value").join(", ")})`);
  const among2 = pairs.map(([one, other]) => `(${is2(column_A, one)} AND ${is2(column_B, other)})`);
  return overRow(
    { column_list: [column_A, column_B], ignore_row_if },
    pairs.length === 0 ? "false" : among2.join(" OR "),
    { ...said, message: `${column_A} and ${column_B} are none of the pairs ${listOf(shown)}` }
  );
}
function allDiffer(columns) {
  const pairs = columns.flatMap(
    (one, index) => columns.slice(index + 1).map((other) => [one, other])
  );
  return allOf(pairs.map(([one, other]) => differs(one, other))) ?? "true";
}
function overRow({
  column_list,
  ignore_row_if
}, sql, said) {
  const named3 = column_list.map((name2) => ({ kind: "column", name: name2 }));
  return [...named3, ruleWhere(judgedRows(column_list, ignore_row_if ?? "both_values_are_missing"), sql, said)];
}
function judgedRows(columns, ignored) {
  if (ignored === "neither" || ignored === "never") return null;
  const isEach = ignored === "either_value_is_missing" || ignored === "any_value_is_missing";
  return columns.map(isPresent).join(isEach ? " AND " : " OR ");
}

// src/schemas/gx/table-expectations.ts
var count = number().nonnegative().nullish();
var names2 = array(string().min(1)).nullish();
var tableExpectations = {
  expect_table_row_count_to_be_between: mapped(
    { min_value: count, max_value: count },
    (asked, said) => counted("rows", asked, said)
  ),
  expect_table_row_count_to_equal: mapped(
    { value: number().nonnegative() },
    ({ value }, said) => counted("rows", { min_value: value, max_value: value }, said)
  ),
  expect_table_row_count_to_equal_other_table: mapped(
    { other_table_name: string().min(1) },
    (asked, said) => [table("rows", { "min-ratio": 1, "max-ratio": 1, of: asked.other_table_name }, said)]
  ),
  expect_table_column_count_to_be_between: mapped(
    { min_value: count, max_value: count },
    (asked, said) => counted("column-count", asked, said)
  ),
  expect_table_column_count_to_equal: mapped(
    { value: number().nonnegative() },
    ({ value }, said) => counted("column-count", { min_value: value, max_value: value }, said)
  ),
  expect_table_columns_to_match_ordered_list: mapped(
    { column_list: names2 },
    ({ column_list }, said) => column_list ? [listed(column_list, { isOrdered: true, said })] : nothingAsked(said)
  ),
  expect_table_columns_to_match_set: mapped(
    { column_set: names2, exact_match: boolean().nullish() },
    ({ column_set, exact_match }, said) => column_set ? exact_match === false ? [...named(column_set), table("fieldsMatch", "subset", said)] : [listed(column_set, { isOrdered: false, said })] : nothingAsked(said)
  ),
  expect_compound_columns_to_be_unique: mapped(
    {
      column_list: array(string().min(1)).min(1),
      ignore_row_if: _enum(["all_values_are_missing", "any_value_is_missing", "never"]).nullish()
    },
    ({ column_list, ignore_row_if }, said) => [
      ...named(column_list),
      uniqueTogether(column_list, ignore_row_if ?? "all_values_are_missing", said)
    ]
  ),
  unexpected_rows_expectation: mapped({ unexpected_rows_query: string() }, (asked, said) => {
    const condition2 = conditionOf2(asked.unexpected_rows_query);
    return condition2 === null ? [unsupported(said.from, "its query is more than SELECT * FROM {batch} WHERE and a condition")] : [
      ruleWhere(null, `(${condition2}
) IS NOT TRUE`, {
        ...said,
        message: `is one of the rows in which ${condition2}`
      })
    ];
  })
};
function uniqueTogether(columns, ignored, said) {
  if (ignored === "any_value_is_missing") return table("uniqueKeys", [columns], said);
  const key = [{ fields: columns, nulls: "same" }];
  if (ignored === "never") return table("uniqueKeys", key, said);
  const when = allOf([columns.map(isPresent).join(" OR "), said.demands.when]) ?? "";
  return table("uniqueKeys", key, { ...said, demands: { ...said.demands, when } });
}
function listed(names3, { isOrdered, said }) {
  const { from, demands: demands2 } = said;
  const option = isOrdered ? "exact" : "equal";
  return { kind: "list", names: names3, isOrdered, check: { rule: "fieldsMatch", option, from, ...demands2 } };
}
function named(columns) {
  return columns.map((name2) => ({ kind: "column", name: name2 }));
}
function counted(rule3, { min_value, max_value }, said) {
  const least = min_value === null || min_value === void 0 ? {} : { min: Math.ceil(min_value) };
  const most = max_value === null || max_value === void 0 ? {} : { max: Math.floor(max_value) };
  const bounds2 = { ...least, ...most };
  return Object.keys(bounds2).length === 0 ? nothingAsked(said) : [table(rule3, bounds2, said)];
}
function conditionOf2(query) {
  const said = query.trim().replace(/;$/, "").trim();
  const from = /\sfrom\s+\{batch\}\s+where\s/i.exec(said);
  if (from === null || !/^select\s[\w\s,."*]*$/i.test(said.slice(0, from.index + 1))) return null;
  const condition2 = said.slice(from.index + from[0].length).trim();
  const more = /\b(?:select|group|having|order|limit|union|intersect|except|join|over)\b|[{};]/i;
  return condition2 === "" || more.test(condition2) ? null : condition2;
}

// src/schemas/gx/expectations.ts
var expectations = {
  ...cellExpectations,
  ...aggregateExpectations,
  ...pairExpectations,
  ...tableExpectations
};

// src/schemas/gx/map-expectation.ts
var SAID_OF_THE_RUN = /* @__PURE__ */ new Set([
  "result_format",
  "catch_exceptions",
  "include_config",
  "meta",
  "batch_id",
  "notes",
  "description"
]);
function mapExpectation({
  type: type2,
  kwargs,
  severity,
  when,
  from = nameOf(type2, kwargs)
}) {
  const map = Object.hasOwn(expectations, type2) ? expectations[type2] : void 0;
  if (map === void 0) return [unsupported(from, UNMAPPED.get(type2) ?? "has no check")];
  const { mostly, row_condition, condition_parser: _parser, ...rest } = kwargs;
  const parameter = findParameter(kwargs);
  if (parameter !== null) return [unsupported(from, `${parameter} is a parameter of the run`)];
  const demands2 = demandsOf3({ mostly, row_condition, severity, when });
  if ("reason" in demands2) return [unsupported(from, demands2.reason)];
  const asked = Object.entries(rest).filter(([key]) => !SAID_OF_THE_RUN.has(key));
  try {
    return map({ kwargs: Object.fromEntries(asked), from, demands: demands2 });
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return [unsupported(from, explainArguments(error))];
  }
}
var DISTRIBUTION = "compares distributions; see drift";
var UNMAPPED = /* @__PURE__ */ new Map([
  ["expect_column_kl_divergence_to_be_less_than", DISTRIBUTION],
  ["expect_column_chisquare_test_p_value_to_be_greater_than", DISTRIBUTION],
  ["expect_column_bootstrapped_ks_test_p_value_to_be_greater_than", DISTRIBUTION],
  ["expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than", DISTRIBUTION],
  ["expect_column_pair_cramers_phi_value_to_be_less_than", "measures how two columns depend on each other"],
  ["expect_column_values_to_be_dateutil_parseable", "dateutil reads what no pattern says"],
  ["expect_column_values_to_match_json_schema", "no JSON Schema is applied to cells"]
]);
function nameOf(type2, kwargs) {
  const { column: column5, column_A, column_B, column_list } = kwargs;
  const named3 = [column5, column_A, column_B, ...Array.isArray(column_list) ? column_list : []];
  const columns = named3.filter((name2) => typeof name2 === "string");
  return cutText(columns.length === 0 ? type2 : `${type2}(${columns.join(", ")})`);
}
function findParameter(value) {
  if (typeof value !== "object" || value === null) return null;
  if (Object.hasOwn(value, "$PARAMETER"))
    return cutText(String(value.$PARAMETER));
  return Object.values(value).map(findParameter).find((found) => found !== null) ?? null;
}
var SEVERITIES = /* @__PURE__ */ new Map([
  ["critical", "error"],
  ["error", "error"],
  ["warning", "warning"],
  ["info", "info"]
]);
function demandsOf3({
  mostly,
  row_condition,
  severity,
  when
}) {
  const share2 = mostly ?? 1;
  if (typeof share2 !== "number" || share2 < 0 || share2 > 1) return { reason: "mostly is no share" };
  if (share2 === 0) return { reason: "asks for nothing: mostly is 0" };
  const level = severity === null ? null : SEVERITIES.get(severity);
  if (level === void 0) return { reason: `has the unknown severity ${cutText(String(severity))}` };
  const condition2 = isNothing(row_condition) ? void 0 : readCondition(row_condition);
  if (condition2 === null) return { reason: "its row_condition is not understood" };
  const judged = [condition2, when].filter((one) => one !== void 0);
  return {
    ...share2 === 1 ? {} : { mostly: share2 },
    ...level === null ? {} : { severity: level },
    ...judged.length === 0 ? {} : { when: judged.map((one) => `(${one})`).join(" AND ") }
  };
}
function isNothing(row_condition) {
  return row_condition === null || row_condition === void 0 || row_condition === "";
}
function readCondition(row_condition) {
  return typeof row_condition === "string" ? readRowCondition(row_condition) : readConditionObject(row_condition);
}

// src/schemas/dbt/recency.ts
var UNITS = /* @__PURE__ */ new Map([
  ["minute", "m"],
  ["hour", "h"],
  ["day", "d"],
  ["week", "w"]
]);
var IDENTIFIER = /^(?:[A-Za-z_][A-Za-z0-9_]*|"[^"]+"|`[^`]+`)$/;
function noOlderThan({ field: field2, datepart, interval: interval2 }, said) {
  const unit = UNITS.get(datepart.toLowerCase());
  if (!IDENTIFIER.test(field2)) return [unsupported(said.from, "asks for an expression, and not for a column")];
  const column5 = field2.replaceAll(/["`]/g, "");
  const named3 = { kind: "column", name: column5 };
  if (unit === void 0) return [named3, unsupported(said.from, "an age is in minutes, hours, days or weeks")];
  return [named3, table("freshness", { column: column5, "max-age": `${interval2}${unit}` }, said)];
}

// src/schemas/dbt/reference.ts
var REFERENCE = /^\s*(?:ref|source)\(\s*(?:['"][^'"]*['"]\s*,\s*)?['"]([^'"]+)['"]\s*\)\s*$/;
function referredBy(text7) {
  return REFERENCE.exec(text7)?.[1] ?? null;
}

// src/schemas/dbt/expectations.ts
function translate(type2, given2, { column: column5, said }) {
  const own = Object.hasOwn(OWN, type2) ? OWN[type2] : void 0;
  const plain5 = withoutSilent(given2);
  if (own !== void 0) return { pieces: own(plain5, { column: column5, said }) };
  const { strictly: strictly2, column_type, column_type_list, flags, ...rest } = plain5;
  const sql = boundInSql(rest);
  if (sql !== null) return { pieces: [unsupported(said.from, `${sql} is an expression of the warehouse`)] };
  return {
    type: RENAMED.get(type2) ?? type2,
    kwargs: {
      ...withFlags(readBounds(rest), flags),
      ...strictly2 === true ? { strict_min: true, strict_max: true } : {},
      ...column_type === void 0 ? {} : { type_: column_type },
      ...column_type_list === void 0 ? {} : { type_list: column_type_list },
      // A comparison with NULL is not false.
      ...PAIRS.has(type2) ? { ignore_row_if: "either_value_is_missing" } : {}
    }
  };
}
var RENAMED = /* @__PURE__ */ new Map([
  ["expect_column_pair_values_A_to_be_greater_than_B", "expect_column_pair_values_a_to_be_greater_than_b"]
]);
var PAIRS = /* @__PURE__ */ new Set([
  "expect_column_pair_values_A_to_be_greater_than_B",
  "expect_column_pair_values_to_be_equal",
  "expect_column_pair_values_to_be_in_set"
]);
var SILENT = /* @__PURE__ */ new Set(["quote_values", "quote_columns", "transform", "is_raw", "data_type"]);
function withoutSilent(given2) {
  return Object.fromEntries(
    Object.entries(given2).filter(([key, value]) => !SILENT.has(key) && value !== null && value !== "")
  );
}
var BOUNDS3 = ["min_value", "max_value"];
var QUOTED = /^\s*(?:date\s+|timestamp\s+)?'([^']*)'\s*$|^\s*cast\(\s*'([^']*)'\s+as\s+[a-z_ ]+\)\s*$/i;
var NUMBER3 = /^\s*[+-]?\d+(?:\.\d+)?\s*$/;
function boundInSql(given2) {
  const texts = BOUNDS3.map((key) => given2[key]).filter((bound3) => typeof bound3 === "string");
  return texts.find((text7) => !QUOTED.test(text7) && !NUMBER3.test(text7)) ?? null;
}
function readBounds(given2) {
  const read = BOUNDS3.flatMap((key) => {
    const bound3 = given2[key];
    if (typeof bound3 !== "string") return [];
    const [, quoted, cast] = QUOTED.exec(bound3) ?? [];
    return [[key, quoted ?? cast ?? Number(bound3)]];
  });
  return { ...given2, ...Object.fromEntries(read) };
}
function withFlags(given2, flags) {
  if (flags === void 0) return given2;
  if (flags !== "i") return { ...given2, flags };
  const insensitive = (regex2) => typeof regex2 === "string" ? `(?i)${regex2}` : regex2;
  const { regex, regex_list } = given2;
  return {
    ...given2,
    ...regex === void 0 ? {} : { regex: insensitive(regex) },
    ...Array.isArray(regex_list) ? { regex_list: regex_list.map(insensitive) } : {}
  };
}
var interval = number().positive();
var strictly = boolean().optional();
function ofColumn(shape, map) {
  const schema2 = strictObject(shape);
  return (given2, { column: column5, said }) => {
    const { column_name, ...rest } = given2;
    const name2 = column5 ?? (typeof column_name === "string" ? column_name : null);
    if (name2 === null) return [unsupported(said.from, "names no column")];
    return map(name2, schema2.parse(rest), said);
  };
}
var count2 = { value: number() };
var OWN = {
  expect_column_distinct_count_to_equal: ofColumn(count2, (column5, { value }, said) => [
    cell(column5, "distinct-count", { min: value, max: value }, said)
  ]),
  expect_column_distinct_count_to_be_greater_than: ofColumn(count2, (column5, { value }, said) => [
    cell(column5, "distinct-count", { above: value }, said)
  ]),
  expect_column_distinct_count_to_be_less_than: ofColumn(count2, (column5, { value }, said) => [
    cell(column5, "distinct-count", { below: value }, said)
  ]),
  expect_column_quantile_values_to_be_between: ofColumn(
    { quantile: number(), min_value: number().optional(), max_value: number().optional(), strictly },
    (column5, { quantile, min_value, max_value, strictly: isOpen }, said) => {
      const least = min_value === void 0 ? {} : { [isOpen ? "above" : "min"]: min_value };
      const most = max_value === void 0 ? {} : { [isOpen ? "below" : "max"]: max_value };
      return [cell(column5, "quantiles", [{ level: quantile, ...least, ...most }], said)];
    }
  ),
  expect_column_most_common_value_to_be_in_set: ofColumn(
    {
      value_set: array(union([string(), number(), boolean()])).min(1),
      top_n: literal(1, "only the most common value is looked for")
    },
    // Of values that occur equally often dbt takes any.
    (column5, { value_set }, said) => [cell(column5, "most-common", { among: value_set, ties: true }, said)]
  ),
  expect_column_values_to_be_increasing: ofColumn(
    { strictly, sort_column: string().optional(), step: number().optional() },
    inOrder2
  ),
  expect_column_values_to_be_decreasing: ofColumn(
    { strictly, sort_column: string().optional(), step: number().optional() },
    (_column, _given, said) => [unsupported(said.from, OTHER_ORDER)]
  ),
  expect_column_values_to_be_within_n_stdevs: (_, { said }) => [
    unsupported(said.from, "compares sums of groups")
  ],
  expect_multicolumn_sum_to_equal: (_, { said }) => [
    unsupported(said.from, "sums the columns over all rows, which no check does of several")
  ],
  expect_row_values_to_have_recent_data: ofColumn(
    { datepart: string(), interval },
    (column5, asked, said) => noOlderThan({ ...asked, field: `"${column5}"` }, said)
  ),
  expect_table_columns_to_contain_set: (given2, { said }) => {
    const { column_list } = strictObject({ column_list: array(string().min(1)).min(1) }).parse(given2);
    return [
      ...column_list.map((name2) => ({ kind: "column", name: name2 })),
      table("fieldsMatch", "subset", said)
    ];
  },
  expect_table_columns_to_match_set: (given2, { said }) => {
    const { column_list } = strictObject({ column_list: array(string().min(1)).min(1) }).parse(given2);
    return [
      ...column_list.map((name2) => ({ kind: "column", name: name2 })),
      table("fieldsMatch", "equal", said)
    ];
  },
  expect_table_row_count_to_equal_other_table: sameRows,
  expect_table_row_count_to_equal_other_table_times_factor: sameRows,
  expression_is_true: (given2, { column: column5, said }) => {
    const { expression: expression3 } = strictObject({ expression: string().min(1) }).parse(given2);
    if (column5 !== null) return [unsupported(said.from, "is a test of the table")];
    return [sqlRule(`(${expression3}
) IS NOT FALSE`, said)];
  }
};
var OTHER_ORDER = "orders the rows by a column of its own; a file has its own order";
function inOrder2(column5, given2, said) {
  const isBySelf = given2.sort_column === void 0 || given2.sort_column === column5;
  if (!isBySelf || given2.step !== void 0) return [unsupported(said.from, OTHER_ORDER)];
  return given2.strictly === false ? [unsupported(said.from, "asks for nothing: sorted by itself every column is in order")] : [cell(column5, "unique", true, said)];
}
function sameRows(given2, { said }) {
  const { compare_model, factor = 1 } = strictObject({ compare_model: string(), factor: number().positive().optional() }).parse(given2);
  if (said.demands.when !== void 0)
    return [unsupported(said.from, "counts the rows of a condition in the other table too")];
  const of = referredBy(compare_model);
  return of === null ? [unsupported(said.from, "compares with what is neither ref() nor source()")] : [table("rows", { "min-ratio": factor, "max-ratio": factor, of }, said)];
}

// src/schemas/dbt/tests.ts
var plain3 = union([string(), number(), boolean()]);
var bound = union([number(), string().min(1)]).nullish();
function ofColumn2(shape, map) {
  const schema2 = strictObject({ ...shape, column_name: string().optional() });
  return (column5, given2, said) => {
    const { column_name, ...rest } = schema2.parse(given2);
    const name2 = column5 ?? column_name ?? null;
    if (name2 === null) return [unsupported(said.from, "names no column")];
    return map(name2, rest, said);
  };
}
var relationship = { to: string(), field: string().min(1) };
var values2 = { values: array(plain3).min(1), quote: boolean().optional() };
var group_by_columns = array(string()).max(0, "is not asked by groups").optional();
var tests = {
  not_null: ofColumn2({}, (column5, _, said) => [cell(column5, "required", true, said)]),
  unique: ofColumn2({}, (column5, _, said) => [cell(column5, "unique", true, said)]),
  accepted_values: ofColumn2(values2, (column5, given2, said) => amongThese(column5, given2.values, said)),
  relationships: ofColumn2(relationship, (column5, given2, said) => refersTo(column5, given2, said)),
  "dbt_utils.relationships_where": ofColumn2(
    { ...relationship, from_condition: string().optional() },
    (column5, { from_condition, ...given2 }, said) => refersTo(column5, given2, {
      ...said,
      demands: { ...said.demands, ...joinWhen(said.demands.when, from_condition) }
    })
  ),
  "dbt_utils.not_accepted_values": ofColumn2(values2, (column5, given2, said) => [
    { kind: "column", name: column5 },
    ruleOver([column5], `NOT coalesce(${isAmong(column5, given2.values)}, false)`, {
      ...said,
      message: `${column5} is one of ${listOf(given2.values)}`
    })
  ]),
  "dbt_utils.accepted_range": ofColumn2(
    { min_value: bound, max_value: bound, inclusive: boolean().optional() },
    (column5, given2, said) => [
      ...inRange(column5, given2.inclusive === false ? "exclusiveMinimum" : "minimum", given2.min_value, said),
      ...inRange(column5, given2.inclusive === false ? "exclusiveMaximum" : "maximum", given2.max_value, said)
    ]
  ),
  "dbt_utils.not_empty_string": ofColumn2(
    { trim_whitespace: boolean().optional() },
    (column5, given2, said) => {
      const text7 = given2.trim_whitespace === false ? textOf(column5) : `trim(${textOf(column5)})`;
      return [
        { kind: "column", name: column5 },
        ruleOver([column5], `${text7} <> ''`, { ...said, message: `${column5} is empty` })
      ];
    }
  ),
  "dbt_utils.not_null_proportion": ofColumn2(
    { at_least: number(), at_most: number().optional(), group_by_columns },
    (column5, { at_least, at_most = 1 }, said) => [
      cell(column5, "null-share", { min: round(1 - at_most), max: round(1 - at_least) }, said)
    ]
  ),
  "dbt_utils.at_least_one": ofColumn2({ group_by_columns }, (column5, _, said) => [
    cell(column5, "value-count", { min: 1 }, said)
  ]),
  "dbt_utils.not_constant": ofColumn2({ group_by_columns }, (column5, _, said) => [
    cell(column5, "distinct-count", { min: 2 }, said)
  ]),
  "dbt_utils.unique_combination_of_columns": (_, given2, said) => {
    const asked = strictObject({
      combination_of_columns: array(string().min(1)).min(1),
      quote_columns: boolean().optional()
    }).parse(given2);
    return [table("uniqueKeys", [{ fields: asked.combination_of_columns, nulls: "same" }], said)];
  },
  "dbt_utils.expression_is_true": (column5, given2, said) => {
    const { expression: expression3 } = strictObject({ expression: string().min(1) }).parse(given2);
    const condition2 = column5 === null ? expression3 : `${quoteColumn(column5)} ${expression3}`;
    return [sqlRule(`(${condition2}
) IS NOT FALSE`, { ...said, message: `does not satisfy ${condition2}` })];
  },
  "dbt_utils.recency": (_, given2, said) => {
    const asked = strictObject({
      field: string().min(1),
      datepart: string(),
      interval: number().positive(),
      // Whole days are compared then, and an age is not one of whole days.
      ignore_time_component: literal(false, "compares days, and not ages").optional(),
      group_by_columns
    }).parse(given2);
    return noOlderThan(asked, said);
  },
  "dbt_utils.equal_rowcount": (_, given2, said) => sameRows2(given2, said, { "min-ratio": 1, "max-ratio": 1 })
};
function refersTo(column5, { to, field: field2 }, said) {
  const resource2 = referredBy(to);
  return resource2 === null ? [
    { kind: "column", name: column5 },
    unsupported(said.from, "refers to what is neither ref() nor source()")
  ] : [
    { kind: "column", name: column5 },
    table("foreignKeys", [{ fields: [column5], reference: { resource: resource2, fields: [field2] } }], said)
  ];
}
function sameRows2(given2, said, ratios) {
  const asked = strictObject({ compare_model: string(), group_by_columns }).parse(given2);
  const other = referredBy(asked.compare_model);
  return other === null ? [unsupported(said.from, "compares with what is neither ref() nor source()")] : [table("rows", { ...ratios, of: other }, said)];
}
function inRange(column5, rule3, given2, said) {
  if (given2 === null || given2 === void 0) return [];
  if (typeof given2 === "number" || /^'[^']*'$/.test(given2))
    return [cell(column5, rule3, typeof given2 === "number" ? given2 : given2.slice(1, -1), said)];
  const sign = { minimum: ">=", maximum: "<=", exclusiveMinimum: ">", exclusiveMaximum: "<" }[rule3];
  const words2 = { ">=": "at least", "<=": "at most", ">": "above", "<": "below" }[sign ?? ""];
  const named3 = { ...said, from: `${said.from} ${rule3}`, message: `${column5} is not ${words2} ${given2}` };
  return [
    { kind: "column", name: column5 },
    sqlRule(`(${isPresent(column5)} AND ${numberOf(column5)} ${sign} (${given2}
)) IS NOT FALSE`, named3)
  ];
}
function joinWhen(one, other) {
  const said = [one, other].filter((condition2) => condition2 !== void 0);
  return said.length === 0 ? {} : { when: said.map((condition2) => `(${condition2})`).join(" AND ") };
}
function round(share2) {
  return Number(share2.toPrecision(12));
}

// src/schemas/dbt/map-test.ts
var CONFIGURED = ["severity", "where", "error_if", "warn_if", "enabled", "limit", "fail_calc"];
var SILENT2 = /* @__PURE__ */ new Set([
  "name",
  "description",
  "tags",
  "meta",
  "store_failures",
  "store_failures_as",
  "alias",
  "schema",
  "database",
  "group",
  "config",
  "arguments"
]);
var config = object({
  severity: string().nullish(),
  where: string().nullish(),
  error_if: string().nullish(),
  warn_if: string().nullish(),
  enabled: boolean().nullish(),
  fail_calc: string().nullish()
});
function mapTest(test, column5) {
  const entry2 = entryOf(test);
  if (entry2 === null) return [unsupported(nameOf2("a test", column5), "is no test")];
  const from = nameOf2(entry2.name, column5);
  const { given: given2, configured: configured2 } = entry2;
  const read = config.safeParse(configured2);
  if (!read.success) return [unsupported(from, "its configuration is not understood")];
  if (read.data.enabled === false) return [];
  const template = findTemplate({ ...given2, where: read.data.where });
  if (template !== null) return [unsupported(from, `${template} is made by dbt when it runs`)];
  const demands2 = demandsOf4(read.data);
  if ("reason" in demands2) return [unsupported(from, demands2.reason)];
  return mapNamed(entry2.name, { column: column5, given: given2, said: { from, demands: demands2 } });
}
function mapNamed(name2, { column: column5, given: given2, said }) {
  const [packaged, short] = name2.includes(".") ? name2.split(".", 2) : ["", name2];
  const key = packaged === "dbt" ? short ?? "" : name2;
  const map = Object.hasOwn(tests, key) ? tests[key] : void 0;
  try {
    if (packaged === "dbt_expectations") return mapExpected(short ?? "", { column: column5, given: given2, said });
    return map === void 0 ? [unsupported(said.from, "has no check")] : map(column5, given2, said);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return [unsupported(said.from, explainArguments(error))];
  }
}
function mapExpected(test, { column: column5, given: given2, said }) {
  const { row_condition, ...rest } = given2;
  const { when: where, severity } = said.demands;
  const conditions = [where, row_condition].filter((one) => typeof one === "string");
  const when = conditions.length === 0 ? {} : { when: conditions.map((one) => `(${one})`).join(" AND ") };
  const demands2 = { ...said.demands, ...when };
  const translated = translate(test, rest, { column: column5, said: { ...said, demands: demands2 } });
  if ("pieces" in translated) return translated.pieces;
  const { type: type2, kwargs } = translated;
  return mapExpectation({
    type: type2,
    kwargs: column5 === null ? kwargs : { column: column5, ...kwargs },
    severity: severity === void 0 ? null : severity,
    ...when,
    from: said.from
  });
}
function entryOf(test) {
  if (typeof test === "string") return { name: test, given: {}, configured: {} };
  if (!isMapping(test)) return null;
  const [first, ...more] = Object.entries(test);
  if (first === void 0) return null;
  const named3 = test["test_name"];
  const [name2, body] = typeof named3 === "string" ? [named3, { ...test, test_name: void 0 }] : first;
  const own = isMapping(body) ? body : {};
  const all = typeof named3 === "string" ? own : { ...own, ...Object.fromEntries(more) };
  return { name: name2, given: argumentsOf(all), configured: configuredOf(all) };
}
function argumentsOf(all) {
  const nested = isMapping(all["arguments"]) ? all["arguments"] : {};
  const beside2 = Object.entries(all).filter(
    ([key, value]) => value !== void 0 && !SILENT2.has(key) && !CONFIGURED.includes(key)
  );
  return { ...Object.fromEntries(beside2), ...nested };
}
function configuredOf(all) {
  const nested = isMapping(all["config"]) ? all["config"] : {};
  return { ...all, ...nested };
}
function nameOf2(name2, column5) {
  return cutText(column5 === null ? name2 : `${name2}(${column5})`);
}
function findTemplate(value) {
  if (typeof value === "string") return /\{\{|\{%/.test(value) ? cutText(value) : null;
  if (typeof value !== "object" || value === null) return null;
  return Object.values(value).map(findTemplate).find((found) => found !== null) ?? null;
}
var SEVERITIES2 = /* @__PURE__ */ new Map([
  ["error", "error"],
  ["warn", "warning"]
]);
var ANY = /^\s*(?:!=|>|<>)\s*0\s*$|^\s*>=\s*1\s*$/;
function demandsOf4({
  severity,
  where,
  error_if,
  warn_if,
  fail_calc
}) {
  const level = SEVERITIES2.get((severity ?? "error").toLowerCase());
  if (level === void 0) return { reason: `has the unknown severity ${cutText(severity ?? "")}` };
  const counted2 = [error_if, warn_if].find((one) => typeof one === "string" && !ANY.test(one));
  if (counted2 !== void 0)
    return { reason: `counts failing rows (${cutText(counted2 ?? "")}); mostly takes a share` };
  if (typeof fail_calc === "string") return { reason: "has a calculation of its own (fail_calc)" };
  return {
    ...level === "error" ? {} : { severity: level },
    ...typeof where === "string" && where.trim() !== "" ? { when: where } : {}
  };
}

// src/schemas/dbt/source-freshness.ts
var age = looseObject({ count: number().positive(), period: string() }).nullish();
var freshness = looseObject({ warn_after: age, error_after: age, filter: string().nullish() });
var agedShape = {
  loaded_at_field: string().nullish(),
  freshness: unknown().optional(),
  config: unknown().optional()
};
var configured = looseObject({ loaded_at_field: string().nullish(), freshness: unknown().optional() });
function mapFreshness(table4, source) {
  const said = [table4, source].flatMap((one) => [one, configOf(one)]);
  const asked = said.find((one) => one.freshness !== void 0)?.freshness;
  if (asked === void 0 || asked === null) return [];
  const read = freshness.safeParse(asked);
  if (!read.success) return [unsupported("freshness", "is not understood")];
  const { error_after, warn_after, filter } = read.data;
  const first = error_after ?? warn_after;
  if (first === null || first === void 0) return [];
  const field2 = said.find((one) => typeof one.loaded_at_field === "string")?.loaded_at_field;
  if (typeof field2 !== "string") return [unsupported("freshness", "names no column (loaded_at_field)")];
  const demands2 = {
    ...error_after ? {} : { severity: "warning" },
    ...filter ? { when: filter } : {}
  };
  const recency = { field: field2, datepart: first.period, interval: first.count };
  return [
    ...noOlderThan(recency, {
      from: error_after ? "freshness.error_after" : "freshness.warn_after",
      demands: demands2
    }),
    ...error_after && warn_after ? [unsupported("freshness.warn_after", "a data set has one age, that of error_after")] : []
  ];
}
function configOf({ config: config2 }) {
  const read = configured.safeParse(config2);
  return read.success ? read.data : {};
}

// src/schemas/dbt/read-properties.ts
var FORMAT = "dbt";
var entries = array(unknown()).nullish();
var column4 = looseObject({
  name: string().min(1),
  data_type: string().nullish(),
  tests: entries,
  data_tests: entries,
  constraints: entries
});
var table2 = looseObject({
  ...agedShape,
  name: string().min(1),
  identifier: string().nullish(),
  columns: array(column4).nullish(),
  tests: entries,
  data_tests: entries,
  constraints: entries
});
var tables = array(table2).nullish();
var properties = looseObject({
  models: tables,
  seeds: tables,
  snapshots: tables,
  sources: array(looseObject({ ...agedShape, name: string(), tables })).nullish()
});
function readProperties(source) {
  const { models, seeds, snapshots, sources } = parseWith(properties, source, FORMAT);
  const all = [
    ...[models, seeds, snapshots].flatMap((group) => (group ?? []).map((one) => ({ one, of: null }))),
    ...(sources ?? []).flatMap((of) => (of.tables ?? []).map((one) => ({ one, of })))
  ];
  const described = all.map(({ one, of }) => ({
    name: one.name,
    aliases: typeof one.identifier === "string" ? [one.identifier] : [],
    paths: [],
    table: one,
    source: of
  }));
  const chosen = chooseTable(described, source);
  const aged = chosen.source === null ? [] : mapFreshness(chosen.table, chosen.source);
  return assemble([...piecesOf(chosen.table), ...aged]);
}
function piecesOf(one) {
  const { columns, tests: tests2, data_tests, constraints: constraints2 } = one;
  return [
    ...(columns ?? []).flatMap(mapColumn),
    ...[...tests2 ?? [], ...data_tests ?? []].flatMap((test) => mapTest(test, null)),
    ...(constraints2 ?? []).flatMap((constraint2) => mapConstraint(constraint2, null))
  ];
}
function mapColumn({ name: name2, data_type, tests: tests2, data_tests, constraints: constraints2 }) {
  return [
    { kind: "column", name: name2 },
    ...mapType(name2, data_type ?? null),
    ...[...tests2 ?? [], ...data_tests ?? []].flatMap((test) => mapTest(test, name2)),
    ...(constraints2 ?? []).flatMap((constraint2) => mapConstraint(constraint2, name2))
  ];
}
function mapType(column5, said) {
  if (said === null) return [];
  const from = cutText(`${column5}.data_type`);
  const type2 = typeOfName(said);
  return type2 === null ? [unsupported(from, `${cutText(said)} is no type that Mergemark has`)] : [{ kind: "type", column: column5, type: type2, from }];
}

// src/schemas/dbt/dbt.ts
var LISTS = ["models", "seeds", "snapshots", "sources"];
var dbt = {
  name: FORMAT,
  recognises: (text7) => {
    const parsed = parseText(text7);
    const value = "value" in parsed ? parsed.value : null;
    return isMapping(value) && LISTS.some((list) => areNamed(value[list]));
  },
  read: readProperties
};
function areNamed(list) {
  return Array.isArray(list) && list.length > 0 && list.every((one) => isMapping(one) && typeof one["name"] === "string");
}

// src/schemas/gx/read-suite.ts
var FORMAT2 = "Great Expectations";
var entry = looseObject({
  type: string().optional(),
  expectation_type: string().optional(),
  kwargs: record(string(), unknown()).default({}),
  severity: string().nullish()
});
var suite = looseObject({ expectations: array(entry) });
function readSuite(source) {
  return assemble(parseWith(suite, source, FORMAT2).expectations.flatMap(mapEntry));
}
function mapEntry({ type: type2, expectation_type, kwargs, severity }) {
  const name2 = type2 ?? expectation_type ?? "an expectation without a type";
  return mapExpectation({ type: name2, kwargs, severity: severity ?? null });
}

// src/schemas/gx/great-expectations.ts
var greatExpectations = {
  name: FORMAT2,
  recognises: (text7) => {
    const parsed = parseText(text7);
    const value = "value" in parsed ? parsed.value : null;
    if (!isMapping(value) || !Array.isArray(value["expectations"])) return false;
    const [first] = value["expectations"];
    return first === void 0 ? "meta" in value || "expectation_suite_name" in value : isMapping(first) && ("expectation_type" in first || "type" in first);
  },
  read: readSuite
};

// src/schemas/odcs/contract.ts
var text4 = string({ error: "it must be text" });
var flag2 = boolean({ error: "it must be true or false" });
var references = union([text4.transform((one) => [one]), array(text4).min(1)], {
  error: "it must be a reference, or a list of them"
});
var OPERATORS = [
  "mustBe",
  "mustNotBe",
  "mustBeGreaterThan",
  "mustBeGreaterOrEqualTo",
  "mustBeLessThan",
  "mustBeLessOrEqualTo",
  "mustBeBetween",
  "mustNotBeBetween"
];
var number3 = number({ error: "it must be a number" });
var two = tuple([number3, number3], { error: "it must be two numbers, the smaller one first" });
var quality = looseObject(
  {
    id: text4.optional(),
    name: text4.optional(),
    type: _enum(["text", "library", "sql", "custom"], { error: "it must be text, library, sql or custom" }).default("library"),
    severity: text4.optional(),
    unit: text4.optional(),
    metric: text4.optional(),
    /** Its name before version 3.1. */
    rule: text4.optional(),
    arguments: looseObject({}).optional(),
    query: text4.optional(),
    engine: text4.optional(),
    implementation: unknown().optional(),
    mustBe: unknown().optional(),
    mustNotBe: unknown().optional(),
    mustBeGreaterThan: number3.optional(),
    mustBeGreaterOrEqualTo: number3.optional(),
    mustBeLessThan: number3.optional(),
    mustBeLessOrEqualTo: number3.optional(),
    mustBeBetween: two.optional(),
    mustNotBeBetween: two.optional()
  },
  { error: "it must be a mapping" }
);
var property = looseObject(
  {
    name: text4.min(1, { error: "it must not be empty" }),
    id: text4.optional(),
    physicalName: text4.optional(),
    logicalType: text4.optional(),
    logicalTypeOptions: looseObject({}, { error: "it must be a mapping" }).optional(),
    required: flag2.default(false),
    unique: flag2.default(false),
    primaryKey: flag2.default(false),
    primaryKeyPosition: number3.default(-1),
    classification: text4.optional(),
    quality: array(quality, { error: "it must be a list of rules" }).default([]),
    relationships: array(looseObject({ type: text4.optional(), to: references })).default([])
  },
  { error: "it must be a mapping" }
);
var table3 = looseObject(
  {
    name: text4.min(1, { error: "it must not be empty" }),
    id: text4.optional(),
    physicalName: text4.optional(),
    properties: array(property, { error: "it must be a list of properties" }).default([]),
    quality: array(quality, { error: "it must be a list of rules" }).default([]),
    relationships: array(looseObject({ type: text4.optional(), from: references, to: references })).default([])
  },
  { error: "it must be a mapping" }
);
var agreement = looseObject({
  property: text4,
  value: unknown().optional(),
  unit: text4.optional(),
  element: text4.optional()
});
var contract = looseObject(
  {
    kind: literal("DataContract"),
    apiVersion: text4.regex(/^v3\./, { error: "it must be v3, for example v3.1.0" }),
    schema: array(table3, { error: "it must be a list of tables" }).default([]),
    slaProperties: array(agreement, { error: "it must be a list" }).default([])
  },
  { error: "it must be a mapping" }
);

// src/schemas/odcs/agreement.ts
var UNITS2 = /* @__PURE__ */ new Map([
  ["m", "m"],
  ["min", "m"],
  ["minute", "m"],
  ["minutes", "m"],
  ["h", "h"],
  ["hr", "h"],
  ["hour", "h"],
  ["hours", "h"],
  ["d", "d"],
  ["day", "d"],
  ["days", "d"],
  ["w", "w"],
  ["week", "w"],
  ["weeks", "w"]
]);
function piecesOfAgreement({ property: property2, value, unit, element }, table4) {
  const name2 = `slaProperties.${property2}`;
  const elements = (element ?? "").split(",").map((one) => one.trim());
  const own = elements.flatMap((one) => elementOf(one, table4));
  if (element !== void 0 && own.length === 0 && elements.every((one) => one.includes("."))) return [];
  const [column5] = own;
  const age2 = ageOf(value, unit);
  const isAge = ["freshness", "latency", "ly", "fr"].includes(property2.toLowerCase());
  if (!isAge || age2 === null || column5 === void 0 || own.length > 1)
    return [unsupported(name2, "says nothing that a file shows")];
  return [table("freshness", { column: column5, "max-age": age2 }, { from: name2, demands: {} })];
}
function elementOf(element, { name: name2, properties: properties2 }) {
  if (element !== name2 && !element.startsWith(`${name2}.`)) return [];
  const found = properties2.find((property2) => element === `${name2}.${property2.name}`);
  return found === void 0 ? [] : [columnOf2(found)];
}
function ageOf(value, unit) {
  const letter = UNITS2.get((unit ?? "d").toLowerCase());
  const isAge = (typeof value === "number" || typeof value === "string") && /^[0-9]+(\.[0-9]+)?$/.test(String(value));
  return letter === void 0 || !isAge ? null : `${value}${letter}`;
}

// src/schemas/odcs/strptime.ts
var LETTERS = /* @__PURE__ */ new Map([
  ["yyyy", "%Y"],
  ["uuuu", "%Y"],
  ["yy", "%y"],
  ["MM", "%m"],
  ["M", "%-m"],
  ["MMM", "%b"],
  ["MMMM", "%B"],
  ["dd", "%d"],
  ["d", "%-d"],
  ["HH", "%H"],
  ["H", "%-H"],
  ["hh", "%I"],
  ["h", "%-I"],
  ["mm", "%M"],
  ["ss", "%S"],
  ["SSS", "%g"],
  ["SSSSSS", "%f"],
  ["a", "%p"],
  ["EEE", "%a"],
  ["EEEE", "%A"],
  ["XXX", "%z"],
  ["Z", "%z"]
]);
function strptimeOf(pattern) {
  const parts = [];
  for (const [token, letters, quoted] of pattern.matchAll(/(([A-Za-z])\2*)|'((?:[^']|'')*)'|[^A-Za-z']|'/gs).map(([whole, run, _letter, inside]) => [whole, run, inside])) {
    if (letters !== void 0) {
      const known = LETTERS.get(letters);
      if (known === void 0) return null;
      parts.push(known);
    } else if (quoted !== void 0) parts.push(literal3(quoted === "" ? "'" : quoted.replaceAll("''", "'")));
    else if (token === "'") return null;
    else parts.push(literal3(token));
  }
  return parts.length === 0 ? null : parts.join("");
}
function literal3(text7) {
  return text7.replaceAll("%", "%%");
}

// src/schemas/odcs/read-options.ts
var BOUNDS4 = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "minLength", "maxLength"];
var TIMES2 = ["date", "timestamp", "time"];
var FORMATS = /* @__PURE__ */ new Map([
  ["email", "email"],
  ["uuid", "uuid"],
  ["uri", "uri"],
  ["ipv4", "ipv4"],
  ["byte", "binary"]
]);
var RANGES = /* @__PURE__ */ new Map([
  ["i8", [-(2 ** 7), 2 ** 7 - 1]],
  ["i16", [-(2 ** 15), 2 ** 15 - 1]],
  ["i32", [-(2 ** 31), 2 ** 31 - 1]],
  ["u8", [0, 2 ** 8 - 1]],
  ["u16", [0, 2 ** 16 - 1]],
  ["u32", [0, 2 ** 32 - 1]]
]);
function piecesOfOptions(property2, column5, of) {
  const { logicalType = "string", logicalTypeOptions = {} } = property2;
  return Object.entries(logicalTypeOptions).flatMap(([key, value]) => {
    const from = `${of}.logicalTypeOptions.${key}`;
    const said = { from, demands: {} };
    const isLong = typeof value === "bigint" && logicalType === "integer";
    if (BOUNDS4.includes(key)) return [cell(column5, key, isLong ? String(value) : value, said)];
    if (key === "pattern" && typeof value === "string") {
      const against = whyNotInRe2(value);
      return [against === null ? cell(column5, "search", value, said) : unsupported(from, against)];
    }
    if (key === "multipleOf" && typeof value === "number" && value > 0)
      return [multipleOf(column5, value, { from, isWhole: logicalType === "integer" })];
    if (key === "format" && typeof value === "string")
      return piecesOfFormat2(value, { column: column5, from, logicalType, options: logicalTypeOptions });
    return [unsupported(from, "has no check")];
  });
}
function multipleOf(column5, divisor, { from, isWhole: isWhole2 }) {
  const value = quoteColumn(column5);
  const remainder = isWhole2 && Number.isSafeInteger(divisor) ? `${value} % ${divisor}` : `TRY_CAST(${value} AS DECIMAL(38, 12)) % TRY_CAST(${divisor} AS DECIMAL(38, 12))`;
  const message = `${column5} is no multiple of ${divisor}`;
  return sqlRule(`${remainder} = 0`, { from, demands: { when: `${value} IS NOT NULL` }, message });
}
function piecesOfFormat2(format, { column: column5, from, logicalType, options }) {
  const said = { from, demands: {} };
  if (TIMES2.includes(logicalType)) {
    const pattern = strptimeOf(format);
    if (pattern === null) return [unsupported(from, `${format} is no pattern that strptime can say`)];
    return isUsual2(format) ? [] : [cell(column5, "format", pattern, said)];
  }
  const range2 = logicalType === "integer" ? RANGES.get(format) : void 0;
  if (range2 !== void 0) {
    const [least, most] = range2;
    return [
      ...options["minimum"] === void 0 ? [cell(column5, "minimum", least, said)] : [],
      ...options["maximum"] === void 0 ? [cell(column5, "maximum", most, said)] : []
    ];
  }
  if (logicalType === "number" && format === "f64" || format === "password") return [];
  const known = logicalType === "string" ? FORMATS.get(format) : void 0;
  return [
    known === void 0 ? unsupported(from, `${format} has no check`) : cell(column5, "format", known, said)
  ];
}
function isUsual2(format) {
  return /^(?:yyyy-MM-dd)?(?:(?:'T'| )?HH:mm:ss(?:\.S+)?(?:X{1,3}|'Z')?)?$/.test(format);
}

// src/schemas/odcs/bounds.ts
function boundsOf(quality2) {
  const said = OPERATORS.filter((operator2) => quality2[operator2] !== void 0);
  const [operator, ...more] = said;
  if (operator === void 0) return { reason: "does not say what the number must be" };
  if (more.length > 0) return { reason: `says both ${operator} and ${more[0]}` };
  return readOperator(operator, quality2);
}
function readOperator(operator, quality2) {
  const value = quality2[operator];
  if (operator === "mustBeBetween" && Array.isArray(value)) return { above: value[0], below: value[1] };
  if (typeof value !== "number") return { reason: `asks with ${operator} for what no bounds can say` };
  if (operator === "mustBe") return { min: value, max: value };
  if (operator === "mustBeGreaterThan") return { above: value };
  if (operator === "mustBeGreaterOrEqualTo") return { min: value };
  if (operator === "mustBeLessThan") return { below: value };
  if (operator === "mustBeLessOrEqualTo") return { max: value };
  return { reason: `asks with ${operator} for what no bounds can say` };
}
function isNone({ min = 0, max, above, below }) {
  return min <= 0 && above === void 0 && (max === 0 || below !== void 0 && below > 0 && below <= 1);
}
function wholeBounds({ min, max, above, below }) {
  const least = [
    ...min === void 0 ? [] : [Math.ceil(min)],
    ...above === void 0 ? [] : [Math.floor(above) + 1]
  ];
  const most = [
    ...max === void 0 ? [] : [Math.floor(max)],
    ...below === void 0 ? [] : [Math.ceil(below) - 1]
  ];
  const bounds2 = {
    ...least.length === 0 || Math.max(...least) <= 0 ? {} : { min: Math.max(...least) },
    ...most.length === 0 ? {} : { max: Math.min(...most) }
  };
  return Object.keys(bounds2).length === 0 ? null : bounds2;
}
function mapBounds(bounds2, map, { turned = false } = {}) {
  const TURNED = { min: "max", max: "min", above: "below", below: "above" };
  return Object.fromEntries(
    Object.entries(bounds2).map(([key, value]) => [
      turned ? TURNED[key] : key,
      map(value)
    ])
  );
}

// src/schemas/odcs/column-metric.ts
function piecesOfColumnMetric(metric2, { quality: quality2, column: column5, said }) {
  const { from } = said;
  const bounds2 = boundsOf(quality2);
  if ("reason" in bounds2) return [unsupported(from, bounds2.reason)];
  const isShare = quality2.unit === "percent";
  if (!isShare && quality2.unit !== void 0 && quality2.unit !== "rows")
    return [unsupported(from, "counts in a unit that is neither rows nor percent")];
  const asked = { bounds: isShare ? mapBounds(bounds2, (percent) => percent / 100) : bounds2, isShare };
  if (metric2 === "nullValues") return [isNone(bounds2) ? ask("required", true) : countNulls(asked)];
  if (metric2 === "duplicateValues") return [isNone(bounds2) ? ask("unique", true) : countRepeated(asked)];
  if (metric2 === "invalidValues") return piecesOfInvalid(asked);
  if (metric2 === "missingValues") return piecesOfMissing2();
  return [unsupported(from, metric2 === "" ? "names no metric" : `${metric2} has no check of a column`)];
  function ask(rule3, option) {
    return cell(column5, rule3, option, said);
  }
  function countNulls({ bounds: asked2, isShare: isShare2 }) {
    return ask(isShare2 ? "null-share" : "null-count", asked2);
  }
  function countRepeated({ bounds: asked2, isShare: isShare2 }) {
    if (!isShare2) return ask("duplicate-count", asked2);
    return ask(
      "distinct-share",
      mapBounds(asked2, (share2) => tidy(1 - share2), { turned: true })
    );
  }
  function piecesOfInvalid(counted2) {
    const mostly = mostlyOf(counted2);
    if (mostly === null)
      return [unsupported(from, "bounds the number of invalid values otherwise than from above, in percent")];
    const { validValues, pattern, ...rest } = quality2.arguments ?? {};
    const demands2 = { ...said.demands, ...mostly < 1 ? { mostly } : {} };
    const invalid = [
      ...Array.isArray(validValues) ? [cell(column5, "enum", validValues.filter(isPresent2), { from, demands: demands2 })] : [],
      ...typeof pattern === "string" ? [cell(column5, "search", pattern, { from, demands: demands2 })] : []
    ];
    if (mostly < 1 && invalid.length > 1)
      return [unsupported(from, "counts two kinds of invalid values together")];
    const others = Object.keys(rest).map((key) => unsupported(`${from}.arguments.${key}`, "has no check"));
    return invalid.length + others.length > 0 ? [...invalid, ...others] : [unsupported(from, "does not say what is valid")];
  }
  function piecesOfMissing2() {
    const { missingValues } = quality2.arguments ?? {};
    const words2 = Array.isArray(missingValues) ? missingValues.filter(isPresent2) : [];
    const isPlain2 = !isShare || isNone(bounds2);
    if (words2.length === 0)
      return [isNone(bounds2) ? ask("required", true) : countNulls(asked)];
    if (!isPlain2 || !isNone(bounds2))
      return [unsupported(from, "counts several ways of having no value together")];
    return [ask("required", true), ask("not-in-set", words2)];
  }
}
function mostlyOf({ bounds: bounds2, isShare }) {
  if (isNone(isShare ? mapBounds(bounds2, (share2) => share2 * 100) : bounds2)) return 1;
  const { max, below, ...others } = bounds2;
  if (!isShare || Object.values(others).some((bound3) => bound3 !== void 0 && bound3 > 0)) return null;
  if (max !== void 0) return max < 1 ? tidy(1 - max) : null;
  return below !== void 0 && below > 0 && below <= 1 ? Math.min(1, tidy(1 - below) + Number.EPSILON) : null;
}
function isPresent2(value) {
  return value !== null && value !== "";
}
function tidy(share2) {
  return Number(share2.toPrecision(15));
}

// src/schemas/odcs/own-checks.ts
var text5 = string().min(1);
var demands = {
  mostly: number().gt(0).max(1).optional(),
  severity: _enum(["error", "warning", "info"]).optional(),
  owner: text5.optional(),
  when: text5.optional()
};
var columnDemands = strictObject(demands);
var demanding = strictObject({ value: unknown(), ...demands });
var rule2 = strictObject({ name: text5, sql: text5, ...demands });
function piecesOfEngine({ engine = "", implementation }, column5, said) {
  const { from } = said;
  if (engine.toLowerCase() !== "mergemark")
    return [unsupported(from, `is written for ${engine || "another engine"}`)];
  const asked = typeof implementation === "string" ? readValue(implementation) : implementation;
  if (!isMapping(asked)) return [unsupported(from, "its implementation is no mapping of checks")];
  const { usual, checks: checks3 } = column5 === null ? { usual: {}, checks: asked } : apart(asked);
  const read = columnDemands.safeParse(usual);
  if (!read.success) return [unsupported(from, explainArguments(read.error))];
  return Object.entries(checks3).flatMap(([key, option]) => {
    const own = { from: `${from}.${key}`, demands: beside(said, read.data) };
    return key === "rules" && column5 === null ? piecesOfRules(option, own) : [pieceOfCheck(key, option, { column: column5, said: own })];
  });
}
function apart(asked) {
  const isUsual3 = ([key]) => Object.hasOwn(demands, key);
  const entries2 = Object.entries(asked);
  return {
    usual: Object.fromEntries(entries2.filter(isUsual3)),
    checks: Object.fromEntries(entries2.filter((entry2) => !isUsual3(entry2)))
  };
}
function pieceOfCheck(key, option, { column: column5, said }) {
  const isLonger = isMapping(option) && Object.hasOwn(option, "value");
  const read = demanding.safeParse(isLonger ? option : { value: option });
  if (!read.success) return unsupported(said.from, explainArguments(read.error));
  const { value, ...own } = read.data;
  const whole = { ...said, demands: beside(said, own) };
  return column5 === null ? table(key, value, whole) : cell(column5, key, value, whole);
}
function piecesOfRules(rules, said) {
  if (!Array.isArray(rules)) return [unsupported(said.from, "is no list of rules")];
  return rules.map((one, index) => {
    const read = rule2.safeParse(one);
    if (!read.success) return unsupported(`${said.from}[${index}]`, explainArguments(read.error));
    const { name: name2, sql, ...own } = read.data;
    return sqlRule(sql, { from: name2, demands: beside(said, own) });
  });
}
function beside({ demands: usual }, own) {
  const said = Object.entries(own).filter(([, value]) => value !== void 0);
  return { ...usual, ...Object.fromEntries(said) };
}

// src/schemas/odcs/query.ts
function piecesOfQuery(quality2, {
  column: column5,
  table: table4,
  said
}) {
  const bounds2 = boundsOf(quality2);
  const condition2 = conditionOf3(quality2.query ?? "", column5, table4);
  if (condition2 === null || "reason" in bounds2 || !isNone(bounds2) || quality2.unit === "percent")
    return unsupported(said.from, "is a query of its own, not a count of rows that must not be there");
  return sqlRule(`NOT coalesce((${condition2}
), false)`, {
    ...said,
    message: `is one of the rows in which ${condition2}`
  });
}
var COUNT = /^\s*select\s+count\s*\(\s*(?:\*|1)\s*\)\s+from\s+(\S+)\s+where\s+(.+?)\s*;?\s*$/is;
var MORE = /\b(?:select|from|group|having|order|limit|union|intersect|except|window|over|qualify|join|offset|fetch)\b/i;
function conditionOf3(query, column5, table4) {
  const [, from = "", where = ""] = COUNT.exec(query) ?? [];
  const isOwn2 = isPlaceholder(from, ["table", "object"]) || [table4.name, table4.physicalName].includes(unquote(from));
  if (!isOwn2 || MORE.test(where.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, " "))) return null;
  const filled = where.replaceAll(
    /\$?\{\s*(?:column|property)\s*\}/gi,
    () => column5 === null ? "" : quoteColumn(column5)
  );
  return column5 === null && filled !== where || /[;$]|--|\/\*/.test(filled) ? null : filled;
}
function isPlaceholder(text7, names3) {
  const [, name2 = ""] = /^\$?\{\s*(\w+)\s*\}$/.exec(text7) ?? [];
  return names3.includes(name2.toLowerCase());
}
function unquote(name2) {
  return name2.replace(/^["`](.*)["`]$/, "$1");
}

// src/schemas/odcs/read-quality.ts
function piecesOfQuality(quality2, place) {
  const { from, column: column5 } = place;
  const said = { from, demands: demandsOf5(quality2) };
  switch (quality2.type) {
    case "text":
      return [unsupported(from, "is prose")];
    case "sql":
      return [piecesOfQuery(quality2, { ...place, said })];
    case "custom":
      return piecesOfEngine(quality2, column5, said);
    case "library":
      return piecesOfMetric(quality2, place, said);
  }
}
var SEVERITIES3 = /* @__PURE__ */ new Map([
  ["info", "info"],
  ["low", "info"],
  ["warning", "warning"],
  ["warn", "warning"],
  ["medium", "warning"],
  ["minor", "warning"]
]);
function demandsOf5({ severity = "error" }) {
  const known = SEVERITIES3.get(severity.toLowerCase());
  return known === void 0 ? {} : { severity: known };
}
function piecesOfMetric(quality2, { from, column: column5, table: table4 }, said) {
  const metric2 = quality2.metric ?? quality2.rule ?? "";
  if (column5 !== null) return piecesOfColumnMetric(metric2, { quality: quality2, column: column5, said });
  const bounds2 = boundsOf(quality2);
  if ("reason" in bounds2) return [unsupported(from, bounds2.reason)];
  if (metric2 === "rowCount") {
    const whole = wholeBounds(bounds2);
    return whole === null ? [] : [table("rows", whole, said)];
  }
  const { properties: properties2 } = quality2.arguments ?? {};
  const isKey = metric2 === "duplicateValues" && isNone(bounds2) && Array.isArray(properties2);
  if (!isKey) return [unsupported(from, `${metric2 || "it"} has no check of a whole table`)];
  const columns = properties2.map((name2) => {
    const property2 = table4.properties.find((one) => one.name === name2);
    return property2 === void 0 ? String(name2) : columnOf2(property2);
  });
  return [table("uniqueKeys", [columns], said)];
}

// src/schemas/odcs/read-property.ts
var DESCRIBING4 = [
  ...["physicalType", "description", "businessName", "authoritativeDefinitions", "tags", "customProperties"],
  ...["partitioned", "partitionKeyPosition", "encryptedName", "transformSourceObjects", "transformLogic"],
  ...["transformDescription", "examples", "criticalDataElement"]
];
var MAPPED3 = [
  ...["name", "id", "physicalName", "logicalType", "logicalTypeOptions", "required", "unique", "primaryKey"],
  ...["primaryKeyPosition", "classification", "quality", "relationships"]
];
var TYPES2 = /* @__PURE__ */ new Map([
  ["string", "string"],
  ["integer", "integer"],
  ["number", "number"],
  ["boolean", "boolean"],
  ["date", "date"],
  ["timestamp", "datetime"],
  ["time", "time"],
  ["object", "object"],
  ["array", "array"]
]);
function piecesOfProperty(property2, table4) {
  const { required, unique, classification, quality: quality2 } = property2;
  const column5 = columnOf2(property2);
  const from = `properties.${property2.name}`;
  const ask = (rule3) => cell(column5, rule3, true, { from: `${from}.${rule3}`, demands: {} });
  return [
    { kind: "column", name: column5, sensitive: isSensitive(classification) },
    ...piecesOfType(property2, from),
    ...required ? [ask("required")] : [],
    ...unique ? [ask("unique")] : [],
    ...piecesOfOptions(property2, column5, from),
    ...quality2.flatMap(
      (rule3, index) => piecesOfQuality(rule3, {
        from: `${from}.${rule3.name ?? rule3.id ?? `quality[${index}]`}`,
        column: column5,
        table: table4
      })
    ),
    ...Object.keys(property2).filter((key) => ![...DESCRIBING4, ...MAPPED3].includes(key)).map((key) => unsupported(`${from}.${key}`, reasonAgainst(key)))
  ];
}
function piecesOfType({ logicalType, ...property2 }, from) {
  if (logicalType === void 0) return [];
  const type2 = TYPES2.get(logicalType);
  if (type2 === void 0) return [unsupported(`${from}.logicalType`, "is no type of ODCS 3.1")];
  const column5 = property2.physicalName ?? property2.name;
  return [{ kind: "type", column: column5, type: type2, from: `${from}.logicalType` }];
}
function reasonAgainst(key) {
  return key === "properties" || key === "items" ? "is about parts of a value" : "is no property of a column in ODCS";
}
var OPEN = ["public", "open", "unrestricted", "unclassified", "none"];
function isSensitive(classification) {
  return classification !== void 0 && !OPEN.includes(classification.trim().toLowerCase());
}

// src/schemas/odcs/references.ts
function piecesOfReferences(table4, contract2) {
  const relationships = [
    ...table4.properties.flatMap(
      ({ name: name2, relationships: all }) => all.map(({ to, type: type2 }, index) => ({
        from: [`${table4.name}.${name2}`],
        to,
        type: type2,
        said: `properties.${name2}.relationships[${index}]`
      }))
    ),
    ...table4.relationships.map(({ from, to, type: type2 }, index) => ({
      from,
      to,
      type: type2,
      said: `relationships[${index}]`
    }))
  ];
  const read = relationships.map((one) => ({ said: one.said, key: keyOf3(one, { table: table4, contract: contract2 }) }));
  const keys = read.flatMap(({ key }) => "reason" in key ? [] : [key]);
  return [
    ...keys.length === 0 ? [] : [table("foreignKeys", keys, { from: "relationships", demands: {} })],
    ...read.flatMap(({ said, key }) => "reason" in key ? [unsupported(said, key.reason)] : [])
  ];
}
function keyOf3({ from, to, type: type2 = "foreignKey" }, { table: table4, contract: contract2 }) {
  if (type2 !== "foreignKey") return { reason: `${type2} has no check` };
  const own = from.map((one) => find(one, contract2, table4));
  const other = to.map((one) => find(one, contract2, table4));
  const columns = own.flatMap((found) => found?.table === table4 ? [found.column] : []);
  const referred = other.flatMap((found) => found === null ? [] : [found]);
  const target = referred[0]?.table;
  const isWhole2 = columns.length === from.length && referred.length === to.length && from.length === to.length;
  if (!isWhole2 || target === void 0 || referred.some((found) => found.table !== target))
    return { reason: "refers to what is not in this contract" };
  const resource2 = target === table4 ? "" : target.name;
  return { fields: columns, reference: { resource: resource2, fields: referred.map(({ column: column5 }) => column5) } };
}
function find(reference, { schema: schema2 }, own) {
  const [, tableId, columnId] = /^\/?schema\/([^/]+)\/properties\/([^/]+)$/.exec(reference) ?? [];
  const [tableName, columnName] = splitName(reference);
  for (const table4 of [own, ...schema2]) {
    const isMeant = tableId === void 0 ? table4.name === tableName : table4.id === tableId;
    const property2 = table4.properties.find(
      ({ id, name: name2 }) => columnId === void 0 ? name2 === columnName : id === columnId
    );
    if (isMeant && property2 !== void 0) return { table: table4, column: columnOf2(property2) };
  }
  return null;
}
function splitName(reference) {
  const at = reference.indexOf(".");
  return at === -1 ? ["", reference] : [reference.slice(0, at), reference.slice(at + 1)];
}

// src/schemas/odcs/read-table.ts
var DESCRIBING5 = [
  ...["physicalType", "description", "businessName", "authoritativeDefinitions", "tags", "customProperties"],
  ...["logicalType", "dataGranularityDescription"]
];
var MAPPED4 = ["name", "id", "physicalName", "properties", "quality", "relationships"];
function columnOf2({ physicalName, name: name2 }) {
  return physicalName ?? name2;
}
function readTable(table4, contract2) {
  return assemble([
    ...table4.properties.flatMap((property2) => piecesOfProperty(property2, table4)),
    ...piecesOfPrimaryKey(table4),
    ...piecesOfReferences(table4, contract2),
    ...table4.quality.flatMap(
      (quality2, index) => piecesOfQuality(quality2, { from: nameOf3(quality2, `quality[${index}]`), column: null, table: table4 })
    ),
    ...contract2.slaProperties.flatMap((agreement2) => piecesOfAgreement(agreement2, table4)),
    ...Object.keys(table4).filter((key) => ![...DESCRIBING5, ...MAPPED4].includes(key)).map((key) => unsupported(key, "is no property of a table in ODCS"))
  ]);
}
function nameOf3({ name: name2, id }, usual) {
  return name2 ?? id ?? usual;
}
function piecesOfPrimaryKey({ properties: properties2 }) {
  const position2 = ({ primaryKeyPosition: at }) => at > 0 ? at : Number.POSITIVE_INFINITY;
  const key = properties2.filter(({ primaryKey }) => primaryKey).sort((a, b) => position2(a) === position2(b) ? 0 : position2(a) - position2(b));
  return key.length === 0 ? [] : [table("primaryKey", key.map(columnOf2), { from: "primaryKey", demands: {} })];
}

// src/schemas/odcs/odcs.ts
var NAME3 = "ODCS";
var odcs = {
  name: NAME3,
  recognises: (text7) => {
    const value = readValue(text7);
    return isMapping(value) && value["kind"] === "DataContract" && "apiVersion" in value;
  },
  read: (source) => {
    const read = parseWith(contract, source, NAME3);
    const tables2 = read.schema.map((table4) => {
      const physical = table4.physicalName === void 0 ? [] : [table4.physicalName];
      return { table: table4, name: table4.name, aliases: physical, paths: physical };
    });
    return readTable(chooseTable(tables2, source).table, read);
  }
};

// src/schemas/python-pattern.ts
function fromStart(expression3) {
  return `(?:${expression3})(?s:.*)`;
}

// src/schemas/pandera/checks.ts
var bound2 = union([number(), string().min(1)]);
var plain4 = union([string(), number(), boolean()]);
var plains = array(plain4).min(1);
var text6 = string().min(1);
var size = int().nonnegative().optional();
function ofOne(name2, value, map) {
  return (column5, given2, said) => {
    const [only, ...more] = Object.entries(given2);
    if (only === void 0 || more.length > 0 || ![name2, "value"].includes(only[0]))
      return [unsupported(said.from, `takes ${name2} only`)];
    return map(column5, value.parse(only[1]), said);
  };
}
function ordered2(name2, rule3) {
  return ofOne(name2, bound2, (column5, value, said) => [cell(column5, rule3, value, said)]);
}
var range = strictObject({
  min_value: bound2,
  max_value: bound2,
  include_min: boolean().default(true),
  include_max: boolean().default(true)
});
var lengths = strictObject({ min_value: size, max_value: size, exact_value: size, value: size });
var named2 = {
  equal_to: ofOne("value", plain4, (column5, value, said) => amongThese(column5, [value], said)),
  not_equal_to: ofOne("value", plain4, (column5, value, said) => [noneOf(column5, [value], said)]),
  greater_than: ordered2("min_value", "exclusiveMinimum"),
  greater_than_or_equal_to: ordered2("min_value", "minimum"),
  less_than: ordered2("max_value", "exclusiveMaximum"),
  less_than_or_equal_to: ordered2("max_value", "maximum"),
  in_range: (column5, given2, said) => {
    const asked = range.parse(given2);
    return [
      cell(column5, asked.include_min ? "minimum" : "exclusiveMinimum", asked.min_value, said),
      cell(column5, asked.include_max ? "maximum" : "exclusiveMaximum", asked.max_value, said)
    ];
  },
  isin: ofOne("allowed_values", plains, (column5, values3, said) => amongThese(column5, values3, said)),
  notin: ofOne("forbidden_values", plains, (column5, values3, said) => [noneOf(column5, values3, said)]),
  str_matches: ofOne(
    "pattern",
    text6,
    (column5, pattern, said) => expression2(column5, { pattern, rule: "pattern", option: fromStart(pattern) }, said)
  ),
  str_contains: ofOne(
    "pattern",
    text6,
    (column5, pattern, said) => expression2(column5, { pattern, rule: "search", option: pattern }, said)
  ),
  str_startswith: ofOne("string", text6, (column5, start, said) => [
    ruleOver([column5], `starts_with(${textOf(column5)}, ${literal2(start)})`, {
      ...said,
      message: `${column5} does not start with ${start}`
    })
  ]),
  str_endswith: ofOne("string", text6, (column5, end, said) => [
    ruleOver([column5], `ends_with(${textOf(column5)}, ${literal2(end)})`, {
      ...said,
      message: `${column5} does not end with ${end}`
    })
  ]),
  str_length: (column5, given2, said) => {
    const { min_value, max_value, exact_value, value } = lengths.parse(given2);
    const [least, most] = [exact_value ?? value ?? min_value, exact_value ?? value ?? max_value];
    return [
      ...least === void 0 ? [] : [cell(column5, "minLength", least, said)],
      ...most === void 0 ? [] : [cell(column5, "maxLength", most, said)]
    ];
  },
  unique_values_eq: ofOne("values", plains, (column5, values3, said) => [
    cell(column5, "distinct-values", { equal: values3 }, said)
  ])
};
var checks2 = {
  ...named2,
  eq: named2["equal_to"],
  ne: named2["not_equal_to"],
  gt: named2["greater_than"],
  ge: named2["greater_than_or_equal_to"],
  lt: named2["less_than"],
  le: named2["less_than_or_equal_to"],
  between: named2["in_range"]
};
function noneOf(column5, values3, said) {
  if (values3.every((value) => typeof value === "string")) return cell(column5, "not-in-set", values3, said);
  const [only] = values3;
  const sql = values3.length === 1 && only !== void 0 ? compareWith(column5, "=", only) : isAmong(column5, values3);
  const message = `${column5} is one of ${listOf(values3)}`;
  return ruleOver([column5], `NOT coalesce(${sql}, false)`, { ...said, message });
}
function expression2(column5, { pattern, rule: rule3, option }, said) {
  const reason = whyNotInRe2(pattern);
  return reason === null ? [cell(column5, rule3, option, said)] : [unsupported(said.from, `its regular expression ${reason}`)];
}

// src/schemas/pandera/presence.ts
function presenceIn(columns) {
  const said = columns.map(([, one]) => one ?? {}).filter((one) => one["regex"] !== true);
  const needed = said.filter((one) => !isOptional(one));
  if (needed.length === said.length) return "all";
  const isTold = needed.length > 0 && needed.every((one) => one["nullable"] !== true);
  return isTold ? "some" : "untold";
}
function isOptional(component2) {
  return component2["required"] === false;
}

// src/schemas/pandera/read-checks.ts
var OPTIONS = ["check_name", "ignore_na", "raise_warning", "n_failure_cases", "options"];
function readChecks(checks3) {
  if (Array.isArray(checks3)) return checks3.map(ofList);
  return isMapping(checks3) ? Object.entries(checks3).map(([name2, value]) => readCheck(name2, value)) : [];
}
function ofList(entry2) {
  const options = isMapping(entry2) && isMapping(entry2["options"]) ? entry2["options"] : {};
  const name2 = options["check_name"];
  return readCheck(typeof name2 === "string" ? name2 : "a check without a name", entry2);
}
function readCheck(name2, said) {
  const given2 = isMapping(said) ? said : { value: said };
  const nested = isMapping(given2["options"]) ? given2["options"] : {};
  const options = { ...given2, ...nested };
  return {
    name: name2,
    arguments: Object.fromEntries(
      Object.entries(given2).filter(([key, value]) => !OPTIONS.includes(key) && value !== null)
    ),
    isWarning: options["raise_warning"] === true,
    judgesNulls: options["ignore_na"] === false
  };
}

// src/schemas/pandera/map-component.ts
var KEYS2 = /* @__PURE__ */ new Set([
  "title",
  "description",
  "dtype",
  "nullable",
  "checks",
  "name",
  "unique",
  "coerce",
  "required",
  "regex",
  "default",
  "report_duplicates",
  "drop_invalid_rows",
  "metadata"
]);
function mapComponent(name2, said, { frameType, presence }) {
  if (typeof name2 !== "string" || name2 === "")
    return [unsupported(cutText(`column ${JSON.stringify(name2)}`), "a column has one name")];
  if (said["regex"] === true)
    return [unsupported(cutText(`${name2}: regex`), "a column is named, not matched")];
  const lacks = isOptional(said);
  if (lacks && presence === "untold") return [unsupported(cutText(`${name2}.required`), UNTOLD)];
  const dtype = typeof said["dtype"] === "string" ? said["dtype"] : frameType;
  const type2 = dtype === null ? null : typeOfName(dtype.replace(/^(?:pandera|pd|np)\./, ""));
  const from = (key) => cutText(`${name2}.${key}`);
  const demands2 = {};
  const whole = lacks ? NO_NULLS : REQUIRED;
  const isNullable = said["nullable"] === true;
  const asked = [
    ...readChecks(said["checks"]),
    ...Object.entries(said).flatMap(([key, value]) => KEYS2.has(key) ? [] : [readCheck(key, value)])
  ];
  const pieces = [
    { kind: "column", name: name2 },
    ...dtype !== null && type2 === null ? [unsupported(from("dtype"), `${dtype} is no type that Mergemark has`)] : [],
    ...type2 === null ? [] : [{ kind: "type", column: name2, type: type2, from: from("dtype") }],
    // `required` asks for the column itself too.
    ...isNullable ? [] : [cell(name2, whole.rule, whole.option, { from: from("nullable"), demands: demands2 })],
    ...said["unique"] === true ? [uniqueIn(name2, { isNullable, from: from("unique") })] : [],
    ...said["drop_invalid_rows"] === true ? [unsupported(from("drop_invalid_rows"), "nothing is taken out of the data")] : [],
    ...asked.flatMap(
      (check) => dtype !== null && type2 === null ? [unsupported(from(check.name), `judges values of ${dtype}`)] : mapCheck(name2, check)
    )
  ];
  return (lacks ? pieces.map(leaveToColumn) : pieces).map(cutReason);
}
var UNTOLD = "a column that may be absent is checked where every other one has a value in each row";
var REQUIRED = { rule: "required", option: true };
var NO_NULLS = { rule: "null-count", option: { max: 0 } };
function leaveToColumn(piece, index, pieces) {
  const reason = "is asked of rows of a column that may be absent";
  if (piece.kind === "table") return unsupported(piece.check.from, reason);
  if (piece.kind === "rule") return unsupported(piece.rule.name, reason);
  const asksAgain = (other) => piece.kind === "cell" && other.kind === "cell" && other.check.rule === piece.check.rule;
  return piece.kind === "cell" && pieces.slice(0, index).some(asksAgain) ? unsupported(piece.check.from, reason) : piece;
}
function uniqueIn(column5, { isNullable, from }) {
  const said = { from, demands: {} };
  return isNullable ? table("uniqueKeys", [{ fields: column5, nulls: "same" }], said) : cell(column5, "unique", true, said);
}
function cutReason(piece) {
  return piece.kind === "unsupported" ? { ...piece, reason: cutText(piece.reason) } : piece;
}
function mapCheck(column5, { name: name2, arguments: given2, isWarning, judgesNulls }) {
  const from = cutText(`${column5}.${name2}`);
  const map = Object.hasOwn(checks2, name2) ? checks2[name2] : void 0;
  if (map === void 0) return [unsupported(from, "has no check")];
  if (judgesNulls) return [unsupported(from, "judges cells without a value (ignore_na: false)")];
  const demands2 = isWarning ? { severity: "warning" } : {};
  try {
    return map(column5, given2, { from, demands: demands2 });
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    return [unsupported(from, explainArguments(error))];
  }
}

// src/schemas/pandera/read-schema.ts
var FORMAT3 = "pandera";
var component = record(string(), unknown());
var schema = looseObject({
  schema_type: literal("dataframe"),
  columns: union([record(string(), component.nullable()), array(component)]).nullish(),
  checks: union([array(unknown()), record(string(), unknown())]).nullish(),
  index: array(unknown()).nullish(),
  dtype: string().nullish(),
  strict: union([boolean(), literal("filter")]).nullish(),
  ordered: boolean().nullish(),
  unique: union([string(), array(string())]).nullish(),
  unique_column_names: boolean().nullish(),
  add_missing_columns: boolean().nullish(),
  drop_invalid_rows: boolean().nullish()
});
var SILENT3 = /* @__PURE__ */ new Set([
  "version",
  "api",
  "dataframe_library",
  "coerce",
  "name",
  "report_duplicates",
  "title",
  "description",
  "metadata"
]);
function readSchema(source) {
  const read = parseWith(schema, source, FORMAT3);
  const known = /* @__PURE__ */ new Set([...Object.keys(schema.shape), ...SILENT3]);
  const others = Object.keys(read).filter((key) => !known.has(key));
  const columns = columnsOf(read);
  const presence = presenceIn(columns);
  return assemble([
    ...columns.flatMap(
      ([name2, one]) => mapComponent(name2, one ?? {}, { frameType: read.dtype ?? null, presence })
    ),
    ...mapTable(read, presence),
    ...others.map((key) => unsupported(cutText(key), "has no check"))
  ]);
}
function columnsOf({ columns }) {
  if (Array.isArray(columns)) return columns.map((one) => [one["name"], one]);
  return Object.entries(columns ?? {});
}
function mapTable(asked, presence) {
  const { strict, ordered: ordered3, unique, index, checks: checks3, add_missing_columns, drop_invalid_rows } = asked;
  const demands2 = {};
  return [
    ...presence === "all" ? mapStrict(strict === true, ordered3 === true) : mapLacking({ isStrict: strict === true, isOrdered: ordered3 === true, presence }),
    ...strict === "filter" ? [unsupported("strict: filter", "nothing is taken out of the data")] : [],
    ...unique === null || unique === void 0 ? [] : [table("uniqueKeys", [{ fields: [unique].flat(), nulls: "same" }], { from: "unique", demands: demands2 })],
    ...(index ?? []).map((one) => unsupported(indexName(one), "a file has no index")),
    // A file never has two columns of one name: `well-formed` says so.
    ...add_missing_columns === true ? [unsupported("add_missing_columns", "nothing is added to the data")] : [],
    ...drop_invalid_rows === true ? [unsupported("drop_invalid_rows", "nothing is taken out of the data")] : [],
    ...readChecks(checks3).map(
      ({ name: name2 }) => unsupported(cutText(`checks.${name2}`), "a check of the whole frame has no name of its own here")
    )
  ];
}
function mapStrict(isStrict, isOrdered) {
  if (isStrict)
    return [
      table("fieldsMatch", isOrdered ? "exact" : "equal", {
        from: isOrdered ? "strict, ordered" : "strict",
        demands: {}
      })
    ];
  return isOrdered ? [unsupported("ordered", "an order of some of the columns; with strict it is fieldsMatch: exact")] : [];
}
function mapLacking({
  isStrict,
  isOrdered,
  presence
}) {
  const reason = "some of the columns may be absent";
  const order = isOrdered ? [unsupported("ordered", reason)] : [];
  if (presence === "untold") return [...isStrict ? [unsupported("strict", reason)] : [], ...order];
  const said = { from: isStrict ? "strict, required" : "required", demands: {} };
  return [table("fieldsMatch", isStrict ? "superset" : "partial", said), ...order];
}
function indexName(one) {
  const name2 = isMapping(one) ? one["name"] : null;
  return cutText(typeof name2 === "string" ? `index ${name2}` : "index");
}

// src/schemas/pandera/pandera.ts
var pandera = {
  name: FORMAT3,
  recognises: (text7) => {
    const parsed = parseText(text7);
    return "value" in parsed && isMapping(parsed.value) && parsed.value["schema_type"] === "dataframe";
  },
  read: readSchema
};

// src/schemas/table-schema/table-schema.ts
var NAME4 = "Table Schema";
var tableSchema = {
  name: NAME4,
  recognises: (text7) => {
    const value = readValue(text7);
    return isMapping(value) && Array.isArray(value["fields"]);
  },
  read: (source) => readTableSchema(parseWith(tableSchemaDescriptor, source, NAME4))
};

// src/schemas/tfdv/fields.ts
function last2(message, name2) {
  return message.fields.findLast((field2) => field2.name === name2)?.value ?? null;
}
function messageAt(message, name2) {
  const value = last2(message, name2);
  return value !== null && "fields" in value ? value : null;
}
function messagesAt(message, name2) {
  return message.fields.flatMap(({ name: own, value }) => own === name2 && "fields" in value ? [value] : []);
}
function textAt(message, name2) {
  const value = last2(message, name2);
  return value !== null && "text" in value ? value.text : null;
}
function textsAt(message, name2) {
  return message.fields.flatMap(
    ({ name: own, value }) => own === name2 && "text" in value ? [value.text] : []
  );
}
function numberAt(message, name2) {
  const text7 = textAt(message, name2)?.replace(/(?<=\d)f$/i, "") ?? "";
  const value = text7 === "" ? Number.NaN : Number(text7);
  return Number.isFinite(value) ? value : null;
}
function boundAt(message, name2) {
  const value = numberAt(message, name2);
  const text7 = textAt(message, name2) ?? "";
  return value !== null && /^[-+]?\d+$/.test(text7) && !Number.isSafeInteger(value) ? text7 : value;
}
function isTrueAt(message, name2) {
  return ["true", "True", "t", "1"].includes(textAt(message, name2) ?? "");
}
function hasAt(message, name2) {
  return last2(message, name2) !== null;
}

// src/schemas/tfdv/map-domain.ts
function mapDomain(field2, asked) {
  const { feature, domains, say } = asked;
  const { from } = say(field2);
  if (field2 === "domain") {
    const name2 = textAt(feature, "domain") ?? "";
    const values3 = domains.get(name2);
    return values3 === void 0 ? [unsupported(from, `the schema has no domain ${name2}`)] : among(values3, asked, field2);
  }
  const domain = messageAt(feature, field2);
  const map = Object.hasOwn(DOMAINS, field2) ? DOMAINS[field2] : void 0;
  return map === void 0 || domain === null ? null : map(domain, { ...asked, field: field2, from });
}
var DOMAINS = {
  string_domain: (domain, asked) => among(textsAt(domain, "value"), asked, "string_domain"),
  int_domain: (domain, asked) => [typed("integer", asked), ...within2(domain, asked)],
  float_domain: (domain, asked) => [
    typed("number", asked),
    ...within2(domain, asked),
    ...finite(domain, asked)
  ],
  bool_domain: mapBooleans,
  url_domain: (_, { column: column5, say }) => [cell(column5, "format", "uri", say("url_domain"))],
  time_domain: (domain, asked) => inTime(domain, asked),
  time_of_day_domain: (domain, asked) => inTime(domain, asked)
};
function among(values3, { feature, column: column5, say }, field2) {
  const { from } = say(field2);
  const constraints2 = messageAt(feature, "distribution_constraints");
  const mass = constraints2 === null ? 1 : numberAt(constraints2, "min_domain_mass") ?? 1;
  if (mass <= 0) return [unsupported(from, "asks for nothing: min_domain_mass is 0")];
  if (values3.length === 0) return [unsupported(from, "the domain has no values")];
  return [cell(column5, "enum", values3, say(field2, mass < 1 ? { mostly: mass } : {}))];
}
function typed(type2, { column: column5, from }) {
  return { kind: "type", column: column5, type: type2, from };
}
function within2(domain, { column: column5, say, field: field2 }) {
  const [least, most] = [boundAt(domain, "min"), boundAt(domain, "max")];
  return [
    ...least === null ? [] : [cell(column5, "minimum", least, say(`${field2}.min`))],
    ...most === null ? [] : [cell(column5, "maximum", most, say(`${field2}.max`))]
  ];
}
function finite(domain, { column: column5, say }) {
  const refused = ["disallow_nan", "disallow_inf"].filter((field2) => isTrueAt(domain, field2));
  const [only] = refused;
  if (only === void 0) return [];
  if (refused.length === 2) return [cell(column5, "finite", true, say("float_domain.disallow_nan"))];
  return [unsupported(say(`float_domain.${only}`).from, "finite takes neither NaN nor infinity")];
}
function mapBooleans(domain, { feature, column: column5, say, from }) {
  const texts = ["true_value", "false_value"].flatMap((field2) => textAt(domain, field2) ?? []);
  const isInteger = ["INT", "2"].includes(textAt(feature, "type") ?? "");
  if (texts.length > 0 && !isInteger) return [cell(column5, "enum", texts, say("bool_domain"))];
  return isInteger ? [cell(column5, "enum", [0, 1], say("bool_domain"))] : [typed("boolean", { column: column5, from })];
}
function inTime(domain, { column: column5, say, field: field2, from }) {
  const format = textAt(domain, "string_format");
  return format?.includes("%") === true ? [cell(column5, "format", format, say(field2))] : [unsupported(from, "numbers that count time have no check")];
}

// src/schemas/tfdv/map-feature.ts
var TYPES3 = /* @__PURE__ */ new Map([
  ["BYTES", "string"],
  ["1", "string"],
  ["INT", "integer"],
  ["2", "integer"],
  ["FLOAT", "number"],
  ["3", "number"]
]);
var ASIDE = ["PLANNED", "ALPHA", "DEPRECATED", "DEBUG_ONLY", "DISABLED", "1", "2", "5", "6", "7"];
function isUnvalidated(feature) {
  return isTrueAt(feature, "deprecated") || ASIDE.includes(textAt(feature, "lifecycle_stage") ?? "");
}
function nameOf4(feature) {
  return textAt(feature, "name") ?? "";
}
var SILENT4 = /* @__PURE__ */ new Set(["name", "annotation", "deprecated", "lifecycle_stage", "sequence_metadata"]);
function mapFeature(feature, domains) {
  const column5 = nameOf4(feature);
  if (column5 === "") return [unsupported("feature", "has no name")];
  if (isUnvalidated(feature)) return [];
  const called = (field2) => cutText(`feature ${column5}: ${field2}`);
  const say = (field2, demands2 = {}) => ({ from: called(field2), demands: demands2 });
  if (hasAt(feature, "struct_domain"))
    return [unsupported(called("struct_domain"), "its fields are no columns")];
  const mapped2 = new Set(feature.fields.map(({ name: name2 }) => name2).filter((name2) => !SILENT4.has(name2)));
  return [
    { kind: "column", name: column5 },
    ...[...mapped2].flatMap((field2) => {
      const map = Object.hasOwn(FIELDS, field2) ? FIELDS[field2] : void 0;
      if (map !== void 0) return map({ feature, column: column5, say });
      const domain = mapDomain(field2, { feature, column: column5, domains, say });
      return domain ?? [unsupported(called(field2), REASONS.get(field2) ?? "has no check")];
    })
  ];
}
var FIELDS = {
  type: mapType2,
  presence: mapPresence,
  unique_constraints: ({ feature, column: column5, say }) => {
    const asked = messageAt(feature, "unique_constraints");
    const bounds2 = boundsOf2(asked);
    return Object.keys(bounds2).length === 0 ? [] : [cell(column5, "distinct-count", bounds2, say("unique_constraints"))];
  },
  // A cell of a table holds one value or none.
  value_count: ({ feature, say }) => {
    const { min = 0, max = 1 } = boundsOf2(messageAt(feature, "value_count"));
    return Number(min) <= 1 && Number(max) >= 1 ? [] : [unsupported(say("value_count").from, "a cell holds one value, or none")];
  },
  shape: ({ feature, say }) => {
    const sizes = messagesAt(messageAt(feature, "shape") ?? { fields: [] }, "dim").map(
      (dim) => numberAt(dim, "size")
    );
    return sizes.every((size2) => size2 === 1) ? [] : [unsupported(say("shape").from, "a cell holds one value, or none")];
  },
  // Counts with the domain, see map-domain.ts.
  distribution_constraints: ({ feature, say }) => hasAt(feature, "domain") || hasAt(feature, "string_domain") ? [] : [unsupported(say("distribution_constraints").from, "the feature has no domain of texts")]
};
var ENVIRONMENTS = "there are no environments: the column is expected wherever the schema is used";
var REASONS = /* @__PURE__ */ new Map([
  ["skew_comparator", "compares distributions; see drift"],
  ["drift_comparator", "compares distributions; see drift"],
  ["in_environment", ENVIRONMENTS],
  ["not_in_environment", ENVIRONMENTS],
  ["value_counts", "a cell holds one value, or none"],
  ["group_presence", "a table has no groups"]
]);
function mapType2({ feature, column: column5, say }) {
  const name2 = textAt(feature, "type") ?? "";
  const type2 = TYPES3.get(name2);
  if (name2 === "TYPE_UNKNOWN" || name2 === "0") return [];
  if (type2 === void 0) return [unsupported(say("type").from, `${cutText(name2)} is no type of a column`)];
  return [{ kind: "type", column: column5, type: type2, from: say("type").from, implied: type2 === "string" }];
}
function mapPresence({ feature, column: column5, say }) {
  const presence = messageAt(feature, "presence") ?? { fields: [] };
  const share2 = numberAt(presence, "min_fraction") ?? 0;
  const count3 = numberAt(presence, "min_count") ?? 0;
  return [
    ...share2 > 0 ? [cell(column5, "required", true, say("presence.min_fraction", share2 < 1 ? { mostly: share2 } : {}))] : [],
    ...count3 > 0 ? [cell(column5, "value-count", { min: count3 }, say("presence.min_count"))] : []
  ];
}
function boundsOf2(message) {
  if (message === null) return {};
  const [min, max] = [boundAt(message, "min"), boundAt(message, "max")];
  return { ...min === null ? {} : { min }, ...max === null ? {} : { max } };
}

// src/schemas/tfdv/text-proto.ts
var DEEPEST3 = 100;
function parseTextProto(text7) {
  const tokens = tokenise2(text7);
  if ("reason" in tokens) return tokens;
  const reader = { tokens: tokens.tokens, at: 0, text: text7 };
  try {
    return { message: readMessage(reader, { end: null, depth: 0 }) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { reason: error.message, line: error.line };
  }
}
var Unreadable = class extends Error {
  line;
  constructor(reason, line) {
    super(reason);
    this.line = line;
  }
};
var CLOSING = /* @__PURE__ */ new Map([
  ["{", "}"],
  ["<", ">"]
]);
function readMessage(reader, { end, depth }) {
  const fields2 = [];
  while (peek2(reader)?.text !== end || peek2(reader)?.kind === "text") {
    if (peek2(reader) === void 0 && end === null) return { fields: fields2 };
    fields2.push(...readField(reader, depth));
    takeSign(reader, ",") || takeSign(reader, ";");
  }
  if (end !== null) reader.at++;
  return { fields: fields2 };
}
function readField(reader, depth) {
  const name2 = readName2(reader);
  const hasColon = takeSign(reader, ":");
  if (takeSign(reader, "[")) return readList2(reader, depth).map((value) => ({ name: name2, value }));
  return [{ name: name2, value: readValue2(reader, { depth, hasColon }) }];
}
function readName2(reader) {
  const token = next(reader);
  if (token.kind === "word") return token.text;
  if (token.kind === "text" || token.text !== "[")
    throw new Unreadable(`${token.text} is no field`, token.line);
  const parts = [];
  while (!takeSign(reader, "]")) parts.push(next(reader).text);
  return `[${parts.join("")}]`;
}
function readList2(reader, depth) {
  const values3 = [];
  while (!takeSign(reader, "]")) {
    values3.push(readValue2(reader, { depth, hasColon: true }));
    const token = peek2(reader);
    if (!takeSign(reader, ",") && token?.text !== "]")
      throw new Unreadable("a list is not closed", token?.line ?? lastLine(reader));
  }
  return values3;
}
function readValue2(reader, { depth, hasColon }) {
  const token = next(reader);
  const end = token.kind === "sign" ? CLOSING.get(token.text) : void 0;
  if (end !== void 0) {
    if (depth === DEEPEST3) throw new Unreadable("it is nested too deeply", token.line);
    return readMessage(reader, { end, depth: depth + 1 });
  }
  if (!hasColon) throw new Unreadable(`${token.text} follows a field without a colon`, token.line);
  if (token.kind === "text") return { text: readTexts(reader, token.text), isQuoted: true };
  if (token.kind === "word") return { text: token.text, isQuoted: false };
  if (token.text === "-") return { text: `-${next(reader).text}`, isQuoted: false };
  throw new Unreadable(`${token.text} is no value`, token.line);
}
function readTexts(reader, first) {
  let text7 = first;
  for (let token = peek2(reader); token?.kind === "text"; token = peek2(reader)) {
    text7 += token.text;
    reader.at++;
  }
  return text7;
}
function peek2({ tokens, at }) {
  return tokens[at];
}
function next(reader) {
  const token = reader.tokens[reader.at++];
  if (token === void 0) throw new Unreadable("it ends in the middle of a message", lastLine(reader));
  return token;
}
function takeSign(reader, sign) {
  const token = peek2(reader);
  if (token?.kind !== "sign" || token.text !== sign) return false;
  reader.at++;
  return true;
}
function lastLine({ tokens }) {
  return tokens.at(-1)?.line ?? 1;
}
var TOKEN2 = /(\s+|#[^\n]*)|("(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*')|([\w.+][\w.+]*(?:(?<=[\d.]e)-\d+)?)|([{}<>[\]:,;\-/])/giy;
function tokenise2(text7) {
  const tokens = [];
  const pattern = new RegExp(TOKEN2);
  let line = 1;
  while (pattern.lastIndex < text7.length) {
    const start = pattern.lastIndex;
    const match = pattern.exec(text7);
    if (match === null)
      return { reason: `it has ${JSON.stringify(text7[start])} where nothing like it can be`, line };
    const [whole, space, quoted, word2, sign] = match;
    if (quoted !== void 0) tokens.push({ kind: "text", text: unescapeText(quoted.slice(1, -1)), line });
    else if (word2 !== void 0) tokens.push({ kind: "word", text: word2, line });
    else if (sign !== void 0) tokens.push({ kind: "sign", text: sign, line });
    if (space !== void 0) line += whole.split("\n").length - 1;
  }
  return { tokens };
}
var PLAIN2 = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 };
var ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-f]{1,2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gis;
function unescapeText(text7) {
  if (!text7.includes("\\")) return text7;
  const bytes = [];
  let from = 0;
  for (const match of text7.matchAll(ESCAPE)) {
    const [whole, octal, hex, short, long, other = ""] = match;
    bytes.push(Buffer.from(text7.slice(from, match.index)));
    from = match.index + whole.length;
    if (octal !== void 0) bytes.push(Buffer.of(Number.parseInt(octal, 8) & 255));
    else if (hex !== void 0) bytes.push(Buffer.of(Number.parseInt(hex, 16)));
    else if (short !== void 0 || long !== void 0) bytes.push(codePoint(short ?? long ?? ""));
    else bytes.push(Object.hasOwn(PLAIN2, other) ? Buffer.of(PLAIN2[other] ?? 0) : Buffer.from(other));
  }
  return Buffer.concat([...bytes, Buffer.from(text7.slice(from))]).toString("utf8");
}
function codePoint(digits) {
  const code = Number.parseInt(digits, 16);
  return Buffer.from(String.fromCodePoint(code > 1114111 ? 65533 : code));
}

// src/schemas/tfdv/read-schema.ts
var FORMAT4 = "TensorFlow Data Validation";
var SILENT5 = /* @__PURE__ */ new Set([
  "annotation",
  "tensor_representation_group",
  "represent_variable_length_as_ragged",
  "generate_legacy_feature_spec",
  "default_environment"
]);
var READ = /* @__PURE__ */ new Set(["feature", "string_domain", "dataset_constraints"]);
function readSchema2({ text: text7, path }) {
  const parsed = parseTextProto(text7);
  if ("reason" in parsed)
    throw fault(
      "schema-unreadable",
      { path: cutText(path), format: FORMAT4, reason: cutText(parsed.reason) },
      { place: { file: path, line: parsed.line, column: 1 } }
    );
  return assemble(piecesOf2(parsed.message));
}
function piecesOf2(schema2) {
  const features = messagesAt(schema2, "feature");
  const domains = new Map(
    messagesAt(schema2, "string_domain").map((domain) => [textAt(domain, "name"), textsAt(domain, "value")])
  );
  const others = new Set(
    schema2.fields.map(({ name: name2 }) => name2).filter((name2) => !READ.has(name2) && !SILENT5.has(name2))
  );
  return [
    ...features.flatMap((feature) => mapFeature(feature, domains)),
    ...newColumns(features),
    ...mapDataset(messageAt(schema2, "dataset_constraints")),
    ...[...others].map((name2) => unsupported(cutText(name2), "has no check"))
  ];
}
function newColumns(features) {
  if (features.length === 0) return [];
  const from = "SCHEMA_NEW_COLUMN";
  const aside = features.filter((feature) => isUnvalidated(feature) || hasAt(feature, "struct_domain"));
  if (aside.length === 0) return [table("fieldsMatch", "superset", { from, demands: {} })];
  const named3 = aside.map(nameOf4).join(", ");
  return [unsupported(from, cutText(`new columns are not looked for: the schema lets ${named3} come and go`))];
}
function mapDataset(constraints2) {
  if (constraints2 === null) return [];
  const said = { from: "dataset_constraints", demands: {} };
  const compared = messageAt(constraints2, "num_examples_version_comparator");
  const bounds2 = Object.entries({
    min: numberAt(constraints2, "min_examples_count"),
    max: numberAt(constraints2, "max_examples_count"),
    "min-ratio": compared === null ? null : numberAt(compared, "min_fraction_threshold"),
    "max-ratio": compared === null ? null : numberAt(compared, "max_fraction_threshold")
  }).filter(([, bound3]) => bound3 !== null);
  return [
    ...bounds2.length === 0 ? [] : [table("rows", Object.fromEntries(bounds2), said)],
    ...hasAt(constraints2, "num_examples_drift_comparator") ? [unsupported("dataset_constraints.num_examples_drift_comparator", "needs the data of another day")] : []
  ];
}

// src/schemas/tfdv/tensorflow-data-validation.ts
var MARK = /^(?:\s|#[^\n]*\n)*(?:feature|sparse_feature|weighted_feature|string_domain|dataset_constraints|tensor_representation_group)\s*:?\s*[{<]|^(?:\s|#[^\n]*\n)*default_environment\s*:\s*["']/;
var tensorflowDataValidation = {
  name: FORMAT4,
  recognises: (text7) => MARK.test(text7.slice(0, 1e4)),
  read: readSchema2
};

// src/schemas/index.ts
var importers = [
  dataPackage,
  tableSchema,
  odcs,
  greatExpectations,
  dbt,
  pandera,
  tensorflowDataValidation
];

// src/schemas/settle.ts
import { isDeepStrictEqual as isDeepStrictEqual4 } from "node:util";

// src/schemas/leave-unread.ts
function leaveUnread(asked, type2, unsupported2) {
  if (type2 === null) return [...asked];
  const checks3 = Object.fromEntries(asked.map(({ rule: rule3, option }) => [rule3, option]));
  const unread = Map.groupBy(findUnread({ type: type2, checks: checks3 }), ({ rule: rule3 }) => rule3);
  return asked.flatMap((check) => {
    const found = unread.get(check.rule) ?? [];
    for (const { value } of found)
      unsupported2.push({ name: check.from, reason: `${JSON.stringify(value)} does not read as ${type2}` });
    if (found.length === 0) return [check];
    const option = withoutMembers(check.option, found);
    return option === null ? [] : [{ ...check, option }];
  });
}
function withoutMembers(option, unread) {
  if (!Array.isArray(option)) return null;
  const left2 = option.filter((_, index) => !unread.some(({ path }) => path[0] === index));
  return left2.length === 0 ? null : left2;
}

// src/schemas/settle.ts
function settle(schema2) {
  const unsupported2 = [...schema2.unsupported];
  const columns = joinColumns(schema2.columns).map((column5) => {
    const type2 = settleType(column5, unsupported2);
    const settled = settleChecks(column5.checks, checksOf(type2), unsupported2);
    return { ...column5, type: type2, checks: meetable(leaveUnread(settled, type2, unsupported2), type2, unsupported2) };
  });
  return {
    ...schema2,
    columns,
    checks: settleChecks(schema2.checks, tableChecks, unsupported2),
    rules: nameApart(schema2.rules),
    unsupported: unsupported2.map(({ name: name2, reason }) => ({ name: cutText(name2), reason: cutText(reason) }))
  };
}
function joinColumns(columns) {
  const joined = /* @__PURE__ */ new Map();
  for (const column5 of columns) {
    const before = joined.get(column5.name);
    joined.set(
      column5.name,
      before === void 0 ? column5 : {
        name: column5.name,
        type: before.type ?? column5.type,
        sensitive: before.sensitive === true || column5.sensitive === true,
        checks: [...before.checks, ...column5.checks]
      }
    );
  }
  return [...joined.values()];
}
function settleType({ name: name2, type: type2 }, unsupported2) {
  if (type2 === null) return null;
  const read = type.option.safeParse(type2);
  if (read.success) return read.data;
  unsupported2.push({ name: `type ${type2} of ${name2}`, reason: "is no type that Mergemark has" });
  return null;
}
function checksOf(type2) {
  const all = checks;
  return all.filter(({ types }) => types?.includes(type2 ?? "string") ?? true);
}
function settleChecks(asked, all, unsupported2) {
  const settled = /* @__PURE__ */ new Map();
  for (const check of asked) {
    const read = readOption(check, all);
    if ("reason" in read) {
      unsupported2.push({ name: check.from, reason: read.reason });
      continue;
    }
    const before = settled.get(check.rule);
    if (before === void 0) settled.set(check.rule, { ...check, option: read.option });
    else if (!asksTheSame(before, { ...check, option: read.option }))
      unsupported2.push({ name: check.from, reason: `is asked beside ${before.from}, and one of them can be` });
  }
  return [...settled.values()];
}
function meetable(asked, type2, unsupported2) {
  const of = new Map(asked.map((check) => [check.rule, check]));
  const crossed = findCrossedChecks({
    type: type2 ?? "string",
    checks: Object.fromEntries(asked.map(({ rule: rule3, option }) => [rule3, option])),
    mostlyOf: (rule3) => of.get(rule3)?.mostly ?? 1,
    whenOf: (rule3) => of.get(rule3)?.when ?? null
  });
  const left2 = /* @__PURE__ */ new Set();
  for (const { lower, upper } of crossed) {
    const [from, beside2] = [of.get(upper.path[0])?.from ?? "", of.get(lower.path[0])?.from ?? ""];
    if (left2.has(upper.path[0])) continue;
    left2.add(upper.path[0]);
    unsupported2.push({ name: from, reason: from === beside2 ? UNMEETABLE : `${UNMEETABLE} beside ${beside2}` });
  }
  return asked.filter(({ rule: rule3 }) => !left2.has(rule3));
}
var UNMEETABLE = "leaves nothing that could meet it";
function readOption({ rule: rule3, option, mostly = 1 }, all) {
  const check = all.find((one) => one.rule === rule3);
  if (check === void 0) return { reason: "has no check here" };
  const read = check.option.safeParse(option);
  if (!read.success) return { reason: reasonOf(rule3, read.error) };
  if (mostly < 1 && !takesMostly(check))
    return { reason: `lets off a share of what the check ${rule3} judges as a whole` };
  return { option: read.data };
}
function reasonOf(rule3, { issues }) {
  const foreign = issues.map(({ message }) => /: this one (.*)$/s.exec(message)?.[1]).find((found) => found);
  if (foreign !== void 0) return `its regular expression ${foreign}`;
  const isCrossed2 = issues.some(({ code, path }) => code === "custom" && path.length > 0);
  return isCrossed2 ? UNMEETABLE : `asks what the check ${rule3} does not take`;
}
function asksTheSame(one, other) {
  return isDeepStrictEqual4({ ...one, from: "" }, { ...other, from: "" });
}
var OWN2 = ["well-formed", "columns"];
function nameApart(rules) {
  const seen = new Map(
    [...OWN2, ...tableChecks.map(({ rule: rule3 }) => rule3)].map((name2) => [name2, 1])
  );
  return rules.map((rule3) => {
    const name2 = cutText(rule3.name);
    const count3 = (seen.get(name2) ?? 0) + 1;
    seen.set(name2, count3);
    const message = rule3.message === void 0 ? {} : { message: cutText(rule3.message) };
    return { ...rule3, ...message, name: count3 === 1 ? name2 : `${name2} (${count3})` };
  });
}

// src/schemas/import-schema.ts
var LARGEST = 8e6;
function importSchema(source) {
  const text7 = source.text.replace(/^\uFEFF/, "");
  const { path } = source;
  if (text7.length > LARGEST) throw unknown2(path, `it has ${text7.length} characters, more than ${LARGEST}`);
  const importer = importers.find(({ recognises }) => recognises(text7, path));
  if (importer === void 0) throw unknown2(path, reasonFor(text7), lineFor(text7));
  try {
    return settle(importer.read({ ...source, text: text7 }));
  } catch (thrown) {
    if (thrown instanceof MergemarkError || !(thrown instanceof RangeError)) throw thrown;
    throw fault(
      "schema-unreadable",
      { path: cutText(path), format: importer.name, reason: "it is nested too deeply" },
      { cause: thrown, place: { file: path, line: 1, column: 1 } }
    );
  }
}
function reasonFor(text7) {
  if (text7.trim() === "") return "it is empty";
  const parsed = parseText(text7);
  return "reason" in parsed ? parsed.reason : "it has the marks of no format";
}
function lineFor(text7) {
  const parsed = parseText(text7);
  return "reason" in parsed ? parsed.line : 1;
}
function unknown2(path, reason, line = 1) {
  const formats = importers.map(({ name: name2 }) => name2);
  return fault(
    "schema-unknown",
    { path: cutText(path), reason, formats },
    { place: { file: path, line, column: 1 } }
  );
}

// src/config/chart-sense.ts
var MARKS = [
  ...["arc", "area", "bar", "boxplot", "circle", "errorband", "errorbar", "geoshape", "line", "point"],
  ...["rect", "rule", "square", "text", "tick", "trail"]
];
var VIEWS = ["mark", "layer", "concat", "hconcat", "vconcat", "spec"];
function findNonsense(specification) {
  if (Object.hasOwn(specification, "data"))
    return "it has `data`: the rows come from Mergemark, and what stands there would not be drawn";
  return findInView(specification);
}
function findInView(view) {
  const kind = VIEWS.find((key) => Object.hasOwn(view, key));
  if (kind === void 0) return `nothing in it is drawn: it has none of ${VIEWS.join(", ")}`;
  if (kind === "mark") return findInMark(view["mark"]);
  const inner = Array.isArray(view[kind]) ? view[kind] : [view[kind]];
  if (inner.length === 0) return `its \`${kind}\` is empty`;
  for (const one of inner) {
    const found = isMapping2(one) ? findInView(one) : `its \`${kind}\` holds no chart`;
    if (found !== null) return found;
  }
  return null;
}
function findInMark(mark) {
  const name2 = isMapping2(mark) ? mark["type"] : mark;
  if (MARKS.includes(String(name2))) return null;
  return `its mark is ${JSON.stringify(name2) ?? "nothing"}, and vega-lite has none of that name. ${didYouMean(String(name2), MARKS)}`.trimEnd();
}
function isMapping2(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

// src/config/read-chart.ts
var LARGEST2 = 1e5;
function readChart(text7, path) {
  const place = { file: path, line: 1, column: 1 };
  const unreadable2 = (reason) => ({
    fault: fault("chart-unreadable", { path: cut(path), reason }, { place })
  });
  if (text7.length > LARGEST2) return unreadable2(`it has ${text7.length} characters`);
  const value = parse(text7);
  if ("reason" in value) return unreadable2(value.reason);
  const { json } = value;
  if (json === null || typeof json !== "object" || Array.isArray(json))
    return unreadable2("it is no JSON object");
  const specification = json;
  if (/\/vega\/v\d/.test(String(specification["$schema"] ?? "")))
    return unreadable2("it is Vega, not Vega-Lite");
  const refused = findInChart(specification);
  if (refused === null) {
    const nonsense = findNonsense(specification);
    return nonsense === null ? { specification } : unreadable2(nonsense);
  }
  const details = { path: cut(path), key: cut(refused.key), reason: refused.reason };
  return { fault: fault("chart-with-address", details, { place }) };
}
function parse(text7) {
  try {
    return { json: JSON.parse(text7) };
  } catch (error) {
    return { reason: error instanceof SyntaxError ? cut(error.message) : "it cannot be read" };
  }
}

// src/config/policy-sources.ts
var MOST_FILES = 8;
function openPolicy(main, files) {
  const policies = [];
  const waivers = [];
  const charts = /* @__PURE__ */ new Map();
  const schemas = /* @__PURE__ */ new Map();
  const named3 = /* @__PURE__ */ new Set();
  const faults = [];
  let policyCount = 0;
  visit2(main, [main.path]);
  return { policies, waivers, charts, schemas, named: [...named3], faults };
  function visit2(source, chain) {
    for (const mention of mentionsIn(source)) {
      const trouble = troubleWith(mention, chain);
      if (trouble !== null) faults.push(trouble(formatKey(mention.key), source.file.placeOf(mention.key)));
      else if (mention.kind === "schema" || !named3.has(mention.path)) open(mention, source, chain);
    }
    policies.push(source);
  }
  function open({ kind, path, key, written }, { file: from }, chain) {
    if (kind === "policy" && policyCount >= MOST_FILES) {
      const details = { key: formatKey(key), limit: MOST_FILES };
      faults.push(fault("policy-files-too-many", details, { place: from.placeOf(key) }));
      return;
    }
    named3.add(path);
    if (kind === "policy") policyCount += 1;
    const text7 = files.get(path);
    if (text7 === void 0) {
      const details = { key: formatKey(key), path: cut(written) };
      faults.push(fault("policy-file-missing", details, { place: from.placeOf(key) }));
      return;
    }
    if (kind === "chart") {
      const read = readChart(text7, path);
      if ("fault" in read) faults.push(read.fault);
      else charts.set(path, read.specification);
      return;
    }
    if (kind === "schema") {
      readSchema3({ text: text7, path, key, from });
      return;
    }
    const file = readYaml({ text: text7, file: path });
    if ("faults" in file) faults.push(...file.faults);
    else if (kind === "waivers") waivers.push({ path, file });
    else visit2({ path, file, at: [] }, [...chain, path]);
  }
  function readSchema3({
    text: text7,
    path,
    key,
    from
  }) {
    const name2 = String(key[1]);
    const data = from.valueOf(["data", name2, "path"]);
    const dataset2 = { name: name2, path: typeof data === "string" ? resolvePath(folderOf(main.path), data) : "" };
    try {
      schemas.set(name2, importSchema({ text: text7, path, dataset: dataset2 }));
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown;
      faults.push(thrown);
    }
  }
}
function mentionsIn({ path: from, file, at }) {
  const folder = folderOf(from);
  const mention = (kind, key) => {
    const written = file.valueOf(key);
    if (typeof written !== "string" || written === "") return [];
    return [{ kind, written, path: resolvePath(folder, written), key }];
  };
  const extended = file.valueOf([...at, "extends"]);
  const keys = Array.isArray(extended) ? extended.map((_, index) => [...at, "extends", index]) : [[...at, "extends"]];
  return [
    ...keys.flatMap((key) => mention("policy", key)),
    ...mention("waivers", [...at, "waivers"]),
    // A file that is extended holds the keys of `gate` alone.
    ...at.length === 0 ? [] : chartKeys(file).flatMap((key) => mention("chart", key)),
    ...at.length === 0 ? [] : schemaKeys(file).flatMap((key) => mention("schema", key))
  ];
}
function chartKeys(file) {
  const charts = file.valueOf(["report", "charts"]);
  if (!Array.isArray(charts)) return [];
  return charts.slice(0, MOST_CHARTS).map((_, index) => ["report", "charts", index, "spec"]);
}
function schemaKeys(file) {
  const data = file.valueOf(["data"]);
  if (typeof data !== "object" || data === null || Array.isArray(data)) return [];
  return Object.keys(data).map((name2) => ["data", name2, "schema"]);
}
function troubleWith({ written, path }, chain) {
  const reason = reasonAgainst2(written, path);
  if (reason !== null)
    return (key, place) => fault("policy-path", { key, path: cut(written), reason }, { place });
  if (!chain.includes(path)) return null;
  return (key, place) => fault("policy-cycle", { key, chain: [...chain, path].map(cut) }, { place });
}
function reasonAgainst2(written, path) {
  if (/^[a-z][a-z0-9+.-]*:/i.test(written)) return "is an address";
  if (path.startsWith("/") || path === ".." || path.startsWith("../"))
    return "lies outside of the working directory";
  return null;
}

// src/config/schema/choose-branch.ts
function chooseBranch(issue, value) {
  const fitting = branchesOf(issue).filter((branch) => isOfKind(branch, value));
  const [nearest, ...others] = isMapping3(value) ? fitting.toSorted((one, other) => compare2(keysWrong(one, value), keysWrong(other, value))) : fitting.toSorted((one, other) => elementsWrong(one) - elementsWrong(other));
  if (nearest === void 0 || knowsNothingOf(nearest, value)) return null;
  if (nearest.every(isWord) || others.length > 0 && !isMapping3(value) && nearest.some(isWhole)) return null;
  const isMisspelt = nearest.some((one) => isWhole(one) && one.code === "unrecognized_keys");
  const told = nearest.filter((one) => !(isMisspelt && isMapping3(value) && isLacking(one, value)));
  return told.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}
function otherKinds(issue, value) {
  const branches = branchesOf(issue);
  const others = branches.filter((branch) => !isOfKind(branch, value) || !isMapping3(value));
  return (others.length > 0 ? others : branches).flat();
}
function branchesOf({ errors }) {
  return errors.flatMap((branch) => {
    const [only, ...more] = branch;
    const isNested = only?.code === "invalid_union" && only.path.length === 0 && more.length === 0;
    return isNested ? branchesOf(only) : [branch];
  });
}
function isOfKind(branch, value) {
  const isObject2 = typeof value === "object" && value !== null;
  return !branch.some(
    (one) => isWhole(one) && (one.code === "invalid_type" || isObject2 && one.code === "invalid_value")
  );
}
function isWhole({ path }) {
  return path.length === 0;
}
function isWord(one) {
  return isWhole(one) && one.code === "invalid_value";
}
function keysWrong(branch, value) {
  const unknown3 = branch.flatMap((one) => isWhole(one) && one.code === "unrecognized_keys" ? one.keys : []);
  const missing2 = branch.filter((one) => isLacking(one, value));
  return [unknown3.length, missing2.length, branch.length];
}
function isLacking({ path: [key, ...more] }, value) {
  return key !== void 0 && more.length === 0 && !Object.hasOwn(value, key);
}
function elementsWrong(branch) {
  return branch.filter(({ path }) => path.length === 1).length;
}
function knowsNothingOf(branch, value) {
  if (!isMapping3(value)) return false;
  const [unknown3 = 0, missing2 = 0] = keysWrong(branch, value);
  return unknown3 > 0 && missing2 > 0 && unknown3 === Object.keys(value).length && lacksValue(branch);
}
function lacksValue(branch) {
  return branch.some(({ path }) => path.length === 1 && path[0] === "value");
}
function isMapping3(value) {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
function compare2(one, other) {
  const index = one.findIndex((count3, at) => count3 !== other[at]);
  return index < 0 ? 0 : (one[index] ?? 0) - (other[index] ?? 0);
}

// src/config/schema/schema-at.ts
function schemaAt(root, path) {
  const layers = layersAt(root, path);
  const metas = layers.map((layer) => globalRegistry.get(layer) ?? {});
  const objects = layers.filter((layer) => layer instanceof ZodObject);
  return {
    keys: objects.length === 0 ? null : [...new Set(objects.flatMap(({ shape }) => Object.keys(shape)))],
    description: metas.find(({ description }) => description !== void 0)?.description ?? null,
    example: metas.flatMap(({ examples }) => Array.isArray(examples) ? examples : [])[0]
  };
}
function mappingsAt(root, path) {
  return layersAt(root, path).filter((layer) => layer instanceof ZodObject);
}
function purposeAt(root, path) {
  const { description, example } = schemaAt(root, path);
  if (description === null) return path.length === 0 ? "" : purposeAt(root, path.slice(0, -1));
  return example === void 0 ? description : `${description} For example \`${JSON.stringify(example)}\`.`;
}
function layersAt(root, path) {
  return path.reduce(
    (layers, step) => layers.flatMap((layer) => stepInto(layer, step)).flatMap(unwrap),
    unwrap(root)
  );
}
function unwrap(schema2) {
  if (schema2 instanceof ZodOptional) return [schema2, ...unwrap(schema2.def.innerType)];
  if (schema2 instanceof ZodUnion) return [schema2, ...schema2.def.options.flatMap(unwrap)];
  return [schema2];
}
function stepInto(schema2, step) {
  if (schema2 instanceof ZodArray) return [schema2.def.element];
  if (schema2 instanceof ZodRecord) return [schema2.def.valueType];
  if (!(schema2 instanceof ZodObject)) return [];
  const inner = new Map(Object.entries(schema2.shape)).get(step);
  return inner === void 0 ? [] : [inner];
}

// src/config/schema/explain-issue.ts
var MOST_KEYS = 20;
var MOST_ISSUES = 100;
function explainIssues(error, read) {
  const issues = (error?.issues ?? []).slice(0, MOST_ISSUES);
  return withoutFollowing(issues).flatMap((issue) => explainIssue2(issue, read));
}
function withoutFollowing(issues) {
  const misspelt = new Set(
    issues.filter(({ code }) => code === "unrecognized_keys").map(({ path }) => formatKey(path))
  );
  return issues.filter(
    (issue) => issue.code !== "custom" || complaintOf(issue) !== null || !misspelt.has(formatKey(issue.path))
  );
}
function explainIssue2(issue, read) {
  const meant = issue.code === "unrecognized_keys" ? inNearestForm(issue, read) : null;
  if (meant !== null) return withoutFollowing(meant).flatMap((one) => explainIssue2(one, read));
  if (issue.code === "unrecognized_keys")
    return issue.keys.slice(0, MOST_KEYS).map((key) => unknownKey2(issue.path, key, read));
  const inner = issue.code === "invalid_union" ? chooseBranch(issue, valueAt(read.file.value, issue.path)) : null;
  if (inner !== null) return withoutFollowing(inner).flatMap((one) => explainIssue2(one, read));
  return [issue.code === "invalid_key" ? wrongKey(issue, read) : wrongValue(issue, read)];
}
function wrongValue(issue, { file, schema: schema2 }) {
  const { path } = issue;
  const key = path.length === 0 ? "the file" : formatKey(path);
  const value = valueAt(file.value, path);
  const place = placeNear(path, file);
  const complaint = complaintOf(issue);
  if (complaint !== null) return complaint({ key, value, place, keyPlace: file.keyPlaceOf(path) ?? place });
  const purpose = purposeAt(schema2, path);
  if (value === void 0) return fault("missing-key", { key, hint: purpose }, { place });
  if (key === "version") return fault("unknown-version", { version: quoteValue(value) }, { place });
  const shown = value === null ? "empty" : quoteValue(value, file.textOf(path));
  const hint = `${fixOfSlip(issue, value)}${purpose}`;
  const isOpen = issue.code === "invalid_union" && saysZod(issue);
  const expected = isOpen ? anyKind(otherKinds(issue, value)) : expectationOf(issue);
  return fault("wrong-value", { key, value: shown, expected, hint }, { place });
}
function inNearestForm({ path, keys }, { file, schema: schema2 }) {
  const value = valueAt(file.value, path);
  const found = Object.keys(Object(value));
  const unknownTo = ({ shape }) => found.filter((key) => !Object.hasOwn(shape, key)).length;
  const nearest = mappingsAt(schema2, path).toSorted((a, b) => unknownTo(a) - unknownTo(b))[0];
  if (nearest === void 0 || unknownTo(nearest) >= keys.length) return null;
  const issues = nearest.safeParse(value).error?.issues ?? [];
  return issues.length === 0 ? null : issues.map((one) => ({ ...one, path: [...path, ...one.path] }));
}
function unknownKey2(path, key, { file, schema: schema2 }) {
  const known = schemaAt(schema2, path).keys ?? [];
  const place = file.keyPlaceOf([...path, key]);
  if (known.includes(key)) {
    const isLonger = mappingsAt(schema2, path).some(({ shape }) => "value" in shape && key in shape);
    const expected = isLonger ? `\`{ value: …, ${cut(key)}: … }\` where more is said beside what is asked` : `a mapping without "${cut(key)}" beside its other keys`;
    const hint = purposeAt(schema2, path);
    return fault("wrong-value", { key: formatKey(path), value: "a mapping", expected, hint }, { place });
  }
  const instead = path[0] === "data" ? keyInstead(key, known) : null;
  return fault("unknown-key", { key: cut(key), within: formatKey(path), known, instead }, { place });
}
function wrongKey(issue, { file, schema: schema2 }) {
  const parent = issue.path.slice(0, -1);
  const [inner] = issue.issues;
  const details = {
    key: `a name under ${formatKey(parent)}`,
    value: quoteValue(String(issue.path.at(-1))),
    expected: inner === void 0 ? "another" : expectationOf(inner),
    hint: purposeAt(schema2, parent)
  };
  return fault("wrong-value", details, { place: file.keyPlaceOf(issue.path) });
}
function placeNear(path, file) {
  for (let length2 = path.length; length2 > 0; length2--) {
    const place = file.placeOf(path.slice(0, length2));
    if (place !== null) return place;
  }
  return file.start;
}
function valueAt(value, path) {
  return path.reduce(
    (at, step) => at?.[step],
    value
  );
}

// src/config/read-extended.ts
function readExtended({ policies }) {
  const read = policies.slice(0, -1).map(({ file }) => ({ file, shape: gateSchema.safeParse(file.value) }));
  return {
    gates: read.flatMap(({ shape }) => shape.data ?? []),
    faults: read.flatMap(({ file, shape }) => explainIssues(shape.error, { file, schema: gateSchema }))
  };
}

// src/config/schema/waivers.ts
var TARGETS = ["rule", "metric", "evaluation", "slice"];
var day = string({ error: "a day such as 2026-12-31" }).regex(/^\d{4}-\d{2}-\d{2}$/, { error: "a day such as 2026-12-31", abort: true }).refine(isDay, { error: "a day that the calendar has" });
var waiverSchema = strictObject({
  rule: text.optional().describe("The name of a rule, or its text."),
  metric: text.optional().describe("A metric: every rule about it."),
  evaluation: text.optional().describe("An evaluation: every rule about it."),
  slice: text.optional().describe("A slice: every rule about it."),
  reason: text.max(1e3).describe("Why it is excused."),
  owner: text.max(200).describe("Who answers for it."),
  expires: day.describe("The last day that it counts, UTC: 2026-12-31.")
}).superRefine((waiver, context) => {
  const misspelt = context.issues.some(({ code }) => code === "unrecognized_keys");
  if (misspelt || TARGETS.some((target) => waiver[target] !== void 0)) return;
  complain(context, ({ key, place }) => fault("waiver-of-everything", { waiver: key }, { place }));
}).describe("What is excused, why, by whom and until when.");
var waiversSchema = array(waiverSchema);
function isDay(written) {
  const date = /* @__PURE__ */ new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(written);
}

// src/config/read-waivers.ts
function readWaivers({ waivers }) {
  const read = waivers.map(({ file }) => ({ file, shape: waiversSchema.safeParse(listIn(file)) }));
  return {
    waivers: read.flatMap(
      ({ file, shape }) => (shape.data ?? []).map((waiver, index) => toWaiver(waiver, index, file))
    ),
    faults: read.flatMap(({ file, shape }) => explainIssues(shape.error, { file, schema: waiversSchema }))
  };
}
function listIn({ value }) {
  const isEmpty = typeof value === "object" && value !== null && Object.keys(value).length === 0;
  return isEmpty ? [] : value;
}
function toWaiver(input, index, file) {
  const { rule: rule3 = null, evaluation: evaluation2 = null, metric: metric2 = null, slice = null, reason, owner, expires } = input;
  return { rule: rule3, evaluation: evaluation2, metric: metric2, slice, reason, owner, expires, place: file.placeOf([index]) };
}

// src/config/parse-configuration.ts
function parseConfiguration({ text: text7, path, files = /* @__PURE__ */ new Map() }) {
  const file = readYaml({ text: text7, file: path });
  if ("faults" in file) throw joinFaults(inFileOrder(file.faults));
  const shape = configurationSchema.safeParse(file.value);
  const outline2 = outlineOf(file.value);
  const sources = openPolicy({ path, file, at: ["gate"] }, files);
  const extended = readExtended(sources);
  const waivers = readWaivers(sources);
  const datasets = shape.success ? datasetsOf(shape.data, { file, sources }) : [];
  const wrong = [
    ...explainIssues(shape.error, { file, schema: configurationSchema }),
    ...checkData(outline2, file),
    ...checkBounds(datasets, file),
    ...checkValues(datasets, file),
    ...checkEvaluations(outline2, file),
    ...checkMetrics(outline2, file),
    ...checkOutputs(outline2, file, path),
    ...checkReport(file),
    ...checkPaths(file),
    ...sources.faults,
    ...extended.faults,
    ...waivers.faults,
    ...checkRules(outline2, sources.policies)
  ];
  const faults = wrong.length > 0 ? wrong : checkPolicy(outline2, file, sources);
  if (!shape.success || faults.length > 0) throw joinFaults(inFileOrder(faults, [path, ...sources.named]));
  const { gates } = extended;
  return normalise({ input: shape.data, extended: gates, waivers: waivers.waivers, sources, file, path });
}
function datasetsOf({ data = {} }, { file, sources }) {
  return normaliseDatasets(data, { file, resolve: (path) => path, schemas: sources.schemas });
}
function inFileOrder(faults, files = []) {
  const different = new Map(
    faults.map((one) => [`${one.message} ${one.place?.file}:${one.place?.line}:${one.place?.column}`, one])
  );
  const order = ({ place }) => files.indexOf(place?.file ?? "");
  return [...different.values()].sort(
    (a, b) => order(a) - order(b) || position(a, "line") - position(b, "line") || position(a, "column") - position(b, "column")
  );
}
function position({ place }, part) {
  return place?.[part] ?? 0;
}

// src/config/policy-files.ts
function policyFilesOf({ text: text7, path, files = /* @__PURE__ */ new Map() }) {
  const file = readYaml({ text: text7, file: path });
  return "faults" in file ? [] : [...openPolicy({ path, file, at: ["gate"] }, files).named];
}
async function readPolicyFiles({ text: text7, path }, read) {
  const files = /* @__PURE__ */ new Map();
  const tried = /* @__PURE__ */ new Set();
  for (; ; ) {
    const wanted = policyFilesOf({ text: text7, path, files }).filter((name2) => !tried.has(name2));
    if (wanted.length === 0) return files;
    for (const name2 of wanted) {
      tried.add(name2);
      const content = await read(name2);
      if (content !== null) files.set(name2, content);
    }
  }
}

// src/project/read-configuration.ts
async function readConfiguration(path, files) {
  const text7 = await files.readText(path);
  const policyFiles = await readPolicyFiles(
    { text: text7, path },
    async (named3) => (
      // Not through a link: it can lead out of the repository.
      (await files.inspect(named3))?.kind === "file" ? files.readText(named3) : null
    )
  );
  return { configuration: parseConfiguration({ text: text7, path, files: policyFiles }), text: text7, policyFiles };
}

// src/baseline/base-branches.ts
var BASE_BRANCHES = [
  "refs/remotes/origin/HEAD",
  "origin/main",
  "origin/master",
  "main",
  "master"
];

// src/commands/read-configuration-at.ts
import { matchesGlob, posix as posix4 } from "node:path";

// src/baseline/read-files-at.ts
function readFilesAt(sha, configuration, git) {
  return readPolicyFiles(configuration, async (named3) => {
    const path = await git.pathFromRoot(named3);
    const bytes = await git.readFile(sha, path);
    return bytes === null ? null : decodeText(bytes, path);
  });
}
function decodeText(bytes, path) {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw fault(
      "unreadable-file",
      { path: `${path} of the base branch`, reason: "it is not UTF-8" },
      { cause }
    );
  }
}

// src/commands/read-configuration-at.ts
async function findConfigurationsAt(sha, pattern, git) {
  const glob = posix4.normalize(pattern);
  const hidden = /(^|\/)\.[^./]/;
  const isFound = (path) => path === glob || matchesGlob(path, glob) && !hidden.test(path);
  return (await git.filesBelow(sha)).filter(isFound).sort();
}
async function readConfigurationAt(sha, path, git) {
  const bytes = await git.readFile(sha, await git.pathFromRoot(path));
  if (bytes === null) throw fault("no-configuration", { path });
  const text7 = decodeText(bytes, path);
  const policyFiles = await readFilesAt(sha, { text: text7, path }, git);
  return { configuration: parseConfiguration({ text: text7, path, files: policyFiles }), text: text7, policyFiles };
}

export {
  taskKeys,
  taskColumns,
  readExpression,
  metricRulesOf,
  addSchema,
  labelSpaceOf,
  expandMetrics,
  defaultNames,
  usualEvaluation,
  usualColumns,
  normaliseColumns,
  importSchema,
  parseConfiguration,
  readPolicyFiles,
  readConfiguration,
  BASE_BRANCHES,
  readFilesAt,
  decodeText,
  findConfigurationsAt,
  readConfigurationAt
};
