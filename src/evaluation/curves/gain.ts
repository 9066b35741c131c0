import type { Curve } from '../../documents/evaluation.ts'
import type { Sample } from '../../sample/sample.ts'
import type { Sweep } from '../sweep.ts'
import { drawByClass } from './class-curves.ts'
import { column } from './column.ts'

const DECILES = Array.from({ length: 10 }, (_, decile) => decile + 1)

/**
 * By deciles of the score, highest first: the share of positives that is found so far (gain), how much denser they are
 * there than among all (lift), and so far (cumulative lift). Examples of one score are spread evenly over the deciles
 * that they reach into. Binary only.
 */
export function drawGain(sample: Sample): Curve[] {
  if (sample.task !== 'binary') return []
  return drawByClass(sample, (sweep) => {
    const gain = DECILES.map((decile) => gainAt(sweep, decile / 10))
    return {
      name: 'gain',
      points: DECILES.length,
      columns: [
        column('decile', DECILES),
        column('gain', gain),
        column(
          'lift',
          gain.map((share, place) => (share - (gain[place - 1] ?? 0)) * 10),
        ),
        column(
          'cumulative_lift',
          gain.map((share, place) => (share * 10) / (place + 1)),
        ),
      ],
    }
  })
}

/** The share of positives among the first `share` of the examples. */
function gainAt({ truePositives, falsePositives, positives, negatives }: Sweep, share: number): number {
  const wanted = share * (positives + negatives)
  const predictedAt = (place: number) => (truePositives[place] ?? 0) + (falsePositives[place] ?? 0)
  const place = truePositives.findIndex((_, candidate) => predictedAt(candidate) >= wanted)
  if (place === -1) return 1
  const before = predictedAt(place - 1)
  const here = predictedAt(place) - before
  const found = truePositives[place - 1] ?? 0
  const part = here === 0 ? 0 : (wanted - before) / here
  return Math.min(1, (found + part * ((truePositives[place] as number) - found)) / positives)
}
