import type { TextColumn } from '../../ports.ts'
import { mapValues, readNumber } from './cells.ts'
import { type Encoding, widthOf } from './encoding.ts'

/** Rows as the network takes them: row-major, each encoding's numbers one after another. */
export function encodeRows(
  encodings: readonly Encoding[],
  { columns, rows }: { columns: readonly TextColumn[]; rows: number },
): Float32Array {
  const width = encodings.reduce((sum, encoding) => sum + widthOf(encoding), 0)
  const encoded = new Float32Array(rows * width)
  let start = 0
  for (const [index, encoding] of encodings.entries()) {
    writeColumn(encoded, { encoding, column: columns[index] as TextColumn, start, width })
    start += widthOf(encoding)
  }
  return encoded
}

interface Target {
  readonly encoding: Encoding
  readonly column: TextColumn
  /** Position of the encoding's first number in a row. */
  readonly start: number
  readonly width: number
}

function writeColumn(encoded: Float32Array, { encoding, column, start, width }: Target): void {
  if (encoding.kind === 'number') {
    const standardise = (text: string) => (readNumber(text) - encoding.mean) / encoding.deviation
    const values = mapValues(column, { toValue: standardise, missing: 0 })
    for (const [row, value] of values.entries()) encoded[row * width + start] = value
    return
  }
  const positions = new Map(encoding.categories.map((category, position) => [category, position]))
  const hits = mapValues(column, { toValue: (text) => positions.get(text) ?? -1, missing: -1 })
  for (const [row, hit] of hits.entries()) {
    if (hit >= 0) encoded[row * width + start + hit] = 1
  }
}
