import duckdb, { type Vector } from '@duckdb/node-bindings'
import { type Bits, type Column, type Fixed, hasBit, type List, type Text } from './column.ts'

/** DuckDB's text in a vector: its length in 4 bytes, then itself, or where it is too long, where it is. */
const CELL = 16
const INLINE = 12

/** Rows of a column. */
interface Span {
  readonly start: number
  readonly count: number
}

/** Is told how long a text is before it is copied: any number of cells may be of the same bytes. */
export type Charge = (bytes: number) => void

/**
 * Copies rows into a vector that has room for them. DuckDB looks at nothing that is copied: the column must be one of
 * `readColumns`, of the vector's type.
 */
export function writeVector(vector: Vector, column: Column, span: Span, charge: Charge): void {
  if (span.count === 0) return
  writeValidity(vector, column.valid, span)
  if (column.kind === 'text') writeText(vector, column, span, charge)
  else if (column.kind === 'list') writeList(vector, column, span, charge)
  else if (column.kind === 'fixed') writeFixed(vector, column, span)
  else
    for (const [index, child] of column.children.entries())
      writeVector(duckdb.struct_vector_get_child(vector, index), child, span, charge)
}

function writeFixed(vector: Vector, { bytes, width }: Fixed, { start, count }: Span): void {
  duckdb.copy_data_to_vector(vector, 0, bytes.buffer, bytes.byteOffset + start * width, count * width)
}

function writeValidity(vector: Vector, valid: Bits | null, { start, count }: Span): void {
  if (valid === null) return
  const length = Math.ceil(count / 8)
  duckdb.vector_ensure_validity_writable(vector)
  if (start % 8 === 0) {
    duckdb.copy_data_to_vector_validity(vector, 0, valid.buffer, valid.byteOffset + start / 8, length)
    return
  }
  const bits = new Uint8Array(length)
  for (let row = 0; row < count; row++)
    if (hasBit(valid, start + row)) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7))
  duckdb.copy_data_to_vector_validity(vector, 0, bits.buffer, 0, length)
}

function writeText(
  vector: Vector,
  { valid, parts, part, starts, lengths }: Text,
  { start, count }: Span,
  charge: Charge,
): void {
  const cells = new Uint8Array(count * CELL)
  const numbers = new DataView(cells.buffer)
  const long: number[] = []
  for (let row = 0; row < count; row++) {
    const at = start + row
    if (valid !== null && !hasBit(valid, at)) continue
    const length = lengths[at] as number
    charge(length)
    if (length > INLINE) {
      long.push(row)
      continue
    }
    const bytes = parts[part === null ? 0 : (part[at] as number)] as Uint8Array
    const from = starts[at] as number
    numbers.setUint32(row * CELL, length, true)
    for (let index = 0; index < length; index++) cells[row * CELL + 4 + index] = bytes[from + index] as number
  }
  duckdb.copy_data_to_vector(vector, 0, cells.buffer, 0, cells.length)
  for (const row of long) {
    const at = start + row
    const bytes = parts[part === null ? 0 : (part[at] as number)] as Uint8Array
    const from = starts[at] as number
    duckdb.vector_assign_string_element_len(vector, row, bytes.subarray(from, from + (lengths[at] as number)))
  }
}

function writeList(vector: Vector, { offsets, child }: List, { start, count }: Span, charge: Charge): void {
  const first = offsets[start] as number
  const total = (offsets[start + count] as number) - first
  const entries = new BigUint64Array(count * 2)
  for (let row = 0; row < count; row++) {
    const from = offsets[start + row] as number
    entries[row * 2] = BigInt(from - first)
    entries[row * 2 + 1] = BigInt((offsets[start + row + 1] as number) - from)
  }
  duckdb.list_vector_reserve(vector, total)
  duckdb.list_vector_set_size(vector, total)
  duckdb.copy_data_to_vector(vector, 0, entries.buffer, 0, entries.byteLength)
  writeVector(duckdb.list_vector_get_child(vector), child, { start: first, count: total }, charge)
}
