/**
 * What crosses between Mergemark and the process that trains: a header in JSON and blocks of bytes.
 * Layout, little-endian: u32 length of the header, the header (UTF-8), the blocks one after another. The header is
 * `{ "lengths": [bytes of each block], "body": … }`.
 */
export interface Message {
  readonly body: unknown
  readonly blocks: readonly Uint8Array[]
}

/** Names of settings, losses of a million epochs: far below this. */
const LARGEST_HEADER = 64 * 1024 * 1024

export function encodeMessage({ body, blocks }: Message): Uint8Array {
  const lengths = blocks.map((block) => block.byteLength)
  const header = Buffer.from(JSON.stringify({ lengths, body }))
  const size = Buffer.alloc(4)
  size.writeUInt32LE(header.byteLength)
  return Buffer.concat([size, header, ...blocks])
}

/** Throws a RangeError or SyntaxError where the bytes are no whole message, neither cut short nor followed by more. */
export function decodeMessage(bytes: Uint8Array): Message {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const start = 4 + buffer.readUInt32LE(0)
  if (start > Math.min(buffer.byteLength, LARGEST_HEADER))
    throw new RangeError('the header ends beyond the message')
  const header: unknown = JSON.parse(buffer.toString('utf8', 4, start))
  const lengths = lengthsOf(header)
  if (start + lengths.reduce((sum, length) => sum + length, 0) !== buffer.byteLength) {
    throw new RangeError('the blocks do not fill the message')
  }
  let offset = start
  const blocks = lengths.map((length) => {
    offset += length
    return new Uint8Array(buffer.subarray(offset - length, offset))
  })
  return { body: (header as { body?: unknown }).body, blocks }
}

function lengthsOf(header: unknown): readonly number[] {
  const lengths = (header as { lengths?: unknown } | null)?.lengths
  if (!Array.isArray(lengths) || !lengths.every((length) => Number.isSafeInteger(length) && length >= 0)) {
    throw new RangeError('the header does not say how long its blocks are')
  }
  return lengths
}

/** The bytes under a typed array, without copying. */
export function bytesOf(array: Float32Array | Int32Array): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength)
}

/** Blocks are copies with a buffer of their own, so they are aligned. Throws a RangeError on a broken number. */
export function floatsOf(block: Uint8Array): Float32Array {
  return new Float32Array(block.buffer, block.byteOffset, wholeNumbers(block))
}

export function integersOf(block: Uint8Array): Int32Array {
  return new Int32Array(block.buffer, block.byteOffset, wholeNumbers(block))
}

function wholeNumbers(block: Uint8Array): number {
  if (block.byteLength % 4 !== 0) throw new RangeError('a block of numbers ends within one')
  return block.byteLength / 4
}
