import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import { fillFromJson } from './fill-from-json.ts'
import type { Contents } from './held-table.ts'
import { findJsonRecords } from './json-records.ts'
import { unreadable } from './load-parquet.ts'

/**
 * Reads JSON into `HELD`, values as JSON Lines has them: one list of objects, or objects one after the other, over as
 * many lines as they like. Throws `table-empty`, `table-unreadable`, `table-too-wide`.
 */
export async function loadJson(
  connection: DuckDBConnection,
  file: { readonly path: string; readonly shown: string; readonly nulls: readonly string[] },
): Promise<Contents> {
  try {
    const { records, lines, isList } = await findJsonRecords(file.path)
    if (records === 0) throw fault('table-empty', { path: file.shown })
    const format = isList ? 'array' : 'unstructured'
    const { columns, rows } = await fillFromJson(connection, { ...file, format })
    if (rows !== records) throw new Error(`${rows} of its ${records} items are records`)
    return { columns, rows, records, record: 'rowid + 1', defects: [], defectCount: 0, lineOf: lines.lineOf }
  } catch (cause) {
    throw unreadable(file, cause)
  }
}
