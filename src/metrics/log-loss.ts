import type { Sample } from '../sample/sample.ts'
import { defineMetric } from './define-metric.ts'

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
  expand: () => [{ name: 'log_loss', form: { kind: 'mean', losses } }],
})

function losses(sample: Sample): Float64Array | { readonly missing: string } {
  const { scores, target } = sample
  if (scores === null) return { missing: 'the predictions have no scores' }
  if (sample.labels.length < 2) return { missing: 'only one label is known' }
  return Float64Array.from(target, (label, example) => {
    const score = scores[label]?.[example] as number
    // scikit-learn's clipping: a certain and wrong prediction costs 36.04, not infinity.
    return -Math.log(Math.min(1 - Number.EPSILON, Math.max(Number.EPSILON, score)))
  })
}
