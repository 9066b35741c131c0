import type { SortedText } from '../../src/ports.ts'

/** What a table's `sortedText` gives for these cells. */
export function packSorted(cells: readonly (string | null)[]): SortedText {
  const found = cells.flatMap((cell, row) => (cell === null ? [] : [{ bytes: Buffer.from(cell), row }]))
  found.sort((left, right) => Buffer.compare(left.bytes, right.bytes) || left.row - right.row)
  let end = 0
  const ends = Uint32Array.from(found, ({ bytes }) => {
    end += bytes.length
    return end
  })
  return {
    bytes: Buffer.concat(found.map(({ bytes }) => bytes)),
    ends,
    rows: Uint32Array.from(found, ({ row }) => row),
    missing: cells.indexOf(null),
  }
}
