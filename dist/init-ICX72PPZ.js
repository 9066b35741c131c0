import { createRequire as __createRequire } from 'node:module';
import { dirname as __dirnameOf } from 'node:path';
import { fileURLToPath as __fileURLToPath } from 'node:url';
const require = __createRequire(import.meta.url);
const __filename = __fileURLToPath(import.meta.url);
const __dirname = __dirnameOf(__filename);
import "./chunk-AUFRXFKN.js";
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
} from "./chunk-XJSQXIHU.js";
import "./chunk-QKPKLO3D.js";
import "./chunk-TYDYXRWL.js";

// src/config/json-schema.ts
var SCHEMA_URL = "https://raw.githubusercontent.com/mergemark/mergemark/v1/schema/mergemark.schema.json";

// src/config/template.ts
function configurationTemplate(project) {
  return `# yaml-language-server: $schema=${SCHEMA_URL}
# What a pull request must keep. Paths start at this file. The schema above names every key.
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
function workflowTemplate() {
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
      python-version: "3.12"
      setup: pip install -r requirements.txt
`;
}
function forkWorkflowTemplate() {
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
`;
}
function oneStepTemplate() {
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
`;
}
function toProjectName(text2) {
  const plain = text2.replaceAll(/[^A-Za-z0-9._-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").replace(/-+$/, "").slice(0, 64);
  return plain === "" ? "model" : plain;
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
  ports: ["files"],
  async run({ inputs, ports }) {
    const { forks, "one-step": oneStep } = inputs;
    if (forks && oneStep) throw fault("invalid-arguments", { command: "init", ...NOT_BOTH });
    const contents = new Map([
      [inputs.config, configurationTemplate({ name: inputs.name })],
      [WORKFLOW, oneStep ? oneStepTemplate() : workflowTemplate()],
      ...forks ? [[FORK_WORKFLOW, forkWorkflowTemplate()]] : []
    ]);
    const taken = [];
    for (const path of contents.keys()) if (await ports.files.inspect(path) !== null) taken.push(path);
    if (taken.length > 0 && !inputs.force) throw fault("would-overwrite", { paths: taken });
    for (const [path, content] of contents) await ports.files.write(path, content);
    return {
      exitCode: 0,
      text: [
        ...[...contents.keys()].map((path) => `wrote ${path}`),
        `Next: edit ${inputs.config} (each line says what it is for), then \`mergemark run\`.`
      ].join("\n"),
      json: null,
      markdown: null,
      outputs: {}
    };
  }
});
export {
  init
};
