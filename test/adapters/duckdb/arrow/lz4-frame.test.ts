import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { unpackLz4Frame } from '../../../../src/adapters/duckdb/arrow/lz4-frame.ts'

const SAID = 'to be, or not to be, that is not to be'

// Written by the reference implementation, `lz4` 1.9.4, with the options named.
const frames: readonly [string, Buffer, string][] = [
  [
    '-1',
    Buffer.from(
      '04224d186440a724000000e3746f2062652c206f72206e6f74200e00f00274686174206973206e6f7420746f20626500000000f6f37dd6',
      'hex',
    ),
    SAID,
  ],
  [
    '-1 --content-size -BX',
    Buffer.from(
      '04224d187c4026000000000000001e24000000e3746f2062652c206f72206e6f74200e00f00274686174206973206e6f7420746f206265ab4a5d0c00000000f6f37dd6',
      'hex',
    ),
    SAID,
  ],
  [
    '-1 -B4 -BD -BX, of several blocks that refer to one another',
    gunzipSync(
      Buffer.from(
        'H4sIAAAAAAACA2NR8pUIcVgnxcjA8J+hKL9cITGtJLVIAcjSUeBn+D/Cwc0AUDgUBf1ZU8kFDCH+/yMevAgABUj+z/PXjTUZQGkGJcUU5WOkGYcAsMyf5p5tQPUMictnLgAAZwchCHQCAAA=',
        'base64',
      ),
    ),
    'row after row, '.repeat(9000),
  ],
]

/** A frame of one block, without checksums; the header's own is not compared. */
function frameOf(block: readonly number[], { isPacked = true } = {}): Uint8Array {
  const size = Buffer.alloc(4)
  size.writeUInt32LE((block.length | (isPacked ? 0 : 0x80000000)) >>> 0)
  return Buffer.concat([
    Buffer.of(4, 0x22, 0x4d, 0x18, 0x60, 0x40, 0),
    size,
    Buffer.from(block),
    Buffer.alloc(4),
  ])
}

describe('an LZ4 frame', () => {
  it.each(frames)('is unpacked: %s', (_, frame, text) => {
    const content = Buffer.from(text)
    expect(Buffer.from(unpackLz4Frame(frame, content.length)).equals(content)).toBe(true)
  })

  it('may hold a block as it is', () => {
    expect(unpackLz4Frame(frameOf([1, 2, 3], { isPacked: false }), 3)).toEqual(Uint8Array.of(1, 2, 3))
  })

  // One literal, a match of 4 + 3 at distance 1, and one literal: by the description of the block format.
  it('may refer to what it is just making', () => {
    expect(unpackLz4Frame(frameOf([0x13, 7, 1, 0, 0x10, 9]), 9)).toEqual(
      Uint8Array.of(7, 7, 7, 7, 7, 7, 7, 7, 9),
    )
  })

  it.each([
    ['more than it says', frameOf([0x13, 7, 1, 0, 0x10, 9]), 8, 'hold more than they say'],
    ['more than it says, as it is', frameOf([1, 2, 3], { isPacked: false }), 2, 'hold more than they say'],
    ['less than it says', frameOf([0x13, 7, 1, 0, 0x10, 9]), 10, 'holds 9 bytes, not 10'],
    ['far less than it says', frameOf([0x13, 7, 1, 0, 0x10, 9]), 100_000_000_000, 'cut short'],
    ['a match before its start', frameOf([0x13, 7, 2, 0, 0x10, 9]), 9, 'refer to what is not there'],
    ['a match at distance 0', frameOf([0x13, 7, 0, 0, 0x10, 9]), 9, 'refer to what is not there'],
    ['literals that are missing', frameOf([0x50, 7]), 5, 'cut short'],
    ['a length that does not end', frameOf([0xf0, 255, 255]), 600, 'cut short'],
    ['half a distance', frameOf([0x13, 7, 1]), 9, 'cut short'],
    ['no end', frameOf([0x10, 7]).subarray(0, -4), 1, 'cut short'],
    ['a block that is missing', frameOf([0x10, 7]).subarray(0, -5), 1, 'cut short'],
    ['another magic', Buffer.from('04224d1960400000000000', 'hex'), 0, 'no LZ4 frame'],
    ['another version', Buffer.from('04224d18a0400000000000', 'hex'), 0, 'unknown version'],
  ])('is refused where it has %s', (_, frame, length, reason) => {
    expect(() => unpackLz4Frame(frame, length)).toThrow(reason)
  })

  it('never gives other bytes than it was asked for, whatever it holds', () => {
    const block = fc.array(fc.oneof(fc.nat({ max: 255 }), fc.constantFrom(0, 1, 15, 16, 31, 240, 255)), {
      maxLength: 40,
    })
    fc.assert(
      fc.property(block, fc.nat({ max: 300 }), (bytes, length) => {
        try {
          expect(unpackLz4Frame(frameOf(bytes), length)).toHaveLength(length)
        } catch (error) {
          expect((error as Error).message).toContain('LZ4')
        }
      }),
      { numRuns: 2000, seed: 20261121 },
    )
  })
})
