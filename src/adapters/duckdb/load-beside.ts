import type { DuckDBConnection } from '@duckdb/node-api'
import type { BesideTable, TableSource } from '../../ports.ts'
import { dialect } from './dialect.ts'
import { HELD } from './held-table.ts'
import { type Load, prepareTable } from './prepare-table.ts'

export interface PreparedBeside {
  readonly load: Load
  readonly columns: readonly string[]
}

/** What is known of the tables beside before DuckDB is needed. Throws what `prepareTable` does. */
export async function prepareBeside(
  { beside = [] }: TableSource,
  place: Parameters<typeof prepareTable>[1],
): Promise<PreparedBeside[]> {
  const prepared: PreparedBeside[] = []
  for (const { source, columns } of beside) {
    const { load } = await prepareTable(source, place)
    prepared.push({ load, columns })
  }
  return prepared
}

/** Keeps the asked columns of the tables, one after the other, and lets the rest of each go. */
export async function loadBeside(
  connection: DuckDBConnection,
  prepared: readonly PreparedBeside[],
): Promise<BesideTable[]> {
  const tables: BesideTable[] = []
  for (const { load, columns } of prepared) {
    const contents = await load(connection)
    const kept = contents.columns.filter(({ name }) => columns.includes(name))
    const relation = dialect.identifier(`beside ${tables.length + 1}`)
    if (kept.length > 0) {
      const cells = kept.map(({ name, text }) => `${text} AS ${dialect.identifier(name)}`)
      await connection.run(`CREATE TABLE ${relation} AS SELECT DISTINCT ${cells.join(', ')} FROM ${HELD}`)
    }
    await connection.run(`DROP TABLE ${HELD}`)
    tables.push({ relation, columns: kept.map(({ name }) => name), rows: contents.rows })
  }
  return tables
}
