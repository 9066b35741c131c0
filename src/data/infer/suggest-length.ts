import type { ColumnFacts } from './column-facts.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, type Suggestion } from './suggestion.ts'

/** A text twice as long as any before is no longer of its kind: a quote that was not closed, a file in a cell. */
const SLACK = 2

const LEAST_DIFFERENT = 20

export function suggestLength({ type, shortest, longest, filled, distinct }: ColumnFacts): Suggestion[] {
  const confidence = confidenceOf(filled, filled)
  if (type !== 'string' || longest === 0 || confidence < LEAST_CONFIDENCE) return []
  const why = `${count(filled)} values of ${shortest === longest ? longest : `${shortest} to ${longest}`} characters`
  // One length of few values is chance.
  if (shortest === longest && distinct >= LEAST_DIFFERENT)
    return [
      { rule: 'minLength', option: shortest, mostly: 1, confidence, why },
      { rule: 'maxLength', option: longest, mostly: 1, confidence, why },
    ]
  return [{ rule: 'maxLength', option: roundUp(SLACK * longest), mostly: 1, confidence, why }]
}

function roundUp(length: number): number {
  const step = length <= 20 ? 5 : length <= 200 ? 10 : 100
  return Math.ceil(length / step) * step
}
