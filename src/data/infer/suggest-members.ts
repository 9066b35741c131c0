import { type ColumnFacts, type Member, MOST_MEMBERS } from './column-facts.ts'
import { confidenceOf, count, LEAST_CONFIDENCE, mostlyOf, type Suggestion } from './suggestion.ts'

/** A value has been seen so often on average, or the list of them says nothing. */
const ROWS_A_MEMBER = 10

/** Up to so many different integers are labels; more are counts, to which a range does justice. */
const MOST_LABELS = 10

/** The share of values that are seen for the first time; above it a list is never complete (Deequ: 0.1). */
const MOST_UNSEEN = 0.1

/** Up to here what is missing is a value that nobody has seen yet, and not the long end of a list. */
const FEW_UNSEEN = 0.01

/**
 * The list of a column's values, where it seems complete. The chance that the next value is a new one is estimated by
 * the share of the values that were seen once: I. J. Good, "The Population Frequencies of Species", Biometrika 40, 1953.
 */
export function suggestMembers(facts: ColumnFacts): Suggestion[] {
  const { type, members, readable, filled } = facts
  if (members === null || members.length === 0 || readable < filled || !mayBeLabels(facts, members)) return []
  if (members.length > MOST_MEMBERS || filled < ROWS_A_MEMBER * members.length) return []
  const once = members.filter(({ count }) => count === 1).length
  const unseen = once / filled
  if (unseen > MOST_UNSEEN || confidenceOf(filled, filled) < LEAST_CONFIDENCE) return []
  const values = members.map(({ value }) => value).sort(byText)
  return [
    {
      rule: 'enum',
      option: type === 'integer' ? [...new Set(values.map(Number))].sort((a, b) => a - b) : values,
      mostly: unseen > FEW_UNSEEN ? mostlyOf(filled - once, filled) : 1,
      confidence: confidenceOf(filled - once, filled),
      why: `${count(members.length)} different values in ${count(filled)}, ${once === 0 ? 'each more than once' : `${count(once)} of them once`}`,
    },
  ]
}

function mayBeLabels({ type, filled }: ColumnFacts, members: readonly Member[]): boolean {
  if (type === 'string') return true
  if (type !== 'integer' || members.length > MOST_LABELS) return false
  // The ends of a count are rare; a label is not.
  return members.every((member) => member.count >= Math.max(5, filled / 100))
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1
}
