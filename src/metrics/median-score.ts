import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { quantileForm } from './quantile-form.ts'
import { averagedQuantile } from './weighted-quantile.ts'

export const medianScore = defineMetric({
  name: 'median_score',
  version: 1,
  tasks: ['graded'],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  source: 'numpy.median; weights as in sklearn.metrics.median_absolute_error',
  summary: "Median of the examples' scores, each the mean of its repeats.",
  names: ['median_score'],
  needsScores: false,
  expand: () => [
    {
      name: 'median_score',
      form: quantileForm({
        level: 0.5,
        read: onTask('graded', ({ score }) => score),
        quantile: () => averagedQuantile(0.5),
      }),
    },
  ],
})
