import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { quantileForm } from './quantile-form.ts'
import { absoluteErrorsOf } from './residuals.ts'
import { averagedQuantile } from './weighted-quantile.ts'

export const medianAbsoluteError = defineMetric({
  name: 'median_absolute_error',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'sklearn.metrics.median_absolute_error',
  summary: 'Median distance of prediction and target; a few that are far off do not move it.',
  names: ['median_absolute_error'],
  needsScores: false,
  expand: () => [
    {
      name: 'median_absolute_error',
      form: quantileForm({
        level: 0.5,
        read: onTask('regression', absoluteErrorsOf),
        quantile: () => averagedQuantile(0.5),
      }),
    },
  ],
})
