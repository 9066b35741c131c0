import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import type { ColumnExpression } from './define-check.ts'
import { valueInType } from './value-in-type.ts'
import { isBeyondDoubles, wholeOf } from './whole-bound.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])
export type Scalar = z.infer<typeof scalar>
export const setOfValues = z.array(scalar).min(1)

const SHOWN = 8

/** SQL of membership, NULL where the cell or a value has no place in the type: `1` allows the cell `1.0` of numbers. */
export function isAmong(column: ColumnExpression, values: readonly Scalar[], dialect: Dialect): string {
  const exact = column.type === 'number' ? values.filter(isBeyondDoubles) : []
  const others = values.filter((value) => !exact.includes(value))
  const listed = others.map((value) => valueInType(value, column, dialect)).join(', ')
  const conditions = [
    ...(others.length === 0 ? [] : [`${column.typed} IN (${listed})`]),
    ...exact.map((value) => isExactly(column, value, dialect)),
  ]
  return conditions.length === 1 ? conditions.join() : `(${conditions.join(' OR ')})`
}

/** Of a number so large that its double is that of other whole numbers too: digits are compared as what they spell. */
function isExactly(column: ColumnExpression, value: Scalar, dialect: Dialect): string {
  const same = `${column.typed} = ${valueInType(value, column, dialect)}`
  const whole = wholeOf(String(value))
  if (whole === null) return same
  return `coalesce(${dialect.tryCast(column.text, 'integer')} = ${dialect.literal(whole)}, ${same})`
}

export function listOf(values: readonly Scalar[]): string {
  const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : ''
  return `${values.slice(0, SHOWN).join(', ')}${more}`
}
