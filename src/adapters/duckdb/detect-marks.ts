import { createRecord, scanRecord } from './csv-record.ts'
import { markLength } from './encoding.ts'
import { splitRecord } from './split-record.ts'

export interface Marks {
  /** ASCII bytes. */
  readonly delimiter: number
  readonly quote: number
}

/** Records that are looked at. */
const MOST_RECORDS = 200
const LF = 0x0a
const COMMA = 0x2c
/** Semicolon, tab and bar. */
const OTHERS = [0x3b, 0x09, 0x7c]
const DOUBLE_QUOTE = 0x22
const SINGLE_QUOTE = 0x27

/**
 * The delimiter (comma, semicolon, tab, bar) and the quote of the text that starts with `head`: the delimiter by which
 * most records have as many cells as the first, which must have two at least, of equals the comma; the single quote
 * where the text starts with one.
 */
export function detectMarks(
  head: Uint8Array,
  given: { readonly delimiter: number | null; readonly quote: number | null },
): Marks {
  const quote = given.quote ?? (head[markLength(head)] === SINGLE_QUOTE ? SINGLE_QUOTE : DOUBLE_QUOTE)
  if (given.delimiter !== null) return { delimiter: given.delimiter, quote }
  let best = { delimiter: COMMA, fit: fitOf(head, { delimiter: COMMA, quote }) }
  for (const delimiter of OTHERS) {
    if (best.fit === 1) break
    const fit = fitOf(head, { delimiter, quote })
    if (fit > best.fit) best = { delimiter, fit }
  }
  return { delimiter: best.delimiter, quote }
}

/** The share of records like the first one, which must be of several cells: else 0. */
function fitOf(head: Uint8Array, marks: Marks): number {
  const counts: (number | null)[] = []
  eachRecord(head, marks, ({ cells }) => counts.push(cells))
  const [first] = counts
  if (first === undefined || first === null || first < 2) return 0
  return counts.filter((count) => count === first).length / counts.length
}

/** The first records of the text that starts with `head`, split into cells; broken ones left out. */
export function sampleCells(head: Uint8Array, marks: Marks): string[][] {
  const records: string[][] = []
  eachRecord(head, marks, ({ cells, start, end }) => {
    if (cells !== null) records.push(splitRecord({ bytes: head, start, end }, marks))
  })
  return records
}

/** `cells` is null for a broken record. The last one may be cut off where `head` ends, and is not among them. */
function eachRecord(
  head: Uint8Array,
  marks: Marks,
  visit: (found: { cells: number | null; start: number; end: number }) => void,
): void {
  const record = createRecord()
  let start = markLength(head)
  for (let count = 0; count < MOST_RECORDS && start < head.length; ) {
    // Shorter than the part that is read, it is the whole file.
    const whole = scanRecord(record, { bytes: head, start, last: head.length < 1 << 16, ...marks })
    if (!whole) return
    const isBroken = record.damage !== null
    const next = isBroken ? head.indexOf(LF, record.damageAt) + 1 : record.next
    const isBlank = !isBroken && record.end === start
    if (!isBlank) {
      visit({ cells: isBroken ? null : record.cells, start, end: record.end })
      count++
    }
    if (next <= start) return
    start = next
  }
}
