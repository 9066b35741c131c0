import type { Curve, Evaluation } from '../../documents/evaluation.ts'
import { makeVisible } from '../escape.ts'
import type { ReportView } from '../view.ts'

/** One evaluation on both sides. */
export interface EvaluationPair {
  readonly head: Evaluation
  readonly base: Evaluation | null
  /** Whether both looked at the same examples, so that counts may be compared. */
  readonly isSameSet: boolean
  /** ` of cancer`; empty where there is only one evaluation. */
  readonly ofWhich: string
}

/** Every evaluation of the head's that has not failed, in the configuration's order. */
export function pairEvaluations({ input }: ReportView): EvaluationPair[] {
  const evaluations = input.evaluation?.evaluations ?? []
  return evaluations
    .filter(({ failure }) => failure === null)
    .map((head) => {
      const base =
        input.base.evaluation?.evaluations.find(
          ({ name, task, failure }) => name === head.name && task === head.task && failure === null,
        ) ?? null
      return {
        head,
        base,
        isSameSet: base !== null && head.digest !== null && base.digest === head.digest,
        ofWhich: evaluations.length > 1 ? ` of ${makeVisible(head.name, 30)}` : '',
      }
    })
}

/** A curve on both sides, as rows of numbers. */
export interface CurvePair {
  readonly label: string | null
  readonly head: readonly CurveRow[]
  /** Empty where main has none. */
  readonly base: readonly CurveRow[]
}
export type CurveRow = ReadonlyMap<string, number>

/** The curves of one name, one for each class that has one. */
export function pairCurves({ head, base }: EvaluationPair, name: string): CurvePair[] {
  return head.curves
    .filter((curve) => curve.name === name)
    .map((curve) => {
      const other = base?.curves.find((one) => one.name === name && one.label === curve.label)
      return {
        label: curve.label,
        head: rowsOf(curve),
        base: other === undefined ? [] : rowsOf(other),
      }
    })
    .filter((pair) => pair.head.length > 0)
}

/** Numbers alone: where a column has none, the row has no such key. */
function rowsOf({ columns }: Curve): CurveRow[] {
  const count = columns[0]?.values.length ?? 0
  return Array.from({ length: count }, (_, at) => {
    const row = new Map<string, number>()
    for (const { name, values } of columns) {
      const value = values[at]
      if (typeof value === 'number' && Number.isFinite(value)) row.set(name, value)
    }
    return row
  })
}

/** Points that have both, in their order. */
export function pointsOf(rows: readonly CurveRow[], x: string, y: string): { x: number; y: number }[] {
  return rows.flatMap((row) => {
    const [at, value] = [row.get(x), row.get(y)]
    return at === undefined || value === undefined ? [] : [{ x: at, y: value }]
  })
}
