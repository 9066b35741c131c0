import type { ColumnFacts } from './column-facts.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, type Suggestion } from './suggestion.ts'

export function suggestTrimmed({ type, filled, spaced }: ColumnFacts): Suggestion[] {
  const confidence = confidenceOf(filled, filled)
  if (type !== 'string' || spaced > 0 || confidence < LEAST_CONFIDENCE) return []
  const why = `${count(filled)} values without space around them`
  return [{ rule: 'trimmed', option: true, mostly: 1, confidence, why }]
}
