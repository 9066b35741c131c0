import { crc32 } from 'node:zlib'

/** What a picture needs; text, profiles and animation are not shown, and may hold anything. */
const KNOWN: ReadonlySet<string> = new Set(['IHDR', 'PLTE', 'tRNS', 'sRGB', 'gAMA', 'IDAT', 'IEND'])

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]

/** Length, type and sum around the data of a chunk. */
const FRAME = 12

/** More are written by nobody: an encoder cuts the image into parts of 8 kB or more. */
const MOST_CHUNKS = 1_000

export interface PngChunk {
  readonly type: string
  readonly data: Uint8Array
}

export interface Refusal {
  /** Completes "the picture is refused: …". */
  readonly reason: string
}

/** The chunks of a PNG (W3C, PNG third edition, section 5), each with its sum checked, or why it is none. */
export function splitPng(bytes: Uint8Array): readonly PngChunk[] | Refusal {
  if (SIGNATURE.some((byte, at) => bytes[at] !== byte)) return { reason: 'it does not begin like a PNG' }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: PngChunk[] = []
  let at = SIGNATURE.length
  while (at < bytes.length) {
    if (chunks.length >= MOST_CHUNKS) return { reason: `it has more than ${MOST_CHUNKS} chunks` }
    if (chunks.at(-1)?.type === 'IEND') return { reason: 'something follows its end' }
    if (bytes.length - at < FRAME) return { reason: 'it is cut short' }
    const length = view.getUint32(at)
    if (length > bytes.length - at - FRAME) return { reason: 'it is cut short' }
    const named = bytes.subarray(at + 4, at + 8 + length)
    const type = String.fromCharCode(...named.subarray(0, 4))
    if (!KNOWN.has(type)) return { reason: `it has a chunk ${JSON.stringify(type)}, which no chart has` }
    if (crc32(named) !== view.getUint32(at + 8 + length)) return { reason: `the sum of its ${type} is wrong` }
    chunks.push({ type, data: named.subarray(4) })
    at += FRAME + length
  }
  return chunks
}
