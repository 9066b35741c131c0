import type { DuckDBConnection } from '@duckdb/node-api'

/** Of decimals that DuckDB reads. */
const MOST_DIGITS = 38

/** The names of the columns as they stand in the file: DuckDB numbers those that it cannot tell from earlier ones. Throws for decimals that it misreads. */
export async function readParquetNames(connection: DuckDBConnection, path: string): Promise<string[]> {
  const schema = await connection.runAndReadAll(
    `SELECT name, num_children, precision FROM parquet_schema(${path})`,
  )
  const names: string[] = []
  // A tree, parents before their children: the root first, whose children the columns are.
  let open: number[] = []
  for (const [name, count, precision] of schema.getRows()) {
    // Read as numbers of other digits, without a word.
    if (Number(precision ?? 0) > MOST_DIGITS)
      throw new Error(
        `its column "${name}" has decimals of ${precision} digits, and ${MOST_DIGITS} can be read`,
      )
    if (open.length === 1) names.push(`${name}`)
    if (open.length > 0) open[open.length - 1] = (open.at(-1) ?? 0) - 1
    open.push(Number(count ?? 0))
    open = closed(open)
  }
  return names
}

/** Without the parents that have all their children. */
function closed(open: readonly number[]): number[] {
  return open.slice(0, open.findLastIndex((left) => left > 0) + 1)
}
