import type { TableShape } from '../define-check.ts'
import { isWhole, type KeyCell, keyedTable } from './key-columns.ts'

/** The rows of the table beside their keys, each with SQL that is true where it occurs in another row too. */
export type RepeatedKeys =
  | {
      readonly from: string
      readonly keys: readonly { readonly key: readonly KeyCell[]; readonly fails: string }[]
    }
  | { readonly reason: string }

/**
 * Repeated keys are found by grouping and joined back: the join is with the repeated ones only, so that a table whose
 * keys are sound costs one grouping, which may spill to disk; a window would sort all of it.
 */
export function repeatedKeys(table: TableShape, keys: readonly (readonly string[])[]): RepeatedKeys {
  const keyed = keyedTable(table, keys)
  if ('reason' in keyed) return keyed
  const repeated = keyed.keys.map((key, index) => {
    const group = key.map(({ value }) => value).join(', ')
    const named = key.map(({ value }) => `${value} AS ${repeatOf(value, index)}`).join(', ')
    const found = `SELECT ${named}, true AS repeats_${index} FROM ${keyed.from} WHERE ${isWhole(key)}`
    const same = key.map(({ value }) => `${value} = ${repeatOf(value, index)}`).join(' AND ')
    return `LEFT JOIN (${found} GROUP BY ${group} HAVING count(*) > 1) AS repeated_${index} ON ${same}`
  })
  return {
    from: [keyed.from, ...repeated].join(' '),
    keys: keyed.keys.map((key, index) => ({ key, fails: `repeats_${index} IS NOT NULL` })),
  }
}

function repeatOf(value: string, index: number): string {
  return `${value}_repeated_${index}`
}
