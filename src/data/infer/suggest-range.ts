import type { ColumnFacts } from './column-facts.ts'
import { isCalledKey } from './column-names.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, type Suggestion } from './suggestion.ts'

/** How far beyond what was seen a value may lie, as a part of the range; on each side. Few values tell little of their ends. */
const SLACK = 0.25
const SLACK_OF_FEW = 2
/** In logarithms: their upper ends are further apart. */
const SKEWED_SLACK = 0.35

/** A column that so much follows the order of its rows is counted up, and has no end. */
const GROWING = 0.95

/** Above this, the upper half of the values reaches so much further than the lower that logarithms describe them. */
const SKEWED = 0.5

/**
 * The range of a column of numbers, widened and rounded outward. A further sample of n normal values leaves the bare
 * range of the first n with a chance of 1/2 a side; the widened one of 1,000 lies near 4.9 standard deviations. What was
 * never negative stays so (Deequ, NonNegativeNumbersRule) unless it is a bell's end that comes near zero, and 0 to 1 and 0 to 100 stay what they are.
 */
export function suggestRange(facts: ColumnFacts): Suggestion[] {
  const { type, min, max, levels, readable } = facts
  if ((type !== 'integer' && type !== 'number') || isCounting(facts)) return []
  const confidence = confidenceOf(readable, readable)
  if (typeof min !== 'number' || typeof max !== 'number' || levels === null) return []
  if (confidence < LEAST_CONFIDENCE || min === max) return []
  const { low, high } = capRange(wholeRange(widenRange({ min, max, levels, readable }), type), {
    min,
    max,
    levels,
  })
  const why = `${count(readable)} values from ${brief(min)} to ${brief(max)}`
  const inside = Number.isFinite(low) && Number.isFinite(high) && low <= min && high >= max
  if (!inside) return []
  return [
    { rule: 'minimum', option: low, mostly: 1, confidence, why },
    { rule: 'maximum', option: high, mostly: 1, confidence, why },
  ]
}

/** Numbers of rows, here or in another table, and clocks: the next one lies beyond all that were. */
function isCounting({ name, type, growth, rows, distinct, min, max }: ColumnFacts): boolean {
  if (type !== 'integer') return false
  if (isCalledKey(name) || Math.abs(growth ?? 0) >= GROWING) return true
  // 1, 2, 3 … in whatever order.
  return distinct === rows && typeof min === 'number' && typeof max === 'number' && max - min < 2 * rows
}

/** Half a thing is no bound on things. */
function wholeRange({ low, high }: Range, type: ColumnFacts['type']): Range {
  return type === 'integer' ? { low: Math.floor(low), high: Math.ceil(high) } : { low, high }
}

interface Range {
  readonly low: number
  readonly high: number
}

interface Seen {
  readonly min: number
  readonly max: number
}

/** Exported for its test: never narrower than what was seen. */
export function widenRange({
  min,
  max,
  levels,
  readable,
}: Seen & { readonly levels: readonly [number, number, number]; readonly readable: number }): Range {
  const span = max - min
  const unsure = SLACK_OF_FEW / Math.sqrt(readable)
  const slack = SLACK + unsure
  const plain = { low: min - slack * span, high: max + slack * span }
  const [low, middle, high] = levels
  const isSkewed = skewOf(levels) > SKEWED && min >= 0
  // Values from 0 on have a logarithm in units of their own size, the median's.
  const unit = middle > 0 ? middle : high - low
  if (!isSkewed || !(unit > 0)) return roundOutward(plain, span)
  const top = Math.log1p(max / unit)
  return roundOutward(
    { ...plain, high: unit * Math.expm1(top + (SKEWED_SLACK + unsure) * (top - Math.log1p(min / unit))) },
    span,
  )
}

/** Bowley's skewness with the 5 % levels, in [−1, 1]: A. L. Bowley, "Elements of Statistics", 1901. */
function skewOf([low, middle, high]: readonly [number, number, number]): number {
  return high > low ? (high + low - 2 * middle) / (high - low) : 0
}

function capRange(
  { low, high }: Range,
  { min, max, levels }: Seen & { readonly levels: readonly [number, number, number] },
): Range {
  const top = [1, 100].find((end) => min >= 0 && max <= end && max >= 0.95 * end)
  return {
    low: min >= 0 && !isTail(min, levels) ? Math.max(0, low) : low,
    high: top ?? (max <= 0 ? Math.min(0, high) : high),
  }
}

/** A few values far below nearly all others, and those well above zero: what keeps them from crossing it is chance. */
function isTail(min: number, [low, , high]: readonly [number, number, number]): boolean {
  return min > 0 && low > (high - low) / 4 && min < low / 4
}

/** To a tenth of the span's power of ten. */
function roundOutward({ low, high }: Range, span: number): Range {
  const step = 10 ** (Math.floor(Math.log10(span)) - 1)
  return { low: tidy(Math.floor(low / step) * step), high: tidy(Math.ceil(high / step) * step) }
}

/** What was seen, for people. */
function brief(value: number): string {
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(6)))
}

/** 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12)) + 0
}
