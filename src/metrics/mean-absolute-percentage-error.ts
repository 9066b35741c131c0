import type { RegressionSample } from '../sample/sample.ts'
import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const meanAbsolutePercentageError = defineMetric({
  name: 'mean_absolute_percentage_error',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'sklearn.metrics.mean_absolute_percentage_error',
  summary:
    'Mean distance of prediction and target in parts of the target, 0.1 being 10 %; a target of 0 counts as 2.2e-16, which makes it huge.',
  names: ['mean_absolute_percentage_error'],
  needsScores: false,
  expand: () => [
    { name: 'mean_absolute_percentage_error', form: { kind: 'mean', losses: onTask('regression', losses) } },
  ],
})

function losses({ target, predicted }: RegressionSample): Float64Array {
  return target.map(
    (value, example) =>
      Math.abs((predicted[example] as number) - value) / Math.max(Math.abs(value), Number.EPSILON),
  )
}
