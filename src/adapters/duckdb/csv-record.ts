/** Bytes that mean something in delimited text. */
const LF = 0x0a
const CR = 0x0d
const SPACE = 0x20

/** What is wrong with the quotes or the end of a record. */
export type Damage = 'unclosed-quote' | 'text-after-quote' | 'space-before-quote' | 'stray-return'

/** One record as it stands in the bytes; `scanRecord` fills it anew each time. */
export interface ScannedRecord {
  /** After its line end: where the next record starts. */
  next: number
  /** Before its line end. */
  end: number
  cells: number
  /** Line ends within its quotes. */
  innerLines: number
  ending: 'lf' | 'crlf' | 'none'
  damage: Damage | null
  /** Where the broken cell starts, and the line ends before it. */
  damageAt: number
  damageLines: number
  /** How far the scan came. */
  stoppedAt: number
}

export function createRecord(): ScannedRecord {
  return {
    next: 0,
    end: 0,
    cells: 0,
    innerLines: 0,
    ending: 'none',
    damage: null,
    damageAt: 0,
    damageLines: 0,
    stoppedAt: 0,
  }
}

/**
 * Scans the record that starts at `start` by RFC 4180: a quote counts at the start of a cell only. Returns false
 * where the bytes end before the record does and more may come. Damage ends the scan at the broken cell.
 */
export function scanRecord(
  record: ScannedRecord,
  source: {
    readonly bytes: Uint8Array
    readonly start: number
    readonly last: boolean
    readonly delimiter: number
    readonly quote: number
  },
): boolean {
  const { bytes, start, last, delimiter, quote } = source
  const size = bytes.length
  let at = start
  record.cells = 1
  record.innerLines = 0
  record.damage = null
  for (;;) {
    const cellStart = at
    if (bytes[at] === quote) {
      const linesBefore = record.innerLines
      at = skipQuoted(record, { bytes, start: at, quote })
      if (at > size) {
        return (
          last && damaged(record, 'unclosed-quote', { at: cellStart, lines: linesBefore, stoppedAt: size })
        )
      }
      if (at === size && !last) return false
      const after = bytes[at]
      if (at < size && after !== delimiter && after !== LF && after !== CR) {
        return damaged(record, 'text-after-quote', { at: cellStart, lines: linesBefore, stoppedAt: at })
      }
    } else {
      let spaces = at
      while (delimiter !== SPACE && bytes[spaces] === SPACE) spaces++
      if (spaces > at && bytes[spaces] === quote) {
        return damaged(record, 'space-before-quote', { at, lines: record.innerLines, stoppedAt: at })
      }
      while (at < size && bytes[at] !== delimiter && bytes[at] !== LF && bytes[at] !== CR) at++
    }
    if (at < size && bytes[at] === delimiter) {
      record.cells++
      at++
      continue
    }
    return endRecord(record, { bytes, at, last, cellStart })
  }
}

/** The index after the closing quote, or one beyond the size where there is none. */
function skipQuoted(
  record: ScannedRecord,
  { bytes, start, quote }: { bytes: Uint8Array; start: number; quote: number },
): number {
  const size = bytes.length
  let at = start + 1
  while (at < size) {
    const byte = bytes[at]
    if (byte === LF) record.innerLines++
    if (byte === quote) {
      if (bytes[at + 1] !== quote) return at + 1
      at++
    }
    at++
  }
  return size + 1
}

function endRecord(
  record: ScannedRecord,
  { bytes, at, last, cellStart }: { bytes: Uint8Array; at: number; last: boolean; cellStart: number },
): boolean {
  const size = bytes.length
  const returns = bytes[at] === CR ? 1 : 0
  if (at + returns >= size && !last) return false
  if (returns === 1 && at + 1 < size && bytes[at + 1] !== LF) {
    return damaged(record, 'stray-return', { at: cellStart, lines: record.innerLines, stoppedAt: at })
  }
  const feeds = at + returns < size ? 1 : 0
  record.end = at
  record.next = at + returns + feeds
  record.ending = feeds === 0 ? 'none' : returns === 1 ? 'crlf' : 'lf'
  return true
}

function damaged(
  record: ScannedRecord,
  damage: Damage,
  { at, lines, stoppedAt }: { at: number; lines: number; stoppedAt: number },
): true {
  record.damage = damage
  record.damageAt = at
  record.damageLines = lines
  record.stoppedAt = stoppedAt
  return true
}
