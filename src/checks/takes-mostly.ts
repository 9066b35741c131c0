import type { ColumnCheck, TableCheck } from './define-check.ts'
import { foreignKeys } from './table/foreign-keys.ts'
import { order } from './table/order.ts'
import { pairs } from './table/pairs.ts'
import { primaryKey } from './table/primary-key.ts'
import { uniqueKeys } from './table/unique-keys.ts'

/** Those of the whole data set that judge row by row. */
const OF_ROWS: ReadonlySet<string> = new Set(
  [primaryKey, uniqueKeys, foreignKeys, pairs, order].map(({ rule }) => rule),
)

/** Whether a share of what the check judges may fail: it judges cells or rows, and not one thing as a whole. */
export function takesMostly({ kind, rule }: Pick<ColumnCheck | TableCheck, 'kind' | 'rule'>): boolean {
  return kind === 'cell' || (kind === 'table' && OF_ROWS.has(rule))
}
