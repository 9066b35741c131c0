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

export function isPresent(column: string): string {
  return `${quoteColumn(column)} IS NOT NULL`
}

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
  return `${textOf(column)} ${comparison} ${literal(text)}`
}

/** As numbers where both cells are, as text elsewhere: as text, "9" stands above "10". */
export function compareColumns(one: string, comparison: Comparison, other: string): string {
  const asNumbers = `${numberOf(one)} ${comparison} ${numberOf(other)}`
  return `coalesce(${asNumbers}, ${textOf(one)} ${comparison} ${textOf(other)})`
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
