import { crc32, deflateSync } from 'node:zlib'

export interface PngParts {
  readonly width?: number
  readonly height?: number
  readonly depth?: number
  readonly colourType?: number
  readonly interlace?: number
  /** Unpacked; black of the right size where nothing is said. */
  readonly image?: Uint8Array
  /** Packed, as it stands in the file. */
  readonly packed?: Uint8Array
  /** Between the header and the image. */
  readonly before?: readonly Uint8Array[]
  readonly after?: readonly Uint8Array[]
}

/** A PNG written by hand after the standard (W3C, PNG third edition, sections 5 and 11): 8-bit RGB unless told. */
export function makePng(parts: PngParts = {}): Uint8Array {
  const { width = 4, height = 3, depth = 8, colourType = 2, interlace = 0, before = [], after = [] } = parts
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([depth, colourType, 0, 0, interlace], 8)
  const packed = parts.packed ?? deflateSync(parts.image ?? new Uint8Array(height * (1 + width * 3)))
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a)
  const image = pngChunk('IDAT', packed)
  return Buffer.concat([signature, pngChunk('IHDR', header), ...before, image, ...after, pngChunk('IEND')])
}

export function pngChunk(type: string, data: Uint8Array = new Uint8Array(0)): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}
