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
  const constraints = Object.fromEntries(hard.map(({ rule, option }) => [rule, option]))
  return { name, type, description: describeReasons(hard), constraints }
}

function isMixed({ mostly }: SuggestedColumn): boolean {
  return mostly < 1
}

/** `240 of 240 rows have a value (98.4 %); 3 different values in 240 (98.4 %)`: each reason once. */
function describeReasons(suggestions: readonly Suggestion[]): string {
  const reasons = suggestions.map(({ why, confidence }) => `${why} (${percent(confidence)} sure)`)
  return [...new Set(reasons)].join('; ')
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

/** What a Table Schema can say. */
function isHard({ rule, mostly }: Suggestion): boolean {
  return mostly === 1 && CONSTRAINTS.includes(rule)
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

export function softOf(column: SuggestedColumn): Record<string, unknown> {
  const { type, mostly, sensitive, suggestions } = column
  const soft = suggestions.filter((suggestion) => isMixed(column) || !isHard(suggestion))
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
