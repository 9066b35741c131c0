import type { Curve } from '../../documents/evaluation.ts'
import type { Sample } from '../../sample/sample.ts'
import type { Sweep } from '../sweep.ts'
import { drawByClass } from './class-curves.ts'
import { column } from './column.ts'

const THRESHOLDS = Array.from({ length: 101 }, (_, hundredth) => hundredth / 100)

/** What each threshold would give: precision (none where nothing is predicted positive), recall and F1. Binary only. */
export function drawThresholdSweep(sample: Sample): Curve[] {
  if (sample.task !== 'binary') return []
  return drawByClass(sample, (sweep) => {
    const rows = THRESHOLDS.map((threshold) => rowAt(sweep, threshold))
    return {
      name: 'threshold_sweep',
      points: rows.length,
      columns: [
        column('threshold', THRESHOLDS),
        column(
          'precision',
          rows.map(({ precision }) => precision),
        ),
        column(
          'recall',
          rows.map(({ recall }) => recall),
        ),
        column(
          'f1',
          rows.map(({ f1 }) => f1),
        ),
      ],
    }
  })
}

function rowAt({ thresholds, truePositives, falsePositives, positives }: Sweep, threshold: number) {
  const place = countFrom(thresholds, threshold) - 1
  const hits = truePositives[place] ?? 0
  const predicted = hits + (falsePositives[place] ?? 0)
  return {
    precision: predicted === 0 ? Number.NaN : hits / predicted,
    recall: hits / positives,
    f1: (2 * hits) / (predicted + positives),
  }
}

/** How many of descending thresholds are at least `least`. */
function countFrom(thresholds: Float64Array, least: number): number {
  let low = 0
  let high = thresholds.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((thresholds[middle] as number) >= least) low = middle + 1
    else high = middle
  }
  return low
}
