import type { TableShape } from '../define-check.ts'
import { isComparable, type Key, type KeyCell, keyedTable } from './key-columns.ts'

/** The rows of the table beside their keys, each with SQL that is true where it occurs in another row too. */
export type RepeatedKeys =
  | {
      readonly from: string
      readonly keys: readonly {
        readonly key: readonly KeyCell[]
        readonly judged: string
        readonly fails: string
      }[]
    }
  | { readonly reason: string }

/**
 * Repeated keys are found by grouping and joined back: the join is with the repeated ones only, so that a table whose
 * keys are sound costs one grouping, which may spill to disk; a window would sort all of it.
 */
export function repeatedKeys(table: TableShape, keys: readonly Key[]): RepeatedKeys {
  const keyed = keyedTable(
    table,
    keys.map(({ columns }) => columns),
  )
  if ('reason' in keyed) return keyed
  const nullsOf = (index: number) => keys[index]?.nulls ?? 'distinct'
  const repeated = keyed.keys.map((key, index) => {
    const group = key.map(({ value }) => value).join(', ')
    const named = key.map(({ value }) => `${value} AS ${repeatOf(value, index)}`).join(', ')
    const found = `SELECT ${named}, true AS repeats_${index} FROM ${keyed.from} WHERE ${isComparable(key, nullsOf(index))}`
    const equals = nullsOf(index) === 'same' ? 'IS NOT DISTINCT FROM' : '='
    const same = key.map(({ value }) => `${value} ${equals} ${repeatOf(value, index)}`).join(' AND ')
    return `LEFT JOIN (${found} GROUP BY ${group} HAVING count(*) > 1) AS repeated_${index} ON ${same}`
  })
  return {
    from: [keyed.from, ...repeated].join(' '),
    keys: keyed.keys.map((key, index) => {
      const nulls = nullsOf(index)
      const judged = isComparable(key, nulls)
      const repeats = `repeats_${index} IS NOT NULL`
      // A cell that does not read as its type is joined as one without a value.
      return { key, judged, fails: nulls === 'same' ? `(${repeats} AND ${judged})` : repeats }
    }),
  }
}

function repeatOf(value: string, index: number): string {
  return `${value}_repeated_${index}`
}
