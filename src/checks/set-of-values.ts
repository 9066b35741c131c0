import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import type { ColumnExpression } from './define-check.ts'
import { readAs } from './read-as.ts'

const scalar = z.union([z.string(), z.number(), z.boolean()])
export type Scalar = z.infer<typeof scalar>
export const setOfValues = z.array(scalar).min(1)

const SHOWN = 8

/** SQL of membership, NULL where the cell or a value has no place in the type: `1` allows the cell `1.0` of numbers. */
export function isAmong(column: ColumnExpression, values: readonly Scalar[], dialect: Dialect): string {
  return `${column.typed} IN (${values.map((value) => inType(value, column, dialect)).join(', ')})`
}

/** Compared in the column's type; in text elsewhere. */
function inType(value: Scalar, { type, format }: ColumnExpression, dialect: Dialect): string {
  const spelt = dialect.literal(String(value))
  const usual = readAs(spelt, type, dialect)
  return format === undefined ? usual : `coalesce(${readAs(spelt, type, dialect, format)}, ${usual})`
}

export function listOf(values: readonly Scalar[]): string {
  const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : ''
  return `${values.slice(0, SHOWN).join(', ')}${more}`
}
