import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { squaredErrorsOf } from './residuals.ts'

export const meanSquaredError = defineMetric({
  name: 'mean_squared_error',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'sklearn.metrics.mean_squared_error',
  summary: 'Mean squared distance of prediction and target.',
  names: ['mean_squared_error'],
  needsScores: false,
  expand: () => [
    { name: 'mean_squared_error', form: { kind: 'mean', losses: onTask('regression', squaredErrorsOf) } },
  ],
})
