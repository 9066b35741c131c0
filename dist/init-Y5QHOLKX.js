import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  findUses,
  findWorkflows
} from "./chunk-BKMRWPB6.js";
import {
  JSON_TYPES,
  LEAST_CONFIDENCE,
  bareDataset,
  chooseKey,
  chooseNullWords,
  chooseType,
  confidenceOf,
  count,
  countNullWords,
  countReadings,
  findSlips,
  isCalledKey,
  isCalledProse,
  measureFacts,
  partsOfKey,
  percent,
  personalKindOfName,
  softColumns,
  softReasons,
  suggestColumn,
  tableSchemaText,
  wordsOf
} from "./chunk-LX7P5WA4.js";
import {
  findSensitive,
  findSource,
  validateDataset
} from "./chunk-5OAHXYTE.js";
import "./chunk-44A4YLXA.js";
import "./chunk-2CQNLRKW.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import {
  datasetSchema,
  findMetric,
  foreignKeys,
  require_dist
} from "./chunk-Q4MGMET2.js";
import "./chunk-YV4DYHWL.js";
import {
  commonInputs,
  defineCommand,
  flag,
  text
} from "./chunk-AEKYP4UI.js";
import "./chunk-JBFQKM23.js";
import "./chunk-JA2VDFMT.js";
import {
  MergemarkError,
  fault
} from "./chunk-MY7RTWCD.js";
import "./chunk-T3RKS3KW.js";
import {
  __callDispose,
  __toESM,
  __using
} from "./chunk-TYDYXRWL.js";

// src/commands/init.ts
import { posix as posix9 } from "node:path";

// src/config/json-schema.ts
var SCHEMA_URL = "https://raw.githubusercontent.com/mergemark/mergemark/v1/schema/mergemark.schema.json";

