import { SCHEMA_URL } from './json-schema.ts'
import { type DatasetSeed, dataTemplate } from './template-data.ts'
import { evaluationsTemplate, type FoundParts, rulesTemplate, trainTemplate } from './template-parts.ts'

const EXAMPLE_DATA = `data:
  train:
    path: data/train.csv
    key: id                        # names a row in messages
    columns:                       # type, required, unique, minimum, maximum, pattern, enum
      id: { type: string, required: true, unique: true }
      target: { type: string, required: true }
    # rules:                       # conditions that must be true for every row, in SQL
    #   - { name: widths are positive, sql: width > 0 }`

/** What `init` writes as mergemark.yml: it observes, so nothing fails before the team has looked at it. */
export function configurationTemplate(project: {
  readonly name: string
  readonly datasets?: readonly DatasetSeed[]
  readonly found?: FoundParts
}): string {
  const { datasets = [], found = {} } = project
  const isEmpty = datasets.length === 0 && Object.keys(found).length === 0
  return `# yaml-language-server: $schema=${SCHEMA_URL}
# What a pull request must keep. Paths start at this file, and commands run in its folder. The schema above names
# every key.
version: 1
name: ${toProjectName(project.name)}

# Files to check before anything is trained on them. A failing cell is shown on its line of the diff.
${datasets.length > 0 ? dataTemplate(datasets) : isEmpty ? EXAMPLE_DATA : NO_DATA}

${isEmpty ? EXAMPLE_MODEL : modelTemplate(found)}`
}

const NO_DATA = `# data:
#   train: { path: data/train.csv, key: id }`

/** An example of all, for a repository in which there is nothing yet. */
const EXAMPLE_MODEL = `# How the model is trained. Leave it out where that happens elsewhere.
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
`

/** What is not known for sure is a comment: data alone are checked from the first run on. */
function modelTemplate(found: FoundParts): string {
  return `# How the model is trained, where that happens here.
${trainTemplate(found)}
# How it is measured: one row an example.
${evaluationsTemplate(found)}
# What must hold. A pull request is judged by the policy of the branch it merges into.
gate:
  mode: observe                    # says what it would have done, and never fails; then: enforce
${rulesTemplate(found)}`
}

/** What a workflow is about. */
interface Called {
  /** Path or glob of the configuration, from the repository's top folder. */
  readonly config?: string
  /** Whether something is trained that needs Python; true where nothing is said. */
  readonly python?: boolean
}

/** YAML's double quotes read what JSON writes. */
function inputOf({ config = DEFAULT }: Pick<Called, 'config'>, write: (value: string) => string): string {
  return config === DEFAULT ? '' : write(JSON.stringify(config))
}
const DEFAULT = 'mergemark.yml'

/** What `init` writes as .github/workflows/mergemark.yml: jobs of their own for what computes, judges and posts. */
export function workflowTemplate(called: Called = {}): string {
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
${withInputs(called)}`
}

function withInputs({ python = true, ...called }: Called): string {
  const inputs = [
    inputOf(called, (config) => `      config: ${config}\n`),
    ...(python ? ['      python-version: "3.12"\n      setup: pip install -r requirements.txt\n'] : []),
  ].join('')
  return inputs === '' ? '' : `    with:\n${inputs}`
}

/** What `init --forks` writes beside it, as .github/workflows/mergemark-forks.yml. */
export function forkWorkflowTemplate(called: Called = {}): string {
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
${inputOf(called, (config) => `    with: { config: ${config} }\n`)}`
}

/** What `init --one-step` writes as .github/workflows/mergemark.yml: the whole check in one step. */
export function oneStepTemplate(called: Called = {}): string {
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
${inputOf(called, (config) => `          config: ${config}\n`)}`
}

/** A name that mergemark.yml accepts, from a folder's or repository's. */
function toProjectName(text: string): string {
  const plain = text
    .replaceAll(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/-+$/, '')
    .slice(0, 64)
  return plain === '' ? 'model' : plain
}
