import type { Curve } from '../../documents/evaluation.ts'
import { binByQuantiles } from '../../sample/bin-by-quantiles.ts'
import type { Sample } from '../../sample/sample.ts'
import { column } from './column.ts'

/** The mean absolute error by deciles of the target; fewer where targets are equal. */
export function drawErrorByDecile(sample: Sample): Curve[] {
  if (sample.task !== 'regression') return []
  const { target, predicted, weight } = sample
  const { bins, codes } = binByQuantiles(target, 10)
  const errors = new Float64Array(bins.length)
  const masses = new Float64Array(bins.length)
  const counts = new Float64Array(bins.length)
  for (const [example, bin] of codes.entries()) {
    const share = weight === null ? 1 : (weight[example] as number)
    const error = Math.abs((target[example] as number) - (predicted[example] as number))
    errors[bin] = (errors[bin] as number) + share * error
    masses[bin] = (masses[bin] as number) + share
    counts[bin] = (counts[bin] as number) + 1
  }
  return [
    {
      name: 'error_by_decile',
      label: null,
      points: bins.length,
      columns: [
        column(
          'low',
          bins.map(({ low }) => low),
        ),
        column(
          'high',
          bins.map(({ high }) => high),
        ),
        column('count', counts),
        column(
          'mean_absolute_error',
          errors.map((sum, bin) => sum / (masses[bin] as number)),
        ),
      ],
    },
  ]
}
