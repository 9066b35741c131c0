import type { TextColumn } from '../../ports.ts'
import { HELD, type HeldColumn } from './held-table.ts'
import { change, copyNumbers, readChunks, readRow } from './read-chunks.ts'
import type { Session } from './run-query.ts'

/** Up to about so many different texts DuckDB makes the codes; for more of them its enumerations are slow. */
const FEW = 1000

interface Held {
  readonly rows: number
  /** SQL of the record's number. */
  readonly record: string
}

/** A column's cells in file order, as indices into its different texts in order of first occurrence; −1: no value. */
export async function readText(session: Session, column: HeldColumn, held: Held): Promise<TextColumn> {
  const [different] = await readRow(session, `SELECT approx_count_distinct(${column.text}) FROM ${HELD}`)
  return Number(different) <= FEW ? readFew(session, column, held) : readMany(session, column, held)
}

/** DuckDB numbers the texts, so that no row becomes a string here. */
async function readFew(session: Session, { text }: HeldColumn, { rows }: Held): Promise<TextColumn> {
  await change(
    session,
    `CREATE OR REPLACE TEMP TYPE texts AS ENUM (SELECT DISTINCT ${text} FROM ${HELD} WHERE ${text} IS NOT NULL)`,
  )
  const [size] = await readRow(session, 'SELECT len(enum_range(NULL::texts))')
  const texts: string[] = []
  const all = { sql: 'SELECT unnest(enum_range(NULL::texts))::VARCHAR', rows: Number(size), streamed: false }
  for await (const chunk of readChunks(session, all)) chunk.appendColumnValues(0, texts)
  const codes = new Int32Array(rows)
  const sql = `SELECT coalesce(enum_code((${text})::texts)::INTEGER, -1) FROM ${HELD}`
  let start = 0
  for await (const chunk of readChunks(session, { sql, rows, streamed: false })) {
    copyNumbers(chunk, { column: 0, target: codes, start })
    start += chunk.rowCount
  }
  return inOrderOfOccurrence(texts, codes)
}

/** Numbers the texts anew, in place. */
function inOrderOfOccurrence(texts: readonly string[], codes: Int32Array): TextColumn {
  const dictionary: string[] = []
  const renumbered = new Int32Array(texts.length).fill(-1)
  for (let row = 0; row < codes.length; row++) {
    const found = codes[row] as number
    if (found === -1) continue
    if (renumbered[found] === -1) renumbered[found] = dictionary.push(texts[found] as string) - 1
    codes[row] = renumbered[found] as number
  }
  return { dictionary, codes }
}

async function readMany(session: Session, { text }: HeldColumn, { rows }: Held): Promise<TextColumn> {
  const codes = new Int32Array(rows)
  const dictionary: string[] = []
  const known = new Map<string, number>()
  let row = 0
  const sql = `SELECT ${text} FROM ${HELD}`
  for await (const chunk of readChunks(session, { sql, rows, streamed: true })) {
    const vector = chunk.getColumnVector(0)
    for (let index = 0; index < vector.itemCount; index++) {
      const cell = vector.getItem(index)
      codes[row++] = typeof cell === 'string' ? codeOf(cell) : -1
    }
  }
  return { dictionary, codes }

  function codeOf(cell: string): number {
    const code = known.get(cell)
    if (code !== undefined) return code
    known.set(cell, dictionary.length)
    return dictionary.push(cell) - 1
  }
}

/** A column's cells in file order as numbers; NaN, and the record listed, where a cell is none. */
export async function readNumbers(session: Session, { number }: HeldColumn, { rows, record }: Held) {
  const values = new Float64Array(rows)
  // No number is NaN, so NaN can stand for NULL: to look up NULLs one by one is slow.
  const sql = `SELECT coalesce(${number}, 'nan'::DOUBLE) FROM ${HELD}`
  let start = 0
  for await (const chunk of readChunks(session, { sql, rows, streamed: false })) {
    copyNumbers(chunk, { column: 0, target: values, start })
    start += chunk.rowCount
  }
  const missing = values.reduce((count, value) => (Number.isNaN(value) ? count + 1 : count), 0)
  if (missing === 0) return { values, unreadable: [] }
  const unreadable: number[] = []
  const others = `SELECT (${record})::DOUBLE FROM ${HELD} WHERE ${number} IS NULL`
  for await (const chunk of readChunks(session, { sql: others, rows: missing, streamed: true })) {
    chunk.appendColumnValues(0, unreadable)
  }
  return { values, unreadable }
}
