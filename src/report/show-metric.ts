import type { Interval } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { allowedBy } from './asks.ts'
import {
  decimalsFor,
  decimalsOf,
  decimalsThatPart,
  decimalsThatTell,
  formatExact,
  formatNumber,
  formatSigned,
} from './number.ts'

/** One metric's numbers as text, all with the decimals that its uncertainty allows. */
export interface ShownMetric {
  readonly decimals: number
  readonly base: string
  readonly head: string
  readonly change: string
  /** `[−0.090, −0.032]` */
  readonly interval: string | null
  readonly low: string | null
  readonly high: string | null
  /** `−0.02`, `min 0.9`, or both. */
  readonly allowed: string
  /** The same of the worst comparing rule alone, in words that end a sentence: `−0.02`, `no drop`, `a gain`. */
  readonly allowedChange: string | null
}

/** Keeps an interval on one line, where a table would break it. */
export const NO_BREAK = '\u00a0'

export interface MetricNumbers {
  readonly base: number | null
  readonly head: number | null
  readonly delta: number | null
  /** Of the change. */
  readonly interval: Interval | null
  /** Of the head's own value. */
  readonly ownInterval: Interval | null
  readonly higherIsBetter: boolean
  readonly margin: number | null
  readonly rules: readonly RuleOutcome[]
}

export function showMetric(numbers: MetricNumbers): ShownMetric {
  const { base, head, delta } = numbers
  // An interval without a width says that nothing could vary: both sides are the same, example by example.
  const interval = widthOf(numbers.interval) > 0 ? numbers.interval : null
  const decimals = chooseDecimals(numbers)
  const low = interval === null ? null : formatSigned(interval.low, decimals)
  const high = interval === null ? null : formatSigned(interval.high, decimals)
  const [allowedChange = null, ...others] = allowedChangesOf(numbers)
  return {
    decimals,
    base: formatNumber(base, decimals),
    head: formatNumber(head, decimals),
    change: formatSigned(delta, decimals),
    interval: low === null ? null : `[${low},${NO_BREAK}${high}]`,
    low,
    high,
    allowed: [allowedChange, ...others, ...boundsOf(numbers)].filter((bar) => bar !== null).join(', ') || '–',
    allowedChange,
  }
}

/** Of each comparing rule, the worst first, each once: a loss may rise by its margin. */
function allowedChangesOf({ rules, higherIsBetter }: MetricNumbers): string[] {
  return [...new Set(rules.flatMap((rule) => allowedBy(rule, { higherIsBetter }) ?? []))]
}

function boundsOf({ rules }: MetricNumbers): string[] {
  return rules.flatMap(({ bound }) => (bound === null ? [] : [`${bound.kind} ${formatExact(bound.value)}`]))
}

function chooseDecimals(numbers: MetricNumbers): number {
  const { base, head, delta, interval, ownInterval } = numbers
  const width = widthOf(interval) || widthOf(ownInterval)
  const values = [base, head, delta].filter((value) => value !== null && Number.isFinite(value)) as number[]
  const deserved =
    width > 0 ? Math.max(decimalsFor(width / 2), decimalsOfMargin(numbers, width)) : decimalsOf(values)
  const added = addsUp(numbers, deserved) ? deserved : deserved + 1
  return decimalsThatTell(decimalsThatPart(added, numbers), barsOf(numbers))
}

/** Those that the margin was written with: a change is weighed against it. One more than the interval allows at most. */
function decimalsOfMargin({ margin }: MetricNumbers, width: number): number {
  if (margin === null) return 0
  const [, fraction = ''] = String(margin).split('.')
  return Math.min(fraction.length, decimalsFor(width / 2) + 1)
}

/** Whether the two printed values differ by the printed change: 0.88 and 0.88 do not by −0.01. */
function addsUp({ base, head, delta }: MetricNumbers, decimals: number): boolean {
  if (base === null || head === null || delta === null) return true
  const units = (value: number) => Math.round(Number(value.toFixed(decimals)) * 10 ** decimals)
  return units(head) - units(base) === units(delta)
}

function widthOf(interval: Interval | null): number {
  const width = interval === null ? 0 : interval.high - interval.low
  return Number.isFinite(width) ? width : 0
}

/** Which numbers were held against which bars: the printed ones must not contradict the outcome beside them. */
function barsOf({ head, delta, interval, higherIsBetter, margin, rules }: MetricNumbers): [number, number][] {
  const pairs: [number | null, number][] = rules.flatMap(({ bound }) =>
    bound === null ? [] : [[head, bound.value] as [number | null, number]],
  )
  if (margin !== null) {
    const bar = higherIsBetter ? -margin : margin
    const worst = (higherIsBetter ? interval?.low : interval?.high) ?? null
    pairs.push([delta, bar], [worst, bar], [worst, 0])
  }
  return pairs.filter((pair): pair is [number, number] => {
    const [value, bar] = pair
    // Nearer than this, what parts them is the rounding of the arithmetic, and no number of decimals would show it.
    return value !== null && Number.isFinite(value) && Math.abs(value - bar) > 1e-7
  })
}
