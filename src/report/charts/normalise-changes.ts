import type { GatedMetric } from '../gated-metrics.ts'

/** A change in units of what the policy allows, turned so that right is better. */
export interface NormalisedChange {
  readonly metric: GatedMetric
  readonly change: number
  /** The change itself where it has no interval. */
  readonly low: number
  readonly high: number
  /** −1 where a drop is allowed, 0 where none is; null where no rule compares. */
  readonly allowed: number | null
}

export interface ChangeScale {
  readonly low: number
  readonly high: number
  /** Where the bar stands, if it stands at one place in every row. */
  readonly bar: number | null
  readonly clamp: (value: number) => number
}

/** The worst are first; the others are in the table. */
const MOST_ROWS = 12
/** Further out than this, only the direction is drawn: the number is beside it. */
const FURTHEST = 6

export function normaliseChanges(gated: readonly GatedMetric[]): NormalisedChange[] {
  return gated
    .filter(({ delta }) => delta !== null && Number.isFinite(delta))
    .slice(0, MOST_ROWS)
    .map(normalise)
}

function normalise(metric: GatedMetric): NormalisedChange {
  const { delta, interval, margin, higherIsBetter } = metric
  const unit = unitOf(metric)
  const turn = (value: number) => (higherIsBetter ? value : -value) / unit + 0
  const change = turn(delta as number)
  const ends =
    interval === null ? [change] : [turn(interval.low), turn(interval.high)].filter(Number.isFinite)
  return {
    metric,
    change,
    low: Math.min(change, ...ends),
    high: Math.max(change, ...ends),
    allowed: margin === null ? null : margin > 0 ? -1 : 0,
  }
}

/** The allowed drop; where there is none, half the interval's width, else the change itself. */
function unitOf({ margin, interval, delta }: GatedMetric): number {
  if (margin !== null && margin > 0) return margin
  const half = interval === null ? 0 : (interval.high - interval.low) / 2
  if (half > 0 && Number.isFinite(half)) return half
  return Math.abs(delta as number) || 1
}

export function chooseScale(changes: readonly NormalisedChange[]): ChangeScale {
  const room = 0.3
  const low = Math.max(-FURTHEST, Math.min(-1, ...changes.map((change) => change.low)) - room)
  const high = Math.min(FURTHEST, Math.max(1, ...changes.map((change) => change.high)) + room)
  const bars = new Set(changes.map(({ allowed }) => allowed).filter((allowed) => allowed !== null))
  const [bar = null] = bars
  return {
    low,
    high,
    bar: bars.size === 1 ? bar : null,
    clamp: (value) => Math.min(high, Math.max(low, value)),
  }
}
