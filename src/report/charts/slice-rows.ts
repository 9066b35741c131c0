import type { MetricComparison } from '../../documents/comparison.ts'
import type { GatedMetric } from '../gated-metrics.ts'
import type { ReportView } from '../view.ts'

/** More slices than this are in the table alone. */
export const MOST_ROWS = 20

/** One metric of one evaluation on the whole set and in its slices. */
export interface SlicedMetric {
  readonly evaluation: string
  readonly metric: string
  readonly higherIsBetter: boolean
  readonly whole: MetricComparison | null
  /** Those that moved worst first. */
  readonly slices: readonly MetricComparison[]
  readonly gated: GatedMetric | null
}

/** The metric that matters most of those that were compared in slices: gated ones first, in the report's order. */
export function findSlicedMetric({ input, all }: ReportView): SlicedMetric | null {
  const compared = (input.comparison?.metrics ?? []).filter(
    ({ since, delta }) => since == null && delta !== null && Number.isFinite(delta),
  )
  const sliced = compared.filter(({ slice }) => slice !== null)
  const rank = ({ evaluation, name }: MetricComparison) => {
    const at = all.findIndex(
      ({ metric, worst }) =>
        metric === name && (worst.evaluation === null || worst.evaluation === evaluation),
    )
    return at === -1 ? all.length : at
  }
  const [first] = sliced.toSorted((a, b) => rank(a) - rank(b))
  if (first === undefined) return null
  const isSame = ({ evaluation, name }: MetricComparison) =>
    evaluation === first.evaluation && name === first.name
  const turn = first.higherIsBetter ? 1 : -1
  return {
    evaluation: first.evaluation,
    metric: first.name,
    higherIsBetter: first.higherIsBetter,
    whole: compared.find((row) => row.slice === null && isSame(row)) ?? null,
    slices: sliced.filter(isSame).toSorted((a, b) => turn * ((a.delta ?? 0) - (b.delta ?? 0))),
    gated:
      all.find(
        ({ metric, slice, since, worst }) =>
          metric === first.name &&
          slice === null &&
          since === null &&
          (worst.evaluation === null || worst.evaluation === first.evaluation),
      ) ?? null,
  }
}
