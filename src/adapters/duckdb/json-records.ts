import { createReadStream } from 'node:fs'
import { refuseWide } from './header.ts'
import { MOST_DEPTH, tooDeep } from './json-gauge.ts'
import { createLineStarts, type LineStarts } from './line-starts.ts'

const LF = 0x0a
const SPACE = 0x20
const COMMA = 0x2c
const QUOTE = 0x22
const BACKSLASH = 0x5c
const OPEN = new Set([0x5b, 0x7b])
const CLOSE = new Set([0x5d, 0x7d])
const LIST = 0x5b
const OBJECT = 0x7b
const COLON = 0x3a

/**
 * Where the records of JSON stand: the items of one list, or values one after the other. Says little of its form: throws
 * an Error for a record that is no object, or nested too deep for the engine, and `table-too-wide`.
 */
export async function findJsonRecords({
  path,
  shown,
}: {
  readonly path: string
  readonly shown: string
}): Promise<{ readonly records: number; readonly lines: LineStarts; readonly isList: boolean }> {
  const lines = createLineStarts()
  let records = 0
  let line = 1
  let depth = 0
  let top: number | null = null
  let inText = false
  let escaped = false
  let inRecord = false
  let members = 0

  for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 })) {
    const bytes: Uint8Array = chunk
    for (let at = 0; at < bytes.length; at++) take(bytes[at] as number)
  }
  return { records, lines, isList: top === 1 }

  function take(byte: number): void {
    if (byte === LF) line++
    if (inText) {
      if (escaped) escaped = false
      else if (byte === BACKSLASH) escaped = true
      else if (byte === QUOTE) inText = false
      return
    }
    if (byte <= SPACE) return
    // A byte order mark is no value.
    if (top === null && byte > 0x7f) return
    if (top === null) {
      top = byte === LIST ? 1 : 0
      if (top === 1) {
        depth = 1
        return
      }
    }
    const isEnd = CLOSE.has(byte)
    if (depth === top && !isEnd) begin(byte)
    if (byte === QUOTE) inText = true
    else if (OPEN.has(byte)) {
      if (++depth - top > MOST_DEPTH) throw new Error(`its record on line ${line} ${tooDeep()}`)
    } else if (byte === COLON && depth === top + 1) refuseWide(shown, ++members, line)
    else if (isEnd) {
      depth--
      if (depth === top) inRecord = false
    }
  }

  function begin(byte: number): void {
    if (byte === COMMA) inRecord = false
    else if (!inRecord) {
      inRecord = true
      members = 0
      lines.add(++records, line)
      if (byte !== OBJECT) throw new Error(`its record ${records}, on line ${line}, is no object`)
    }
  }
}
