import type { Curve } from '../../documents/evaluation.ts'
import type { Sample } from '../../sample/sample.ts'
import { column, pick } from './column.ts'

const MOST_POINTS = 200

/** target − predicted by the prediction: all examples, or 200 at even steps of their order by prediction. */
export function drawResiduals(sample: Sample): Curve[] {
  if (sample.task !== 'regression') return []
  const { target, predicted, size } = sample
  const order = Int32Array.from(predicted.keys()).sort(
    (one, other) => (predicted[one] as number) - (predicted[other] as number) || one - other,
  )
  const count = Math.min(size, MOST_POINTS)
  const kept = Int32Array.from({ length: count }, (_, place) => {
    const position = count === 1 ? 0 : Math.round((place * (size - 1)) / (count - 1))
    return order[position] as number
  })
  const x = pick(predicted, kept)
  return [
    {
      name: 'residuals',
      label: null,
      points: size,
      columns: [
        column('predicted', x),
        column(
          'residual',
          pick(target, kept).map((value, place) => value - (x[place] as number)),
        ),
      ],
    },
  ]
}
