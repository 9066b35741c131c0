import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  findUses,
  findWorkflows
} from "./chunk-DU6NODTV.js";
import {
  bareDataset,
  chooseKey,
  chooseType,
  count,
  countReadings,
  measureFacts,
  partsOfKey,
  percent,
  softColumns,
  suggestColumn,
  tableSchemaText
} from "./chunk-5A6F27GN.js";
import {
  findSensitive,
  validateDataset
} from "./chunk-2I6KQWSA.js";
import "./chunk-BKIJVZCT.js";
import "./chunk-2CQNLRKW.js";
import "./chunk-EHLQHP23.js";
import "./chunk-DREKUYXX.js";
import {
  datasetSchema,
  require_dist
} from "./chunk-N6FKOSI3.js";
import "./chunk-JA2VDFMT.js";
import {
  commonInputs,
  defineCommand,
  flag,
  text
} from "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import {
  MergemarkError,
  distance,
  fault
} from "./chunk-AMH2ZAYZ.js";
import "./chunk-T3RKS3KW.js";
import {
  __callDispose,
  __toESM,
  __using
} from "./chunk-TYDYXRWL.js";

// src/commands/init.ts
import { posix as posix5 } from "node:path";

// src/config/json-schema.ts
var SCHEMA_URL = "https://raw.githubusercontent.com/mergemark/mergemark/v1/schema/mergemark.schema.json";

