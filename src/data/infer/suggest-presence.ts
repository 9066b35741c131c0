import type { ColumnFacts } from './column-facts.ts'
import { confidenceOf, count, mostlyOf, type Suggestion } from './suggestion.ts'

/** Below this share a column is optional rather than incomplete (Deequ, RetainCompletenessRule: 0.2). */
const LEAST_SHARE = 0.2

/** All rows have a value, or at least about the share that has one now. */
export function suggestPresence({ rows, filled }: ColumnFacts): Suggestion[] {
  if (rows === 0 || filled / rows < LEAST_SHARE) return []
  const mostly = mostlyOf(filled, rows)
  const confidence = filled === rows ? confidenceOf(filled, rows) : 0.999
  return [
    {
      rule: 'required',
      option: true,
      mostly,
      confidence,
      why: `${count(filled)} of ${count(rows)} rows have a value`,
    },
  ]
}
