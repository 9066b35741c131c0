import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const meanScore = defineMetric({
  name: 'mean_score',
  version: 1,
  tasks: ['graded'],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
  source: 'the arithmetic mean',
  summary: "Mean of the examples' scores, each the mean of its repeats.",
  names: ['mean_score'],
  needsScores: false,
  expand: () => [
    { name: 'mean_score', form: { kind: 'mean', losses: onTask('graded', ({ score }) => score) } },
  ],
})
