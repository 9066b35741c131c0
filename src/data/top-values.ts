import type { ColumnProfile } from '../documents/data.ts'
import type { Table } from '../ports.ts'
import { inBatches } from './batches.ts'
import type { Shape } from './compile-plan.ts'
import { shorten } from './find-examples.ts'
import { countsDistinct } from './profile.ts'

const SHOWN = 10

/** A value that fewer rows share could point at a person, and records are kept for good (k-anonymity). */
const FEWEST = 5

/** Beyond so many different values a column has no typical ones: names, ids, measurements. */
const CATEGORIES = 1000

export type TopValues = ReadonlyMap<string, ColumnProfile['top']>

/** The most frequent values of the columns that have few different ones, most frequent first. */
export async function findTopValues(columns: readonly Countable[], table: Table & Shape): Promise<TopValues> {
  const categorical = columns.filter((column) => mayHaveTop(column, table))
  const found = new Map<string, ColumnProfile['top']>()
  for (const batch of inBatches(categorical)) {
    for (const [name, top] of await countTogether(batch, table)) found.set(name, top)
  }
  return found
}

type Countable = Pick<ColumnProfile, 'name' | 'nulls' | 'distinct'>

/** Were all other different values to stand in one row each, the rest would be the rows of the most frequent one. */
function mayHaveTop({ nulls, distinct }: Countable, { rows }: Table): boolean {
  if (distinct === null || distinct > CATEGORIES) return false
  return !countsDistinct(rows) || rows - nulls - distinct + 1 >= FEWEST
}

async function countTogether(
  columns: readonly { readonly name: string }[],
  table: Table & Shape,
): Promise<TopValues> {
  const queries = columns.map(({ name }, index) => compileCount(name, index, table))
  const counted = `SELECT * FROM (${queries.join(' UNION ALL ')}) AS counted`
  const rows = await table.query(`${counted} ORDER BY position, occurrences DESC, value`)
  const byColumn = Map.groupBy(rows, ({ position }) => Number(position))
  return new Map(
    columns.map(({ name }, index) => [
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
