import { isUtf8 } from 'node:buffer'
import { fault } from '../../errors/fault.ts'
import { createRecord, type Damage, scanRecord } from './csv-record.ts'
import { encodingFault, findWrongByte, markLength, refuseWideEncoding } from './encoding.ts'
import { countPlainLines } from './plain-lines.ts'
import { readAhead } from './read-ahead.ts'

/** Longest record that is read, in bytes; below DuckDB's own limit of 2,000,000. */
const LONGEST = 1 << 20
/** How often lines that a broken quote swallowed are read again; a bound on the work that a hostile file can make. */
const REREADS = 1000
const LF = 0x0a

/** A part of `bytes`: [start, end), without the line end. Valid during the call only. */
export interface Slice {
  readonly bytes: Uint8Array
  readonly start: number
  readonly end: number
  /** Physical line on which it starts, from 1. */
  readonly line: number
}

export interface RecordDefect {
  readonly line: number
  /** Index of the broken cell, where one is to blame. */
  readonly cell: number | null
  readonly message: string
}

/** What a walk meets, in file order. Records are counted from 1, defective ones too; blank lines are none. */
export interface RecordVisitor {
  /** The first line that is not blank, of `cells` cells; each record must have as many. */
  header(slice: Slice, cells: number): void
  sound(slice: Slice, record: number): void
  /** Where it is there, it may be called once for many sound records of one line each, the first of them on `line`. */
  soundLines?(lines: { readonly first: number; readonly count: number; readonly line: number }): void
  defect(defect: RecordDefect, record: { readonly number: number; readonly line: number } | null): void
  /** Some line does not end as the first one does, or is blank: DuckDB must not read the file as it is. */
  irregular(): void
  /** After each part of the file. */
  flush?(): Promise<void>
}

export type LineEnd = 'lf' | 'crlf'

export interface Delimited {
  readonly path: string
  /** Its path as the user wrote it, for errors. */
  readonly shown: string
  /** One ASCII byte, as is `quote`. */
  readonly delimiter: number
  readonly quote: number
  /** Whether the first record names the columns. */
  readonly header: boolean
}

/**
 * Reads delimited text once, record by record. A record with a broken quote ends at the end of the line that opens
 * it, so that one slip does not hide the rest; one that is not UTF-8 is a defect. Resolves to how the lines end. Throws `table-empty`,
 * `table-encoding` for UTF-16 and for a header that is not UTF-8, `table-unreadable`.
 */
export async function walkRecords(file: Delimited, visitor: RecordVisitor): Promise<LineEnd> {
  const walker = createWalker(file, visitor)
  let pending: Uint8Array = new Uint8Array()
  for await (const part of readAhead(file.path)) {
    const bytes: Uint8Array = pending.length === 0 ? part : Buffer.concat([pending, part])
    pending = new Uint8Array(bytes.subarray(walker.take(bytes, false)))
    await visitor.flush?.()
  }
  walker.take(pending, true)
  await visitor.flush?.()
  if (!walker.sawHeader()) throw fault('table-empty', { path: file.shown })
  return walker.lineEnd()
}

