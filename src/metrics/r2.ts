import type { RegressionSample } from '../sample/sample.ts'
import { defineMetric } from './define-metric.ts'
import { centre, explainedShare, spreadOf, spreadSlopes } from './explained-share.ts'
import { onTask } from './on-task.ts'
import { squaredErrorsOf } from './residuals.ts'
import { smoothSums } from './smooth-sums.ts'

const form = smoothSums<'sum' | 'squares' | 'errors'>({
  columns: onTask('regression', columns),
  value: ({ errors, ...target }) => explainedShare(errors, spreadOf(target)),
  gradient: ({ errors, ...target }) => {
    const spread = spreadOf(target)
    const slopes = spreadSlopes(target)
    const steepness = errors / spread ** 2
    return {
      weight: steepness * slopes.weight,
      sum: steepness * slopes.sum,
      squares: steepness,
      errors: -1 / spread,
    }
  },
})

export const r2 = defineMetric({
  name: 'r2',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, 1],
  source: 'sklearn.metrics.r2_score',
  summary:
    'Share of the variance of the target that the predictions explain; 0 for always predicting the mean, and below 0 for worse.',
  names: ['r2'],
  needsScores: false,
  expand: () => [{ name: 'r2', form }],
})

function columns(sample: RegressionSample) {
  if (sample.size < 2) return { missing: 'it takes at least two examples' }
  const sum = centre(sample.target, sample.weight)
  return { sum, squares: sum.map((value) => value * value), errors: squaredErrorsOf(sample) }
}
