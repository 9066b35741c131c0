import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import { dialect } from './dialect.ts'
import { duckdbReason } from './duckdb-reason.ts'
import { distinctNames, refuseNul, refuseWide } from './header.ts'
import { type Contents, countHeld, HELD, type HeldColumn, heldName } from './held-table.ts'
import { readParquetNames } from './parquet-names.ts'

/** Types whose values are numbers as they are. */
const NUMERIC = /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|FLOAT|DOUBLE|DECIMAL\(.*\))$/

/** Values of several parts: lists, fixed lists too, structs and maps. */
const NESTED = /^(STRUCT|MAP|UNION)\(|\[\d*\]$/

interface TypedFile {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
  readonly nulls: readonly string[]
}

/**
 * Reads a Parquet file into `HELD`, each column in its own type; seen as text, a value is what DuckDB writes for it, and
 * of several parts JSON.
 * There are no lines: a record's line is its number. Throws `table-unreadable`, `table-too-wide`.
 */
export async function loadParquet(connection: DuckDBConnection, file: TypedFile): Promise<Contents> {
  try {
    const path = dialect.literal(withoutPattern(file.path))
    const source = `read_parquet(${path}, hive_partitioning = false)`
    const described = await connection.runAndReadAll(`DESCRIBE FROM ${source}`)
    refuseWide(file.shown, described.currentRowCount)
    const own = await readParquetNames(connection, path)
    refuseNul(file.shown, own)
    const named = distinctNames(own, { line: 1, where: 'in the file' })
    const columns = described
      .getRows()
      .map(([name, type], index) => ({ name: named.columns[index] ?? `${name}`, type: `${type}` }))
    const names = columns.map((_, index) => heldName(index)).join(', ')
    await connection.run(`CREATE TABLE ${HELD} AS FROM ${source} AS file(${names})`)
    const rows = await countHeld(connection)
    return {
      columns: columns.map(({ name, type }, index) => typedColumn({ name, type, index, nulls: file.nulls })),
      rows,
      records: rows,
      record: 'rowid + 1',
      defects: named.defects,
      defectCount: named.defects.length,
      lineOf: (record) => record,
    }
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

/** Written in the few digits that tell a 32-bit number from its neighbours, it is not quite the number itself. */
export interface SingleColumn extends HeldColumn {
  readonly isSingle: true
}

export function typedColumn(column: {
  readonly name: string
  readonly type: string
  readonly index: number
  readonly nulls: readonly string[]
}): HeldColumn | SingleColumn {
  const { name, index } = column
  const text = withNulls(textOf(column), column.nulls)
  if (!NUMERIC.test(column.type)) return { name, text, number: dialect.tryCast(text, 'number') }
  const value = `CAST(${heldName(index)} AS DOUBLE)`
  // No number is written as nothing: the usual nulls cost no text.
  const isValue = column.nulls.some((text) => text !== '') ? ` AND ${text} IS NOT NULL` : ''
  const number = `CASE WHEN isfinite(${value})${isValue} THEN ${value} END`
  return column.type === 'FLOAT' ? { name, text, number, isSingle: true } : { name, text, number }
}

function textOf({ type, index }: { readonly type: string; readonly index: number }): string {
  const value = heldName(index)
  if (!NESTED.test(type)) return `CAST(${value} AS VARCHAR)`
  return `CASE WHEN ${value} IS NOT NULL THEN CAST(to_json(${value}) AS VARCHAR) END`
}

/** `text`, or NULL where it is one of `nulls`. */
export function withNulls(text: string, nulls: readonly string[]): string {
  if (nulls.length === 0) return text
  return `CASE WHEN ${text} NOT IN (${nulls.map(dialect.literal).join(', ')}) THEN ${text} END`
}

/** A path that names this file only: DuckDB takes `*`, `?` and `[` for patterns. */
export function withoutPattern(path: string): string {
  return path.replaceAll(/[*?[]/g, '[$&]')
}

/** DuckDB's complaint, with the file called as the user called it; its own error, which may quote cells, goes no further. */
export function unreadable({ path, shown }: Omit<TypedFile, 'nulls'>, cause: unknown): unknown {
  if (cause instanceof MergemarkError) return cause
  const reason = duckdbReason(cause)
    .replaceAll(withoutPattern(path), shown)
    .replaceAll(path, shown)
    // It counts the lines of JSON from 2.
    .replace(/, at byte \d+ in line \d+/, '')
  return fault('table-unreadable', { path: shown, reason })
}
