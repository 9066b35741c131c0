import type { EvaluationSettings } from '../config/configuration.ts'
import { task } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import { findMetric, knownNames } from '../metrics/find-metric.ts'
import { choice, type InputValues, number, text, words } from './define-input.ts'

const cli = { surface: 'cli', placeholder: 'column' } as const

/** How a predictions file is read where no mergemark.yml says it. */
export const predictionInputs = {
  task: choice('What the predictions are of.', task.options, 'binary', { surface: 'cli' }),
  target: text('Column of the true labels.', 'target', cli),
  predicted: text('Column of the predicted labels.', null, cli),
  score: text('binary: column of the positive label’s score.', null, cli),
  scores: text('Columns of the scores, e.g. `p_{class}`.', null, cli),
  positive: text('binary: the positive label.', null, { surface: 'cli', placeholder: 'label' }),
  id: text('Column of the ids; default: examples go by their row.', null, cli),
  weight: text('Column of the weights.', null, cli),
  group: text('Column that says which examples belong together.', null, cli),
  metrics: words('Metrics to compute; default: those of the task.', { surface: 'cli' }),
  seed: number('Seed of all resampling.', 1, { surface: 'cli' }),
} as const

type Asked = InputValues<typeof predictionInputs>

/** The flags as an evaluation of one file. Throws `unknown-metric`, `not-yet`. */
export function describePredictions(asked: Asked, predictions: string): EvaluationSettings {
  if (asked.task !== 'binary' && asked.task !== 'multiclass')
    throw fault('not-yet', { key: `--task ${asked.task}` })
  const unknown = asked.metrics.find((name) => findMetric(name) === null)
  if (unknown !== undefined) throw fault('unknown-metric', { metric: unknown, known: knownNames() })
  const { target, score, scores, id, weight, group } = asked
  const predicted = asked.predicted ?? (score === null && scores === null ? 'predicted' : null)
  return {
    name: 'predictions',
    task: asked.task,
    command: null,
    predictions,
    examples: null,
    columns: { id, target, predicted, score, scores, weight, group },
    positive: asked.positive,
    metrics: asked.metrics,
  }
}
