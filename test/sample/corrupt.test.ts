import { brotliCompressSync, brotliDecompressSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { decodeSamples, toSample } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { Header, SampleHeader } from '../../src/sample/layout.ts'
import { makeSample } from '../support/make-sample.ts'
import { faultOf } from '../support/thrown.ts'

const sample = makeSample({
  task: 'binary',
  positive: 'yes',
  ids: ['a', 'b', 'c', 'é'],
  target: ['no', 'yes', 'no', 'yes'],
  predicted: ['no', 'no', 'no', 'yes'],
  scores: [
    [0.75, 0.5, 1, 0],
    [0.25, 0.5, 0, 1],
  ],
  weight: [1, 0.5, 0, 2],
  group: ['g', 'g', 'h', 'h'],
  slices: [{ name: 'island=Dream', members: Int32Array.of(1, 3) }],
})
const sound = Buffer.from(encodeSamples([sample], 'full'))

interface Parts {
  header: { -readonly [K in keyof Header]: Header[K] }
  /** The only sample's header. */
  first: { -readonly [K in keyof SampleHeader]: SampleHeader[K] }
  body: Buffer
  /** Where a section of the only sample starts. */
  at: (section: string) => number
}

/** The sound file, taken apart, changed, and put together again. */
function forge(change: (parts: Parts) => void): Buffer {
  const end = 16 + sound.readUInt32LE(12)
  const header = JSON.parse(sound.toString('utf8', 16, end)) as Header
  const first = header.samples[0] as SampleHeader
  const at = (name: string) => first.sections.find((section) => section.name === name)?.offset as number
  const parts: Parts = { header, first, body: brotliDecompressSync(sound.subarray(end)), at }
  change(parts)
  const text = Buffer.from(JSON.stringify(parts.header))
  const prefix = Buffer.from(sound.subarray(0, 16))
  prefix.writeUInt32LE(text.length, 12)
  return Buffer.concat([prefix, text, brotliCompressSync(parts.body)])
}

const reasonOf = async (bytes: Uint8Array) => {
  const error = await faultOf(() =>
    decodeSamples(bytes, 'head/sample.bin').map((one) => toSample(one, 'head/sample.bin')),
  )
  expect(error.code).toBe('MM-505')
  expect(error.message).toContain('head/sample.bin')
  return error.message
}

describe('a sample file that was altered', () => {
  it('is sound before', () => {
    const [stored] = decodeSamples(
      forge(() => {}),
      'sample.bin',
    )
    expect(toSample(stored as never, 'sample.bin')).toEqual(sample)
  })

  it.each<[string, (parts: Parts) => void, string]>([
    ['an unknown key', ({ header }) => Object.assign(header, { extra: 1 }), 'header is not sound'],
    [
      'too large a body',
      ({ header }) => Object.assign(header, { bodyBytes: 2 ** 40 }),
      'header is not sound',
    ],
    [
      'a body longer than it says',
      ({ header }) => Object.assign(header, { bodyBytes: 8 }),
      'cannot be unpacked',
    ],
    [
      'a body shorter than it says',
      (parts) => Object.assign(parts.header, { bodyBytes: parts.body.length + 8 }),
      'bytes, not',
    ],
    [
      'the same sample twice',
      ({ header, first }) => Object.assign(header, { samples: [first, first] }),
      'starts at the wrong place',
    ],
    ['no examples', ({ first }) => Object.assign(first, { size: 0 }), 'no examples'],
    ['more examples than there are', ({ first }) => Object.assign(first, { size: 5 }), '4 entries, not 5'],
    ['a negative size', ({ first }) => Object.assign(first, { size: -1 }), 'header is not sound'],
    [
      'labels out of order',
      ({ first }) => Object.assign(first, { labels: ['yes', 'no'] }),
      'labels are not in order',
    ],
    [
      'a label twice',
      ({ first }) => Object.assign(first, { labels: ['no', 'no', 'yes'] }),
      'labels are not in order',
    ],
    [
      'a positive label that is none',
      ({ first }) => Object.assign(first, { positive: 'maybe' }),
      '"maybe" is none of its labels',
    ],
    [
      'a binary task without a positive label',
      ({ first }) => Object.assign(first, { positive: null }),
      'not those of a binary task',
    ],
    [
      'three labels of a binary task',
      ({ first }) => Object.assign(first, { labels: ['no', 'yes', 'z'] }),
      'not those of a binary task',
    ],
    ['a label too few', ({ first }) => Object.assign(first, { labels: ['yes'] }), 'index out of range'],
    [
      'a section of another type',
      ({ first }) => Object.assign(first.sections[2] as object, { dtype: 'f64' }),
      'is of type f64',
    ],
    [
      'a section beyond the file',
      ({ first }) => Object.assign(first.sections[1] as object, { length: 2 ** 30 }),
      'ends beyond the file',
    ],
    [
      'a section elsewhere',
      ({ first }) => Object.assign(first.sections[3] as object, { offset: 0 }),
      'starts at the wrong place',
    ],
    [
      'a section with another name',
      ({ first }) => Object.assign(first.sections[0] as object, { name: 'x' }),
      '"ids.lengths" is missing',
    ],
    [
      'a section too many',
      ({ first }) => first.sections.push({ name: 'x', dtype: 'u8', offset: 0, length: 0 }),
      '"x" is out of place',
    ],
    [
      'bytes after the last section',
      (parts) => {
        parts.body = Buffer.concat([parts.body, Buffer.alloc(8)])
        parts.header.bodyBytes += 8
      },
      'left over',
    ],
    [
      'a target beyond the labels',
      ({ body, at }) => body.writeUInt8(2, at('target')),
      '"target" holds an index out of range',
    ],
    [
      'a prediction beyond the labels',
      ({ body, at }) => body.writeUInt8(255, at('predicted')),
      '"predicted" holds an index',
    ],
    [
      'an id twice',
      ({ body, at }) => body.write('b', at('ids.bytes')),
      'ids are not in order, or one is there twice',
    ],
    ['ids out of order', ({ body, at }) => body.write('d', at('ids.bytes') + 1), 'ids are not in order'],
    ['an id that is not UTF-8', ({ body, at }) => body.writeUInt8(0xff, at('ids.bytes') + 4), 'not UTF-8'],
    [
      'lengths of ids that do not add up',
      ({ body, at }) => body.writeUInt8(9, at('ids.lengths')),
      'lengths of ids are wrong',
    ],
    [
      'an id cut within a character',
      ({ body, at }) => {
        body.writeUInt8(2, at('ids.lengths') + 2)
        body.writeUInt8(1, at('ids.lengths') + 3)
      },
      'not UTF-8',
    ],
    ['a score above 1', ({ body, at }) => body.writeDoubleLE(1.5, at('scores')), 'score is not in [0, 1]'],
    ['a score below 0', ({ body, at }) => body.writeDoubleLE(-0.1, at('scores')), 'score is not in [0, 1]'],
    [
      'a score that is NaN',
      ({ body, at }) => body.writeDoubleLE(Number.NaN, at('scores')),
      'score is not in [0, 1]',
    ],
    ['scores that all are 1', ({ body, at }) => body.writeDoubleLE(1, at('scores')), 'sum to 1.25'],
    [
      'a weight below 0',
      ({ body, at }) => body.writeDoubleLE(-1, at('weight')),
      'weight is not a number from 0',
    ],
    [
      'an infinite weight',
      ({ body, at }) => body.writeDoubleLE(Number.POSITIVE_INFINITY, at('weight')),
      'weight is not a number',
    ],
    [
      'no weight at all',
      ({ body, at }) => body.fill(0, at('weight'), at('weight') + 32),
      'all weights are 0',
    ],
    [
      'a group beyond the groups',
      ({ body, at }) => body.writeUInt8(2, at('group')),
      '"group" holds an index',
    ],
    ['a group twice', ({ body, at }) => body.write('g', at('groups.bytes') + 1), 'groups are not in order'],
    [
      'a member of a slice twice',
      ({ body, at }) => body.writeUInt32LE(1, at('slice.0') + 4),
      'not a list of its members',
    ],
    [
      'a member beyond the examples',
      ({ body, at }) => body.writeUInt32LE(2 ** 31 + 5, at('slice.0') + 4),
      'not a list of its members',
    ],
    [
      'another target than its digest says',
      ({ body, at }) => body.writeUInt8(1, at('target')),
      'digest of "test"',
    ],
    [
      'another weight than its digest says',
      ({ body, at }) => body.writeDoubleLE(9, at('weight')),
      'digest of "test"',
    ],
  ])('%s is refused', async (_, change, reason) => {
    expect(await reasonOf(forge(change))).toContain(reason)
  })

  it.each([
    ['empty', Buffer.alloc(0), 'cut short'],
    ['something else', Buffer.from('PK\u0003\u0004 and much more of that'), 'does not start with'],
    ['cut in its header', sound.subarray(0, 100), 'header ends beyond the file'],
    ['cut in its body', sound.subarray(0, sound.length - 4), 'cannot be unpacked'],
  ])('a file that is %s is refused', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toContain(reason)
  })

  it('of a later version asks for a later Mergemark', async () => {
    const later = Buffer.from(sound)
    later.writeUInt32LE(2, 8)
    expect((await faultOf(() => decodeSamples(later, 'sample.bin'))).code).toBe('MM-504')
  })

  it('never unpacks more than its header admits', async () => {
    const bomb = forge((parts) => {
      parts.body = Buffer.alloc(4 * 1024 * 1024)
    })
    expect(bomb.length).toBeLessThan(10_000)
    expect(await reasonOf(bomb)).toContain('cannot be unpacked')
  })

  it('at random ends in a fault, or in a sound sample, and in nothing else', () => {
    const change = fc.tuple(fc.nat(sound.length - 1), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(sound.length), (changes, cut) => {
        const bytes = Buffer.from(sound)
        for (const [position, byte] of changes) bytes[position] = byte
        onlyFaults(bytes)
        onlyFaults(bytes.subarray(0, cut))
      }),
      { numRuns: 500 },
    )
  })

  it('at random behind a sound envelope ends so too', () => {
    const change = fc.tuple(fc.nat(10_000), fc.integer({ min: 0, max: 255 }))
    const json = fc.tuple(
      fc.nat(10_000),
      fc.oneof(fc.integer(), fc.constantFrom(null, '', 'u8', 1e300, -1, [])),
    )
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.array(json, { maxLength: 2 }), (changes, values) => {
        onlyFaults(
          forge(({ body, header }) => {
            for (const [position, byte] of changes) body[position % body.length] = byte
            for (const [position, value] of values) replaceLeaf(header, position, value)
          }),
        )
      }),
      { numRuns: 500 },
    )
  })
})

function onlyFaults(bytes: Uint8Array): void {
  try {
    for (const stored of decodeSamples(bytes, 'sample.bin')) toSample(stored, 'sample.bin')
  } catch (error) {
    if (!(error instanceof MergemarkError)) throw error
  }
}

/** Replaces one of all values within `json`, the one that `position` falls on. */
function replaceLeaf(json: unknown, position: number, value: unknown): void {
  const leaves: [Record<string, unknown>, string][] = []
  const visit = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return
    for (const [key, child] of Object.entries(node)) {
      leaves.push([node as Record<string, unknown>, key])
      visit(child)
    }
  }
  visit(json)
  const leaf = leaves[position % leaves.length]
  if (leaf !== undefined) leaf[0][leaf[1]] = value
}
