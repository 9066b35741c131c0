import { deflateSync, inflateSync } from 'node:zlib'
import { splitPng } from '../../src/project/png-chunks.ts'
import { makePng, pngChunk } from '../../test/support/make-png.ts'

const COLOURS = 256
/** Of each of red, green and blue the three highest bits. */
const SHADES = 0xe0e0e0
/** Of a pixel of what Chromium writes: red, green and blue, a byte each. */
const SAMPLES = 3
const TYPES = { rgb: 2, palette: 3 }

/** The same picture with its 256 most frequent colours, which is all that text on a plain ground needs. */
export function shrinkPng(bytes: Uint8Array): Uint8Array {
  const chunks = splitPng(bytes)
  if ('reason' in chunks) throw new Error(`the picture is no PNG: ${chunks.reason}`)
  const header = Buffer.from(chunks[0]?.data ?? [])
  const [width, height, type] = [header.readUInt32BE(0), header.readUInt32BE(4), header[9]]
  if (type !== TYPES.rgb) return bytes
  const packed = Buffer.concat(chunks.filter((chunk) => chunk.type === 'IDAT').map(({ data }) => data))
  const pixels = readPixels(inflateSync(packed), { width, height })
  const palette = choosePalette(pixels)
  const image = writeIndices(pixels, palette, width)
  const colours = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))
  return makePng({
    width,
    height,
    colourType: TYPES.palette,
    before: [pngChunk('PLTE', colours)],
    packed: deflateSync(image, { level: 9 }),
  })
}

/** Undoes the filters of PNG, third edition, section 9; gives a number `0xrrggbb` a pixel. */
function readPixels(image: Uint8Array, { width, height }: { width: number; height: number }): Uint32Array {
  const stride = width * SAMPLES
  const lines = new Uint8Array(height * stride)
  for (let y = 0; y < height; y += 1) {
    const filter = image[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x
      const left = x < SAMPLES ? 0 : (lines[at - SAMPLES] ?? 0)
      const above = y === 0 ? 0 : (lines[at - stride] ?? 0)
      const corner = x < SAMPLES || y === 0 ? 0 : (lines[at - stride - SAMPLES] ?? 0)
      lines[at] = (image[y * (stride + 1) + 1 + x] ?? 0) + predict(filter, left, above, corner)
    }
  }
  return Uint32Array.from({ length: width * height }, (_, at) => {
    const [red = 0, green = 0, blue = 0] = lines.subarray(at * SAMPLES, at * SAMPLES + SAMPLES)
    return (red << 16) | (green << 8) | blue
  })
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left
  if (filter === 2) return above
  if (filter === 3) return (left + above) >> 1
  if (filter !== 4) return 0
  const [toLeft, toAbove, toCorner] = [above - corner, left - corner, left + above - 2 * corner].map(Math.abs)
  if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}

/** First one colour of every hue and shade there is, or a link's blue is lost to the greys of the letters' edges. */
function choosePalette(pixels: Uint32Array): number[] {
  const counts = new Map<number, number>()
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
  const ordered = [...counts].sort(([one, often], [other, seldom]) => seldom - often || one - other)
  const colours = ordered.map(([colour]) => colour)
  const firsts = [...Map.groupBy(colours, (colour) => colour & SHADES).values()].flatMap(
    ([first]) => first ?? [],
  )
  return [...new Set([...firsts.slice(0, COLOURS / 2), ...colours])].slice(0, COLOURS)
}

/** A line has its filter, none, before its pixels. */
function writeIndices(pixels: Uint32Array, palette: readonly number[], width: number): Uint8Array {
  const nearest = new Map(palette.map((colour, index) => [colour, index]))
  const image = new Uint8Array(pixels.length + pixels.length / width)
  for (const [at, pixel] of pixels.entries()) {
    const index = nearest.get(pixel) ?? findNearest(pixel, palette)
    nearest.set(pixel, index)
    image[at + 1 + Math.floor(at / width)] = index
  }
  return image
}

function findNearest(pixel: number, palette: readonly number[]): number {
  const away = (colour: number) =>
    [16, 8, 0].reduce((sum, shift) => sum + (((colour >> shift) & 255) - ((pixel >> shift) & 255)) ** 2, 0)
  const distances = palette.map(away)
  return distances.indexOf(Math.min(...distances))
}
