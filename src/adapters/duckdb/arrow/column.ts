/** The values of one batch in a column, as DuckDB is given them. */
export type Column = Fixed | Text | List | Struct

export interface Fixed {
  readonly kind: 'fixed'
  readonly rows: number
  readonly valid: Bits | null
  /** As DuckDB holds them. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly width: number
}

/** Texts or blobs: slices of parts. */
export interface Text {
  readonly kind: 'text'
  readonly rows: number
  readonly valid: Bits | null
  readonly parts: readonly Uint8Array<ArrayBuffer>[]
  /** Which part, by row; null for the first. */
  readonly part: Uint32Array | null
  readonly starts: Float64Array
  readonly lengths: Uint32Array
}

export interface List {
  readonly kind: 'list'
  readonly rows: number
  readonly valid: Bits | null
  /** Rows of the child where each row's items start, and where the last one's end. */
  readonly offsets: Float64Array
  readonly child: Column
}

export interface Struct {
  readonly kind: 'struct'
  readonly rows: number
  readonly valid: Bits | null
  readonly children: readonly Column[]
}

/** One bit a row, from the lowest: 1 where there is a value. Null in its place: every row has one. */
export type Bits = Uint8Array<ArrayBuffer>

export function hasBit(bits: Bits, row: number): boolean {
  return ((bits[row >> 3] as number) & (1 << (row & 7))) !== 0
}

/** Where both have a value. */
export function both(some: Bits | null, others: Bits | null, rows: number): Bits | null {
  if (some === null || others === null) return some ?? others
  return Uint8Array.from(
    { length: Math.ceil(rows / 8) },
    (_, at) => (some[at] as number) & (others[at] as number),
  )
}

/** One behind the other, for a dictionary that is added to. Both have values of one width, or texts. */
export function join(first: Column, second: Column): Column {
  const rows = first.rows + second.rows
  const valid = joinBits(first, second)
  if (first.kind === 'fixed' && second.kind === 'fixed') {
    const bytes = new Uint8Array(rows * first.width)
    bytes.set(first.bytes.subarray(0, first.rows * first.width))
    bytes.set(second.bytes.subarray(0, second.rows * first.width), first.rows * first.width)
    return { kind: 'fixed', rows, valid, bytes, width: first.width }
  }
  if (first.kind !== 'text' || second.kind !== 'text') throw new Error('its dictionaries do not fit together')
  const part = new Uint32Array(rows)
  const starts = new Float64Array(rows)
  const lengths = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) {
    const [from, at, before] =
      row < first.rows ? [first, row, 0] : [second, row - first.rows, first.parts.length]
    part[row] = before + (from.part?.[at] ?? 0)
    starts[row] = from.starts[at] as number
    lengths[row] = from.lengths[at] as number
  }
  return { kind: 'text', rows, valid, parts: [...first.parts, ...second.parts], part, starts, lengths }
}

function joinBits(first: Column, second: Column): Bits | null {
  if (first.valid === null && second.valid === null) return null
  const bits = new Uint8Array(Math.ceil((first.rows + second.rows) / 8))
  for (let row = 0; row < first.rows + second.rows; row++) {
    const [{ valid }, at] = row < first.rows ? [first, row] : [second, row - first.rows]
    if (valid === null || hasBit(valid, at)) bits[row >> 3] = (bits[row >> 3] as number) | (1 << (row & 7))
  }
  return bits
}
