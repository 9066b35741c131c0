import type { Slice } from './walk-records.ts'

/** The cells of a sound record, without their quotes. */
export function splitRecord(
  { bytes, start, end }: Pick<Slice, 'bytes' | 'start' | 'end'>,
  marks: { readonly delimiter: number; readonly quote: number },
): string[] {
  const text = new TextDecoder().decode(bytes.subarray(start, end))
  const separator = String.fromCharCode(marks.delimiter)
  const quote = String.fromCharCode(marks.quote)
  const cells: string[] = []
  let at = 0
  while (at <= text.length) {
    const quoted = text[at] === quote
    const stop = quoted ? closingQuote(text, quote, at) + 1 : nextOrEnd(text, separator, at)
    cells.push(quoted ? text.slice(at + 1, stop - 1).replaceAll(quote + quote, quote) : text.slice(at, stop))
    at = stop + 1
  }
  return cells
}

function closingQuote(text: string, quote: string, open: number): number {
  let at = text.indexOf(quote, open + 1)
  while (text[at + 1] === quote) at = text.indexOf(quote, at + 2)
  return at
}

function nextOrEnd(text: string, separator: string, from: number): number {
  const found = text.indexOf(separator, from)
  return found === -1 ? text.length : found
}
