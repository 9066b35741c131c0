import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import type { ColumnExpression, ColumnType } from './define-check.ts'
import { valueInType } from './value-in-type.ts'
import { isBeyondDoubles, type Relation, wholeBound } from './whole-bound.ts'

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
export function unless(relation: Relation, column: ColumnExpression, limit: Bound, dialect: Dialect): string {
  const { value, relation: to, against } = comparable(relation, column, limit, dialect)
  const whole = isReadAsDouble(column, limit) ? wholeBound(relation, limit) : null
  const compared = `${value} ${to} ${against}`
  if (whole === null || !isBeyondDoubles(limit)) return `NOT coalesce(${compared}, false)`
  const exactly = `${dialect.tryCast(column.text, 'integer')} ${whole.relation} ${dialect.literal(whole.limit)}`
  return `NOT coalesce(${exactly}, ${compared}, false)`
}

/** The column's values, the bound, and how they are to stand, so that they compare. */
export function comparable(relation: Relation, column: ColumnExpression, limit: Bound, dialect: Dialect) {
  const { text, type, typed } = column
  const literal = dialect.literal(limit)
  switch (type) {
    case 'string':
    case 'any':
      // A column of text is ordered as numbers for a bound that is one: as text, "9" stands above "10".
      return typeof limit === 'number'
        ? { value: dialect.tryCast(text, 'number'), relation, against: literal }
        : { value: text, relation, against: literal }
    case 'integer': {
      const whole = wholeBound(relation, limit)
      if (whole === null) return { value: typed, relation, against: 'NULL' }
      return { value: typed, relation: whole.relation, against: dialect.literal(whole.limit) }
    }
    case 'number': {
      const against = typeof limit === 'number' ? literal : dialect.tryCast(literal, 'number')
      return { value: typed, relation, against }
    }
    default:
      return { value: typed, relation, against: valueInType(limit, column, dialect) }
  }
}

function isReadAsDouble({ type }: ColumnExpression, limit: Bound): boolean {
  return type === 'number' || ((type === 'string' || type === 'any') && typeof limit === 'number')
}
