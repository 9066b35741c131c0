import type { EvaluationSettings } from '../config/configuration.ts'
import { normaliseColumns } from '../config/normalise/columns.ts'
import { type KeyOfTask, taskColumns, taskKeys } from '../config/task-keys.ts'
import { usualEvaluation } from '../config/usual-evaluation.ts'
import { type Task, task } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import { findMetric, knownNames } from '../metrics/find-metric.ts'
import type { SampleColumns } from '../sample/sample-columns.ts'
import { choice, type InputValues, number, text, words } from './define-input.ts'

const cli = { surface: 'cli', placeholder: 'column' } as const

/** How a predictions file is read where no mergemark.yml says it. */
export const predictionInputs = {
  task: choice('What the predictions are of.', task.options, 'binary', { surface: 'cli' }),
  target: text('Column of the true labels or numbers; default: target.', null, cli),
  predicted: text('Column of the predicted labels or numbers.', null, cli),
  score: text('binary: column of the positive label’s score; ranking, graded: of the score.', null, cli),
  scores: text('Columns of the scores, e.g. `p_{class}`.', null, cli),
  positive: text('binary: the positive label.', null, { surface: 'cli', placeholder: 'label' }),
  threshold: number('binary, multilabel: from which score on a label is predicted.', null, {
    surface: 'cli',
  }),
  id: text('Column of the ids; default: examples go by their row.', null, cli),
  weight: text('Column of the weights.', null, cli),
  group: text('Column that says which examples belong together.', null, cli),
  slices: words('Columns whose values are looked at alone.', { surface: 'cli' }),
  quantiles: text('regression: columns of predicted quantiles, e.g. `q_{level}`.', null, cli),
  low: text('regression: column of the low end of a predicted interval.', null, cli),
  high: text('regression: column of its high end.', null, cli),
  scale: text('regression: column that MASE divides by.', null, cli),
  query: text('ranking: column of the queries; default: query.', null, cli),
  document: text('ranking: column of the documents; default: document.', null, cli),
  relevance: text('ranking: column that says how relevant a document is; default: relevance.', null, cli),
  judgements: text('ranking: file that says which documents are relevant.', null, {
    surface: 'cli',
    placeholder: 'file',
  }),
  metrics: words('Metrics to compute; default: those of the task.', { surface: 'cli' }),
  seed: number('Seed of all resampling.', 1, { surface: 'cli' }),
} as const

type Asked = InputValues<typeof predictionInputs>

/** The flags as an evaluation of one file. Throws `unknown-metric`, `invalid-input`. */
export function describePredictions(asked: Asked, predictions: string): EvaluationSettings {
  requireFitting(asked)
  const { task, positive, judgements, metrics, slices, threshold } = asked
  const isMetrics = task === 'metrics-only'
  const columns = normaliseColumns(Object.fromEntries([...saidColumns(asked)]), { task, threshold })
  return {
    ...usualEvaluation,
    name: 'predictions',
    task,
    predictions: isMetrics ? [] : [predictions],
    metricsFile: isMetrics ? predictions : null,
    // Unlike in a mergemark.yml, no column of ids is expected.
    columns: { ...columns, id: asked.id },
    positive,
    judgements,
    threshold: threshold === null ? null : { kind: 'fixed', value: threshold },
    slices: slices.map((column) => ({ kind: 'column', column })),
    metrics,
  }
}

function saidColumns(asked: Asked): Map<keyof SampleColumns, string> {
  const values = new Map<string, unknown>(Object.entries(asked))
  const said = new Map<keyof SampleColumns, string>()
  for (const column of taskColumns.keys()) {
    const value = values.get(column)
    if (typeof value === 'string') said.set(column, value)
  }
  return said
}

function requireFitting(asked: Asked): void {
  const unknown = asked.metrics.find((name) => findMetric(name) === null)
  if (unknown !== undefined) throw fault('unknown-metric', { metric: unknown, known: knownNames() })
  const values = new Map<string, unknown>(Object.entries(asked))
  const keys: Iterable<readonly [string, KeyOfTask]> = [...taskKeys, ...taskColumns]
  for (const [input, of] of keys) {
    if (isSaid(values.get(input))) requireTask(input, String(values.get(input)), { of, task: asked.task })
  }
  const { threshold, predicted } = asked
  if (threshold !== null && !(threshold > 0 && threshold <= 1)) {
    const expected = 'above 0 and up to 1, as scores are'
    throw fault('invalid-input', { input: 'threshold', value: String(threshold), expected })
  }
  if (threshold === null || predicted === null) return
  throw fault('exclusive-keys', { one: '--threshold', other: '--predicted' })
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== null && value !== undefined
}

function requireTask(input: string, value: string, { of, task }: { of: KeyOfTask; task: Task }): void {
  // The file itself is named by --predictions, whatever it holds.
  if (input === 'predictions' || of.tasks.includes(task)) return
  throw fault('invalid-input', { input, value, expected: `left out: the task is ${task}` })
}
