import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import type { Defect, Dialect } from '../../ports.ts'
import { dialect } from './dialect.ts'
import { freeName } from './header.ts'

/** The table that holds the file's cells, in file order: its `rowid` counts the rows from 0. */
export const HELD = 'held'
/** The view of it that queries see. */
export const RELATION = dialect.identifier('data')
/** The view of it without numbers of records: where a file is scanned, to number them takes one thread only. */
export const CELLS = dialect.identifier('cells')

export interface HeldColumn {
  readonly name: string
  /** SQL over `HELD`: the cell as text, NULL where it has no value. */
  readonly text: string
  /** SQL over `HELD`: the cell as a finite DOUBLE, NULL where it is none. */
  readonly number: string
}

/** What a loader made of a file. */
export interface Contents {
  readonly columns: readonly HeldColumn[]
  readonly rows: number
  /** How many records there are, those counted that cannot be read. */
  readonly records: number
  /** SQL over `HELD`: the record's number. */
  readonly record: string
  readonly defects: readonly Defect[]
  readonly defectCount: number
  /** Physical line of a record, or its number where the format has no lines. */
  lineOf(record: number): number
  /** Where `HELD` is a view of files: which they are, and SQL of the same rows without `rowid`. */
  readonly scanned?: { readonly files: readonly string[]; readonly source: string }
  /** Where several files were read: which they are, and which one a record is in, as the user wrote it. */
  readonly files?: readonly { readonly path: string; readonly rows: number }[]
  fileOf?(record: number): string
}

/** The name of a column of `HELD`: the file's own names could be any, `rowid` among them. */
export function heldName(index: number): string {
  return `c${index + 1}`
}

/** Columns that are held as text. */
export function textColumns(names: readonly string[], read: Dialect = dialect): HeldColumn[] {
  return names.map((name, index) => {
    const text = heldName(index)
    return { name, text, number: read.tryCast(text, 'number') }
  })
}

/** Makes `RELATION` and `CELLS`, and returns the SQL identifier of the record's number in it. */
export async function createView(
  connection: DuckDBConnection,
  { columns, record, scanned }: Contents,
): Promise<string> {
  const taken = new Set(columns.map(({ name }) => name.toLowerCase()))
  const rowNumber = dialect.identifier(taken.has('row_number') ? freeName('row_number', taken) : 'row_number')
  const cells = columns.map(({ name, text }) => `${text} AS ${dialect.identifier(name)}`)
  await connection.run(
    `CREATE VIEW ${RELATION} AS SELECT ${[`${record} AS ${rowNumber}`, ...cells].join(', ')} FROM ${HELD}`,
  )
  await connection.run(`CREATE VIEW ${CELLS} AS SELECT ${cells.join(', ')} FROM ${scanned?.source ?? HELD}`)
  return rowNumber
}

/** Finds columns by name as SQL does, without regard to case. The function throws `sql-failed` where there is none. */
export function columnFinder(columns: readonly HeldColumn[]): (name: string) => HeldColumn {
  const byName = new Map(columns.map((column) => [column.name.toLowerCase(), column]))
  return (name) => {
    const column = byName.get(name.toLowerCase())
    if (column !== undefined) return column
    throw fault('sql-failed', { sql: dialect.identifier(name), reason: `there is no column "${name}"` })
  }
}

/** How many rows `HELD` has. */
export async function countHeld(connection: DuckDBConnection): Promise<number> {
  const reader = await connection.runAndReadAll(`SELECT count(*) FROM ${HELD}`)
  return Number(reader.getRows()[0]?.[0])
}
