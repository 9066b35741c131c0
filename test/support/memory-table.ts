import { dialect } from '../../src/adapters/duckdb/dialect.ts'
import type { Cell, Defect, Table } from '../../src/ports.ts'
import { packSorted } from './pack-sorted.ts'

/**
 * A table over plain CSV text: no quotes, empty cells have no value, records start on line 2. Numbers are read as
 * DuckDB's TRY_CAST does, so `NaN` and `inf` are numbers.
 */
export function createMemoryTable(csv: string, defects: readonly Defect[] = []): Table {
  const [header = '', ...lines] = csv.split('\n').filter((line) => line !== '')
  const columns = header.split(',')
  const records = lines.map((line) => line.split(',').map((cell) => (cell === '' ? null : cell)))
  const cellsOf = (column: string) => {
    const index = columns.indexOf(column)
    if (index === -1) throw new Error(`the table has no column ${column}`)
    return records.map((record) => record[index] ?? null)
  }
  return {
    columns,
    rows: records.length,
    defects,
    defectCount: defects.length,
    relation: 'memory',
    rowNumber: 'row_number',
    cells: 'cells',
    async query(): Promise<Record<string, Cell>[]> {
      throw new Error('this twin runs no SQL')
    },
    async text(column) {
      const cells = cellsOf(column)
      const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
      const codes = new Map(dictionary.map((value, code) => [value, code]))
      return {
        dictionary,
        codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : (codes.get(cell) as number))),
      }
    },
    async numbers(column) {
      const values = Float64Array.from(cellsOf(column), toNumber)
      const unreadable = [...values.keys()].filter((row) => Number.isNaN(values[row])).map((row) => row + 1)
      return { values, unreadable }
    },
    async sortedText(column) {
      return packSorted(cellsOf(column))
    },
    async linesOf(rows) {
      return rows.map((row) => row + 1)
    },
    async placesOf(rows) {
      return rows.map((row) => ({ file: 'memory.csv', line: row + 1 }))
    },
    files: [{ path: 'memory.csv', rows: records.length }],
    reading: {},
    dialect,
    async [Symbol.asyncDispose]() {},
  }
}

function toNumber(cell: string | null): number {
  if (cell === null) return Number.NaN
  if (/^[+-]?inf(inity)?$/i.test(cell))
    return cell.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
  return Number(cell)
}
