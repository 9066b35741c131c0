import type { DuckDBConnection } from '@duckdb/node-api'

/** The names of the columns as they stand in the file: DuckDB numbers those that it cannot tell from earlier ones. */
export async function readParquetNames(connection: DuckDBConnection, path: string): Promise<string[]> {
  const schema = await connection.runAndReadAll(`SELECT name, num_children FROM parquet_schema(${path})`)
  const names: string[] = []
  // A tree, parents before their children: the root first, whose children the columns are.
  let open: number[] = []
  for (const [name, count] of schema.getRows()) {
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
