import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import type { DuckDBConnection } from '@duckdb/node-api'
import { fault } from '../../errors/fault.ts'
import { markLength } from './encoding.ts'
import { fillFromJson, LONGEST } from './fill-from-json.ts'
import { refuseWide } from './header.ts'
import type { Contents } from './held-table.ts'
import { createJsonGauge, MOST_DEPTH } from './json-gauge.ts'
import { createLineStarts, type LineStarts } from './line-starts.ts'
import { unreadable } from './load-parquet.ts'
import { loadSoundLines } from './load-sound-lines.ts'

const LF = 0x0a
const OPEN_OBJECT = 0x7b
const TAB = 0x09
const RETURN = 0x0d
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
    const { records, lines, regular } = await surveyLines(file)
    if (records === 0) throw fault('table-empty', { path: file.shown })
    const common = { records, lineOf: lines.lineOf }
    try {
      if (!regular) throw new Error('no line of it is a record')
      const { columns, rows, renamed } = await fillFromJson(connection, {
        ...file,
        records,
        format: 'newline_delimited',
      })
      if (rows !== records) throw new Error(`${rows} records stand on ${records} lines`)
      if (renamed.length > 0) throw new Error('names of its columns differ by upper and lower case only')
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

/**
 * Lines that are not blank hold a record each; `regular`: each starts as an object does, and none is nested too deep
 * for the engine. Most lines are too short to be, and are not looked into. Throws `table-too-wide`.
 */
async function surveyLines({
  path,
  shown,
}: Pick<Lines, 'path' | 'shown'>): Promise<{ records: number; lines: LineStarts; regular: boolean }> {
  const lines = createLineStarts()
  const gauge = createJsonGauge()
  let records = 0
  let line = 1
  let blank = true
  let gauged = false
  let regular = true
  let started = false

  for await (const chunk of createReadStream(path, { highWaterMark: LONGEST })) {
    const bytes: Uint8Array = chunk
    let start = started ? 0 : markLength(bytes)
    started = true
    for (let feed = bytes.indexOf(LF, start); feed !== -1; feed = bytes.indexOf(LF, start)) {
      take(bytes, { start, end: feed, whole: true })
      endLine()
      start = feed + 1
    }
    take(bytes, { start, end: bytes.length, whole: false })
  }
  endLine()
  return { records, lines, regular }

  function take(
    bytes: Uint8Array,
    { start, end, whole }: { readonly start: number; readonly end: number; readonly whole: boolean },
  ): void {
    let at = start
    if (blank) {
      while (at < end && isSpace(bytes[at] as number)) at++
      if (at === end) return
      blank = false
      lines.add(++records, line)
      if (bytes[at] !== OPEN_OBJECT) regular = false
    }
    if (whole && !gauged && end - at <= MOST_DEPTH) return
    gauged = true
    gauge.take(bytes, at, end)
  }

  function endLine(): void {
    if (gauged) {
      if (gauge.deepest() > MOST_DEPTH) regular = false
      refuseWide(shown, gauge.members(), line)
      gauge.reset()
    }
    gauged = false
    blank = true
    line++
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === TAB || byte === RETURN
}