// src/config/template-data.ts
var import_yaml = __toESM(require_dist(), 1);
function dataTemplate(datasets) {
  return ["data:", ...datasets.flatMap(linesOf)].join("\n");
}
function linesOf({ name, path, schema, rows, key, columns }) {
  const beside = [...columns].map(([column, asked]) => `      ${spell(column)}: ${spell(asked)}`);
  return [
    `  ${spell(name)}:`,
    `    path: ${spell(path)}`,
    `    schema: ${spell(schema)}   # suggested from ${rows} rows: look through it`,
    ...key === null ? [] : [`    key: ${spell(key)}   # names a row in messages`],
    "    rows: { min-ratio: 0.5 }   # at least half of the rows that main has",
    ...beside.length === 0 ? [] : ["    columns:   # what a Table Schema has no word for", ...beside]
  ];
}
function spell(value) {
  return (0, import_yaml.stringify)(value, { collectionStyle: "flow", lineWidth: 0 }).trimEnd();
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
  return `# yaml-language-server: $schema=${SCHEMA_URL}
# What a pull request must keep. Paths start at this file, and commands run in its folder. The schema above names
# every key.
version: 1
name: ${toProjectName(project.name)}

# Files to check before anything is trained on them. A failing cell is shown on its line of the diff.
${project.datasets === void 0 || project.datasets.length === 0 ? EXAMPLE_DATA : dataTemplate(project.datasets)}

# How the model is trained. Leave it out where that happens elsewhere.
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
    with:
${inputOf(called, (config) => `      config: ${config}
`)}      python-version: "3.12"
      setup: pip install -r requirements.txt
`;
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
import { posix } from "node:path";
var ENDINGS = "{csv,tsv,parquet,jsonl,ndjson,csv.gz,tsv.gz,jsonl.gz,csv.zst,tsv.zst,jsonl.zst}";
var TABLE = /\.(csv|tsv|jsonl|ndjson)(\.(gz|zst))?$|\.parquet$/i;
var FOLDERS = "{data,dataset,datasets,input,inputs}";
var PASSED_OVER = /(^|\/)(\.[^/]*|node_modules|vendor|venv|site-packages|dist|build|out|outputs?|results|mergemark-out|tests?|fixtures)\//i;
var LARGEST = 1e9;
var MOST = 20;
async function findDataFiles(folder, { files, git }) {
  const patterns = [`*.${ENDINGS}`, `${FOLDERS}/**/*.${ENDINGS}`];
  const lying = await Promise.all(patterns.map((pattern) => files.find(posix.join(folder, pattern))));
  const all = [.../* @__PURE__ */ new Set([...await trackedFiles(git), ...lying.flat()])].sort();
  const tables = all.filter((path) => isTable(path, folder));
  const notes = [];
  const paths = [];
  for (const path of tables) {
    const against = await whyNot(path, files);
    if (against !== null) notes.push(`${path} ${against}`);
    else if (paths.length < MOST) paths.push(path);
    else notes.push(`${path} is left out: there are more than ${MOST} data files`);
  }
  return { paths, notes };
}
async function trackedFiles(git) {
  if (await git.root() === null) return [];
  const head = await git.resolve("HEAD");
  return head === null ? [] : git.filesBelow(head);
}
function isTable(path, folder) {
  const inside = posix.relative(folder, path);
  if (inside.startsWith("..") || !TABLE.test(path) || PASSED_OVER.test(inside)) return false;
  return datasetSchema.safeParse({ path: inside }).success;
}
async function whyNot(path, files) {
  const found = await files.inspect(path);
  if (found?.kind !== "file") return "is no file of this checkout";
  if (found.bytes > LARGEST) return "is larger than 1 GB: name it in mergemark.yml yourself";
  if (found.bytes < 500 && await isPointer(path, files))
    return "is a pointer of Git LFS: `git lfs pull` fetches the file";
  return null;
}
async function isPointer(path, files) {
  const start = new TextDecoder().decode(await files.readBytes(path));
  return start.startsWith("version https://git-lfs.github.com/spec/");
}

// src/commands/init/plan-workflows.ts
import { posix as posix3 } from "node:path";

// src/commands/init/cover.ts
import { matchesGlob, posix as posix2 } from "node:path";
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
  return posix2.join(text2("working-directory", "."), text2("config", "mergemark.yml"));
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
    else contents.set(posix3.join(top.folder, path), write({ config: judgedWith(top.config, covers) }));
  }
  return { contents, notes: covers.map((cover) => describeCover(cover, top.config)) };
}
async function findTop(config, git) {
  if (await git.root() === null) return { folder: ".", config: posix3.normalize(config) };
  const folder = posix3.relative(posix3.join("/", await git.pathFromRoot(".")), "/");
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
import { posix as posix4 } from "node:path";

// src/data/infer/near-twins.ts
var RARER = 20;
var SHORTEST = 4;
function nearTwins(members) {
  return members.flatMap((rare) => {
    const frequent = members.find(
      (other) => other.count >= RARER * rare.count && isNear(rare.value, other.value)
    );
    return frequent === void 0 ? [] : [{ rare, frequent }];
  });
}
function isNear(one, other) {
  const [a, b] = [one.trim().toLowerCase(), other.trim().toLowerCase()];
  if (a === b) return true;
  if (Math.min(a.length, b.length) < SHORTEST || /\d/.test(a + b)) return false;
  return distance(a, b) === 1 || isSwapped(a, b);
}
function isSwapped(one, other) {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((sign, index) => sign !== other[index]);
  return at >= 0 && one.slice(0, at) + one[at + 1] + one[at] + one.slice(at + 2) === other && at + 1 < one.length;
}

// src/data/infer/describe-file.ts
function describeFile({
  facts,
  table,
  nulls
}) {
  const words = nulls.filter((word) => word !== "");
  return [
    ...describeDefects(table),
    ...table.rows === 0 ? ["has no rows: nothing can be suggested of its values"] : [],
    ...words.length === 0 ? [] : [`cells that hold ${words.join(", ")} are taken for cells without a value`],
    ...facts.flatMap(describeUnreadable),
    ...facts.flatMap(describeTwins)
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
function describeTwins({ name, type, members }) {
  if (type !== "string" || members === null) return [];
  return nearTwins(members).map(
    ({ rare, frequent }) => `${name}: is ${JSON.stringify(rare.value)} (${count(rare.count)}) meant to be ${JSON.stringify(frequent.value)} (${count(frequent.count)})?`
  );
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

// src/data/infer/null-words.ts
var NULL_WORDS = [
  "NA",
  "N/A",
  "n/a",
  "nan",
  "NaN",
  "NULL",
  "null",
  "None",
  "none",
  "<NA>",
  "#N/A",
  "-",
  "--",
  "?",
  "."
];
function chooseNullWords(columns) {
  const chosen = /* @__PURE__ */ new Set();
  for (const { words, filled, readable } of columns) {
    const missing = [...words.values()].reduce((sum, count2) => sum + count2, 0);
    if (missing > 0 && readable + missing === filled && readable > missing) {
      for (const word of words.keys()) chosen.add(word);
    }
  }
  return NULL_WORDS.filter((word) => chosen.has(word));
}
async function countNullWords(columns, { dialect, relation, query }) {
  if (columns.length === 0) return /* @__PURE__ */ new Map();
  const listed = NULL_WORDS.map((word) => dialect.literal(word)).join(", ");
  const counted = columns.map((name, position) => {
    const cell = dialect.identifier(name);
    return `SELECT ${position} AS position, ${cell} AS word, count(*) AS occurrences FROM ${relation} WHERE ${cell} IN (${listed}) GROUP BY ${cell}`;
  });
  const rows = await query(counted.join(" UNION ALL "));
  const found = Map.groupBy(rows, ({ position }) => Number(position));
  return new Map(
    columns.map((name, position) => [
      name,
      new Map(
        (found.get(position) ?? []).map(({ word, occurrences }) => [String(word), Number(occurrences)])
      )
    ])
  );
}

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

// src/data/infer/infer-schema.ts
async function inferSchema(path, ports) {
  const suggested = await suggestSchema(path, ports);
  return keepPassing(suggested, ports);
}
async function suggestSchema(path, ports) {
  var _stack = [];
  try {
    const nulls = ["", ...await findNullWords(path, ports)];
    const table = __using(_stack, await ports.tables.open({ path, nulls }), true);
    const readings = await countReadings(table);
    const types = new Map([...readings].map(([name, one]) => [name, chooseType(one)]));
    const facts = await measureFacts(
      table,
      [...readings].map(([name, one]) => ({ name, type: types.get(name) ?? "string", readings: one }))
    );
    const sensitive = await findSensitive([], types, table);
    const key = chooseKey(facts);
    return {
      path,
      rows: table.rows,
      nulls,
      key,
      primaryKey: key === null ? await findPrimaryKey(facts, table) : [],
      columns: facts.map((one) => suggestColumn(one, sensitive.get(one.name) ?? null)),
      notes: describeFile({ facts, table, nulls })
    };
  } catch (_) {
    var _error = _, _hasError = true;
  } finally {
    var _promise = __callDispose(_stack, _error, _hasError);
    _promise && await _promise;
  }
}
async function findNullWords(path, ports) {
  var _stack = [];
  try {
    const table = __using(_stack, await ports.tables.open({ path }), true);
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

// src/commands/init/suggest-datasets.ts
async function suggestDatasets(paths, folder, ports) {
  const datasets = [];
  const notes = [];
  const names = /* @__PURE__ */ new Set();
  for (const path of paths) {
    try {
      const schema = await inferSchema(path, ports);
      const name = nameOf(path, names);
      names.add(name);
      datasets.push(describe({ name, path, folder, schema }));
    } catch (thrown) {
      if (!(thrown instanceof MergemarkError)) throw thrown;
      notes.push(`${path} is left out: ${thrown.message}`);
    }
  }
  return { datasets, notes };
}
function describe({
  name,
  path,
  folder,
  schema
}) {
  const schemaPath = `${path.slice(0, path.length - endingOf(path).length)}.schema.json`;
  const seed = {
    name,
    path: posix4.relative(folder, path),
    schema: posix4.relative(folder, schemaPath),
    rows: schema.rows,
    key: schema.key,
    columns: softColumns(schema)
  };
  return { seed, schemaPath, schemaText: tableSchemaText(schema), schema };
}
function endingOf(path) {
  return /(\.[^./]+)?\.(gz|zst)$|\.[^./]+$/i.exec(path)?.[0] ?? "";
}
function nameOf(path, taken) {
  const stem = posix4.basename(path, endingOf(path));
  const plain = stem.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 50);
  const base = plain === "" ? "data" : plain;
  for (let number = 1; ; number++) {
    const name = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(name)) return name;
  }
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
    const workflows = await planWorkflows({ config, force, forks, oneStep }, ports);
    await refuseToOverwrite([config, ...workflows.contents.keys()], { force, ...ports });
    const folder = posix5.dirname(config);
    const found = await findDataFiles(folder, ports);
    const suggested = await suggestDatasets(found.paths, folder, ports);
    const { datasets } = suggested;
    const schemas = new Map(datasets.map(({ schemaPath, schemaText }) => [schemaPath, schemaText]));
    await refuseToOverwrite([...schemas.keys()], { force, ...ports });
    const seeds = datasets.map(({ seed }) => seed);
    const contents = new Map([
      [config, configurationTemplate({ name: inputs.name, datasets: seeds })],
      ...schemas,
      ...workflows.contents
    ]);
    for (const [path, content] of contents) await ports.files.write(path, content);
    return {
      exitCode: 0,
      text: [
        ...describeDatasets(datasets),
        ...[...found.notes, ...suggested.notes].map((note) => `note: ${note}`),
        ...[...contents.keys()].map((path) => `wrote ${path}`),
        ...workflows.notes,
        `Next: edit ${inputs.config} (each line says what it is for), then \`mergemark run\`.`
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
