import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Table, Tables, TextColumn } from '../../ports.ts'
import { cellOf } from './cells.ts'

/** An open table of which every record could be read, so that row i is record i + 1. */
export interface SoundTable extends AsyncDisposable {
  readonly names: readonly string[]
  readonly rows: number
  /** Throws `training-column-missing`. */
  column(name: string): Promise<TextColumn>
  /** The error that points at a cell, on its physical line. */
  unfit(cell: { column: string; row: number; expected: string }): Promise<MergemarkError>
}

/** Throws `training-table-damaged`, and what opening throws. */
export async function openSound(path: string, tables: Tables): Promise<SoundTable> {
  const table = await tables.open({ path })
  const [defect] = table.defects
  if (defect !== undefined) {
    await table[Symbol.asyncDispose]()
    const { line, message } = defect
    const place = { file: path, line, column: null }
    throw fault('training-table-damaged', { path, count: table.defectCount, message }, { place })
  }
  return soundTable(path, table)
}

function soundTable(path: string, table: Table): SoundTable {
  async function column(name: string): Promise<TextColumn> {
    const { columns } = table
    if (!columns.includes(name)) throw fault('training-column-missing', { path, column: name, columns })
    return table.text(name)
  }
  return {
    names: table.columns,
    rows: table.rows,
    column,
    async unfit({ column: name, row, expected }) {
      const cell = cellOf(await column(name), row)
      const value = cell === null ? 'no value' : JSON.stringify(cell.slice(0, 80))
      const [line] = await table.linesOf([row + 1])
      const place = { file: path, line: line ?? null, column: null }
      return fault('training-cell-unfit', { path, column: name, value, expected }, { place })
    },
    [Symbol.asyncDispose]: () => table[Symbol.asyncDispose](),
  }
}
