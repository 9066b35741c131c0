import type { ColumnFacts } from './column-facts.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, type Suggestion } from './suggestion.ts'

/** Data grow into the future; a placeholder such as 9999-12-31 lies beyond. */
const YEARS_AHEAD = 10

/** Whole years around what was seen: they find 0001-01-01, 1900-01-01 and 9999-12-31. */
export function suggestDates({ type, min, max, readable }: ColumnFacts): Suggestion[] {
  if (type !== 'date' && type !== 'datetime') return []
  const confidence = confidenceOf(readable, readable)
  const [first, last] = [yearOf(min), yearOf(max)]
  if (first === null || last === null || confidence < LEAST_CONFIDENCE) return []
  const span = last - first
  const time = { first: type === 'date' ? '' : 'T00:00:00', last: type === 'date' ? '' : 'T23:59:59' }
  const why = `${count(readable)} values from ${String(min).slice(0, 10)} to ${String(max).slice(0, 10)}`
  const [from, to] = [Math.max(1, first - span - 1), Math.min(9999, last + Math.max(YEARS_AHEAD, span))]
  return [
    { rule: 'minimum', option: `${spell(from)}-01-01${time.first}`, mostly: 1, confidence, why },
    { rule: 'maximum', option: `${spell(to)}-12-31${time.last}`, mostly: 1, confidence, why },
  ]
}

function yearOf(value: unknown): number | null {
  const found = /^([0-9]{4})-/.exec(String(value))
  return found === null ? null : Number(found[1])
}

function spell(year: number): string {
  return String(year).padStart(4, '0')
}
