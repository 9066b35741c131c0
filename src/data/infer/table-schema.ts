import type { SuggestedColumn, SuggestedSchema, Suggestion } from './suggestion.ts'

const PROFILE = 'https://datapackage.org/profiles/2.0/tableschema.json'

/**
 * The suggestion as the text of a Table Schema (Data Package v2). What it has no word for, a share of cells that must
 * pass for one, is left to mergemark.yml: see `softColumns`.
 */
export function tableSchemaText({ columns, nulls, primaryKey, rows }: SuggestedSchema): string {
  const schema = {
    $schema: PROFILE,
    description: `Suggested by mergemark init from ${rows} rows. It is yours: tighten what must hold, loosen what may change.`,
    fields: columns.map(fieldOf),
    missingValues: nulls,
    ...(primaryKey.length === 0 ? {} : { primaryKey }),
  }
  return `${JSON.stringify(schema, null, 2)}\n`
}

export function fieldOf(column: SuggestedColumn): object {
  const { name, type, suggestions } = column
  // Where only most cells are of a type, all that is asked of them stands in mergemark.yml together.
  if (isMixed(column)) return { name, type: 'string' }
  const hard = suggestions.filter(isHard)
  if (hard.length === 0) return { name, type }
  const entries = (chosen: readonly Suggestion[]) =>
    Object.fromEntries(chosen.map(({ rule, option }) => [rule, option]))
  const constraints = entries(hard.filter(({ rule }) => rule !== FORMAT))
  return {
    name,
    type,
    ...entries(hard.filter(({ rule }) => rule === FORMAT)),
    description: describeReasons(hard),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  }
}

function isMixed({ mostly }: SuggestedColumn): boolean {
  return mostly < 1
}

/** `all 240 rows have a value, no value stands twice (98.4 % sure)`: each reason once, with what it is sure of. */
export function describeReasons(suggestions: readonly Suggestion[]): string {
  const reasons = Map.groupBy(suggestions, ({ confidence }) => percent(confidence))
  return [...reasons]
    .map(([sure, said]) => `${[...new Set(said.map(({ why }) => why))].join(', ')} (${sure} sure)`)
    .join('; ')
}

/** The constraints of a Table Schema that are ever suggested. */
const CONSTRAINTS: readonly string[] = [
  'required',
  'unique',
  'minimum',
  'maximum',
  'minLength',
  'maxLength',
  'pattern',
  'enum',
]

/** Beside the type in a Table Schema, which knows fewer of them. */
const FORMAT = 'format'
const FORMATS: readonly unknown[] = ['email', 'uuid', 'uri']

/** What a Table Schema can say. */
function isHard({ rule, option, mostly }: Suggestion): boolean {
  return mostly === 1 && (CONSTRAINTS.includes(rule) || (rule === FORMAT && FORMATS.includes(option)))
}

/** Rounded down: sure is never said to be surer. */
export function percent(share: number): string {
  return `${Math.floor(1000 * share) / 10} %`
}

/** What of the suggestion is said in mergemark.yml beside the schema, by column: the value of `columns`. */
export function softColumns({ columns }: SuggestedSchema): Map<string, Record<string, unknown>> {
  const said = columns.map((column): [string, Record<string, unknown>] => [column.name, softOf(column)])
  return new Map(said.filter(([, column]) => Object.keys(column).length > 0))
}

/** What each of these columns was seen to hold, and why it is kept to this machine where it is. */
export function softReasons({ columns }: SuggestedSchema): Map<string, string> {
  const said = columns.map((column): [string, string] => {
    const soft = softSuggestions(column).filter(({ mostly }) => mostly < 1 || isMixed(column))
    const kind = column.sensitive === null ? [] : [`${column.sensitive}? If not, sensitive: false`]
    return [column.name, [...kind, ...new Set(soft.map(({ why }) => why))].join('; ')]
  })
  return new Map(said.filter(([, reasons]) => reasons !== ''))
}

function softSuggestions(column: SuggestedColumn): readonly Suggestion[] {
  return column.suggestions.filter((suggestion) => isMixed(column) || !isHard(suggestion))
}

export function softOf(column: SuggestedColumn): Record<string, unknown> {
  const { type, mostly, sensitive } = column
  const soft = softSuggestions(column)
  return {
    ...(isMixed(column) ? { type, mostly } : {}),
    ...(sensitive === null ? {} : { sensitive: true }),
    ...Object.fromEntries(
      soft.map(({ rule, option, mostly: share }) => [
        rule,
        share === mostly ? option : { value: option, mostly: share },
      ]),
    ),
  }
}
