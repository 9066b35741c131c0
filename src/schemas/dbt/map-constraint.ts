import * as z from 'zod'
import { cutText } from '../cut-text.ts'
import { isMapping } from '../parse-text.ts'
import { cell, type Piece, type Said, sqlRule, table, unsupported } from '../piece.ts'

const constraint = z.looseObject({
  type: z.string(),
  expression: z.string().nullish(),
  columns: z.array(z.string().min(1)).nullish(),
})

/** A constraint of a model contract; of a column, or of the table. */
export function mapConstraint(said: unknown, column: string | null): Piece[] {
  const read = constraint.safeParse(said)
  const called = isMapping(said) && typeof said['type'] === 'string' ? said['type'] : 'constraint'
  const from = cutText(`constraint ${called}${column === null ? '' : `(${column})`}`)
  if (!read.success) return [unsupported(from, 'is not understood')]
  const { type, expression, columns } = read.data
  return mapOne(
    type,
    { column, columns: columns ?? (column === null ? [] : [column]), expression: expression ?? '' },
    { from, demands: {} },
  )
}

function mapOne(
  type: string,
  { column, columns, expression }: { column: string | null; columns: readonly string[]; expression: string },
  said: Said,
): Piece[] {
  if (type === 'check' && expression !== '' && !/\{\{|\{%/.test(expression))
    // A CHECK of SQL is broken by false only.
    return [sqlRule(`(${expression}\n) IS NOT FALSE`, { ...said, message: `does not satisfy ${expression}` })]
  if (columns.length > 0) {
    if (type === 'not_null') return columns.map((name) => cell(name, 'required', true, said))
    if (type === 'unique')
      return column === null ? [table('uniqueKeys', [columns], said)] : [cell(column, 'unique', true, said)]
    if (type === 'primary_key') return [table('primaryKey', columns, said)]
  }
  return [
    unsupported(
      said.from,
      type === 'foreign_key' ? 'says in SQL what it refers to; see foreignKeys' : 'has no check',
    ),
  ]
}
