import type { DuckDBBlobValue } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import type { SortedText } from '../../ports.ts'
import { HELD, type HeldColumn } from './held-table.ts'
import { change, copyNumbers, readChunks, readRow, sqlFault } from './read-chunks.ts'
import type { Session } from './run-query.ts'

/** What one request brings: enough to make few of them, little enough to hold several times over. */
const PART = { rows: 100_000, bytes: 1 << 23 }
/** What `ends` can count to. */
const MOST_BYTES = 2 ** 32 - 1

interface Held {
  readonly rows: number
  /** The file as the user wrote it. */
  readonly shown: string
}

/**
 * The column's texts in order of their UTF-8 bytes, equal ones in file order. DuckDB sorts and joins them, so that no
 * text becomes a string here. Throws `sql-failed`, `table-unreadable` for more than 4 GiB of text.
 */
export async function sortText(session: Session, column: HeldColumn, held: Held): Promise<SortedText> {
  const { text } = column
  const [without, missing] = await readRow(
    session,
    `SELECT count(*), coalesce(min(rowid), -1) FROM ${HELD} WHERE ${text} IS NULL`,
  )
  try {
    // VARCHAR without a collation is compared by its bytes.
    await change(
      session,
      `CREATE OR REPLACE TEMP TABLE sorted AS SELECT ${text} AS text, rowid::UINTEGER AS place
       FROM ${HELD} WHERE ${text} IS NOT NULL ORDER BY 1, 2`,
    )
    const lengths = await readLengths(session, { count: held.rows - Number(without), column, held })
    return { ...lengths, bytes: await readBytes(session, lengths.ends), missing: Number(missing) }
  } finally {
    await change(session, 'DROP TABLE IF EXISTS sorted')
  }
}

async function readLengths(
  session: Session,
  { count, column, held }: { count: number; column: HeldColumn; held: Held },
): Promise<Pick<SortedText, 'ends' | 'rows'>> {
  const ends = new Uint32Array(count)
  const rows = new Uint32Array(count)
  let start = 0
  let end = 0
  const sql = 'SELECT strlen(text)::UINTEGER, place FROM sorted'
  for await (const chunk of readChunks(session, { sql, rows: count, streamed: true })) {
    copyNumbers(chunk, { column: 0, target: ends, start })
    copyNumbers(chunk, { column: 1, target: rows, start })
    const next = start + chunk.rowCount
    for (; start < next; start++) {
      end += ends[start] as number
      ends[start] = end
    }
    if (end > MOST_BYTES) {
      const reason = `its column "${column.name}" holds more than 4 GiB of text`
      throw fault('table-unreadable', { path: held.shown, reason })
    }
  }
  return { ends, rows }
}

async function readBytes(session: Session, ends: Uint32Array): Promise<Uint8Array> {
  const bytes = new Uint8Array(ends.at(-1) ?? 0)
  for (let first = 0; first < ends.length; ) {
    const start = first === 0 ? 0 : (ends[first - 1] as number)
    const next = endOfPart(ends, first)
    // Ordered once more, because the threads of an aggregate come to its rows in any order.
    const sql = `SELECT encode(string_agg(text, '' ORDER BY rowid)) FROM sorted WHERE rowid BETWEEN ${first} AND ${next - 1}`
    const part = await readBlob(session, sql)
    const size = (ends[next - 1] as number) - start
    if (part.length !== size) throw sqlFault(sql, new Error(`${part.length} bytes came instead of ${size}`))
    bytes.set(part, start)
    first = next
  }
  return bytes
}

/** The index after the last text of the part that starts with the text `first`: one text at least. */
function endOfPart(ends: Uint32Array, first: number): number {
  const most = Math.min(first + PART.rows, ends.length)
  const start = first === 0 ? 0 : (ends[first - 1] as number)
  let next = first + 1
  while (next < most && (ends[next] as number) - start <= PART.bytes) next++
  return next
}

async function readBlob({ connection }: Session, sql: string): Promise<Uint8Array> {
  try {
    const reader = await connection.runAndReadAll(sql)
    const blob = reader.getRows()[0]?.[0] as DuckDBBlobValue | null | undefined
    return blob?.bytes ?? new Uint8Array(0)
  } catch (cause) {
    throw sqlFault(sql, cause)
  }
}
