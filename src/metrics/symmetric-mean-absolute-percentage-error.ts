import type { RegressionSample } from '../sample/sample.ts'
import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const symmetricMeanAbsolutePercentageError = defineMetric({
  name: 'symmetric_mean_absolute_percentage_error',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, 2],
  source:
    'S. Makridakis, Int. J. Forecasting 9, 1993; the M4 competition: Makridakis et al., Int. J. Forecasting 36, 2020',
  summary:
    'Mean of 2·|target − prediction| / (|target| + |prediction|), so in [0, 2] and not in percent; 0 where both are 0.',
  names: ['symmetric_mean_absolute_percentage_error'],
  needsScores: false,
  expand: () => [
    {
      name: 'symmetric_mean_absolute_percentage_error',
      form: { kind: 'mean', losses: onTask('regression', losses) },
    },
  ],
})

function losses({ target, predicted }: RegressionSample): Float64Array {
  return target.map((value, example) => {
    const forecast = predicted[example] as number
    const distance = Math.abs(value - forecast)
    return distance === 0 ? 0 : (2 * distance) / (Math.abs(value) + Math.abs(forecast))
  })
}
