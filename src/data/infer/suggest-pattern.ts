import type { ColumnFacts } from './column-facts.ts'
import { isCalledProse } from './column-names.ts'
import { shapeOfValues } from './shape-of-values.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, type Suggestion } from './suggestion.ts'

/** A pattern from fewer different values is a guess at the next one. */
const LEAST_DIFFERENT = 10

/** The form of identifiers, dates in a form of their own and the like. All values have to match it: that is counted later. */
export function suggestPattern({ name, type, sample, filled }: ColumnFacts): Suggestion[] {
  const confidence = confidenceOf(filled, filled)
  if (type !== 'string' || sample.length < LEAST_DIFFERENT || confidence < LEAST_CONFIDENCE) return []
  const shape = shapeOfValues(sample)
  // Of a word in prose chance makes a form; of a code only use does.
  if (shape === null || isCalledProse(name)) return []
  const why = `${count(filled)} values have the form of ${shape.known ?? shape.pattern}`
  return [{ rule: 'pattern', option: shape.pattern, mostly: 1, confidence, why }]
}
