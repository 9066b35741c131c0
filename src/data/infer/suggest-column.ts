import type { ColumnFacts } from './column-facts.ts'
import { suggestDates } from './suggest-dates.ts'
import { suggestUnique } from './suggest-key.ts'
import { suggestLength } from './suggest-length.ts'
import { suggestMembers } from './suggest-members.ts'
import { suggestPattern } from './suggest-pattern.ts'
import { suggestPresence } from './suggest-presence.ts'
import { suggestRange } from './suggest-range.ts'
import { suggestTrimmed } from './suggest-trimmed.ts'
import { mostlyOf, type SuggestedColumn, type Suggestion } from './suggestion.ts'

type Suggest = (facts: ColumnFacts) => Suggestion[]

/** Said of every column. */
const ALWAYS: readonly Suggest[] = [suggestPresence, suggestUnique]

/** What the values are, narrowest first: the first that has something to say says it. */
const NARROWEST: readonly Suggest[] = [
  suggestMembers,
  suggestPattern,
  suggestRange,
  suggestDates,
  suggestLength,
]

/** Said beside what is not narrow enough to say it: a list holds no value with a space before it. */
const BESIDE: readonly Suggest[] = [suggestTrimmed]

/** What can be asked of the column, by what was seen of it; `sensitive` is told by others, and keeps values out. */
export function suggestColumn(facts: ColumnFacts, sensitive: string | null): SuggestedColumn {
  const { name, type, readable, filled } = facts
  const values = sensitive === null ? narrowest(facts) : suggestPattern(facts)
  const isList = values.some(({ rule }) => rule === 'enum' || rule === 'pattern')
  return {
    name,
    type,
    mostly: mostlyOf(readable, filled),
    sensitive,
    suggestions: [
      ...ALWAYS.flatMap((suggest) => suggest(facts)),
      ...values,
      ...(isList ? [] : BESIDE.flatMap((suggest) => suggest(facts))),
    ],
  }
}

function narrowest(facts: ColumnFacts): Suggestion[] {
  for (const suggest of NARROWEST) {
    const found = suggest(facts)
    if (found.length > 0) return found
  }
  return []
}
