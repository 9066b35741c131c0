import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import { fillFromJson, LONGEST } from './fill-from-json.ts'
import type { Contents } from './held-table.ts'
import { createLineStarts, type LineStarts } from './line-starts.ts'
import { unreadable } from './load-parquet.ts'
import { loadSoundLines } from './load-sound-lines.ts'

const LF = 0x0a
const SPACE = 0x20

interface Lines {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
  readonly nulls: readonly string[]
  /** Where a copy of the sound lines may be put. */
  readonly copy: string
}

/**
 * Reads JSON Lines into `HELD`, each value as text: a string as it is, null and what is left out as no value, lists
 * and objects as JSON. The columns are the names of all records. A line that is no record is a defect. Throws
 * `table-empty`, `table-unreadable` where no line is a record, `table-too-wide`.
 */
export async function loadJsonLines(connection: DuckDBConnection, file: Lines): Promise<Contents> {
  try {
    const { records, lines } = await countLines(file.path)
    if (records === 0) throw fault('table-empty', { path: file.shown })
    const common = { records, lineOf: lines.lineOf }
    try {
      const { columns, rows } = await fillFromJson(connection, { ...file, format: 'newline_delimited' })
      if (rows !== records) throw new Error(`${rows} records stand on ${records} lines`)
      return { ...common, columns, rows, record: 'rowid + 1', defects: [], defectCount: 0 }
    } catch (cause) {
      const sound = await loadSoundLines(connection, file)
      if (sound === null) throw cause
      return { ...common, ...sound }
    } finally {
      await rm(file.copy, { force: true })
    }
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

/** Lines that are not blank hold a record each. */
async function countLines(path: string): Promise<{ records: number; lines: LineStarts }> {
  const lines = createLineStarts()
  let records = 0
  let line = 1
  let blank = true
  for await (const chunk of createReadStream(path, { highWaterMark: LONGEST })) {
    const bytes: Uint8Array = chunk
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] === LF) {
        line++
        blank = true
      } else if (blank && (bytes[at] as number) > SPACE) {
        blank = false
        lines.add(++records, line)
        // The rest of the line says nothing new.
        const feed = bytes.indexOf(LF, at)
        at = feed === -1 ? bytes.length : feed - 1
      }
    }
  }
  return { records, lines }
}
