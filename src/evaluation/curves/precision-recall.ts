import type { Curve } from '../../documents/evaluation.ts'
import type { Sample } from '../../sample/sample.ts'
import { drawByClass } from './class-curves.ts'
import { column, pick } from './column.ts'
import { thinOut } from './thin-out.ts'

/** Precision and recall from each score on, highest first. */
export function drawPrecisionRecall(sample: Sample): Curve[] {
  return drawByClass(sample, ({ thresholds, truePositives, falsePositives, positives }) => {
    const weighty = thresholds.map((_, place) => place).filter((place) => predictedAt(place) > 0)
    const places = Int32Array.from(weighty)
    const recall = pick(truePositives, places).map((sum) => sum / positives)
    const precision = Float64Array.from(
      places,
      (place) => (truePositives[place] as number) / predictedAt(place),
    )
    const kept = thinOut(recall, precision)
    return {
      name: 'precision_recall',
      points: recall.length,
      columns: [
        column('recall', pick(recall, kept)),
        column('precision', pick(precision, kept)),
        column('threshold', pick(pick(thresholds, places), kept)),
      ],
    }

    function predictedAt(place: number): number {
      return (truePositives[place] as number) + (falsePositives[place] as number)
    }
  })
}
