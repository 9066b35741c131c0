import type { RegressionSample } from '../sample/sample.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { absoluteErrorsOf } from './residuals.ts'

export const meanAbsoluteScaledError = defineMetric({
  name: 'mean_absolute_scaled_error',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'R. J. Hyndman and A. B. Koehler, Int. J. Forecasting 22, 2006, section 3',
  summary:
    'Mean distance of prediction and target in parts of the scale column, the mean absolute error of the naive forecast in training; below 1 it beats that forecast.',
  names: ['mean_absolute_scaled_error'],
  needsScores: false,
  expand: () => [
    { name: 'mean_absolute_scaled_error', form: { kind: 'mean', losses: onTask('regression', losses) } },
  ],
})

function losses(sample: RegressionSample): Float64Array | Missing {
  const { scale } = sample
  if (scale === null) return { missing: 'no column gives the scale of each series' }
  return absoluteErrorsOf(sample).map((error, example) => error / (scale[example] as number))
}
