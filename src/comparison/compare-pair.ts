import type { MetricRule } from '../config/configuration.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import type { Evaluation } from '../documents/evaluation.ts'
import type { LabelSpace } from '../metrics/define-metric.ts'
import type { Expansion } from '../metrics/expand.ts'
import { roundScores } from '../sample/round-scores.ts'
import { isLabelled, type Sample, type Slice } from '../sample/sample.ts'
import { applyMethods } from './apply-methods.ts'
import { relativeMarginsOf } from './asked-rules.ts'
import type { Terms } from './compare-evaluation.ts'
import { oneSidedRow, pairedRow } from './metric-row.ts'
import { type Pair, pairSamples } from './pair.ts'
import { type Computed, computeExpansion, definitionOf, expandFor, wholeSet } from './sides.ts'
import { weighMetrics } from './weigh-metrics.ts'
import type { Weighed } from './weighing.ts'

interface Side {
  readonly sample: Sample
  readonly space: LabelSpace
}

export interface PairSides {
  readonly base: Side
  readonly head: Side
  /** Main's evaluation as it was recorded. */
  readonly recorded: Evaluation
  readonly expansions: readonly Expansion[]
  readonly rules: readonly MetricRule[]
  /** The one whose examples these are; null for the whole set. */
  readonly slice: Slice | null
}

/** A metric with both values, or with the reason why there is no pair of them. */
interface Row {
  readonly expansion: Expansion
  readonly head: Computed
  readonly base: Computed
  /** Seen over the labels of both sides; null where the two cannot be compared. */
  readonly weighed: Weighed | null
  readonly obstacle: string | null
}

/** Two samples of one evaluation set: every metric's change with its evidence. */
export function comparePair(
  sides: PairSides,
  terms: Terms,
): { readonly metrics: readonly MetricComparison[]; readonly pair: Pair } {
  const rounded = { base: roundScores(sides.base.sample), head: roundScores(sides.head.sample) }
  const pair = pairSamples(rounded)
  const rows = sides.expansions.map((expansion) =>
    computeRow(expansion, sides, { ...rounded, labels: pair.joint?.names ?? null }),
  )
  const slice = sides.slice?.name ?? null
  const weighing = { ...terms, pair, slice }
  const weights = weighMetrics(
    rows.flatMap(({ weighed }) => weighed ?? []),
    weighing,
  )
  const evaluation = sides.head.sample.name
  const { confidence } = terms
  const metrics = rows.map((row): MetricComparison => {
    const weight = weights.get(row.expansion.name) ?? { evidence: null, headInterval: null }
    if (row.weighed !== null) {
      const replaced = applyMethods(row.weighed, weight, weighing)
      const { delta } = row.weighed
      return { ...pairedRow({ ...row, evaluation, delta, weight, confidence }), slice, ...replaced }
    }
    const alone = oneSidedRow({
      ...row,
      evaluation,
      headInterval: null,
      confidence,
      base: row.base.value,
      reason: row.obstacle,
    })
    return { ...alone, slice }
  })
  return { metrics, pair }
}

/** Whether the metric reads nothing but labels, which rounding leaves as they are. */
function readsLabels({ variant }: Expansion, sample: Sample): boolean {
  if (variant === null || !isLabelled(sample)) return false
  const { form } = variant
  return form.kind === 'cells' || (form.kind === 'share' && 'hit' in form)
}

function computeRow(
  expansion: Expansion,
  sides: PairSides,
  rounded: { base: Sample; head: Sample; labels: readonly string[] | null },
): Row {
  const { name, metric } = expansion
  const head = computeExpansion(expansion, sides.head.sample)
  const recorded = wholeSet(sides.recorded).find((one) => one.name === name)
  if (recorded !== undefined && recorded.definition !== definitionOf(metric)) {
    const obstacle = `main computed it by another definition (${recorded.definition}, now ${definitionOf(metric)})`
    return {
      expansion,
      head,
      base: { value: recorded.value, reason: null, n: recorded.n },
      weighed: null,
      obstacle,
    }
  }
  const onBase = expandFor(name, sides.base.space)
  const base = computeExpansion(onBase, sides.base.sample)
  const stored = {
    head: readsLabels(expansion, rounded.head) ? head : computeExpansion(expansion, rounded.head),
    base: readsLabels(onBase, rounded.base) ? base : computeExpansion(onBase, rounded.base),
  }
  const { space } = sides.head
  const form = expandFor(name, { ...space, labels: rounded.labels ?? space.labels }).variant?.form
  if (head.value === null || stored.head.value === null)
    return { expansion, head, base, weighed: null, obstacle: head.reason }
  if (stored.base.value === null || form === undefined) {
    return {
      expansion,
      head,
      base,
      weighed: null,
      obstacle: `main has no such value: ${base.reason ?? 'it is not defined there'}`,
    }
  }
  const { higherIsBetter } = metric
  const relative = relativeMarginsOf(sides.rules, { metric: name, slice: sides.slice })
  const value = stored.head.value
  return {
    expansion,
    head,
    base,
    weighed: { name, form, higherIsBetter, value, delta: value - stored.base.value, relative },
    obstacle: null,
  }
}
