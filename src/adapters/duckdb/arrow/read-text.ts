import { isUtf8 } from 'node:buffer'
import { type Bits, hasBit, type Text } from './column.ts'

const encoder = new TextEncoder()
const VIEW = 16
/** Up to so many bytes stand in a view itself. */
const INLINE = 12
/** What the cells of a batch may be in bytes, one with another. */
const MOST_TEXT = 2 ** 31

/** What a text column is made of, its rows counted and its buffers as long as rows ask. */
interface Cells {
  readonly rows: number
  readonly valid: Bits | null
  readonly isText: boolean
}

/** Cells between offsets. Throws an Error where they are not in order, not in the bytes, or not UTF-8. */
export function textBetween(
  offsets: Float64Array,
  bytes: Uint8Array<ArrayBuffer>,
  { rows, valid, isText }: Cells,
): Text {
  const first = offsets[0] as number
  const end = offsets[rows] as number
  if (end > bytes.length) throw new Error('a text of it lies outside of its buffer')
  const starts = offsets.subarray(0, rows)
  const lengths = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) lengths[row] = (offsets[row + 1] as number) - (starts[row] as number)
  if (isText) {
    if (!isUtf8(bytes.subarray(first, end))) throw notUtf8()
    // All together can be UTF-8 where a cell ends within a character.
    for (let row = 0; row < rows; row++)
      if (((bytes[starts[row] as number] as number) & 0xc0) === 0x80 && (starts[row] as number) < end)
        throw notUtf8()
  }
  return { kind: 'text', rows, valid, parts: [bytes], part: null, starts, lengths }
}

/** Cells of one length. */
export function textEvery(each: number, bytes: Uint8Array<ArrayBuffer>, { rows, valid }: Cells): Text {
  const starts = Float64Array.from({ length: rows }, (_, row) => row * each)
  return {
    kind: 'text',
    rows,
    valid,
    parts: [bytes],
    part: null,
    starts,
    lengths: new Uint32Array(rows).fill(each),
  }
}

/** Cells of which short ones stand in their views, and others in one of several buffers. */
export function textOfViews(
  views: Uint8Array<ArrayBuffer>,
  buffers: readonly Uint8Array<ArrayBuffer>[],
  { rows, valid, isText }: Cells,
): Text {
  const numbers = new DataView(views.buffer, views.byteOffset, views.byteLength)
  const parts = [views, ...buffers]
  const part = new Uint32Array(rows)
  const starts = new Float64Array(rows)
  const lengths = new Uint32Array(rows)
  let sum = 0
  for (let row = 0; row < rows; row++) {
    if (valid !== null && !hasBit(valid, row)) continue
    const at = row * VIEW
    const length = numbers.getInt32(at, true)
    const isInline = length <= INLINE
    const number = isInline ? 0 : numbers.getInt32(at + 8, true) + 1
    const start = isInline ? at + 4 : numbers.getInt32(at + 12, true)
    const bytes = parts[number]
    if (
      length < 0 ||
      start < 0 ||
      number < (isInline ? 0 : 1) ||
      bytes === undefined ||
      start + length > bytes.length
    )
      throw new Error('a text of it lies outside of its buffer')
    sum += length
    // Any number of views may be of the same bytes.
    if (sum > MOST_TEXT) throw new Error('a batch of it has too much text: write smaller ones')
    if (isText && !isUtf8(bytes.subarray(start, start + length))) throw notUtf8()
    part[row] = number
    starts[row] = start
    lengths[row] = length
  }
  return { kind: 'text', rows, valid, parts, part, starts, lengths }
}

/** Cells that are written out here. */
export function textOf(cell: (row: number) => string, { rows, valid }: Cells): Text {
  const texts: Uint8Array[] = []
  const starts = new Float64Array(rows)
  const lengths = new Uint32Array(rows)
  let end = 0
  for (let row = 0; row < rows; row++) {
    if (valid !== null && !hasBit(valid, row)) continue
    const text = encoder.encode(cell(row))
    starts[row] = end
    lengths[row] = text.length
    end += text.length
    texts.push(text)
  }
  const bytes = new Uint8Array(end)
  let at = 0
  for (const text of texts) {
    bytes.set(text, at)
    at += text.length
  }
  return { kind: 'text', rows, valid, parts: [bytes], part: null, starts, lengths }
}

function notUtf8(): Error {
  return new Error('it has text that is not UTF-8')
}
