import { listOf } from '../checks/set-of-values.ts'
import { cell, type Piece, type Said } from './piece.ts'
import { ruleOver } from './rule-over.ts'
import { isAmong } from './sql-terms.ts'

/** Cells with a value are among these. Numbers are compared as numbers: the cell `1.0` is among [1]. */
export function amongThese(
  column: string,
  values: readonly (string | number | boolean)[],
  said: Said,
): Piece[] {
  const [kind] = new Set(values.map((value) => typeof value))
  const isMixed = new Set(values.map((value) => typeof value)).size > 1
  const isText = kind === 'string' && !isMixed
  if (values.length === 0 || isMixed || (!isText && (said.demands.mostly ?? 1) < 1))
    return [
      ruleOver([column], isAmong(column, values), {
        ...said,
        message: `${column} is none of ${listOf(values)}`,
      }),
    ]
  const asked = cell(column, 'enum', values, said)
  if (isText) return [asked]
  const type = kind === 'number' ? 'number' : 'boolean'
  return [{ kind: 'type', column, type, from: said.from, implied: true }, asked]
}
