import { createReadStream } from 'node:fs'
import { finished } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'

export type Compression = 'gzip' | 'zstd'

/** Parts that a file may have: each costs a new decoder, however little is in it. */
const MOST_PARTS = 100_000

type Decoder = ReturnType<typeof createGunzip> | ReturnType<typeof createZstdDecompress>

/** What the first bytes of a file say; Zstandard's may be of a frame to be skipped (RFC 8878, 3.1.2). */
export function compressionOf([first = 0, second, third, fourth]: Uint8Array): Compression | null {
  if (first === 0x1f && second === 0x8b) return 'gzip'
  if (first === 0x28 && second === 0xb5 && third === 0x2f && fourth === 0xfd) return 'zstd'
  const isSkipped = first >> 4 === 5 && second === 0x2a && third === 0x4d && fourth === 0x18
  return isSkipped ? 'zstd' : null
}

/**
 * All that is in a compressed file: members of gzip and frames of Zstandard follow one another, members also after
 * zeros, as other readers have it. Node's decoders stop after the first, so what one leaves is given to the next.
 * Throws where anything else follows, or the last part is cut.
 */
export async function* unpack(path: string, compression: Compression): AsyncGenerator<Uint8Array> {
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  const chunks: AsyncIterator<Uint8Array> = source[Symbol.asyncIterator]()
  const next = async () => (await chunks.next()).value ?? null
  try {
    let rest: Uint8Array | null = await next()
    for (let parts = 1; rest !== null; parts++) {
      if (parts > MOST_PARTS) throw new Error(`they have more than ${MOST_PARTS.toLocaleString('en')} parts`)
      const feed = createFeed(rest, next)
      yield* decode(compression === 'gzip' ? createGunzip() : createZstdDecompress(), feed)
      rest = compression === 'gzip' ? await skipZeros(feed.rest(), next) : await atLeast(4, feed.rest(), next)
      if (rest !== null && compressionOf(rest) !== compression)
        throw new Error('something else follows after them')
    }
  } finally {
    source.destroy()
  }
}

type Next = () => Promise<Uint8Array | null>

interface Feed {
  next: Next
  /** How many bytes `next` gave. */
  given(): number
  /** Says how many of them were taken. */
  took(bytes: number): void
  rest(): Uint8Array | null
}

function createFeed(first: Uint8Array, more: Next): Feed {
  let start: Uint8Array | null = first
  let last: Uint8Array | null = null
  let given = 0
  return {
    async next() {
      last = start ?? (await more())
      start = null
      given += last?.length ?? 0
      return last
    },
    given: () => given,
    took(bytes) {
      last = last?.subarray(last.length - (given - bytes)) ?? null
    },
    rest: () => (last === null || last.length === 0 ? null : last),
  }
}

async function* decode(decoder: Decoder, feed: Feed): AsyncGenerator<Uint8Array> {
  const over = new Promise<void>((resolve) => finished(decoder, { writable: false }, () => resolve()))
  const feeding = feedAll()
  yield* decoder as AsyncIterable<Uint8Array>
  await feeding
  feed.took(decoder.bytesWritten)

  /** A decoder that is done with its part takes no more. */
  async function feedAll(): Promise<void> {
    for (let chunk = await feed.next(); chunk !== null; chunk = await feed.next()) {
      const bytes = chunk
      await Promise.race([over, new Promise<void>((resolve) => decoder.write(bytes, () => resolve()))])
      if (decoder.bytesWritten < feed.given() || decoder.destroyed) return
    }
    decoder.end()
  }
}

async function skipZeros(rest: Uint8Array | null, next: Next): Promise<Uint8Array | null> {
  for (let bytes = rest ?? (await next()); bytes !== null; bytes = await next()) {
    const start = bytes.findIndex((byte) => byte !== 0)
    if (start !== -1) return atLeast(2, bytes.subarray(start), next)
  }
  return null
}

/** `rest` with what comes next, where it is shorter and anything does; null for nothing at all. */
async function atLeast(length: number, rest: Uint8Array | null, next: Next): Promise<Uint8Array | null> {
  if (rest !== null && rest.length >= length) return rest
  const more = await next()
  if (more === null) return rest
  return rest === null ? more : Buffer.concat([rest, more])
}