function createWalker({ shown: path, delimiter, quote, header }: Delimited, visitor: RecordVisitor) {
  const record = createRecord()
  let cells: number | null = null
  let number = 0
  let line = 1
  let blanks = 0
  let ending: LineEnd | null = null
  let started = false
  let discarding = false
  let suspect = false
  let rereads = REREADS

  return { take, sawHeader: () => cells !== null, lineEnd: () => ending ?? 'lf' }

  /** Visits all whole records of `bytes`; returns how many bytes are done with. */
  function take(bytes: Uint8Array, last: boolean): number {
    if (!started && bytes.length < 3 && !last) return 0
    let start = started ? 0 : skipMark(bytes)
    if (discarding) {
      const feed = bytes.indexOf(LF)
      if (feed === -1) return bytes.length
      discarding = false
      start = feed + 1
      line++
    }
    const lineEnds = last ? bytes.length : bytes.lastIndexOf(LF) + 1
    suspect = !isUtf8(bytes.subarray(start, Math.max(start, lineEnds)))
    while (start < bytes.length && !discarding) {
      start = takePlainLines(bytes, start)
      const next = takeRecord(bytes, start, last)
      if (next === null) break
      start = next
    }
    return discarding ? bytes.length : start
  }

  function skipMark(bytes: Uint8Array): number {
    started = true
    refuseWideEncoding(path, bytes)
    return markLength(bytes)
  }

  /** Takes the records that need no closer look at once; returns where the first other one starts. */
  function takePlainLines(bytes: Uint8Array, start: number): number {
    if (visitor.soundLines === undefined || cells === null || ending === null || blanks > 0 || suspect)
      return start
    const plain = countPlainLines({ bytes, start, delimiter, quote, cells, ending, longest: LONGEST })
    if (plain.count === 0) return start
    visitor.soundLines({ first: number + 1, count: plain.count, line })
    number += plain.count
    line += plain.count
    return plain.end
  }

  /** Where the next record starts, or null where more bytes are needed first. */
  function takeRecord(bytes: Uint8Array, start: number, last: boolean): number | null {
    const whole = scanRecord(record, { bytes, start, last, delimiter, quote })
    if (!whole && bytes.length - start <= LONGEST) return null
    if (!whole) scanRecord(record, { bytes, start, last: true, delimiter, quote })
    if (record.damage !== null) return recover(bytes, last)
    if (!whole || record.end - start > LONGEST) {
      report({ line, cell: null, message: `is longer than ${LONGEST.toLocaleString('en')} bytes` })
    } else visit({ bytes, start, end: record.end, line })
    line += record.innerLines
    if (!whole) return discard(start)
    line++
    return record.next
  }

  function visit(slice: Slice): void {
    watchEnding()
    if (slice.end === slice.start) {
      blanks++
      visitor.irregular()
    } else if (cells === null) {
      if (suspect) refuseWrongBytes(slice)
      cells = record.cells
      visitor.header(slice, cells)
      reportBlanks()
      if (!header) visitor.sound(slice, ++number)
    } else if (record.cells !== cells) {
      const count = `${record.cells} ${record.cells === 1 ? 'cell' : 'cells'}`
      report({
        line,
        cell: null,
        message: `has ${count} where the ${header ? 'header' : 'first record'} has ${cells}`,
      })
    } else if (!suspect || !reportWrongByte(slice)) {
      reportBlanks()
      number++
      visitor.sound(slice, number)
    }
  }

  function reportWrongByte({ bytes, start, end }: Slice): boolean {
    const wrong = findWrongByte(bytes.subarray(start, end), line)
    if (wrong !== null)
      report({ line: wrong.line, cell: null, message: `is not UTF-8: it has ${wrong.found}` })
    return wrong !== null
  }

  function refuseWrongBytes({ bytes, start, end }: Slice): void {
    const text = bytes.subarray(start, end)
    if (!isUtf8(text)) throw encodingFault(path, text, line)
  }

  /** Goes on with the line after the one that opens the broken cell, or after all that was scanned. */
  function recover(bytes: Uint8Array, last: boolean): number {
    const { damage, damageAt, damageLines, innerLines, stoppedAt } = record
    const acrossLines = innerLines > damageLines
    report({ line: line + damageLines, cell: record.cells - 1, message: describeDamage(damage, acrossLines) })
    const reread = !acrossLines || rereads-- > 0
    const feed = bytes.indexOf(LF, reread ? damageAt : stoppedAt)
    line += reread ? damageLines : innerLines
    if (feed !== -1) line++
    if (feed !== -1) return feed + 1
    return last ? bytes.length : discard(damageAt)
  }

  /** Leaves out all up to the next line end, which is still to come. */
  function discard(at: number): number {
    discarding = true
    return at
  }

  function report(defect: RecordDefect): void {
    if (cells === null) {
      const place = { file: path, line: defect.line, column: null }
      throw fault(
        'table-unreadable',
        { path, reason: `its ${header ? 'header' : 'first record'} ${defect.message}` },
        { place },
      )
    }
    reportBlanks()
    number++
    visitor.defect(defect, { number, line })
  }

  function reportBlanks(): void {
    if (blanks === 0) return
    const message = blanks === 1 ? 'is blank' : `starts ${blanks} blank lines`
    visitor.defect({ line: line - blanks, cell: null, message }, null)
    blanks = 0
  }

  function watchEnding(): void {
    const returnAtEnd = record.ending === 'none' && record.next !== record.end
    if (record.ending !== 'none') ending ??= record.ending
    if (returnAtEnd || (record.ending !== 'none' && record.ending !== ending)) visitor.irregular()
  }
}

function describeDamage(damage: Damage | null, acrossLines: boolean): string {
  if (damage === 'space-before-quote') return 'has a space before a quote'
  if (damage === 'stray-return') return 'has a carriage return that ends no line'
  if (damage === 'text-after-quote' && !acrossLines) return 'has text after a closing quote'
  return 'opens a quote that is not closed'
}
