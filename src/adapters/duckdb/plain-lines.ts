/** Bytes that mean something in delimited text. */
const LF = 0x0a
const CR = 0x0d
const COMMA = 0x2c

/**
 * How many records from `start` on are sound beyond doubt, each a whole line of as many cells as `cells`, without a
 * quote and with the usual line end, and where the first other one starts. Most files hold nothing else, and most of
 * their bytes are letters and digits, which this passes over with one comparison.
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
  const { bytes, delimiter, quote, cells, longest } = source
  const highest = Math.max(COMMA, delimiter, quote)
  const returns = source.ending === 'crlf' ? 1 : 0
  let lineStart = source.start
  let count = 0
  let found = 1
  for (let at = lineStart; at < bytes.length; at++) {
    const byte = bytes[at] as number
    if (byte > highest) continue
    if (byte === delimiter) found++
    else if (byte === LF) {
      const size = at - returns - lineStart
      // A line without a byte is blank, though it has one cell.
      if (found !== cells || size <= 0 || size > longest) break
      if (returns === 1 && bytes[at - 1] !== CR) break
      count++
      found = 1
      lineStart = at + 1
    } else if (byte === quote) break
    else if (byte === CR && (returns === 0 || bytes[at + 1] !== LF)) break
  }
  return { count, end: lineStart }
}
