import type { MetricComparison } from '../documents/comparison.ts'
import { type Expansion, expandMetrics, labelSpaceOf } from '../metrics/expand.ts'
import { hitsOf } from '../metrics/hits.ts'
import { compareTexts } from '../sample/packed-text.ts'
import type { Sample } from '../sample/sample.ts'
import { delongError } from '../stats/delong.ts'
import { unpairedNewcombe } from '../stats/newcombe.ts'
import { criticalValue, normalCdf } from '../stats/normal.ts'
import { sumOf } from '../stats/totals.ts'
import { type Moments, welchInterval, welchUpperP } from '../stats/welch.ts'
import { oneSidedRow } from './metric-row.ts'
import { type Computed, computeExpansion, expandFor } from './sides.ts'
import { turn } from './weighing.ts'

interface Both {
  readonly base: Sample
  readonly head: Sample
}

/** head − base in the metric's own unit, of different examples. */
interface Change {
  readonly low: number
  readonly high: number
  readonly method: string
  readonly test: string
  /** That head − base ≥ 0, and that it is ≤ 0; the one that asks whether the head is worse is taken. */
  readonly pNotBelow: number
  readonly pNotAbove: number
  readonly error: number
}

/** Whether both have ids and not one of them is the same. */
export function haveNoIdInCommon({ base, head }: Both): boolean {
  if (base.ids.numbered || head.ids.numbered) return false
  let [i, j] = [0, 0]
  while (i < base.size && j < head.size) {
    const order = compareTexts(base.ids, i, head.ids, j)
    if (order === 0) return false
    if (order < 0) i += 1
    else j += 1
  }
  return true
}

/**
 * Two samples as two different sets of examples: Newcombe's interval for shares, Welch's for means, DeLong's for the
 * area of one class. Wider than any paired one, and blind to which set was the harder. Never the gate's.
 */
export function compareUnpaired(
  { base, head }: Both,
  { metrics, confidence }: { readonly metrics: readonly string[]; readonly confidence: number },
): MetricComparison[] {
  const spaces = { base: labelSpaceOf(base), head: labelSpaceOf(head) }
  return expandMetrics(spaces.head, metrics).map((expansion) => {
    const onBase = expandFor(expansion.name, spaces.base)
    const after = computeExpansion(expansion, head)
    const before = computeExpansion(onBase, base)
    const row = oneSidedRow({
      evaluation: head.name,
      expansion,
      head: after,
      headInterval: null,
      confidence,
      base: before.value,
      reason: after.reason ?? before.reason,
    })
    const change = changeOf({ onHead: expansion, onBase, base, head }, confidence)
    if (change === null || after.value === null || before.value === null) {
      return {
        ...row,
        reason: row.reason ?? `${expansion.name} cannot be compared without pairs of examples`,
      }
    }
    return { ...row, ...describeChange(change, { expansion, before, after, confidence }) }
  })
}

function describeChange(
  change: Change,
  row: { expansion: Expansion; before: Computed; after: Computed; confidence: number },
): Partial<MetricComparison> {
  const { metric } = row.expansion
  const delta = (row.after.value as number) - (row.before.value as number)
  const { low, high, method, test, error, pNotBelow, pNotAbove } = change
  return {
    delta,
    interval: { low, high, method, confidence: row.confidence },
    test,
    p: metric.higherIsBetter ? pNotBelow : pNotAbove,
    evidence:
      error > 0 ? { kind: 'normal', n: Math.max(1, row.after.n), delta: turn(delta, metric), error } : null,
  }
}

function changeOf(sides: Both & { onHead: Expansion; onBase: Expansion }, confidence: number): Change | null {
  const { base, head, onHead, onBase } = sides
  const isPlain = [base, head].every(({ weight, group }) => weight === null && group === null)
  const [one, other] = [onHead.variant?.form, onBase.variant?.form]
  if (!isPlain || one === undefined || other === undefined) return null
  if (one.kind === 'share' && other.kind === 'share') {
    const [after, before] = [hitsOf(one, head), hitsOf(other, base)]
    return 'missing' in after || 'missing' in before ? null : compareShares(after, before, confidence)
  }
  if (one.kind === 'mean' && other.kind === 'mean') {
    const [after, before] = [one.losses(head), other.losses(base)]
    return 'missing' in after || 'missing' in before ? null : compareMeans(after, before, confidence)
  }
  if (one.kind !== 'auc' || other.kind !== 'auc') return null
  const [after, before] = [one.classes(head), other.classes(base)]
  if ('missing' in after || 'missing' in before) return null
  const [mine, mains] = [after[0], before[0]]
  if (mine === undefined || mains === undefined || after.length > 1) return null
  const own = delongError({ head: mine, worstPair: false })
  const error = Math.hypot(own, delongError({ head: mains, worstPair: false }))
  const delta = (computeExpansion(onHead, head).value ?? NaN) - (computeExpansion(onBase, base).value ?? NaN)
  if (!(error > 0) || !Number.isFinite(delta)) return null
  const reach = criticalValue(confidence) * error
  const method = 'delong-unpaired'
  return { low: delta - reach, high: delta + reach, method, test: method, error, ...twoSides(delta / error) }
}

function compareShares(after: Float64Array, before: Float64Array, confidence: number): Change | null {
  const [head, base] = [countHits(after), countHits(before)]
  if (head.n === 0 || base.n === 0) return null
  const ends = unpairedNewcombe({ head, base, confidence })
  const [one, other] = [head.hits / head.n, base.hits / base.n]
  const pooled = (head.hits + base.hits) / (head.n + base.n)
  const error = Math.sqrt((one * (1 - one)) / head.n + (other * (1 - other)) / base.n)
  const scale = Math.sqrt(pooled * (1 - pooled) * (1 / head.n + 1 / base.n))
  const z = scale > 0 ? (one - other) / scale : 0
  return { ...ends, method: 'newcombe-unpaired', test: 'two-proportion-z', error, ...twoSides(z) }
}

function compareMeans(after: Float64Array, before: Float64Array, confidence: number): Change | null {
  const [head, base] = [momentsOf(after), momentsOf(before)]
  if (head.n < 2 || base.n < 2) return null
  const ends = welchInterval(head, base, confidence)
  if (ends === null) return null
  return {
    ...ends,
    method: 'welch',
    test: 'welch-t',
    pNotBelow: welchUpperP(base, head),
    pNotAbove: welchUpperP(head, base),
    error: Math.sqrt(head.variance / head.n + base.variance / base.n),
  }
}

function twoSides(z: number): Pick<Change, 'pNotBelow' | 'pNotAbove'> {
  return { pNotBelow: normalCdf(z), pNotAbove: normalCdf(-z) }
}

function countHits(hits: Float64Array): { n: number; hits: number } {
  const seen = hits.filter((hit) => !Number.isNaN(hit))
  return { n: seen.length, hits: sumOf(seen) }
}

function momentsOf(values: Float64Array): Moments {
  const n = values.length
  const mean = sumOf(values) / n
  return { n, mean, variance: sumOf(values.map((value) => (value - mean) ** 2)) / (n - 1) }
}
