import { type FaultDetails, type FaultName, fault } from '../errors/fault.ts'
import type { MergemarkError } from '../errors/mergemark-error.ts'
import type { Table } from '../ports.ts'

/** A table and its path, for messages. */
export interface Source {
  readonly table: Table
  readonly path: string
}

/** Where predictions stand, and the examples that they are of: the same source where one table holds both. */
export interface Sources {
  readonly predictions: Source
  readonly examples: Source
  /** ranking: which document is relevant to which query; null: the predictions say it. */
  readonly judgements: Source | null
}

/** A fault of one row: `row` counts from 0, and the place is its physical line. */
export async function faultAt<N extends FaultName>(
  source: Source,
  row: number,
  name: N,
  details: FaultDetails<N>,
): Promise<MergemarkError> {
  const [line = null] = await linesOf(source, [row])
  return fault(name, details, { place: { file: source.path, line, column: null } })
}

/** Physical lines of rows that are counted from 0. */
export function linesOf({ table }: Source, rows: readonly number[]): Promise<number[]> {
  return table.linesOf(rows.map((row) => row + 1))
}

/** Refuses a table without rows, and one with rows that could not be read. */
export function requireRows({ table, path }: Source): void {
  const [first] = table.defects
  if (first !== undefined) {
    const { column, line, message } = first
    const count = table.defectCount
    throw fault(
      'row-unreadable',
      { path, count, column, message },
      { place: { file: path, line, column: null } },
    )
  }
  if (table.rows === 0) throw fault('no-rows', { path }, { place: { file: path, line: 1, column: null } })
}

/** `key`: where the configuration names it, as `columns.target`. */
export function requireColumn({ table, path }: Source, key: string, column: string): void {
  if (table.columns.includes(column)) return
  const details = { path, key, column, columns: table.columns }
  throw fault('column-missing', details, { place: { file: path, line: 1, column: null } })
}
