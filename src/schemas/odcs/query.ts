import { type Piece, type Said, sqlRule, unsupported } from '../piece.ts'
import { quoteColumn } from '../sql-terms.ts'
import { boundsOf, isNone } from './bounds.ts'
import type { ContractTable, Quality } from './contract.ts'

/**
 * A query that counts the rows of its table where a condition is true, and wants none, is a rule on rows. Any other
 * query is written for the server that the contract names, and is not run.
 */
export function piecesOfQuery(
  quality: Quality,
  {
    column,
    table,
    said,
  }: { readonly column: string | null; readonly table: ContractTable; readonly said: Said },
): Piece {
  const bounds = boundsOf(quality)
  const condition = conditionOf(quality.query ?? '', column, table)
  if (condition === null || 'reason' in bounds || !isNone(bounds) || quality.unit === 'percent')
    return unsupported(said.from, 'is a query of its own, not a count of rows that must not be there')
  return sqlRule(`NOT coalesce((${condition}\n), false)`, {
    ...said,
    message: `is one of the rows in which ${condition}`,
  })
}

const COUNT = /^\s*select\s+count\s*\(\s*(?:\*|1)\s*\)\s+from\s+(\S+)\s+where\s+(.+?)\s*;?\s*$/is

/** Words with which a condition ends, or which look at more than its own row. */
const MORE =
  /\b(?:select|from|group|having|order|limit|union|intersect|except|window|over|qualify|join|offset|fetch)\b/i

function conditionOf(query: string, column: string | null, table: ContractTable): string | null {
  const [, from = '', where = ''] = COUNT.exec(query) ?? []
  const isOwn =
    isPlaceholder(from, ['table', 'object']) || [table.name, table.physicalName].includes(unquote(from))
  if (!isOwn || MORE.test(where.replaceAll(/'(?:[^']|'')*'|"(?:[^"]|"")*"/g, ' '))) return null
  const filled = where.replaceAll(/\$?\{\s*(?:column|property)\s*\}/gi, () =>
    column === null ? '' : quoteColumn(column),
  )
  return (column === null && filled !== where) || /[;$]|--|\/\*/.test(filled) ? null : filled
}

/** `${table}` of version 3.1, `{object}` of the versions before. */
function isPlaceholder(text: string, names: readonly string[]): boolean {
  const [, name = ''] = /^\$?\{\s*(\w+)\s*\}$/.exec(text) ?? []
  return names.includes(name.toLowerCase())
}

function unquote(name: string): string {
  return name.replace(/^["`](.*)["`]$/, '$1')
}
