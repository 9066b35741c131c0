import type { LabelledSample } from '../sample/sample.ts'
import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const logLoss = defineMetric({
  name: 'log_loss',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'sklearn.metrics.log_loss',
  summary: 'Mean of −ln of the score that the true label was given.',
  names: ['log_loss'],
  needsScores: true,
  expand: () => [{ name: 'log_loss', form: { kind: 'mean', losses: onTask('labelled', losses) } }],
})

function losses(sample: LabelledSample): Float64Array | { readonly missing: string } {
  const { scores, target } = sample
  if (scores === null) return { missing: 'the predictions have no scores' }
  if (sample.labels.length < 2) return { missing: 'only one label is known' }
  const losses = new Float64Array(target.length)
  for (let example = 0; example < losses.length; example += 1) {
    const score = scores[target[example] as number]?.[example] as number
    // scikit-learn's clipping: a certain and wrong prediction costs 36.04, not infinity.
    losses[example] = -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, score)))
  }
  return losses
}
