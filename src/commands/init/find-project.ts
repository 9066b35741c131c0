import { posix } from 'node:path'
import { parse } from 'yaml'
import type { FoundParts } from '../../config/template-parts.ts'
import { findMetric } from '../../metrics/find-metric.ts'
import type { Ports } from '../../ports.ts'
import { METRICS, trackedFiles } from './find-data-files.ts'
import { endingOf } from './group-files.ts'

type Needed = Pick<Ports, 'files' | 'git' | 'tables'>

export interface FoundProject {
  readonly parts: FoundParts
  /** Whether code in Python, or what it needs, is there. */
  readonly hasPython: boolean
  /** What was found, a sentence each. */
  readonly notes: readonly string[]
}

const TRAINING = /(^|\/)(train|training|train_model|fit|fit_model)\.(py|R|jl|sh)$/i
const PREDICTIONS = /(^|\/)[^/]*(predictions?|preds)\.(csv|tsv|parquet|jsonl)(\.(gz|zst))?$/i
const RUNNERS: ReadonlyMap<string, string> = new Map([
  ['.py', 'python'],
  ['.r', 'Rscript'],
  ['.jl', 'julia'],
  ['.sh', 'bash'],
])

/** Where results and scripts lie that nobody has committed. */
const LYING = [
  '*.{py,dvc,yaml,txt,toml,json,csv,R,sh,jl}',
  'MLproject',
  '{src,scripts}/*.{py,R,sh,jl}',
  '{out,outputs,results,reports,metrics,predictions}/*.{csv,tsv,json,parquet,jsonl}',
  '{data,dataset,datasets,input,inputs}/**/*.dvc',
]

/** What a folder holds of a project besides data: how it trains, and what came of it. */
export async function findProject(folder: string, ports: Needed): Promise<FoundProject> {
  const tracked = await trackedFiles(ports.git)
  const lying = await Promise.all(LYING.map((pattern) => ports.files.find(posix.join(folder, pattern))))
  const inside = [...new Set([...tracked, ...lying.flat()])]
    .map((path) => posix.relative(folder, path))
    .filter(
      (path) =>
        !path.startsWith('..') &&
        !/(^|\/)(\.[^/]*|node_modules|venv|site-packages|tests?|examples?)\//.test(path),
    )
    .sort((a, b) => a.split('/').length - b.split('/').length || (a < b ? -1 : 1))
  const seen: Seen = { folder, inside, tracked: new Set(tracked), ports }
  const training = await findTraining(seen)
  const dvc = await findDvc(seen)
  const mlflow = await findMlflow(seen)
  const predictions = await findPredictions(seen)
  const metrics = await findMetrics(seen, dvc.metrics)
  const command = training?.command ?? dvc.command
  return {
    parts: {
      ...(command === null ? {} : { training: command }),
      ...(predictions === null ? {} : { predictions }),
      ...(metrics === null ? {} : { metrics }),
      ...(mlflow === null ? {} : { mlflow }),
    },
    hasPython: inside.some((path) => /\.py$|(^|\/)(requirements\.txt|pyproject\.toml)$/.test(path)),
    notes: [
      ...(training === null ? [] : [`found ${training.path}, which seems to train: see \`train\``]),
      ...dvc.notes,
      ...(mlflow === null ? [] : [`found MLflow (${mlflow}): see \`evaluations\``]),
      ...(predictions === null ? [] : [`found predictions (${predictions.path}): see \`evaluations\``]),
      ...(metrics === null ? [] : [`found metrics (${metrics.path}): see \`evaluations\``]),
    ],
  }
}

interface Seen {
  readonly folder: string
  /** From the folder, those nearest to it first. */
  readonly inside: readonly string[]
  readonly tracked: ReadonlySet<string>
  readonly ports: Needed
}

async function findTraining({ folder, inside, ports }: Seen) {
  const path = inside.find((one) => TRAINING.test(one))
  if (path === undefined) return null
  const text = await ports.files.readText(posix.join(folder, path)).catch(() => '')
  const runner = RUNNERS.get(posix.extname(path).toLowerCase()) ?? 'python'
  return { path, command: `${runner} ${path}${text.includes('--seed') ? ' --seed {seed}' : ''}` }
}

