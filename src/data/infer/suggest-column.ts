import type { ColumnFacts } from './column-facts.ts'
import { suggestDates } from './suggest-dates.ts'
import { suggestFormat } from './suggest-format.ts'
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
  suggestFormat,
  suggestMembers,
  suggestPattern,
  suggestRange,
  suggestDates,
  suggestLength,
]

/** What of personal data repeats no value of it: a bound is somebody's, and a pattern holds what all have in common. */
const HARMLESS: readonly Suggest[] = [suggestFormat]

/** Said beside what is not narrow enough to say it: a list holds no value with a space before it. */
const BESIDE: readonly Suggest[] = [suggestTrimmed]

/** What can be asked of the column, by what was seen of it; `sensitive` is told by others, and keeps values out. */
export function suggestColumn(facts: ColumnFacts, sensitive: string | null): SuggestedColumn {
  const { name, type, readable, filled } = facts
  const values = isNested(facts) ? [] : narrowest(facts, sensitive === null ? NARROWEST : HARMLESS)
  const isForm = values.some(({ rule }) => ['enum', 'pattern', 'format'].includes(rule))
  return {
    name,
    type,
    mostly: mostlyOf(readable, filled),
    sensitive,
    suggestions: [
      ...ALWAYS.flatMap((suggest) => suggest(facts)),
      ...values,
      ...(isForm || sensitive !== null ? [] : BESIDE.flatMap((suggest) => suggest(facts))),
    ],
  }
}

/** Lists and records of Parquet come as texts that are no JSON: there is nothing to be said of them as texts. */
function isNested({ sample }: ColumnFacts): boolean {
  return sample.length > 0 && sample.every((value) => /^(\[.*\]|\{.*\})$/s.test(value))
}

function narrowest(facts: ColumnFacts, among: readonly Suggest[]): Suggestion[] {
  for (const suggest of among) {
    const found = suggest(facts)
    if (found.length > 0) return found
  }
  return []
}
