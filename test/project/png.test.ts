import { randomBytes } from 'node:crypto'
import { deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCharts } from '../../src/adapters/vega/charts.ts'
import { PNG_LIMITS, parsePng } from '../../src/project/png.ts'
import { makePng, type PngParts, pngChunk } from '../support/make-png.ts'

const reasonOf = (bytes: Uint8Array) => {
  const parsed = parsePng(bytes)
  return 'reason' in parsed ? parsed.reason : 'accepted'
}

/** https://en.wikipedia.org/wiki/PNG#Examples: one red pixel, by somebody else's encoder. */
const RED_PIXEL = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000000010000000108020000009077' +
    '53de0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082',
  'hex',
)

describe('a picture', () => {
  it('of another encoder is read', () => {
    expect(parsePng(RED_PIXEL)).toEqual({ width: 1, height: 1 })
  })

  it('that Mergemark paints is read, at twice the size of its drawing', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20"><rect width="9" height="9"/></svg>'
    const { bytes } = await createCharts().png(svg)
    expect(parsePng(bytes)).toEqual({ width: 60, height: 40 })
  })

  it.each<[string, PngParts]>([
    [
      'a palette with transparency',
      {
        colourType: 3,
        image: new Uint8Array(3 * 5),
        before: [pngChunk('PLTE', new Uint8Array(6)), pngChunk('tRNS', new Uint8Array(2))],
      },
    ],
    ['bits for pixels', { colourType: 0, depth: 1, width: 9, image: new Uint8Array(3 * 3) }],
    [
      'a colour space',
      { before: [pngChunk('gAMA', new Uint8Array(4)), pngChunk('sRGB', new Uint8Array(1))] },
    ],
  ])('may have %s', (_, parts) => {
    expect(reasonOf(makePng(parts))).toBe('accepted')
  })

  it.each<[string, Uint8Array, string]>([
    ['is no PNG', new TextEncoder().encode('<svg onload="alert(1)"/>'), 'it does not begin like a PNG'],
    ['holds text', makePng({ before: [pngChunk('tEXt', Buffer.from('a\0b'))] }), 'it has a chunk "tEXt"'],
    ['holds a profile', makePng({ before: [pngChunk('iCCP')] }), 'it has a chunk "iCCP"'],
    ['moves', makePng({ before: [pngChunk('acTL', new Uint8Array(8))] }), 'it has a chunk "acTL"'],
    ['has a chunk without a name', makePng({ before: [pngChunk('\n\u001b[2')] }), 'it has a chunk "\\n'],
    ['ends early', makePng().subarray(0, -3), 'it is cut short'],
    ['has no end', makePng().subarray(0, -12), 'it is cut short'],
    [
      'goes on after its end',
      Buffer.concat([makePng(), Buffer.from('<script>')]),
      'something follows its end',
    ],
    ['is wider than allowed', makePng({ width: PNG_LIMITS.side + 1 }), 'it is 2401 × 3 pixels'],
    ['has no height', makePng({ height: 0 }), 'it is 4 × 0 pixels'],
    [
      'is as large as a header can say',
      makePng({ width: 2 ** 32 - 1, height: 2 ** 32 - 1, image: new Uint8Array(9) }),
      'it is 4294967295',
    ],
    ['has 16 bits', makePng({ depth: 16 }), 'it has colours of type 2 with 16 bits'],
    ['has colours that there are not', makePng({ colourType: 5 }), 'it has colours of type 5'],
    ['is interlaced', makePng({ interlace: 1 }), 'it is interlaced'],
    ['has too little image', makePng({ image: new Uint8Array(38) }), 'its image has another size'],
    ['has too much image', makePng({ image: new Uint8Array(40) }), 'its image cannot be unpacked'],
    [
      'unpacks without end',
      makePng({ packed: deflateSync(new Uint8Array(50_000_000)) }),
      'its image cannot be unpacked',
    ],
    [
      'has something after its image',
      makePng({ packed: Buffer.concat([deflateSync(new Uint8Array(39)), Buffer.from('PK')]) }),
      'something follows its image',
    ],
    [
      'has an unknown filter',
      makePng({ image: new Uint8Array(39).fill(5) }),
      'a line of its image has an unknown filter',
    ],
    [
      'has two headers',
      makePng({ before: [pngChunk('IHDR', new Uint8Array(13))] }),
      'its chunks are in disorder',
    ],
    [
      'has its palette after the image',
      makePng({ after: [pngChunk('PLTE', new Uint8Array(3))] }),
      'its chunks are in disorder',
    ],
    [
      'has a palette and no use for one',
      makePng({ before: [pngChunk('PLTE', new Uint8Array(3))] }),
      'its palette does not fit',
    ],
    ['lacks its palette', makePng({ colourType: 3, image: new Uint8Array(15) }), 'its palette does not fit'],
    [
      'has a palette of half a colour',
      makePng({ colourType: 3, image: new Uint8Array(15), before: [pngChunk('PLTE', new Uint8Array(4))] }),
      'its palette has another length',
    ],
    [
      'has more transparency than colours',
      makePng({
        colourType: 3,
        image: new Uint8Array(15),
        before: [pngChunk('PLTE', new Uint8Array(3)), pngChunk('tRNS', new Uint8Array(2))],
      }),
      'its transparency does not fit',
    ],
    [
      'has a long colour space',
      makePng({ before: [pngChunk('sRGB', new Uint8Array(9))] }),
      'its colour space has another length',
    ],
    ['is larger than a megabyte', makePng({ packed: randomBytes(PNG_LIMITS.bytes) }), 'it has 10486'],
    [
      'has thousands of chunks',
      makePng({ after: Array.from({ length: 1001 }, () => pngChunk('IDAT')) }),
      'it has more than 1000 chunks',
    ],
  ])('that %s is refused', (_, bytes, reason) => {
    expect(reasonOf(bytes)).toContain(reason)
  })

  it('of which one bit is turned is refused wherever it is', () => {
    const sound = makePng()
    fc.assert(
      fc.property(fc.nat(sound.length - 1), fc.nat(7), (at, bit) => {
        const turned = Uint8Array.from(sound)
        turned[at] = (turned[at] as number) ^ (1 << bit)
        return reasonOf(turned) !== 'accepted'
      }),
    )
  })

  it('of any bytes is answered, and never thrown over', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 200 }), (bytes) => {
        const chunk = pngChunk('IDAT', bytes)
        return [bytes, makePng({ before: [chunk] }), makePng({ packed: bytes })].every(
          (one) => reasonOf(one) !== 'accepted',
        )
      }),
    )
  })
})