/** The pipeline's metrics, and the files that it keeps elsewhere. */
async function findDvc({ folder, inside, ports }: Seen) {
  const pipeline = inside.find((path) => /(^|\/)dvc\.yaml$/.test(path))
  const pointers = inside.filter((path) => /[^/]\.dvc$/.test(path))
  const metrics = pipeline === undefined ? [] : await metricsOfPipeline(posix.join(folder, pipeline), ports)
  const fetched = pointers.length === 1 ? pointers[0] : `${pointers.length} files such as ${pointers[0]}`
  return {
    metrics,
    command: pipeline === undefined ? null : 'dvc repro',
    notes: [
      ...(pipeline === undefined ? [] : [`found ${pipeline}, a pipeline of DVC: see \`train\``]),
      ...(pointers.length === 0
        ? []
        : [`found ${fetched}: DVC keeps the data, so the workflow’s \`setup\` needs \`dvc pull\``]),
    ],
  }
}

async function metricsOfPipeline(path: string, { files }: Needed): Promise<string[]> {
  const pipeline: unknown = await files
    .readText(path)
    .then(
      (text) => parse(text, { logLevel: 'silent' }),
      () => null,
    )
    .catch(() => null)
  const stages = Object.values(mapping(mapping(pipeline)['stages']))
  const named = [pipeline, ...stages].flatMap((one) => mapping(one)['metrics'] ?? [])
  return named.flatMap((one) => (typeof one === 'string' ? [one] : Object.keys(mapping(one))))
}

function mapping(value: unknown): Readonly<Record<string, unknown>> {
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
  return isMapping ? (value as Readonly<Record<string, unknown>>) : {}
}

async function findMlflow({ folder, inside, ports }: Seen): Promise<string | null> {
  const project = inside.find((path) => /(^|\/)MLproject$/.test(path))
  const runs = await ports.files.inspect(posix.join(folder, 'mlruns'))
  if (runs?.kind === 'folder') return 'mlruns/'
  return project ?? null
}

const NAMES = {
  id: /^(id|.*_id|index|row)$/i,
  target: /^(target|label|y|y_true|actual|truth|true|class)$/i,
  predicted: /^(predicted|prediction|pred|y_pred|yhat|y_hat|output)$/i,
  score: /^(score|probability|proba|prob|p|y_score)$/i,
} as const

async function findPredictions({
  folder,
  inside,
  ports,
}: Seen): Promise<Required<FoundParts>['predictions'] | null> {
  const path = inside.find((one) => PREDICTIONS.test(one) && endingOf(one) !== '')
  if (path === undefined) return null
  const columns = await readColumns(posix.join(folder, path), ports)
  const known = Object.entries(NAMES).flatMap(([role, form]) => {
    const column = columns.find((name) => form.test(name))
    return column === undefined ? [] : [[role, column] as const]
  })
  return { path, columns: Object.fromEntries(known) }
}

async function readColumns(path: string, { tables }: Needed): Promise<readonly string[]> {
  try {
    await using table = await tables.open({ path })
    return table.columns
  } catch {
    return []
  }
}

/** A file of numbers by name, the nearest that has one of which the direction is known. */
async function findMetrics(
  { folder, inside, tracked, ports }: Seen,
  named: readonly string[],
): Promise<Required<FoundParts>['metrics'] | null> {
  const paths = [
    ...named.filter((path) => inside.includes(path)),
    ...inside.filter((one) => METRICS.test(one)),
  ]
  for (const path of paths) {
    if (!path.endsWith('.json')) continue
    const text = await ports.files.readText(posix.join(folder, path)).catch(() => '')
    const numbers = numbersOf(text)
    if (numbers.length === 0) continue
    const known = numbers.filter((name) => findMetric(name) !== null)
    return {
      path,
      known,
      others: numbers.filter((name) => !known.includes(name)),
      isCommitted: tracked.has(posix.join(folder, path)),
    }
  }
  return null
}

function numbersOf(text: string): string[] {
  try {
    return Object.entries(mapping(JSON.parse(text))).flatMap(([name, value]) =>
      typeof value === 'number' ? [name] : [],
    )
  } catch {
    return []
  }
}
