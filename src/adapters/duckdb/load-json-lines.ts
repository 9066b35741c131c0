import { createReadStream } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import { dialect } from './dialect.ts'
import { refuseWide } from './header.ts'
import { type Contents, countHeld, HELD, heldName, textColumn } from './held-table.ts'
import { createLineStarts, type LineStarts } from './line-starts.ts'
import { unreadable, withNulls, withoutPattern } from './load-parquet.ts'

/** Longest record that is read, in bytes, as for delimited text. */
const LONGEST = 1 << 20
const LF = 0x0a
const SPACE = 0x20

interface Lines {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
  readonly nulls: readonly string[]
}

/**
 * Reads JSON Lines into `HELD`, each value as text: a string as it is, null and what is left out as no value, lists
 * and objects as JSON. The columns are the names of all records. One broken line makes the file unreadable. Throws
 * `table-empty`, `table-unreadable`, `table-too-wide`.
 */
export async function loadJsonLines(connection: DuckDBConnection, file: Lines): Promise<Contents> {
  try {
    const { records, lines } = await countLines(file.path)
    if (records === 0) throw fault('table-empty', { path: file.shown })
    const source = readJson(file.path)
    const described = await connection.runAndReadAll(`DESCRIBE FROM ${source}`)
    const columns = described.getRows().map(([name]) => `${name}`)
    refuseWide(file.shown, columns.length)
    const texts = columns.map((name, index) => {
      return `${withNulls(`(${dialect.identifier(name)} ->> '$')`, file.nulls)} AS ${heldName(index)}`
    })
    await connection.run(`CREATE TABLE ${HELD} AS SELECT ${texts.join(', ')} FROM ${source}`)
    const rows = await countHeld(connection)
    if (rows !== records) throw new Error(`${rows} records stand on ${records} lines`)
    return {
      columns: columns.map(textColumn),
      rows,
      record: 'rowid + 1',
      defects: [],
      defectCount: 0,
      lineOf: lines.lineOf,
    }
  } catch (cause) {
    throw unreadable(file, cause)
  }
}

function readJson(path: string): string {
  const settings = [
    `format = 'newline_delimited'`,
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