// src/config/template-data.ts
var import_yaml = __toESM(require_dist(), 1);
function dataTemplate(datasets) {
  return ["data:", ...datasets.flatMap(linesOf)].join("\n");
}
function linesOf(seed) {
  const { name, path, schema, rows, key, columns } = seed;
  const beside = [...columns].map(([column, asked]) => {
    const why = seed.reasons?.get(column);
    return `      ${spell(column)}: ${spell(asked)}${why === void 0 ? "" : `   # ${why}`}`;
  });
  return [
    `  ${spell(name)}:`,
    `    path: ${spell(path)}`,
    `    schema: ${spell(schema)}   # suggested from ${rows} rows: look through it`,
    ...key === null ? [] : [`    key: ${spell(key)}   # names a row in messages`],
    "    rows: { min-ratio: 0.5 }   # at least half of the rows that main has",
    ...linesOfKeys(seed),
    ...beside.length === 0 ? [] : ["    columns:   # what a Table Schema has no word for", ...beside]
  ];
}
function linesOfKeys({ foreignKeys: foreignKeys2 = [] }) {
  if (foreignKeys2.length === 0) return [];
  const keys = foreignKeys2.map(({ why, ...key }) => `      - ${spell(key)}   # ${why}`);
  return ["    foreignKeys:   # each value must occur in the other data set", ...keys];
}
function spell(value) {
  return (0, import_yaml.stringify)(value, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
}

// src/config/template-parts.ts
var import_yaml2 = __toESM(require_dist(), 1);
function trainTemplate({ training }) {
  return commented(`train:
  command: ${spellLine(training ?? "python train.py --seed {seed}")}   # without a shell; more is for a script
  outputs: { model: model/ }       # removed before training, so that nothing old is taken for a result
  timeout: 30m
`);
}
function evaluationsTemplate(found) {
  const { metrics, mlflow } = found;
  const hint = mlflow === void 0 ? "" : `# MLflow was found (${mlflow}). Write a run's metrics to a JSON file and name it as \`metrics-file\`.
`;
  if (metrics !== void 0 && metrics.known.length > 0) {
    const section = metricsTemplate(metrics);
    return `${hint}${metrics.isCommitted ? section : commented(section)}`;
  }
  return `${hint}${commented(predictionsTemplate(found))}`;
}
function rulesTemplate({ metrics }) {
  const [first] = metrics?.known ?? [];
  const isThere = first !== void 0 && metrics?.isCommitted === true;
  const rule = `  rules:
    # margin: the drop from main that you can afford
    - { metric: ${spell2(first ?? "accuracy")}, margin: 0.01 }
`;
  return isThere ? rule : commented(rule);
}
function metricsTemplate({ path, known, others }) {
  const unknown = others.length === 0 ? "" : `   # and, each with its direction: ${others.join(", ")}`;
  return `evaluations:
  test:
    task: metrics-only             # computed elsewhere: without examples, a change cannot be tested
    metrics-file: ${spell2(path)}
    metrics: ${spell2(known)}${unknown}
`;
}
function predictionsTemplate({ predictions }) {
  const columns = { id: "id", target: "target", predicted: "predicted", ...predictions?.columns };
  return `evaluations:
  test:
    task: multiclass               # or binary, with \`positive: <label>\`, regression, ranking …
    predictions: ${spell2(predictions?.path ?? "out/predictions.csv")}
    columns: ${spell2(columns)}
    metrics: [accuracy, f1_macro]  # scikit-learn's names, without _score
`;
}
function commented(text2) {
  return text2.replaceAll(/^(?=.)/gm, "# ");
}
function spell2(value) {
  return (0, import_yaml2.stringify)(value, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
}
function spellLine(text2) {
  return (0, import_yaml2.stringify)(text2, { lineWidth: 0 }).trimEnd();
}

// src/config/template.ts
var EXAMPLE_DATA = `data:
  train:
    path: data/train.csv
    key: id                        # names a row in messages
    columns:                       # type, required, unique, minimum, maximum, pattern, enum
      id: { type: string, required: true, unique: true }
      target: { type: string, required: true }
    # rules:                       # conditions that must be true for every row, in SQL
    #   - { name: widths are positive, sql: width > 0 }`;
function configurationTemplate(project) {
  const { datasets = [], found = {} } = project;
  const isEmpty = datasets.length === 0 && Object.keys(found).length === 0;
  return `# yaml-language-server: $schema=${SCHEMA_URL}
# What a pull request must keep. Paths start at this file, and commands run in its folder. The schema above names
# every key.
version: 1
name: ${toProjectName(project.name)}

# Files to check before anything is trained on them. A failing cell is shown on its line of the diff.
${datasets.length > 0 ? dataTemplate(datasets) : isEmpty ? EXAMPLE_DATA : NO_DATA}

${isEmpty ? EXAMPLE_MODEL : modelTemplate(found)}`;
}
var NO_DATA = `# data:
#   train: { path: data/train.csv, key: id }`;
var EXAMPLE_MODEL = `# How the model is trained. Leave it out where that happens elsewhere.
train:
  command: python train.py --seed {seed}     # run without a shell; for more, put it in a script
  outputs: { model: model/ }       # removed before training, so that nothing old is taken for a result
  timeout: 30m
  # env: [WANDB_MODE]              # the command sees no other variable of the job

# How it is measured: one row an example.
evaluations:
  test:
    task: multiclass               # or binary, with \`positive: <label>\`
    # command: python predict.py   # where training does not write the predictions itself
    predictions: out/predictions.csv
    columns: { id: id, target: target, predicted: predicted }
    metrics: [accuracy, f1_macro]  # scikit-learn's names, without _score

# What must hold. A pull request is judged by the policy of the branch it merges into.
gate:
  mode: observe                    # says what it would have done, and never fails; then: enforce
  rules:
    # margin: the drop from main that you can afford. A test of n examples can tell about
    # 2.8 * sqrt(share of predictions that change / n); below that, it says it cannot.
    - { metric: accuracy, margin: 0.01 }
    # - { metric: f1_macro, margin: 0.02, min: 0.80 }
`;
function modelTemplate(found) {
  return `# How the model is trained, where that happens here.
${trainTemplate(found)}
# How it is measured: one row an example.
${evaluationsTemplate(found)}
# What must hold. A pull request is judged by the policy of the branch it merges into.
gate:
  mode: observe                    # says what it would have done, and never fails; then: enforce
${rulesTemplate(found)}`;
}
function inputOf({ config = DEFAULT }, write) {
  return config === DEFAULT ? "" : write(JSON.stringify(config));
}
var DEFAULT = "mergemark.yml";
function workflowTemplate(called = {}) {
  return `# Checks data, trains, evaluates, compares with main and gates. Code of a pull request runs in a job that may only
# read, and what decides runs in others. Require the check that is called \`mergemark\`.
name: mergemark
on:
  pull_request: { types: [opened, synchronize, reopened, edited] } # edited: another branch to merge into
  merge_group:
  push: { branches: [main] }
permissions: {}
jobs:
  mergemark:
    uses: mergemark/mergemark/.github/workflows/check.yml@v1
    permissions: { contents: write, pull-requests: write, checks: write } # used by the announce and publish jobs only
${withInputs(called)}`;
}
function withInputs({ python = true, ...called }) {
  const inputs = [
    inputOf(called, (config) => `      config: ${config}
`),
    ...python ? ['      python-version: "3.12"\n      setup: pip install -r requirements.txt\n'] : []
  ].join("");
  return inputs === "" ? "" : `    with:
${inputs}`;
}
function forkWorkflowTemplate(called = {}) {
  return `# Judges and posts what pull requests of forks and of Dependabot computed: their own runs may not write. It runs as
# the default branch has it, and checks out, runs and unpacks nothing of the pull request.
name: mergemark forks
on: # zizmor: ignore[dangerous-triggers] see above
  workflow_run: { workflows: [mergemark], types: [requested, completed] }
permissions: {}
jobs:
  forks:
    uses: mergemark/mergemark/.github/workflows/check-fork.yml@v1
    permissions: { actions: read, contents: write, pull-requests: write, checks: write }
${inputOf(called, (config) => `    with: { config: ${config} }
`)}`;
}
function oneStepTemplate(called = {}) {
  return `# Checks data, trains, evaluates, compares with main and gates, all in one job.
# In this form the code of a pull request runs in a job whose token may write: use it where everyone who may
# open a pull request may write anyway. Forks and Dependabot are refused.
name: mergemark
on:
  pull_request: { types: [opened, synchronize, reopened, edited] } # edited: another branch to merge into
  merge_group:
  push: { branches: [main] }
  workflow_dispatch:

permissions: {}

concurrency:
  group: mergemark-\${{ github.ref }}
  cancel-in-progress: \${{ github.event_name == 'pull_request' }}

jobs:
  mergemark:
    runs-on: ubuntu-latest
    timeout-minutes: 60
    permissions:
      contents: write              # records and charts, on refs/mergemark/*; pull requests only read
      pull-requests: write         # the comment
      checks: write                # the check that a branch can require
    steps:
      - uses: actions/checkout@v7
        with:
          fetch-depth: 0           # the merge base with main is looked for in the history
          persist-credentials: false         # training code finds no token in .git/config
      # Set up what training needs here, e.g. actions/setup-python and pip install.
      - uses: mergemark/mergemark@v1
        with:
          token: \${{ github.token }}
${inputOf(called, (config) => `          config: ${config}
`)}`;
}
function toProjectName(text2) {
  const plain = text2.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").replace(/-+$/, "").slice(0, 64);
  return plain === "" ? "model" : plain;
}

// src/commands/init/describe-datasets.ts
function describeDatasets(datasets) {
  return datasets.flatMap(({ schema: { path, rows, columns, notes } }) => {
    const suggestions = columns.flatMap(({ suggestions: suggestions2 }) => suggestions2);
    const least = Math.min(...suggestions.map(({ confidence }) => confidence));
    const sure = suggestions.length === 0 ? "" : `, each at least ${percent(least)} sure`;
    const head = `${path}: ${rows} rows, ${columns.length} columns; ${suggestions.length} constraints suggested${sure}`;
    return [head, ...notes.map((note) => `  ${note}`)];
  });
}

// src/commands/init/find-data-files.ts
import { posix as posix2 } from "node:path";

// src/commands/init/group-files.ts
import { posix } from "node:path";
function endingOf(path) {
  return /(\.[^./]+)?\.(gz|zst)$|\.[^./]+$/i.exec(path)?.[0] ?? "";
}
async function groupFiles(paths, files) {
  const tables = [];
  for (const [glob, group] of Map.groupBy(paths, globOf)) {
    const isHive = glob.includes("=*");
    const isGroup = glob.includes("*") && (isHive || group.length > 1);
    const found = isGroup ? await files.find(glob) : [];
    if (isGroup && found.length === group.length && group.every((path) => found.includes(path)))
      tables.push({ path: glob, files: group, stem: isHive ? stemOfPartitions(glob) : stemOfParts(glob) });
    else tables.push(...group.map(single));
  }
  return tables.sort((a, b) => a.path < b.path ? -1 : 1);
}
function single(path) {
  return { path, files: [path], stem: path.slice(0, path.length - endingOf(path).length) };
}
function globOf(path) {
  if (/[*?[\]{}!()\\]/.test(path)) return path;
  const parts = path.split("/");
  const ending = endingOf(path);
  if (parts.slice(0, -1).some(isPartition)) {
    const folders = parts.slice(0, -1).map((part) => isPartition(part) ? part.replace(/=.*/, "=*") : part);
    return [...folders, `*${ending}`].join("/");
  }
  const name = posix.basename(path, ending);
  const starred = /^part-\d+/.test(name) ? "part-*" : name.replaceAll(/(?<!(?:^|[-_. ])v)(?<!\d)\d+([-_.]\d+)*/gi, "*");
  return posix.join(posix.dirname(path), `${starred}${ending}`);
}
function isPartition(part) {
  return /^[^=]+=[^=]*$/.test(part);
}
function stemOfPartitions(glob) {
  const parts = glob.split("/");
  const above = parts.slice(
    0,
    parts.findIndex((part) => part.includes("=*"))
  );
  return above.length === 0 ? "data" : above.join("/");
}
function stemOfParts(glob) {
  const folder = posix.dirname(glob);
  const name = posix.basename(glob, endingOf(glob)).replaceAll("*", "").replaceAll(/[-_. ]{2,}/g, "-").replaceAll(/^[-_. ]+|[-_. ]+$/g, "");
  if (folder !== "." && /^(part|parts|chunk|file|data|of|part-of)?$/i.test(name)) return folder;
  return posix.join(folder, name === "" ? "data" : name);
}

// src/commands/init/find-data-files.ts
var ENDINGS = "{csv,tsv,parquet,arrow,arrows,feather,jsonl,ndjson,json,csv.gz,tsv.gz,jsonl.gz,csv.zst,tsv.zst,jsonl.zst}";
var TABLE = /\.(csv|tsv|jsonl|ndjson)(\.(gz|zst))?$|\.(parquet|arrows?|feather|json)$/i;
var FOLDERS = "{data,dataset,datasets,input,inputs}";
var IN_FOLDER = /(^|\/)(data|datasets?|inputs?)\//i;
var SETTINGS = /(^|\/)([^/]*\.schema|package|package-lock|tsconfig[^/]*|composer|manifest|settings|config)\.json$/i;
var METRICS = /(^|\/)[^/]*(metrics?|scores|evaluation)\.json$/i;
var PASSED_OVER = /(^|\/)(\.[^/]*|node_modules|vendor|venv|site-packages|dist|build|out|outputs?|results|mergemark-out|tests?|fixtures)\//i;
var LARGEST = 1e9;
var LARGEST_JSON = 1e8;
var MOST = 20;
async function findDataFiles(folder, { files, git }) {
  const patterns = [`*.${ENDINGS}`, `${FOLDERS}/**/*.${ENDINGS}`];
  const lying = await Promise.all(patterns.map((pattern) => files.find(posix2.join(folder, pattern))));
  const all = [.../* @__PURE__ */ new Set([...await trackedFiles(git), ...lying.flat()])].sort();
  const notes = [];
  const paths = [];
  for (const path of all.filter((one) => isTable(one, folder))) {
    const against = await whyNot(path, files);
    if (against === null) paths.push(path);
    else if (against !== SILENT) notes.push(`${path} ${against}`);
  }
  const tables = await groupFiles(paths, files);
  const more = tables.slice(MOST).map(({ path }) => `${path} is left out: there are more than ${MOST} tables`);
  return { tables: tables.slice(0, MOST), notes: [...notes, ...more] };
}
async function trackedFiles(git) {
  if (await git.root() === null) return [];
  const head = await git.resolve("HEAD");
  return head === null ? [] : git.filesBelow(head);
}
function isTable(path, folder) {
  const inside = posix2.relative(folder, path);
  if (inside.startsWith("..") || !TABLE.test(path) || PASSED_OVER.test(inside)) return false;
  if (SETTINGS.test(inside) || METRICS.test(inside)) return false;
  return datasetSchema.safeParse({ path: inside }).success;
}
async function whyNot(path, files) {
  const found = await files.inspect(path);
  if (found?.kind !== "file") return "is no file of this checkout";
  if (found.bytes > LARGEST) return "is larger than 1 GB: name it in mergemark.yml yourself";
  if (found.bytes < 500 && await isPointer(path, files))
    return "is a pointer of Git LFS: `git lfs pull` fetches the file";
  if (!/\.json$/i.test(path)) return null;
  if (found.bytes > LARGEST_JSON)
    return "is left out: JSON of more than 100 MB is better written as JSON Lines";
  if (await isListOfRecords(path, files)) return null;
  return IN_FOLDER.test(path) ? "is left out: it is no list of records" : SILENT;
}
var SILENT = "";
async function isListOfRecords(path, files) {
  const text2 = new TextDecoder().decode(await files.readBytes(path)).trimStart();
  return /^\[\s*\{/.test(text2);
}
async function isPointer(path, files) {
  const start = new TextDecoder().decode(await files.readBytes(path));
  return start.startsWith("version https://git-lfs.github.com/spec/");
}

// src/commands/init/find-project.ts
var import_yaml3 = __toESM(require_dist(), 1);
import { posix as posix3 } from "node:path";
var TRAINING = /(^|\/)(train|training|train_model|fit|fit_model)\.(py|R|jl|sh)$/i;
var PREDICTIONS = /(^|\/)[^/]*(predictions?|preds)\.(csv|tsv|parquet|jsonl)(\.(gz|zst))?$/i;
var RUNNERS = /* @__PURE__ */ new Map([
  [".py", "python"],
  [".r", "Rscript"],
  [".jl", "julia"],
  [".sh", "bash"]
]);
var LYING = [
  "*.{py,dvc,yaml,txt,toml,json,csv,R,sh,jl}",
  "MLproject",
  "{src,scripts}/*.{py,R,sh,jl}",
  "{out,outputs,results,reports,metrics,predictions}/*.{csv,tsv,json,parquet,jsonl}",
  "{data,dataset,datasets,input,inputs}/**/*.dvc"
];
async function findProject(folder, ports) {
  const tracked = await trackedFiles(ports.git);
  const lying = await Promise.all(LYING.map((pattern) => ports.files.find(posix3.join(folder, pattern))));
  const inside = [.../* @__PURE__ */ new Set([...tracked, ...lying.flat()])].map((path) => posix3.relative(folder, path)).filter(
    (path) => !path.startsWith("..") && !/(^|\/)(\.[^/]*|node_modules|venv|site-packages|tests?|examples?)\//.test(path)
  ).sort((a, b) => a.split("/").length - b.split("/").length || (a < b ? -1 : 1));
  const seen = { folder, inside, tracked: new Set(tracked), ports };
  const training = await findTraining(seen);
  const dvc = await findDvc(seen);
  const mlflow = await findMlflow(seen);
  const predictions = await findPredictions(seen);
  const metrics = await findMetrics(seen, dvc.metrics);
  const command = training?.command ?? dvc.command;
  return {
    parts: {
      ...command === null ? {} : { training: command },
      ...predictions === null ? {} : { predictions },
      ...metrics === null ? {} : { metrics },
      ...mlflow === null ? {} : { mlflow }
    },
    hasPython: inside.some((path) => /\.py$|(^|\/)(requirements\.txt|pyproject\.toml)$/.test(path)),
    notes: [
      ...training === null ? [] : [`found ${training.path}, which seems to train: see \`train\``],
      ...dvc.notes,
      ...mlflow === null ? [] : [`found MLflow (${mlflow}): see \`evaluations\``],
      ...predictions === null ? [] : [`found predictions (${predictions.path}): see \`evaluations\``],
      ...metrics === null ? [] : [`found metrics (${metrics.path}): see \`evaluations\``]
    ]
  };
}
async function findTraining({ folder, inside, ports }) {
  const path = inside.find((one) => TRAINING.test(one));
  if (path === void 0) return null;
  const text2 = await ports.files.readText(posix3.join(folder, path)).catch(() => "");
  const runner = RUNNERS.get(posix3.extname(path).toLowerCase()) ?? "python";
  return { path, command: `${runner} ${path}${text2.includes("--seed") ? " --seed {seed}" : ""}` };
}
async function findDvc({ folder, inside, ports }) {
  const pipeline = inside.find((path) => /(^|\/)dvc\.yaml$/.test(path));
  const pointers = inside.filter((path) => /[^/]\.dvc$/.test(path));
  const metrics = pipeline === void 0 ? [] : await metricsOfPipeline(posix3.join(folder, pipeline), ports);
  const fetched = pointers.length === 1 ? pointers[0] : `${pointers.length} files such as ${pointers[0]}`;
  return {
    metrics,
    command: pipeline === void 0 ? null : "dvc repro",
    notes: [
      ...pipeline === void 0 ? [] : [`found ${pipeline}, a pipeline of DVC: see \`train\``],
      ...pointers.length === 0 ? [] : [`found ${fetched}: DVC keeps the data, so the workflow’s \`setup\` needs \`dvc pull\``]
    ]
  };
}
async function metricsOfPipeline(path, { files }) {
  const pipeline = await files.readText(path).then(
    (text2) => (0, import_yaml3.parse)(text2, { logLevel: "silent" }),
    () => null
  ).catch(() => null);
  const stages = Object.values(mapping(mapping(pipeline)["stages"]));
  const named = [pipeline, ...stages].flatMap((one) => mapping(one)["metrics"] ?? []);
  return named.flatMap((one) => typeof one === "string" ? [one] : Object.keys(mapping(one)));
}
function mapping(value) {
  const isMapping = typeof value === "object" && value !== null && !Array.isArray(value);
  return isMapping ? value : {};
}
async function findMlflow({ folder, inside, ports }) {
  const project = inside.find((path) => /(^|\/)MLproject$/.test(path));
  const runs = await ports.files.inspect(posix3.join(folder, "mlruns"));
  if (runs?.kind === "folder") return "mlruns/";
  return project ?? null;
}
var NAMES = {
  id: /^(id|.*_id|index|row)$/i,
  target: /^(target|label|y|y_true|actual|truth|true|class)$/i,
  predicted: /^(predicted|prediction|pred|y_pred|yhat|y_hat|output)$/i,
  score: /^(score|probability|proba|prob|p|y_score)$/i
};
async function findPredictions({
  folder,
  inside,
  ports
}) {
  const path = inside.find((one) => PREDICTIONS.test(one) && endingOf(one) !== "");
  if (path === void 0) return null;
  const columns = await readColumns(posix3.join(folder, path), ports);
  const known = Object.entries(NAMES).flatMap(([role, form]) => {
    const column = columns.find((name) => form.test(name));
    return column === void 0 ? [] : [[role, column]];
  });
  return { path, columns: Object.fromEntries(known) };
}
async function readColumns(path, { tables }) {
  try {
    var _stack = [];
    try {
      const table = __using(_stack, await tables.open({ path }), true);
      return table.columns;
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch {
    return [];
  }
}
async function findMetrics({ folder, inside, tracked, ports }, named) {
  const paths = [
    ...named.filter((path) => inside.includes(path)),
    ...inside.filter((one) => METRICS.test(one))
  ];
  for (const path of paths) {
    if (!path.endsWith(".json")) continue;
    const text2 = await ports.files.readText(posix3.join(folder, path)).catch(() => "");
    const numbers = numbersOf(text2);
    if (numbers.length === 0) continue;
    const known = numbers.filter((name) => findMetric(name) !== null);
    return {
      path,
      known,
      others: numbers.filter((name) => !known.includes(name)),
      isCommitted: tracked.has(posix3.join(folder, path))
    };
  }
  return null;
}
function numbersOf(text2) {
  try {
    return Object.entries(mapping(JSON.parse(text2))).flatMap(
      ([name, value]) => typeof value === "number" ? [name] : []
    );
  } catch {
    return [];
  }
}

// src/commands/init/plan-ignore.ts
import { posix as posix4 } from "node:path";
var FILE = ".gitignore";
async function planIgnore(out, { files, git }) {
  const folder = posix4.normalize(out ?? "mergemark-out").replace(/\/+$/, "");
  const isElsewhere = folder === "." || folder.startsWith("..") || posix4.isAbsolute(folder);
  if (isElsewhere || await git.root() === null) return null;
  const top = posix4.relative(posix4.join("/", await git.pathFromRoot(".")), "/") || ".";
  const places = [.../* @__PURE__ */ new Set([FILE, posix4.join(top, FILE)])];
  for (const path of places) {
    const text2 = await readOrNull(path, files);
    const from = posix4.relative(posix4.dirname(path), folder);
    if (text2 !== null && isIgnored(text2, from)) return null;
  }
  const line = `${folder}/`;
  const here = await readOrNull(FILE, files);
  const before = here === null || here === "" || here.endsWith("\n") ? here ?? "" : `${here}
`;
  const said = here === null ? `wrote ${FILE}` : `added ${line} to ${FILE}`;
  return { path: FILE, content: `${before}${line}
`, said };
}
async function readOrNull(path, files) {
  return (await files.inspect(path))?.kind === "file" ? files.readText(path) : null;
}
function isIgnored(text2, folder) {
  const names = [folder, posix4.basename(folder), posix4.join("**", posix4.basename(folder))];
  const lines = text2.split(/\r?\n/).map(
    (line) => line.trim().replace(/^\//, "").replace(/\/\*{0,2}$/, "")
  );
  return lines.some((line) => names.includes(line));
}

// src/commands/init/plan-workflows.ts
import { posix as posix6 } from "node:path";

// src/commands/init/cover.ts
import { matchesGlob, posix as posix5 } from "node:path";
function findCover(config, uses) {
  const [first] = uses;
  if (first === void 0) return null;
  const named = uses.map((use) => ({ path: use.workflow.path, others: configOf(use) }));
  const judging = named.find(({ others: others2 }) => others2 === config || matchesGlob(config, others2));
  if (judging !== void 0)
    return { kind: "judged", path: judging.path, isOnlyOne: judging.others === config };
  const { path } = first.workflow;
  const others = configOf(first);
  if (others.includes("${{")) return { kind: "unknown", path, expression: others };
  return { kind: "missing", path, others, config: join(others, config) };
}
function configOf({ with: given }) {
  const text2 = (key, usual) => String(given.get(key) ?? usual);
  return posix5.join(text2("working-directory", "."), text2("config", "mergemark.yml"));
}
function join(others, config) {
  const beside = /^[^/]+\/mergemark\.yml$/;
  if (beside.test(others) && beside.test(config)) return "*/mergemark.yml";
  const list = /^\{(.*)\}$/.exec(others)?.[1] ?? others;
  return `{${list},${config}}`;
}

// src/commands/init/plan-workflows.ts
var WORKFLOW = ".github/workflows/mergemark.yml";
var FORK_WORKFLOW = ".github/workflows/mergemark-forks.yml";
async function planWorkflows(asked, ports) {
  const top = await findTop(asked.config, ports.git);
  const wanted = [
    {
      path: WORKFLOW,
      kinds: ["check", "run", "action", "command"],
      write: asked.oneStep ? oneStepTemplate : workflowTemplate
    },
    ...asked.forks ? [{ path: FORK_WORKFLOW, kinds: ["check-fork"], write: forkWorkflowTemplate }] : []
  ];
  const uses = findUses(await findWorkflows(ports.files.resolve(top.folder), ports));
  const contents = /* @__PURE__ */ new Map();
  const covers = [];
  for (const { path, kinds, write } of wanted) {
    const cover = findCover(
      top.config,
      uses.filter(({ kind, command }) => kinds.includes(kind) && command !== "record")
    );
    if (cover !== null && !(asked.force && isOf(cover, path))) covers.push(cover);
    else
      contents.set(
        posix6.join(top.folder, path),
        write({ config: judgedWith(top.config, covers), python: asked.python })
      );
  }
  return { contents, notes: covers.map((cover) => describeCover(cover, top.config)) };
}
async function findTop(config, git) {
  if (await git.root() === null) return { folder: ".", config: posix6.normalize(config) };
  const folder = posix6.relative(posix6.join("/", await git.pathFromRoot(".")), "/");
  return { folder: folder === "" ? "." : folder, config: await git.pathFromRoot(config) };
}
function isOf(cover, path) {
  return cover.kind === "judged" && cover.isOnlyOne && cover.path === path;
}
function judgedWith(config, covers) {
  const [cover] = covers;
  return cover?.kind === "missing" ? cover.config : config;
}
function describeCover(cover, config) {
  const { path } = cover;
  if (cover.kind === "judged") return `left ${path} as it is: it judges ${config} already`;
  if (cover.kind === "unknown")
    return `left ${path} as it is: add ${config} to what its \`config: ${cover.expression}\` stands for`;
  return [
    `left ${path} as it is: it judges ${cover.others}. For both, write under its \`with:\``,
    `  config: ${JSON.stringify(cover.config)}`
  ].join("\n");
}

// src/commands/init/suggest-datasets.ts
import { posix as posix8 } from "node:path";

// src/data/infer/settings-of.ts
var USUAL = { mostly: 1, severity: "error", owner: null, when: null };
function settingsOf({ path, nulls, key, columns }) {
  return { ...bareDataset({ name: path, path }), nulls, key, columns: columns.map(columnOf) };
}
function columnOf({ name, type, mostly, sensitive, suggestions }) {
  return {
    ...USUAL,
    name,
    type,
    mostly,
    sensitive: sensitive === null ? null : true,
    checks: Object.fromEntries(suggestions.map(({ rule, option }) => [rule, option])),
    demands: Object.fromEntries(
      suggestions.map((suggestion) => [suggestion.rule, { ...USUAL, mostly: suggestion.mostly }])
    )
  };
}

// src/data/infer/find-foreign-keys.ts
var NEARLY_ALL = 0.95;
async function findForeignKeys(schemas, ports) {
  const keys = [];
  const notes = [];
  for (const candidate of candidatesOf(schemas)) {
    const check = await checkReference(candidate, schemas, ports);
    if (check === null || check.result === "error") continue;
    const { dataset, field, resource, referred } = candidate;
    const passing = check.total - check.failing;
    const confidence = confidenceOf(passing, check.total);
    if (check.failing === 0 && confidence >= LEAST_CONFIDENCE) {
      const why = `all ${count(check.total)} values occur there`;
      keys.push({ ...candidate, confidence, why });
    } else if (check.failing > 0 && passing >= NEARLY_ALL * check.total) {
      const missing = `${count(check.failing)} of ${count(check.total)}`;
      notes.push(`${dataset}: ${missing} values of ${field} are no ${referred} of ${resource}`);
    }
  }
  return { keys, notes };
}
function candidatesOf(schemas) {
  return schemas.flatMap(
    (child) => child.schema.columns.flatMap(({ name: field }) => {
      const isOwnKey = child.schema.uniques.includes(field);
      const found = schemas.flatMap((parent) => {
        if (parent === child || isOwnKey && isSmaller(parent, child)) return [];
        const referred = parent.schema.uniques.find((column) => agrees(field, column, parent.name));
        return referred === void 0 ? [] : [{ dataset: child.name, field, resource: parent.name, referred }];
      });
      const named = found.find(({ resource }) => isOf2(field, resource)) ?? (isOwnKey ? void 0 : found[0]);
      return named === void 0 ? [] : [named];
    })
  );
}
function isSmaller(one, other) {
  return one.schema.rows <= other.schema.rows;
}
function agrees(field, column, table) {
  const [here, there] = [wordsOf(field).join(" "), wordsOf(column).join(" ")];
  const thing = singularOf(table);
  if (here === there) return isCalledKey(column) && wordsOf(column).length > 1;
  if (here === thing) return isCalledKey(column) || there === "name";
  return here === `${thing} ${there}` && isCalledKey(column);
}
function isOf2(field, table) {
  return wordsOf(field).join(" ").startsWith(singularOf(table));
}
function singularOf(table) {
  const words = wordsOf(table);
  const last = words.pop() ?? "";
  const one = /[^s]ies$/.test(last) ? `${last.slice(0, -3)}y` : last.replace(/(ss|sh|ch|x|z)es$/, "$1").replace(/([^su])s$/, "$1");
  return [...words, one].join(" ");
}
async function checkReference({ dataset, field, resource, referred }, schemas, ports) {
  const datasets = schemas.map(
    ({ name, schema }) => ({ ...settingsOf(schema), name, columns: [] })
  );
  const child = datasets.find(({ name }) => name === dataset);
  if (child === void 0) return null;
  const option = [{ fields: field, reference: { resource, fields: referred } }];
  const asked = { ...child, checks: { [foreignKeys.rule]: option } };
  const { checks } = await validateDataset(asked, ports, { datasets, base: null, now: 0 });
  return checks.find(({ rule }) => rule === foreignKeys.rule) ?? null;
}

// src/data/infer/describe-file.ts
function describeFile({
  facts,
  table,
  nulls,
  sensitive
}) {
  const words = nulls.filter((word) => word !== "");
  return [
    ...describeDefects(table),
    ...table.rows === 0 ? ["has no rows: nothing can be suggested of its values"] : [],
    ...words.length === 0 ? [] : [`cells that hold ${words.join(", ")} are taken for cells without a value`],
    ...facts.flatMap(describeUnreadable),
    ...facts.filter(({ name }) => !sensitive.has(name)).flatMap(describeSlips)
  ];
}
function describeDefects({ defects, defectCount }) {
  const [first] = defects;
  if (first === void 0) return [];
  return [
    `is not well-formed: ${count(defectCount)} defects, the first on line ${first.line}: ${first.message}`
  ];
}
function describeUnreadable({ name, type, filled, readable }) {
  if (readable === filled) return [];
  return [`${name}: ${count(filled - readable)} of ${count(filled)} values are not of the type ${type}`];
}
function describeSlips({ name, type, members }) {
  if (type !== "string" || members === null || isCalledProse(name)) return [];
  return findSlips(members).map(
    ({ rare, meant }) => meant === null ? `${name}: does ${spell3(rare)} mean that there is no value?` : `${name}: is ${spell3(rare)} meant to be ${spell3(meant)}?`
  );
}
function spell3({ value, count: times }) {
  return `${JSON.stringify(value)} (${count(times)})`;
}

// src/data/infer/find-json.ts
var RECORDS = 100;
async function findJson(names, table) {
  const found = /* @__PURE__ */ new Map();
  for (const name of await likelyColumns(names, table)) {
    const type = await kindOf(name, table);
    if (type !== null) found.set(name, type);
  }
  return found;
}
async function likelyColumns(names, { dialect, relation, rowNumber, query }) {
  if (names.length === 0) return [];
  const others = names.map((name, at) => {
    const cell = dialect.identifier(name);
    return `${dialect.countWhere(`${cell} NOT LIKE '{%' AND ${cell} NOT LIKE '[%'`)} AS other_${at}`;
  });
  const [row = {}] = await query(
    `SELECT ${others.join(", ")} FROM ${relation} WHERE ${rowNumber} <= ${RECORDS}`
  );
  return names.filter((_, at) => Number(row[`other_${at}`]) === 0);
}
async function kindOf(name, { dialect, relation, query }) {
  const cell = dialect.identifier(name);
  const kinds = JSON_TYPES.map(
    (type) => `${dialect.countWhere(`${dialect.jsonKind(cell)} = '${type.toUpperCase()}'`)} AS ${type}`
  );
  const [row = {}] = await query(`SELECT count(${cell}) AS filled, ${kinds.join(", ")} FROM ${relation}`);
  const filled = Number(row["filled"]);
  return JSON_TYPES.find((type) => filled > 0 && Number(row[type]) === filled) ?? null;
}

// src/data/infer/find-primary-key.ts
var MOST_PARTS = 6;
var LEAST_MEETINGS = 5;
async function findPrimaryKey(facts, table) {
  const { dialect, relation, rows } = table;
  for (const [first, second] of pairsOf(partsOfKey(facts).slice(0, MOST_PARTS))) {
    if (meetingsOf(rows, first.distinct * second.distinct) < LEAST_MEETINGS) continue;
    const pair = [first, second].map(({ name }) => dialect.identifier(name)).join(", ");
    const [row = {}] = await table.query(
      `SELECT count(*) AS pairs FROM (SELECT DISTINCT ${pair} FROM ${relation}) AS different`
    );
    if (Number(row["pairs"]) === rows) return [first.name, second.name];
  }
  return [];
}
function pairsOf(parts) {
  return parts.flatMap((first, index) => parts.slice(index + 1).map((second) => [first, second]));
}
function meetingsOf(rows, places) {
  return rows * (rows - 1) / (2 * places);
}

// src/data/infer/infer-schema.ts
async function inferSchema(path, ports) {
  const suggested = await suggestSchema(path, ports);
  return keepPassing(suggested, ports);
}
async function suggestSchema(path, ports) {
  var _stack = [];
  try {
    const nulls = ["", ...await findNullWords(path, ports)];
    const table = __using(_stack, await openTable(path, nulls, ports), true);
    const readings = await countReadings(table);
    const types = await chooseTypes(readings, table);
    const facts = await measureFacts(
      table,
      [...readings].map(([name, one]) => ({ name, type: types.get(name) ?? "string", readings: one }))
    );
    const sensitive = await findPersonal(types, table);
    const open = facts.filter(({ name }) => !sensitive.has(name));
    const key = chooseKey(open);
    return {
      path,
      rows: table.rows,
      nulls,
      key,
      primaryKey: key === null ? await findPrimaryKey(open, table) : [],
      uniques: facts.filter(isUnique).map(({ name }) => name),
      columns: facts.map((one) => suggestColumn(one, sensitive.get(one.name) ?? null)),
      notes: describeFile({ facts, table, nulls, sensitive })
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function openTable(path, nulls, ports) {
  return ports.tables.open(await findSource({ ...bareDataset({ name: path, path }), nulls }, ports.files));
}
async function chooseTypes(readings, table) {
  const types = new Map([...readings].map(([name, one]) => [name, chooseType(one)]));
  const texts = [...types].flatMap(([name, type]) => type === "string" ? [name] : []);
  return new Map([...types, ...await findJson(texts, table)]);
}
async function findPersonal(types, table) {
  const named = [...types].flatMap(([name, type]) => {
    const kind = type === "boolean" ? null : personalKindOfName(name);
    return kind === null ? [] : [[name, kind]];
  });
  return new Map([...named, ...await findSensitive([], types, table)]);
}
function isUnique({ type, rows, filled, distinct }) {
  return (type === "integer" || type === "string") && rows > 1 && filled === rows && distinct === rows;
}
async function findNullWords(path, ports) {
  var _stack = [];
  try {
    const table = __using(_stack, await openTable(path, [""], ports), true);
    const readings = await countReadings(table);
    const mixed = [...readings].filter(([, one]) => most(one) > 0 && most(one) < one.filled);
    const words = await countNullWords(
      mixed.map(([name]) => name),
      table
    );
    return chooseNullWords(
      mixed.map(([name, one]) => ({
        words: words.get(name) ?? /* @__PURE__ */ new Map(),
        filled: one.filled,
        readable: most(one)
      }))
    );
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
function most({ readable }) {
  return Math.max(...readable.values());
}
async function keepPassing(suggested, ports) {
  if (suggested.rows === 0) return suggested;
  const { checks } = await validateDataset(settingsOf(suggested), ports);
  const failing = checks.filter(({ result, column }) => result !== "pass" && column !== null);
  const fails = (column, rule) => failing.some((check) => check.column === column && check.rule === rule);
  return { ...suggested, columns: suggested.columns.map((column) => keepOf(column, fails)) };
}
function keepOf(column, fails) {
  const { name, type, suggestions } = column;
  return {
    ...column,
    type: fails(name, "type") ? "string" : type,
    suggestions: suggestions.filter(({ rule }) => !fails(name, rule))
  };
}

// src/commands/init/name-tables.ts
import { posix as posix7 } from "node:path";
function nameTables(tables) {
  const sharing = Map.groupBy(tables, ({ stem }) => stem.toLowerCase());
  const names = /* @__PURE__ */ new Set();
  const schemas = /* @__PURE__ */ new Set();
  return tables.map((table) => {
    const isAlone = (sharing.get(table.stem.toLowerCase())?.length ?? 1) === 1;
    const stem = isAlone ? table.stem : `${table.stem}${endingOf(table.path)}`;
    const name = free(toName(posix7.basename(stem)), names, (base, number) => `${base}-${number}`);
    const schemaPath = free(`${stem}.schema.json`, schemas, (_, number) => `${stem}.${number}.schema.json`);
    return { ...table, name, schemaPath };
  });
}
function free(text2, taken, numbered) {
  let found = text2;
  for (let number = 2; taken.has(found.toLowerCase()); number++) found = numbered(text2, number);
  taken.add(found.toLowerCase());
  return found;
}
function toName(stem) {
  const plain = stem.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").replace(/-+$/, "").slice(0, 50);
  return plain === "" ? "data" : plain;
}

// src/commands/init/same-columns.ts
async function haveSameColumns(paths, tables) {
  let first = null;
  for (const path of paths) {
    const columns = await columnsOf(path, tables);
    if (columns === null) return false;
    first ??= columns;
    if (columns.size !== first.size || !columns.isSubsetOf(first)) return false;
  }
  return true;
}
async function columnsOf(path, tables) {
  try {
    var _stack = [];
    try {
      const table = __using(_stack, await tables.open({ path }), true);
      return new Set(table.columns);
    } catch (_) {
      var _error = _, _hasError = true;
    } finally {
      var _promise = __callDispose(_stack, _error, _hasError);
      _promise && await _promise;
    }
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown;
    return null;
  }
}

// src/commands/init/suggest-datasets.ts
async function suggestDatasets(tables, folder, ports) {
  const inferred = [];
  const notes = [];
  for (const table of nameTables(await splitStrangers(tables, ports))) {
    try {
      inferred.push({ table, schema: await inferSchema(table.path, ports) });
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown;
      notes.push(`${table.path} is left out: ${thrown.message}`);
    }
  }
  const schemas = inferred.map(({ table: { name }, schema }) => ({ name, schema }));
  const references = await findForeignKeys(schemas, ports);
  const datasets = inferred.map(
    ({ table, schema }) => describe(table, {
      folder,
      schema,
      keys: references.keys.filter(({ dataset }) => dataset === table.name)
    })
  );
  return { datasets, notes: [...notes, ...references.notes] };
}
async function splitStrangers(tables, ports) {
  const split = [];
  for (const table of tables) {
    const isOne = table.files.length === 1 || await haveSameColumns(table.files, ports.tables);
    split.push(...isOne ? [table] : table.files.map(single));
  }
  return split;
}
function describe({ name, path, schemaPath }, {
  folder,
  schema,
  keys
}) {
  const seed = {
    name,
    path: posix8.relative(folder, path),
    schema: posix8.relative(folder, schemaPath),
    rows: schema.rows,
    key: schema.key,
    columns: softColumns(schema),
    reasons: softReasons(schema),
    foreignKeys: keys.map(({ field, resource, referred, confidence, why }) => ({
      fields: field,
      reference: { resource, fields: referred },
      why: `${why} (${percent(confidence)} sure)`
    }))
  };
  return { seed, schemaPath, schemaText: tableSchemaText(schema), schema };
}

// src/commands/init.ts
var NOT_BOTH = {
  arguments: "--forks --one-step",
  reason: "in one step the code of a pull request runs beside a token that writes, so forks are refused there"
};
var init = defineCommand({
  name: "init",
  summary: "Write a commented mergemark.yml, a schema for each data file and the workflow.",
  inputs: {
    ...commonInputs,
    name: text("The project’s name: its comment section, check and history go by it.", "model", {
      surface: "cli"
    }),
    forks: flag("Also write the workflow that judges pull requests of forks and of Dependabot.", {
      surface: "cli"
    }),
    "one-step": flag(
      "Write the workflow of one job, where everyone who opens pull requests may write anyway.",
      {
        surface: "cli"
      }
    ),
    force: flag("Overwrite what is there.", { surface: "cli" })
  },
  outputs: {},
  permissions: {},
  ports: ["files", "git", "tables"],
  async run({ inputs, ports }) {
    const { config, force, forks, "one-step": oneStep } = inputs;
    if (forks && oneStep) throw fault("invalid-arguments", { command: "init", ...NOT_BOTH });
    const folder = posix9.dirname(config);
    const found = await findDataFiles(folder, ports);
    const project = await findProject(folder, ports);
    const python = project.hasPython || found.tables.length === 0;
    const workflows = await planWorkflows({ config, force, forks, oneStep, python }, ports);
    await refuseToOverwrite([config, ...workflows.contents.keys()], { force, ...ports });
    const suggested = await suggestDatasets(found.tables, folder, ports);
    const { datasets } = suggested;
    const schemas = new Map(datasets.map(({ schemaPath, schemaText }) => [schemaPath, schemaText]));
    await refuseToOverwrite([...schemas.keys()], { force, ...ports });
    const seeds = datasets.map(({ seed }) => seed);
    const contents = new Map([
      [config, configurationTemplate({ name: inputs.name, datasets: seeds, found: project.parts })],
      ...schemas,
      ...workflows.contents
    ]);
    const ignored = await planIgnore(inputs.out, ports);
    for (const [path, content] of contents) await ports.files.write(path, content);
    if (ignored !== null) await ports.files.write(ignored.path, ignored.content);
    return {
      exitCode: 0,
      text: [
        ...describeDatasets(datasets),
        ...[...project.notes, ...found.notes, ...suggested.notes].map((note) => `note: ${note}`),
        ...[...contents.keys()].map((path) => `wrote ${path}`),
        ...ignored === null ? [] : [ignored.said],
        ...workflows.notes,
        `Next: look through ${inputs.config}${datasets.length === 0 ? "" : " and the schemas"} (each line says what it is for), then \`mergemark run\`.`
      ].join("\n"),
      json: null,
      markdown: null,
      outputs: {}
    };
  }
});
async function refuseToOverwrite(paths, { files, force }) {
  if (force) return;
  const taken = [];
  for (const path of paths) if (await files.inspect(path) !== null) taken.push(path);
  if (taken.length > 0) throw fault("would-overwrite", { paths: taken });
}
export {
  init
};
