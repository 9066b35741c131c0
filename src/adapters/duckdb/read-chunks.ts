import type { DuckDBDataChunk } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import type { Cell } from '../../ports.ts'
import { duckdbReason } from './duckdb-reason.ts'
import { type Session, shorten, toCell } from './run-query.ts'

/**
 * The parts of a result in order, at most 2,048 rows each. DuckDB keeps the order of a table through a scan and a
 * projection. `streamed` results are computed as they are read, so that they are never in memory as a whole; the
 * others come faster. Throws `sql-failed`, also where another number of rows comes than `rows`.
 */
export async function* readChunks(
  { connection }: Session,
  { sql, rows, streamed }: { readonly sql: string; readonly rows: number; readonly streamed: boolean },
): AsyncGenerator<DuckDBDataChunk> {
  let count = 0
  try {
    const result = await (streamed ? connection.stream(sql) : connection.run(sql))
    for await (const chunk of result) {
      count += chunk.rowCount
      if (count <= rows) yield chunk
    }
    if (count !== rows) throw new Error(`${count} rows came instead of ${rows}`)
  } catch (cause) {
    throw sqlFault(sql, cause)
  }
}

/** Copies a part's column of numbers to `target` from `start` on. The column may hold no NULL. */
export function copyNumbers(
  chunk: DuckDBDataChunk,
  { column, target, start }: { column: number; target: NumberArray; start: number },
): void {
  const vector = chunk.getColumnVector(column)
  for (let index = 0; index < vector.itemCount; index++) {
    target[start + index] = vector.getItem(index) as number
  }
}

type NumberArray = Float64Array | Int32Array | Uint32Array

/** The only row of a small result, or of none: nothing. Throws `sql-failed`. */
export async function readRow({ connection }: Session, sql: string): Promise<Cell[]> {
  try {
    const reader = await connection.runAndReadAll(sql)
    return (reader.getRows()[0] ?? []).map(toCell)
  } catch (cause) {
    throw sqlFault(sql, cause)
  }
}

/** Runs what gives no rows. Throws `sql-failed`. */
export async function change({ connection }: Session, sql: string): Promise<void> {
  try {
    await connection.run(sql)
  } catch (cause) {
    throw sqlFault(sql, cause)
  }
}

export function sqlFault(sql: string, cause: unknown) {
  return fault('sql-failed', { sql: shorten(sql), reason: duckdbReason(cause) })
}
