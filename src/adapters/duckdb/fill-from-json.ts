import type { DuckDBConnection } from '@duckdb/node-api'
import { dialect } from './dialect.ts'
import { refuseWide } from './header.ts'
import { countHeld, HELD, type HeldColumn, heldName, textColumns } from './held-table.ts'
import { withNulls, withoutPattern } from './load-parquet.ts'

/** Longest record that is read, in bytes, as for delimited text. */
export const LONGEST = 1 << 20

interface JsonFile {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
  readonly nulls: readonly string[]
  readonly format: 'newline_delimited' | 'array' | 'unstructured'
}

/**
 * Reads records into `HELD`, each value as text: a string as it is, null and what is left out as no value, lists and
 * objects as JSON. The columns are the names of all records. Throws `table-too-wide` and DuckDB's own errors.
 */
export async function fillFromJson(
  connection: DuckDBConnection,
  file: JsonFile,
): Promise<{ columns: HeldColumn[]; rows: number }> {
  const source = readJson(file)
  const described = await connection.runAndReadAll(`DESCRIBE FROM ${source}`)
  const columns = described.getRows().map(([name]) => `${name}`)
  refuseWide(file.shown, columns.length)
  const texts = columns.map((name, index) => {
    return `${withNulls(`(${dialect.identifier(name)} ->> '$')`, file.nulls)} AS ${heldName(index)}`
  })
  await connection.run(`CREATE OR REPLACE TABLE ${HELD} AS SELECT ${texts.join(', ')} FROM ${source}`)
  return { columns: textColumns(columns), rows: await countHeld(connection) }
}

function readJson({ path, format }: JsonFile): string {
  const settings = [
    `format = '${format}'`,
    'records = true',
    'sample_size = -1',
    // Names only: values keep their JSON.
    'maximum_depth = 1',
    'map_inference_threshold = -1',
    `maximum_object_size = ${LONGEST}`,
    'hive_partitioning = false',
  ]
  return `read_json(${dialect.literal(withoutPattern(path))}, ${settings.join(', ')})`
}
