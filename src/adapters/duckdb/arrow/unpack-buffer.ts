import { zstdDecompressSync } from 'node:zlib'
import { CompressionType } from 'apache-arrow/fb/compression-type'
import type { RecordBatch } from 'apache-arrow/fb/record-batch'
import { reasonOf } from '../../system-error.ts'
import { unpackLz4Frame } from './lz4-frame.ts'

/** Before the compressed bytes stands how many they were; −1 where they are not compressed. */
const PREFIX = 8
const AS_IT_IS = -1n

export type Unpack = (buffer: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>

/**
 * How the buffers of a batch are unpacked. `charge` is told how long one will be before memory is taken for it. Throws
 * an Error, as what it returns does.
 */
export function unpackerOf(batch: RecordBatch, charge: (bytes: number) => void): Unpack {
  const compression = batch.compression()
  if (compression === null) return (buffer) => buffer
  const codec = compression.codec()
  if (compression.method() !== 0 || (codec !== CompressionType.LZ4_FRAME && codec !== CompressionType.ZSTD))
    throw new Error('it is compressed in a way that is not known')
  return (buffer) => {
    if (buffer.length === 0) return buffer
    if (buffer.length < PREFIX) throw new Error('a buffer of it is cut short')
    const told = new DataView(buffer.buffer).getBigInt64(0, true)
    const packed = buffer.subarray(PREFIX)
    // A copy, because numbers are read where a buffer starts.
    if (told === AS_IT_IS) return packed.slice()
    const length = Number(told)
    if (length < 0) throw new Error('a buffer of it has a length below zero')
    charge(length)
    if (length === 0) return new Uint8Array()
    return codec === CompressionType.ZSTD ? unpackZstd(packed, length) : unpackLz4Frame(packed, length)
  }
}

function unpackZstd(packed: Uint8Array, length: number): Uint8Array<ArrayBuffer> {
  const unpacked = attempt(() => zstdDecompressSync(packed, { maxOutputLength: length }))
  if (unpacked.length !== length)
    throw new Error(`its Zstandard data hold ${unpacked.length} bytes, not ${length}`)
  // A small Buffer shares its memory with others.
  return new Uint8Array(unpacked)
}

function attempt(unpack: () => Buffer): Buffer {
  try {
    return unpack()
  } catch (cause) {
    throw new Error(`its Zstandard data cannot be unpacked: ${reasonOf(cause)}`, { cause })
  }
}
