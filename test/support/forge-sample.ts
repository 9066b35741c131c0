import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import type { Header, SampleHeader } from '../../src/sample/layout.ts'

export interface Parts {
  header: { -readonly [K in keyof Header]: Header[K] }
  /** The first sample's header. */
  first: SampleHeader
  /** Unpacked sections of the first sample; numbers of several bytes are little-endian. */
  contents: Buffer[]
  /** Those of one section. */
  at: (section: string) => Buffer
  /** What follows the last section. */
  after: Buffer
}

/** A sample file of one sample, taken apart, changed, and put together again. */
export function forgeSample(sound: Buffer, change: (parts: Parts) => void): Buffer {
  const end = 16 + sound.readUInt32LE(12)
  const header = JSON.parse(sound.toString('utf8', 16, end)) as Header
  const first = header.samples[0] as SampleHeader
  let offset = end
  const contents = first.sections.map(({ bytes, length }) => {
    const split = brotliDecompressSync(sound.subarray(offset, offset + bytes))
    offset += bytes
    return turn(split, length)
  })
  const names = first.sections.map(({ name }) => name)
  const lengths = first.sections.map(({ length }) => length)
  const at = (name: string) => contents[names.indexOf(name)] as Buffer
  const parts: Parts = { header, first, contents, at, after: Buffer.alloc(0) }
  const { sections } = first
  const packedAs = sections.map(({ bytes }) => bytes)
  change(parts)
  const packed = parts.contents.map((content, index) => {
    const length = lengths[index] as number
    const bytes = brotliCompressSync(turn(content, length === 0 ? 0 : content.length / length))
    const section = sections[index]
    // A length that was forged stays.
    if (section?.bytes === packedAs[index]) Object.assign(section, { bytes: bytes.length })
    return bytes
  })
  const text = Buffer.from(JSON.stringify(parts.header))
  const prefix = Buffer.from(sound.subarray(0, 16))
  prefix.writeUInt32LE(text.length, 12)
  return Buffer.concat([prefix, text, ...packed, parts.after])
}

/** Rows of `length` bytes become columns. */
function turn(bytes: Buffer, length: number): Buffer {
  if (length === 0) return bytes
  const width = bytes.length / length
  return Buffer.from(
    bytes.map((_, index) => bytes[(index % width) * length + Math.floor(index / width)] as number),
  )
}
