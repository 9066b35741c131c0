import type { Dialect } from '../ports.ts'
import type { ColumnExpression, ColumnType } from './define-check.ts'

/** Types whose values are numbers, or, as texts, may be. A duration counts in seconds. */
export const numericTypes = [
  'string',
  'any',
  'integer',
  'number',
  'year',
  'duration',
] as const satisfies readonly ColumnType[]

/** SQL of the column's values as numbers. */
export function numbersOf({ text, type, typed }: ColumnExpression, dialect: Dialect): string {
  return type === 'string' || type === 'any' ? dialect.tryCast(text, 'number') : typed
}

/** Beyond this a square overflows, which an engine may answer with an error; in between, a NULL stands for the rest. */
const SQUARABLE = 1e150

export function isSquarable(value: string, dialect: Dialect): string {
  return `${value} BETWEEN ${dialect.literal(-SQUARABLE)} AND ${dialect.literal(SQUARABLE)}`
}
