import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { squaredErrorsOf } from './residuals.ts'
import { smoothSums } from './smooth-sums.ts'

const form = smoothSums({
  columns: onTask('regression', (sample) => ({ squares: squaredErrorsOf(sample) })),
  value: ({ weight, squares }) => ({ value: Math.sqrt(squares / weight), reason: null }),
  gradient: ({ weight, squares }) => {
    const root = Math.sqrt(squares / weight)
    return { weight: -root / (2 * weight), squares: 1 / (2 * root * weight) }
  },
})

export const rootMeanSquaredError = defineMetric({
  name: 'root_mean_squared_error',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'sklearn.metrics.root_mean_squared_error',
  summary: 'Root of the mean squared distance of prediction and target.',
  names: ['root_mean_squared_error'],
  needsScores: false,
  expand: () => [{ name: 'root_mean_squared_error', form }],
})
