import { inflateSync } from 'node:zlib'
import { type PngChunk, type Refusal, splitPng } from './png-chunks.ts'

/** Of one picture of a user's chart. A side is in the picture's own pixels, two for one of the drawing. */
export const PNG_LIMITS = { bytes: 1024 * 1024, side: 2400 } as const

export interface PngSize {
  /** In the picture's own pixels. */
  readonly width: number
  readonly height: number
}

/** Samples of a pixel, and how many bits each may have, by colour type (PNG third edition, table 8). */
const COLOUR_TYPES: ReadonlyMap<number, { readonly samples: number; readonly depths: readonly number[] }> =
  new Map([
    [0, { samples: 1, depths: [1, 2, 4, 8] }],
    [2, { samples: 3, depths: [8] }],
    [3, { samples: 1, depths: [1, 2, 4, 8] }],
    [4, { samples: 2, depths: [8] }],
    [6, { samples: 4, depths: [8] }],
  ])
const PALETTE = 3

/** Each at most once, and in this order; of IDAT there may be several, one after the other. */
const ORDER = ['IHDR', 'sRGB', 'gAMA', 'PLTE', 'tRNS', 'IDAT', 'IEND']

/**
 * The size of a PNG that a browser shows as it is and that holds nothing else, or why it is refused. Stricter than the
 * format: no text, no profile, no animation, no interlacing, no 16 bits, nothing after the end of the image data. It
 * takes at most PNG_LIMITS.side² × 4 bytes and a line's filters more of memory, whatever the file says.
 */
export function parsePng(bytes: Uint8Array): PngSize | Refusal {
  if (bytes.length > PNG_LIMITS.bytes) {
    return { reason: `it has ${bytes.length} bytes, more than ${PNG_LIMITS.bytes}` }
  }
  const chunks = splitPng(bytes)
  if ('reason' in chunks) return chunks
  const disorder = findDisorder(chunks)
  if (disorder !== null) return { reason: disorder }
  const header = readHeader(dataOf(chunks, 'IHDR'))
  if ('reason' in header) return header
  const reason = reasonAgainstColours(chunks, header) ?? reasonAgainstImage(chunks, header)
  return reason === null ? { width: header.width, height: header.height } : { reason }
}

function findDisorder(chunks: readonly PngChunk[]): string | null {
  const types = chunks.map(({ type }) => type)
  if (types[0] !== 'IHDR') return 'it has no header'
  if (!types.includes('IDAT')) return 'it has no image'
  if (types.at(-1) !== 'IEND') return 'it is cut short'
  const isInOrder = types.every((type, at) => {
    const step = ORDER.indexOf(type) - ORDER.indexOf(types[at - 1] ?? '')
    const isColourSpace = type === 'sRGB' && types[at - 1] === 'gAMA' && !types.slice(0, at).includes('sRGB')
    return at === 0 || step > 0 || (step === 0 && type === 'IDAT') || isColourSpace
  })
  return isInOrder ? null : `its chunks are in disorder: ${[...new Set(types)].join(', ')}`
}

interface Header extends PngSize {
  readonly depth: number
  readonly colourType: number
  readonly samples: number
}

function readHeader(data: Uint8Array): Header | Refusal {
  if (data.length !== 13) return { reason: 'its header has another length' }
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength)
  const [width, height] = [view.getUint32(0), view.getUint32(4)]
  const [depth = 0, colourType = 0, compression, filter, interlace] = data.subarray(8)
  if (Math.min(width, height) < 1 || Math.max(width, height) > PNG_LIMITS.side) {
    return { reason: `it is ${width} × ${height} pixels large, more than ${PNG_LIMITS.side} a side` }
  }
  const colours = COLOUR_TYPES.get(colourType)
  if (colours === undefined || !colours.depths.includes(depth)) {
    return { reason: `it has colours of type ${colourType} with ${depth} bits` }
  }
  if (compression !== 0 || filter !== 0) return { reason: 'it is packed in a way that the format has not' }
  if (interlace !== 0) return { reason: 'it is interlaced' }
  return { width, height, depth, colourType, samples: colours.samples }
}

/** Lengths of what tells of colours: readers have been broken by palettes that are too long. */
function reasonAgainstColours(chunks: readonly PngChunk[], { colourType, depth }: Header): string | null {
  const lengthOf = (type: string) => chunks.find((chunk) => chunk.type === type)?.data.length ?? null
  const palette = lengthOf('PLTE')
  const transparent = lengthOf('tRNS')
  if (![null, 1].includes(lengthOf('sRGB')) || ![null, 4].includes(lengthOf('gAMA'))) {
    return 'its colour space has another length'
  }
  if ((palette !== null) !== (colourType === PALETTE)) return 'its palette does not fit its type of colours'
  if (palette !== null && (palette === 0 || palette % 3 !== 0 || palette / 3 > 2 ** depth)) {
    return 'its palette has another length'
  }
  if (transparent === null) return null
  const fits = colourType === PALETTE ? transparent >= 1 && transparent <= (palette ?? 0) / 3 : false
  const isKey = (colourType === 0 && transparent === 2) || (colourType === 2 && transparent === 6)
  return fits || isKey ? null : 'its transparency does not fit its colours'
}

/** The image has exactly as many bytes as its size asks for, each line begins with a filter, and nothing follows. */
function reasonAgainstImage(chunks: readonly PngChunk[], header: Header): string | null {
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const line = 1 + Math.ceil((header.width * header.samples * header.depth) / 8)
  const expected = line * header.height
  const image = inflate(packed, expected)
  if (image === null) return 'its image cannot be unpacked'
  if (image.bytes.length !== expected) return 'its image has another size than its header says'
  if (image.read !== packed.length) return 'something follows its image'
  for (let at = 0; at < expected; at += line) {
    if ((image.bytes[at] as number) > 4) return 'a line of its image has an unknown filter'
  }
  return null
}

/** null too where it would be larger: nothing is taken in beyond that. */
function inflate(packed: Uint8Array, largest: number): { bytes: Uint8Array; read: number } | null {
  try {
    const options = { maxOutputLength: largest, info: true } as const
    const { buffer, engine } = inflateSync(packed, options) as unknown as {
      readonly buffer: Uint8Array
      readonly engine: { readonly bytesWritten: number }
    }
    return { bytes: buffer, read: engine.bytesWritten }
  } catch {
    return null
  }
}

function dataOf(chunks: readonly PngChunk[], type: string): Uint8Array {
  return chunks.find((chunk) => chunk.type === type)?.data ?? new Uint8Array(0)
}
