import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib'
import { arrayTypeOf, type Dtype, type Form, type SectionArray } from './layout.ts'

/**
 * Brotli's quality. A million binary predictions with scores, on one core: quality 1 packs the full form, which lives
 * as long as a run, in 40 ms; quality 5 the compact one, which the repository keeps, in 0.1 s and 3 % smaller. Higher
 * ones gain little and cost tenfold.
 */
const QUALITY = { full: 1, compact: 5 } as const
const CHUNK = 1 << 20
const LEAST_CHUNK = 64

/**
 * Packs the numbers' first bytes, then all second bytes and so on: the high bytes of scores and indices repeat, and
 * apart from the low ones, which are noise, they pack 10 % smaller and faster.
 */
export function packSection(content: SectionArray, form: Form): Uint8Array {
  const bytes = splitBytes(content)
  return brotliCompressSync(bytes, {
    chunkSize: CHUNK,
    params: {
      [constants.BROTLI_PARAM_QUALITY]: QUALITY[form],
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  })
}

/** `length` numbers; null where that many are not what is packed. No more memory is taken than they need. */
export function unpackSection(packed: Uint8Array, dtype: Dtype, length: number): SectionArray | null {
  const bytes = length * arrayTypeOf(dtype).BYTES_PER_ELEMENT
  const found = inflate(packed, bytes)
  return found?.length === bytes ? joinBytes(found, dtype, length) : null
}

function inflate(packed: Uint8Array, bytes: number): Uint8Array | null {
  const chunkSize = Math.min(Math.max(bytes, LEAST_CHUNK), CHUNK)
  try {
    return brotliDecompressSync(packed, { maxOutputLength: Math.max(1, bytes), chunkSize })
  } catch {
    return null
  }
}

function splitBytes(content: SectionArray): Uint8Array {
  const bytes = new Uint8Array(content.buffer, content.byteOffset, content.byteLength)
  const width = content.BYTES_PER_ELEMENT
  if (width === 1) return bytes
  const split = new Uint8Array(bytes.length)
  let to = 0
  for (let place = 0; place < width; place += 1) {
    for (let from = place; from < bytes.length; from += width) {
      split[to] = bytes[from] as number
      to += 1
    }
  }
  return split
}

function joinBytes(split: Uint8Array, dtype: Dtype, length: number): SectionArray {
  const content = new (arrayTypeOf(dtype))(length)
  const bytes = new Uint8Array(content.buffer)
  const width = content.BYTES_PER_ELEMENT
  if (width === 1) {
    bytes.set(split)
    return content
  }
  let from = 0
  for (let place = 0; place < width; place += 1) {
    for (let to = place; to < bytes.length; to += width) {
      bytes[to] = split[from] as number
      from += 1
    }
  }
  return content
}
