import { type ColumnFacts, type Member, MOST_MEMBERS } from './column-facts.ts'
import { isCalledLabel, isCalledProse } from './column-names.ts'
import { findSlips } from './find-slips.ts'
import { confidenceOf, count, mostlyOf, type Suggestion } from './suggestion.ts'

/** A value has been seen so often on average, or the list of them says nothing. */
const ROWS_A_MEMBER = 10

/** Up to so many different integers are labels; more are counts, to which a range does justice. */
const MOST_LABELS = 10

/** So many of a list to which others will come. */
const MOST_OPEN = 20

/** The share of values that are seen for the first time; above it a list is never complete (Deequ: 0.1). */
const MOST_UNSEEN = 0.1

/** A value that stands for itself this often is no chance find: fewer are the long end of a list. */
const ESTABLISHED = 3

/** What comes to light only in the last part of a file comes to light after it too. */
const LATE = 0.75

/**
 * A list is closed for whoever comes after: it takes 125 values without a new one, after which 97 in 100 are known
 * (the lower end of Wilson's interval, as everywhere). 50 rows that hold three values say little of the fourth.
 */
const LEAST_CLOSED = 0.97

/** Values of so many words, or so long, are sentences. */
const PROSE_WORDS = 4
const PROSE_LENGTH = 60

/**
 * The list of a column's values, where it seems complete. The chance that the next value is a new one is estimated by
 * the share of the values that were seen once: I. J. Good, "The Population Frequencies of Species", Biometrika 40, 1953.
 * What looks like a slip is left out of it, and lowers the share that must be in it instead.
 */
export function suggestMembers(facts: ColumnFacts): Suggestion[] {
  const { type, members, readable, filled } = facts
  if (members === null || members.length === 0 || readable < filled || !mayBeLabels(facts, members)) return []
  const slips = new Set(type === 'string' ? findSlips(members).map(({ rare }) => rare) : [])
  const clean = members.filter((member) => !slips.has(member))
  if (clean.length > MOST_MEMBERS || filled < ROWS_A_MEMBER * clean.length) return []
  const rare = clean.filter((member) => isNew(member, facts, isGrouped(clean)))
  const once = clean.filter(({ count }) => count === 1).length
  // A long list that is not complete says little.
  if (rare.length > 0 && clean.length > MOST_OPEN) return []
  if (once / filled > MOST_UNSEEN || rare.length > clean.length / 2) return []
  if (confidenceOf(filled, filled) < LEAST_CLOSED) return []
  const unsure = total([...slips, ...rare])
  const values = clean.map(({ value }) => value).sort(byText)
  return [
    {
      rule: 'enum',
      option: type === 'integer' ? [...new Set(values.map(Number))].sort((a, b) => a - b) : values,
      mostly: unsure > 0 ? mostlyOf(filled - unsure, filled) : 1,
      confidence: confidenceOf(filled - unsure, filled),
      why: describe({ clean, slips: slips.size, filled }),
    },
  ]
}

/** How sure a list is that somebody has settled, and what was seen of its values. */
export function describeList(list: readonly unknown[], facts: ColumnFacts): Suggestion | null {
  const { members, filled } = facts
  if (members === null) return null
  const listed = new Set(list.map(String))
  const clean = members.filter(({ value }) => listed.has(value))
  const hits = total(clean)
  return {
    rule: 'enum',
    option: clean.map(({ value }) => value),
    mostly: 1,
    confidence: confidenceOf(hits, filled),
    why: describe({ clean, slips: members.length - clean.length, filled }),
  }
}

function describe({
  clean,
  slips,
  filled,
}: {
  readonly clean: readonly Member[]
  readonly slips: number
  readonly filled: number
}): string {
  const once = clean.filter(({ count }) => count === 1).length
  const often = once === 0 ? 'each more than once' : `${count(once)} of them once`
  const said = slips === 1 ? '1 that looks like a slip' : `${count(slips)} that look like slips`
  const without = slips === 0 ? '' : `, without ${said}`
  return `${count(clean.length)} different values in ${count(filled)}, ${often}${without}`
}

function mayBeLabels({ name, type, filled, longest }: ColumnFacts, members: readonly Member[]): boolean {
  if (type === 'string') return !isCalledProse(name) && longest <= PROSE_LENGTH && !areSentences(members)
  if (type !== 'integer' || members.length > MOST_LABELS) return false
  const isYesOrNo = members.length === 2 && members.every(({ value }) => value === '0' || value === '1')
  if (!isYesOrNo && !isCalledLabel(name)) return false
  // The ends of a count are rare; a label is not.
  return members.every((member) => member.count >= Math.max(5, filled / 100))
}

function areSentences(members: readonly Member[]): boolean {
  const long = members.filter(({ value }) => value.trim().split(/\s+/).length >= PROSE_WORDS)
  return long.length >= members.length / 3
}

/** Whether others of its kind are likely to follow. */
function isNew({ count, first }: Member, { rows }: ColumnFacts, isGrouped: boolean): boolean {
  return count < ESTABLISHED || (!isGrouped && first > LATE * rows)
}

/** In a file that is sorted by the column, each value but the first comes late. */
function isGrouped(members: readonly Member[]): boolean {
  return members.every(({ count, first, last }) => last - first + 1 <= 1.1 * count)
}

function total(members: readonly Member[]): number {
  return members.reduce((sum, { count }) => sum + count, 0)
}

function byText(a: string, b: string): number {
  return a < b ? -1 : 1
}
