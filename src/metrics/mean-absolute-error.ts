import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { absoluteErrorsOf } from './residuals.ts'

export const meanAbsoluteError = defineMetric({
  name: 'mean_absolute_error',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'sklearn.metrics.mean_absolute_error',
  summary: 'Mean distance of prediction and target.',
  names: ['mean_absolute_error'],
  needsScores: false,
  expand: () => [
    { name: 'mean_absolute_error', form: { kind: 'mean', losses: onTask('regression', absoluteErrorsOf) } },
  ],
})
