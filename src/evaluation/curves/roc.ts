import type { Curve } from '../../documents/evaluation.ts'
import type { Sample } from '../../sample/sample.ts'
import { drawByClass } from './class-curves.ts'
import { column, pick } from './column.ts'
import { thinOut } from './thin-out.ts'

/**
 * Rates of false and true positives from each score on; it starts where nothing is predicted positive (no threshold),
 * like scikit-learn's roc_curve.
 */
export function drawRoc(sample: Sample): Curve[] {
  return drawByClass(sample, ({ thresholds, truePositives, falsePositives, positives, negatives }) => {
    const falseRate = withFirst(0, falsePositives).map((sum) => sum / negatives)
    const trueRate = withFirst(0, truePositives).map((sum) => sum / positives)
    const kept = thinOut(falseRate, trueRate)
    return {
      name: 'roc',
      points: falseRate.length,
      columns: [
        column('false_positive_rate', pick(falseRate, kept)),
        column('true_positive_rate', pick(trueRate, kept)),
        column('threshold', pick(withFirst(Number.POSITIVE_INFINITY, thresholds), kept)),
      ],
    }
  })
}

function withFirst(first: number, rest: Float64Array): Float64Array {
  const all = new Float64Array(rest.length + 1)
  all[0] = first
  all.set(rest, 1)
  return all
}
