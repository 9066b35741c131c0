import type { ColumnFacts } from './column-facts.ts'
import { isCalledKey } from './column-names.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, mostlyOf, type Suggestion } from './suggestion.ts'

/** Below this share a column is optional rather than incomplete (Deequ, RetainCompletenessRule: 0.2). */
const LEAST_SHARE = 0.2

/** All rows have a value, or at least about the share that has one now. */
export function suggestPresence({ name, rows, filled }: ColumnFacts): Suggestion[] {
  if (rows === 0 || filled / rows < LEAST_SHARE) return []
  // Few rows without a gap say little of the next, except of what names a row.
  if (confidenceOf(rows, rows) < LEAST_CONFIDENCE && !(filled === rows && isCalledKey(name))) return []
  const mostly = mostlyOf(filled, rows)
  const confidence = filled === rows ? confidenceOf(filled, rows) : 0.999
  return [
    {
      rule: 'required',
      option: true,
      mostly,
      confidence,
      why:
        filled === rows
          ? `all ${count(rows)} rows have a value`
          : `${count(filled)} of ${count(rows)} rows have a value`,
    },
  ]
}
