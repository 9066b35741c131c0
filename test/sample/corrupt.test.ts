import { describe, expect, it } from 'vitest'
import { decodeSamples, toSample } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import { forgeSample, type Parts } from '../support/forge-sample.ts'
import { makeSample } from '../support/make-sample.ts'
import { faultOf } from '../support/thrown.ts'

const sample = makeSample({
  task: 'binary',
  positive: 'yes',
  ids: ['a', 'b', 'c', 'é'],
  target: ['no', 'yes', 'no', 'yes'],
  predicted: ['no', 'no', 'no', 'yes'],
  scores: [
    // Not exactly 1 less the other, so that both are kept.
    [0.75, 0.5, 1, 0],
    [0.250001, 0.5, 0, 1],
  ],
  weight: [1, 0.5, 0, 2],
  group: ['g', 'g', 'h', 'h'],
  slices: [{ name: 'island=Dream', of: 'island', members: Int32Array.of(1, 3) }],
})
const sound = Buffer.from(encodeSamples([sample], 'full'))

const forge = (change: (parts: Parts) => void) => forgeSample(sound, change)

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
      'the same sample twice',
      ({ header, first }) => Object.assign(header, { samples: [first, first] }),
      'ends beyond the file',
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
      ({ first }) => Object.assign(first.sections[0] as object, { dtype: 'f64' }),
      'is of type f64',
    ],
    [
      'a section beyond the file',
      ({ first }) => Object.assign(first.sections[1] as object, { bytes: 2 ** 30 }),
      'ends beyond the file',
    ],
    [
      'a section longer than it says',
      ({ first }) => Object.assign(first.sections[1] as object, { length: 4 }),
      'cannot be unpacked',
    ],
    [
      'a section shorter than it says',
      ({ first }) => Object.assign(first.sections[1] as object, { length: 400 }),
      'cannot be unpacked',
    ],
    [
      'sections that are too long together',
      ({ first }) => Object.assign(first.sections[1] as object, { length: 2 ** 30 }),
      'sections are too long',
    ],
    [
      'a section with another name',
      ({ first }) => Object.assign(first.sections[0] as object, { name: 'x' }),
      '"slices.lengths" is missing',
    ],
    [
      'a section too many',
      ({ first }) => first.sections.push({ name: 'x', dtype: 'u8', length: 0, bytes: 0 }),
      '"x" is out of place',
    ],
    [
      'bytes after the last section',
      (parts) => {
        parts.after = Buffer.alloc(8)
      },
      'left over',
    ],
    [
      'a target beyond the labels',
      ({ at }) => at('target').writeUInt8(2, 0),
      '"target" holds an index out of range',
    ],
    [
      'a prediction beyond the labels',
      ({ at }) => at('predicted').writeUInt8(255, 0),
      '"predicted" holds an index',
    ],
    ['an id twice', ({ at }) => at('ids.bytes').write('b', 0), 'ids are not in order, or one is there twice'],
    ['ids out of order', ({ at }) => at('ids.bytes').write('d', 1), 'ids are not in order'],
    ['an id that is not UTF-8', ({ at }) => at('ids.bytes').writeUInt8(0xff, 4), 'not UTF-8'],
    [
      'lengths of ids that do not add up',
      ({ at }) => at('ids.lengths').writeUInt8(9, 0),
      'lengths of ids are wrong',
    ],
    [
      'an id cut within a character',
      ({ at }) => {
        at('ids.lengths').writeUInt8(2, 2)
        at('ids.lengths').writeUInt8(1, 3)
      },
      'not UTF-8',
    ],
    ['a score above 1', ({ at }) => at('scores.0').writeDoubleLE(1.5, 0), 'score is not in [0, 1]'],
    ['a score below 0', ({ at }) => at('scores.0').writeDoubleLE(-0.1, 0), 'score is not in [0, 1]'],
    [
      'a score that is NaN',
      ({ at }) => at('scores.0').writeDoubleLE(Number.NaN, 0),
      'score is not in [0, 1]',
    ],
    ['scores that all are 1', ({ at }) => at('scores.0').writeDoubleLE(1, 0), 'sum to 1.250001'],
    ['a weight below 0', ({ at }) => at('weight').writeDoubleLE(-1, 0), 'weight is not a number from 0'],
    [
      'an infinite weight',
      ({ at }) => at('weight').writeDoubleLE(Number.POSITIVE_INFINITY, 0),
      'weight is not a number',
    ],
    ['no weight at all', ({ at }) => at('weight').fill(0), 'all weights are 0'],
    ['a group beyond the groups', ({ at }) => at('group').writeUInt8(2, 0), '"group" holds an index'],
    ['a group twice', ({ at }) => at('groups.bytes').write('g', 1), 'one of the groups is there twice'],
    [
      'a member of a slice twice',
      ({ at }) => at('slices.gaps').writeUInt8(0, 1),
      'not a list of its members',
    ],
    [
      'a member beyond the examples',
      ({ at }) => at('slices.gaps').writeUInt8(3, 1),
      'not a list of its members',
    ],
    ['another target than its digest says', ({ at }) => at('target').writeUInt8(1, 0), 'digest of "test"'],
    ['another weight than its digest says', ({ at }) => at('weight').writeDoubleLE(9, 0), 'digest of "test"'],
  ])('%s is refused', async (_, change, reason) => {
    expect(await reasonOf(forge(change))).toContain(reason)
  })

  it.each([
    ['empty', Buffer.alloc(0), 'cut short'],
    ['something else', Buffer.from('PK\u0003\u0004 and much more of that'), 'does not start with'],
    ['cut in its header', sound.subarray(0, 100), 'header ends beyond the file'],
    ['cut in its body', sound.subarray(0, sound.length - 4), 'ends beyond the file'],
  ])('a file that is %s is refused', async (_, bytes, reason) => {
    expect(await reasonOf(bytes)).toContain(reason)
  })

  it('of a later version asks for a later Mergemark', async () => {
    const later = Buffer.from(sound)
    later.writeUInt32LE(3, 8)
    expect((await faultOf(() => decodeSamples(later, 'sample.bin'))).code).toBe('MM-504')
  })

  it('of an earlier version asks for another evaluation', async () => {
    const earlier = Buffer.from(sound)
    earlier.writeUInt32LE(1, 8)
    const error = await faultOf(() => decodeSamples(earlier, 'base/sample.bin'))
    expect(error.code).toBe('MM-509')
    expect(error.message).toContain('"base/sample.bin" is a sample file of version 1')
  })

  it('never unpacks more than its header admits', async () => {
    const bomb = forge((parts) => {
      parts.contents[0] = Buffer.alloc(4 * 1024 * 1024)
    })
    expect(bomb.length).toBeLessThan(10_000)
    expect(await reasonOf(bomb)).toContain('cannot be unpacked')
  })
})
