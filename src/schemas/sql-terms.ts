export function quoteColumn(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

export function literal(value: string | number | boolean): string {
  return typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : String(value)
}

export function textOf(column: string): string {
  return `CAST(${quoteColumn(column)} AS VARCHAR)`
}

/** The cell as a number, NULL where it is none, whatever type its column reads as. */
export function numberOf(column: string): string {
  return `try_cast(${textOf(column)} AS DOUBLE)`
}

/** The cell as a date and time, a day as its midnight; NULL where it is neither. */
function momentOf(column: string): string {
  return `try_cast(${textOf(column)} AS TIMESTAMP)`
}

export function isPresent(column: string): string {
  return `${quoteColumn(column)} IS NOT NULL`
}

const MOMENT = /^\d{4}-\d{2}-\d{2}(?: \d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?$/

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>='

/** NULL where the cell has no value, or is no number and the bound is one. */
export function compareWith(
  column: string,
  comparison: Comparison,
  bound: string | number | boolean,
): string {
  if (typeof bound === 'number') return `${numberOf(column)} ${comparison} ${literal(bound)}`
  if (typeof bound === 'boolean')
    return `try_cast(${textOf(column)} AS BOOLEAN) ${comparison} ${literal(bound)}`
  // A date and time reads back with a space between the two.
  const text = bound.replace(/^(\d{4}-\d{2}-\d{2})T(?=\d)/, '$1 ')
  const asText = `${textOf(column)} ${comparison} ${literal(text)}`
  if (!MOMENT.test(text)) return asText
  return `coalesce(${momentOf(column)} ${comparison} try_cast(${literal(text)} AS TIMESTAMP), ${asText})`
}

/**
 * In their order as numbers where both cells are, as dates and times where both are, as text elsewhere: as text, "9"
 * stands above "10". Whether they are equal is a question of the types of their columns.
 */
export function compareColumns(one: string, comparison: Comparison, other: string): string {
  if (comparison === '=') return sameIn(one, other, '=')
  if (comparison === '<>') return sameIn(one, other, '<>')
  const terms = [numberOf, momentOf, textOf].map((term) => `${term(one)} ${comparison} ${term(other)}`)
  return `coalesce(${terms.join(', ')})`
}

/** True or false, never NULL: two cells without a value are the same. */
export function differs(one: string, other: string): string {
  return sameIn(one, other, 'IS DISTINCT FROM')
}

/** Of two columns of one type as they are spelt; of others `3.0` is `3`, and midnight the day, where both cells are some. */
function sameIn(one: string, other: string, relation: '=' | '<>' | 'IS DISTINCT FROM'): string {
  const [kind, otherKind] = [one, other].map((column) => `typeof(${quoteColumn(column)})`)
  const asText = `${textOf(one)} ${relation} ${textOf(other)}`
  const sign = relation === '=' ? '=' : '<>'
  const typed = [numberOf, momentOf].map((term) => `${term(one)} ${sign} ${term(other)}`)
  return `CASE WHEN ${kind} = ${otherKind} THEN ${asText} ELSE coalesce(${[...typed, asText].join(', ')}) END`
}

export function isAmong(column: string, values: readonly (string | number | boolean)[]): string {
  return values.length === 0
    ? 'false'
    : `(${values.map((value) => compareWith(column, '=', value)).join(' OR ')})`
}

export function allOf(conditions: readonly (string | null | undefined)[]): string | null {
  const said = conditions.filter((condition) => condition !== null && condition !== undefined)
  const [only, ...more] = said
  if (only === undefined) return null
  return more.length === 0 ? only : said.map((condition) => `(${condition})`).join(' AND ')
}
