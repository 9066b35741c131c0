import type { RecordBatch } from 'apache-arrow/fb/record-batch'
import type { Bytes, Region } from './bytes.ts'
import { type Bits, both, type Column, hasBit } from './column.ts'
import { decimalText } from './convert-values.ts'
import { lookUp } from './look-up.ts'
import { textBetween, textEvery, textOf, textOfViews } from './read-text.ts'
import type { Offsets, Shape } from './shape.ts'
import { unpackerOf } from './unpack-buffer.ts'

/** What a batch may take in memory, in bytes: few bytes of a file can stand for any number of them. */
export const MOST_BATCH = 2 ** 31
const VIEW = 16

export interface Source {
  readonly bytes: Bytes
  /** Where the batch's buffers lie. */
  readonly body: Region
  readonly dictionaries: ReadonlyMap<bigint, Dictionary>
}

export interface Dictionary {
  readonly column: Column
  /** What it takes, in bytes. */
  readonly taken: number
}

/** The columns of a batch: every length, offset and code is compared with what is there. Throws an Error. */
export async function readColumns(
  batch: RecordBatch,
  shapes: readonly Shape[],
  { bytes, body, dictionaries }: Source,
): Promise<{ readonly rows: number; readonly columns: readonly Column[]; readonly taken: number }> {
  let taken = 0
  let nodes = 0
  let buffers = 0
  let counts = 0
  const told = batch.nodesLength() * 16 + batch.buffersLength() * 16
  if (told > (batch.bb?.capacity() ?? 0)) throw new Error('the metadata of a batch are cut short')
  const unpack = unpackerOf(batch, charge)
  const rows = lengthOf(batch.length())
  const columns: Column[] = []
  for (const shape of shapes) columns.push(await read(shape, rows))
  return { rows, columns, taken }

  function charge(more: number): void {
    taken += more
    if (taken > MOST_BATCH)
      throw new Error(
        `a record batch of it takes more than ${MOST_BATCH.toLocaleString('en')} bytes: write smaller ones`,
      )
  }

  async function read(shape: Shape, least: number): Promise<Column> {
    const node = nodes < batch.nodesLength() ? batch.nodes(nodes++) : null
    if (node === null) throw new Error('a batch of it has fewer columns than its schema')
    const rows = lengthOf(node.length())
    if (rows < least) throw new Error(`a column of it has ${rows} rows, not ${least}`)
    if (shape.kind === 'null') return empty(rows)
    const valid = await readValidity(rows, node.nullCount())
    const hasValue = (row: number) => valid === null || hasBit(valid, row)
    if (shape.kind === 'boolean') {
      const bits = await take(Math.ceil(rows / 8))
      charge(rows)
      const values = new Uint8Array(rows)
      for (let row = 0; row < rows; row++) values[row] = hasBit(bits, row) ? 1 : 0
      return { kind: 'fixed', rows, valid, bytes: values, width: 1 }
    }
    if (shape.kind === 'fixed') {
      const raw = await take(rows * shape.width)
      if (shape.converted === null) return { kind: 'fixed', rows, valid, bytes: raw, width: shape.width }
      const { width, convert } = shape.converted
      charge(rows * width)
      return { kind: 'fixed', rows, valid, bytes: convert(raw, rows, hasValue), width }
    }
    if (shape.kind === 'decimal') {
      const { width, scale } = shape
      const raw = await take(rows * width)
      charge(rows * (12 + 80 + Math.abs(scale)))
      const cell = (row: number) => decimalText(raw.subarray(row * width, (row + 1) * width), scale)
      return textOf(cell, { rows, valid, isText: true })
    }
    if (shape.kind === 'text') {
      const cells = { rows, valid, isText: shape.sql === 'VARCHAR' }
      charge(rows * 12)
      if (shape.offsets === 'view') {
        const views = await take(rows * VIEW)
        const parts: Uint8Array<ArrayBuffer>[] = []
        const count = lengthOf(batch.variadicBufferCounts(counts++) ?? 0n)
        for (let index = 0; index < count; index++) parts.push(await take(0))
        return textOfViews(views, parts, cells)
      }
      if (typeof shape.offsets === 'object')
        return textEvery(shape.offsets.each, await take(rows * shape.offsets.each), cells)
      const offsets = await readOffsets(rows, shape.offsets)
      return textBetween(offsets, await take(0), cells)
    }
    if (shape.kind === 'list') {
      const offsets =
        typeof shape.offsets === 'object'
          ? everyOffset(rows, shape.offsets.each)
          : await readOffsets(rows, shape.offsets)
      return { kind: 'list', rows, valid, offsets, child: await read(shape.child, offsets[rows] as number) }
    }
    if (shape.kind === 'struct') {
      const children: Column[] = []
      for (const child of shape.children) {
        const column = await read(child.shape, rows)
        // In DuckDB what is in a struct without a value has none.
        children.push({ ...column, valid: both(column.valid, valid, rows) })
      }
      return { kind: 'struct', rows, valid, children }
    }
    const raw = await take(rows * shape.index.width)
    const dictionary = dictionaries.get(shape.id)?.column ?? null
    charge(rows * 20)
    return lookUp(dictionary, { codes: codesOf(raw, rows, shape.index), valid, charge })
  }

  function empty(rows: number): Column {
    charge(rows * 4)
    return {
      kind: 'fixed',
      rows,
      valid: new Uint8Array(Math.ceil(rows / 8)),
      bytes: new Uint8Array(rows * 4),
      width: 4,
    }
  }

  async function readValidity(rows: number, nulls: bigint): Promise<Bits | null> {
    const bits = await take(nulls === 0n ? 0 : Math.ceil(rows / 8))
    return nulls === 0n ? null : bits
  }

  /** In order, and none below zero. */
  async function readOffsets(rows: number, width: Offsets): Promise<Float64Array> {
    charge(rows * 8)
    // A column without rows may have no offsets at all.
    const raw = await take(rows === 0 ? 0 : (rows + 1) * width)
    const offsets = new Float64Array(rows + 1)
    if (rows === 0) return offsets
    const numbers = new DataView(raw.buffer, raw.byteOffset, raw.byteLength)
    let last = 0
    for (let row = 0; row <= rows; row++) {
      const offset =
        width === 4 ? numbers.getInt32(row * 4, true) : Number(numbers.getBigInt64(row * 8, true))
      if (offset < last) throw new Error('its offsets are not in order')
      offsets[row] = offset
      last = offset
    }
    return offsets
  }

  function everyOffset(rows: number, each: number): Float64Array {
    charge(rows * 8)
    return Float64Array.from({ length: rows + 1 }, (_, row) => row * each)
  }

  /** The next buffer, which must have at least so many bytes. */
  async function take(least: number): Promise<Uint8Array<ArrayBuffer>> {
    const region = buffers < batch.buffersLength() ? batch.buffers(buffers++) : null
    if (region === null) throw new Error('a batch of it has fewer buffers than its schema asks for')
    const from = lengthOf(region.offset())
    const length = lengthOf(region.length())
    if (from + length > body.length) throw new Error('a buffer of it lies outside of its batch')
    charge(length)
    if (length === 0 && least === 0) return new Uint8Array()
    const buffer = unpack(await bytes.read(body.from + from, length))
    if (buffer.length < least)
      throw new Error(`a buffer of it has ${buffer.length} bytes, and its rows take ${least}`)
    return buffer
  }
}

function codesOf(
  { buffer }: Uint8Array<ArrayBuffer>,
  rows: number,
  { width, isSigned }: { readonly width: 1 | 2 | 4 | 8; readonly isSigned: boolean },
): ArrayLike<number> {
  if (width === 1) return isSigned ? new Int8Array(buffer, 0, rows) : new Uint8Array(buffer, 0, rows)
  if (width === 2) return isSigned ? new Int16Array(buffer, 0, rows) : new Uint16Array(buffer, 0, rows)
  if (width === 4) return isSigned ? new Int32Array(buffer, 0, rows) : new Uint32Array(buffer, 0, rows)
  return Float64Array.from(new BigInt64Array(buffer, 0, rows), Number)
}

/** Beyond 2^53 it is more than any file has, however it is rounded. */
function lengthOf(value: bigint): number {
  if (value < 0n) throw new Error('a length of it is below zero')
  return Number(value)
}

/** A part of the metadata that must be there. */
export function partOf<T>(part: T | null | undefined): T {
  if (part === null || part === undefined) throw new Error('a part of it is empty')
  return part
}
