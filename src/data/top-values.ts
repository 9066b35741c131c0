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
  const rows = await table.query(compileCounts(columns, table))
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

/** One scan counts the values of all columns, each for itself. */
function compileCounts(columns: readonly { readonly name: string }[], { dialect, relation }: Shape): string {
  const cells = columns.map(({ name }, index) => `${dialect.identifier(name)} AS v${index}`)
  const values = columns.map((_, index) => `v${index}`)
  const positions = values.map((value, index) => `WHEN grouping(${value}) = 0 THEN ${index}`)
  const counted = `SELECT CASE ${positions.join(' ')} END AS position, coalesce(${[...values, 'NULL'].join(', ')}) AS value, count(*) AS occurrences
    FROM (SELECT ${cells.join(', ')} FROM ${relation}) AS cells
    GROUP BY GROUPING SETS (${values.map((value) => `(${value})`).join(', ')})`
  const kept = `SELECT *, row_number() OVER (PARTITION BY position ORDER BY occurrences DESC, value) AS place
    FROM (${counted}) AS counted WHERE value IS NOT NULL AND occurrences >= ${FEWEST}`
  return `SELECT position, value, occurrences FROM (${kept}) AS kept WHERE place <= ${SHOWN} ORDER BY position, place`
}
