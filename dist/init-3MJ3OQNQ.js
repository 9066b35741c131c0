import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import {
  findUses,
  findWorkflows
} from "./chunk-2UWJYAD6.js";
import "./chunk-TECIMJOH.js";
import "./chunk-PRJGR57K.js";
import {
  commonInputs,
  defineCommand,
  flag,
  text
} from "./chunk-MAP66WDF.js";
import "./chunk-JBFQKM23.js";
import {
  fault
} from "./chunk-3UMVNY5W.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/commands/init.ts
import { posix as posix2 } from "node:path";

// src/config/json-schema.ts
var SCHEMA_URL = "https://raw.githubusercontent.com/mergemark/mergemark/v1/schema/mergemark.schema.json";

// src/config/template.ts
function configurationTemplate(project) {
  return `# yaml-language-server: $schema=${SCHEMA_URL}
# What a pull request must keep. Paths start at this file, and commands run in its folder. The schema above names
# every key.
version: 1
name: ${toProjectName(project.name)}

# Files to check before anything is trained on them. A failing cell is shown on its line of the diff.
data:
  train:
    path: data/train.csv
    key: id                        # names a row in messages
    columns:                       # type, required, unique, minimum, maximum, pattern, enum
      id: { type: string, required: true, unique: true }
      target: { type: string, required: true }
    # rules:                       # conditions that must be true for every row, in SQL
    #   - { name: widths are positive, sql: width > 0 }

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

// src/commands/init/cover.ts
import { matchesGlob, posix } from "node:path";
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
  return posix.join(text2("working-directory", "."), text2("config", "mergemark.yml"));
}
function join(others, config) {
  const beside = /^[^/]+\/mergemark\.yml$/;
  if (beside.test(others) && beside.test(config)) return "*/mergemark.yml";
  const list = /^\{(.*)\}$/.exec(others)?.[1] ?? others;
  return `{${list},${config}}`;
}

// src/commands/init.ts
var WORKFLOW = ".github/workflows/mergemark.yml";
var FORK_WORKFLOW = ".github/workflows/mergemark-forks.yml";
var NOT_BOTH = {
  arguments: "--forks --one-step",
  reason: "in one step the code of a pull request runs beside a token that writes, so forks are refused there"
};
var init = defineCommand({
  name: "init",
  summary: "Write a commented mergemark.yml and the workflow.",
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
  ports: ["files", "git"],
  async run({ inputs, ports }) {
    const { forks, "one-step": oneStep } = inputs;
    if (forks && oneStep) throw fault("invalid-arguments", { command: "init", ...NOT_BOTH });
    const top = await findTop(inputs.config, ports.git);
    const wanted = [
      {
        path: WORKFLOW,
        kinds: ["check", "run", "action", "command"],
        write: oneStep ? oneStepTemplate : workflowTemplate
      },
      ...forks ? [{ path: FORK_WORKFLOW, kinds: ["check-fork"], write: forkWorkflowTemplate }] : []
    ];
    const uses = findUses(await findWorkflows(ports.files.resolve(top.folder), ports));
    const contents = /* @__PURE__ */ new Map([[inputs.config, configurationTemplate({ name: inputs.name })]]);
    const covers = [];
    for (const { path, kinds, write } of wanted) {
      const cover = findCover(
        top.config,
        uses.filter(({ kind, command }) => kinds.includes(kind) && command !== "record")
      );
      if (cover !== null && !(inputs.force && isOf(cover, path))) covers.push(cover);
      else contents.set(posix2.join(top.folder, path), write({ config: judgedWith(top.config, covers) }));
    }
    const taken = [];
    for (const path of contents.keys()) if (await ports.files.inspect(path) !== null) taken.push(path);
    if (taken.length > 0 && !inputs.force) throw fault("would-overwrite", { paths: taken });
    for (const [path, content] of contents) await ports.files.write(path, content);
    return {
      exitCode: 0,
      text: [
        ...[...contents.keys()].map((path) => `wrote ${path}`),
        ...covers.map((cover) => describeCover(cover, top.config)),
        `Next: edit ${inputs.config} (each line says what it is for), then \`mergemark run\`.`
      ].join("\n"),
      json: null,
      markdown: null,
      outputs: {}
    };
  }
});
async function findTop(config, git) {
  if (await git.root() === null) return { folder: ".", config: posix2.normalize(config) };
  const folder = posix2.relative(posix2.join("/", await git.pathFromRoot(".")), "/");
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
export {
  init
};
