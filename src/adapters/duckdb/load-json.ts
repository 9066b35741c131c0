import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import { fillFromJson } from './fill-from-json.ts'
import { describeClash } from './header.ts'
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
    const { records, lines, isList } = await findJsonRecords(file)
    if (records === 0) throw fault('table-empty', { path: file.shown })
    const format = isList ? 'array' : 'unstructured'
    const { columns, rows, renamed } = await fillFromJson(connection, { ...file, records, format })
    if (rows !== records) throw new Error(`${rows} of its ${records} items are records`)
    const defects = renamed.map(({ name, same, record }) => ({
      line: lines.lineOf(record),
      column: name,
      message: describeClash({ name, same, where: 'in the file' }),
    }))
    const found = { defects, defectCount: defects.length }
    return { columns, rows, records, record: 'rowid + 1', ...found, lineOf: lines.lineOf }
  } catch (cause) {
    throw unreadable(file, cause)
  }
}
