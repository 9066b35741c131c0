import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import type { ColumnExpression, ColumnType } from './define-check.ts'
import { readAs } from './read-as.ts'

/** A bound: a number, or the text of a date or another ordered value for a column of that type. */
export const bound = z.union([z.number(), z.string().min(1)])
export type Bound = z.infer<typeof bound>

/** Types whose values have an order. */
export const orderedTypes = [
  'string',
  'integer',
  'number',
  'date',
  'datetime',
  'time',
  'year',
  'yearmonth',
  'duration',
  'any',
] as const satisfies readonly ColumnType[]

/**
 * SQL that is true unless the cell is known to stand in `relation` to the bound: a text that is no number has no place
 * beside a bound that is one, and fails.
 */
export function unless(
  relation: '>=' | '<=' | '>' | '<',
  column: ColumnExpression,
  limit: Bound,
  dialect: Dialect,
): string {
  const { value, against } = comparable(column, limit, dialect)
  return `NOT coalesce(${value} ${relation} ${against}, false)`
}

/** The column's values and the bound, so that they compare. */
export function comparable({ text, type, typed, format }: ColumnExpression, limit: Bound, dialect: Dialect) {
  const literal = dialect.literal(limit)
  if (type === 'string' || type === 'any') {
    // A column of text is ordered as numbers for a bound that is one: as text, "9" stands above "10".
    if (typeof limit === 'number') return { value: dialect.tryCast(text, 'number'), against: literal }
    return { value: text, against: literal }
  }
  if (type === 'integer' || type === 'number') {
    const against = typeof limit === 'number' ? literal : dialect.tryCast(literal, 'number')
    return { value: typed, against }
  }
  const spelt = dialect.literal(String(limit))
  const usual = readAs(spelt, type, dialect)
  const against = format === undefined ? usual : `coalesce(${readAs(spelt, type, dialect, format)}, ${usual})`
  return { value: typed, against }
}
