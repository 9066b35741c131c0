import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import { type ColumnExpression, defineCheck } from './define-check.ts'

const allowed = z.union([z.string(), z.number(), z.boolean()])
const SHOWN = 8

export const enumeration = defineCheck({
  rule: 'enum',
  summary: 'Every value is one of these.',
  option: z.array(allowed).min(1),
  example: ['Adelie', 'Chinstrap', 'Gentoo'],
  over: 'readable',
  fails: (column, values, dialect) => `NOT coalesce(${membership(column, values, dialect)}, false)`,
  message: (values) => `is none of ${listOf(values)}`,
})

/** Compared in the column's type, so that `1` allows the cell `1.0` of a number column; in text elsewhere. */
function membership(
  { text, type, typed }: ColumnExpression,
  values: readonly (string | number | boolean)[],
  dialect: Dialect,
) {
  if (type === 'string')
    return `${text} IN (${values.map((value) => dialect.literal(String(value))).join(', ')})`
  const typedValues = values.map((value) => dialect.tryCast(dialect.literal(String(value)), type))
  return `${typed} IN (${typedValues.join(', ')})`
}

function listOf(values: readonly (string | number | boolean)[]): string {
  const more = values.length > SHOWN ? ` and ${values.length - SHOWN} more` : ''
  return `${values.slice(0, SHOWN).join(', ')}${more}`
}
