import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import type { ColumnExpression } from './define-check.ts'

/** A bound: a number, or the text of a date or a date and time for a column of that type. */
export const bound = z.union([z.number(), z.string().min(1)])
export type Bound = z.infer<typeof bound>

/**
 * SQL that is true unless the cell is known to stand in `relation` to the bound: a text that is no number has no place
 * beside a bound that is one, and fails.
 */
export function unless(
  relation: '>=' | '<=',
  column: ColumnExpression,
  limit: Bound,
  dialect: Dialect,
): string {
  const { value, against } = comparable(column, limit, dialect)
  return `NOT coalesce(${value} ${relation} ${against}, false)`
}

function comparable({ text, type, typed }: ColumnExpression, limit: Bound, dialect: Dialect) {
  const literal = dialect.literal(limit)
  if (type === 'date' || type === 'datetime') return { value: typed, against: dialect.tryCast(literal, type) }
  if (type === 'integer' || type === 'number') return { value: typed, against: numberOf(limit, dialect) }
  // A column of text is ordered as numbers for a bound that is one: as text, "9" stands above "10".
  if (typeof limit === 'number') return { value: dialect.tryCast(text, 'number'), against: literal }
  return { value: text, against: literal }
}

function numberOf(limit: Bound, dialect: Dialect): string {
  return typeof limit === 'number'
    ? dialect.literal(limit)
    : dialect.tryCast(dialect.literal(limit), 'number')
}
