const LF = 0x0a
const CR = 0x0d

/** What a byte means within a line. */
const TEXT = 0
const DELIMITER = 1
const OTHER = 2

/**
 * How many records from `start` on are sound beyond doubt, each a whole line of as many cells as `cells`, without a
 * quote and with the usual line end, and where the first other one starts. Most files hold nothing else, and it sees
 * every byte of every file: the loop within a line looks at one byte at a time and at nothing beside it.
 */
export function countPlainLines(source: {
  readonly bytes: Uint8Array
  readonly start: number
  readonly delimiter: number
  readonly quote: number
  readonly cells: number
  readonly ending: 'lf' | 'crlf'
  /** Longest record, in bytes. */
  readonly longest: number
}): { count: number; end: number } {
  const { bytes, cells, ending, longest } = source
  const meanings = meaningsOf(source)
  const size = bytes.length
  let start = source.start
  let count = 0
  for (;;) {
    let at = start
    let found = 1
    for (; at < size; at++) {
      const meaning = meanings[bytes[at] as number]
      if (meaning === TEXT) continue
      if (meaning === OTHER) break
      found++
    }
    // A line without a byte is blank, though it has one cell.
    if (found !== cells || at === start || at - start > longest) break
    const feed = ending === 'crlf' && bytes[at] === CR ? at + 1 : at
    if (bytes[feed] !== LF || (ending === 'crlf' && feed === at)) break
    count++
    start = feed + 1
  }
  return { count, end: start }
}

function meaningsOf({
  delimiter,
  quote,
}: {
  readonly delimiter: number
  readonly quote: number
}): Uint8Array {
  const meanings = new Uint8Array(256)
  for (const byte of [LF, CR, quote]) meanings[byte] = OTHER
  meanings[delimiter] = DELIMITER
  return meanings
}
