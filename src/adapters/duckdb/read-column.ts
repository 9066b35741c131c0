import { fault } from '../../errors/fault.ts'
import type { TextColumn } from '../../ports.ts'
import { dialect } from './dialect.ts'
import { duckdbReason } from './duckdb-reason.ts'
import type { Session } from './run-query.ts'

interface Ordered {
  readonly relation: string
  readonly rowNumber: string
  readonly rows: number
}

/** A column's cells in file order, as indices into its different texts in order of first occurrence; −1: no value. */
export async function readText(session: Session, column: string, table: Ordered): Promise<TextColumn> {
  const codes = new Int32Array(table.rows)
  const dictionary: string[] = []
  const known = new Map<string, number>()
  let row = 0
  for await (const [text] of rowsOf(session, table, column)) {
    codes[row++] = text === null ? -1 : codeOf(String(text))
  }
  return { dictionary, codes }

  function codeOf(text: string): number {
    const code = known.get(text)
    if (code !== undefined) return code
    known.set(text, dictionary.length)
    return dictionary.push(text) - 1
  }
}

/** A column's cells in file order as numbers; NaN, and the record listed, where a cell is none. */
export async function readNumbers(session: Session, column: string, table: Ordered) {
  const values = new Float64Array(table.rows)
  const unreadable: number[] = []
  let row = 0
  const number = dialect.tryCast(column, 'number')
  for await (const [record, value] of rowsOf(session, table, `${table.rowNumber}, ${number}`)) {
    values[row++] = typeof value === 'number' ? value : Number.NaN
    if (value === null) unreadable.push(Number(record))
  }
  return { values, unreadable }
}

/** Every row of the table, in file order. Throws `sql-failed`, also where not all of them come. */
async function* rowsOf({ connection }: Session, { relation, rowNumber, rows }: Ordered, values: string) {
  const sql = `SELECT ${values} FROM ${relation} ORDER BY ${rowNumber}`
  let count = 0
  try {
    const result = await connection.stream(sql)
    for await (const part of result.yieldRows()) {
      count += part.length
      yield* part
    }
    if (count !== rows) throw new Error(`${count} of ${rows} rows came`)
  } catch (cause) {
    throw fault('sql-failed', { sql, reason: duckdbReason(cause) }, { cause })
  }
}
