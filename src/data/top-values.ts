import type { ColumnProfile } from '../documents/data.ts'
import type { Table } from '../ports.ts'
import type { Shape } from './compile-plan.ts'
import { shorten } from './find-examples.ts'

const SHOWN = 10

/** A value that fewer rows share could point at a person, and records are kept for good (k-anonymity). */
const FEWEST = 5

/** Beyond so many different values a column has no typical ones: names, ids, measurements. */
const CATEGORIES = 1000

export type TopValues = ReadonlyMap<string, ColumnProfile['top']>

/** The most frequent values of the columns that have few different ones, most frequent first. */
export async function findTopValues(
  columns: readonly { readonly name: string; readonly distinct: number | null }[],
  table: Table & Shape,
): Promise<TopValues> {
  const categorical = columns.filter(({ distinct }) => distinct !== null && distinct <= CATEGORIES)
  if (categorical.length === 0) return new Map()
  const queries = categorical.map(({ name }, index) => compileCount(name, index, table))
  const counted = `SELECT * FROM (${queries.join(' UNION ALL ')}) AS counted`
  const rows = await table.query(`${counted} ORDER BY position, occurrences DESC, value`)
  const byColumn = Map.groupBy(rows, ({ position }) => Number(position))
  return new Map(
    categorical.map(({ name }, index) => [
      name,
      (byColumn.get(index) ?? []).map(({ value = null, occurrences }) => ({
        value: shorten(value),
        count: Number(occurrences),
      })),
    ]),
  )
}

function compileCount(name: string, position: number, { dialect, relation }: Shape): string {
  const column = dialect.identifier(name)
  const counted = `SELECT ${position} AS position, ${column} AS value, count(*) AS occurrences FROM ${relation}`
  const kept = `WHERE ${column} IS NOT NULL GROUP BY ${column} HAVING count(*) >= ${FEWEST}`
  return `(${counted} ${kept} ORDER BY occurrences DESC, value LIMIT ${SHOWN})`
}
