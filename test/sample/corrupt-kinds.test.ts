import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { decodeSamples, toSample } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import { numberIds } from '../../src/sample/ids.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { forgeSample, type Parts } from '../support/forge-sample.ts'
import { graded, multilabel, ranking, regression } from '../support/kinds-of-sample.ts'
import { makeSample } from '../support/make-sample.ts'
import { faultOf } from '../support/thrown.ts'

const binary = makeSample({
  task: 'binary',
  positive: 'yes',
  target: ['no', 'yes'],
  predicted: ['no', 'no'],
  scores: [
    [0.75, 0.5],
    [0.25, 0.5],
  ],
  weight: [1, 0.5],
  group: ['g', 'h'],
  strata: Int32Array.of(0, 1),
  measures: new Map([['seconds', Float64Array.of(1, 2)]]),
  slices: [{ name: 'island=Dream', of: 'island', members: Int32Array.of(1) }],
})
const kinds: [string, Sample][] = [binary, multilabel, regression, ranking, graded].map((sample) => [
  sample.task,
  sample,
])
const written = (sample: Sample, form: 'full' | 'compact' = 'full') =>
  Buffer.from(encodeSamples([sample], form))

describe('an altered sample file', () => {
  it.each<[string, Sample, (parts: Parts) => void, string]>([
    [
      'a measure that is NaN',
      binary,
      ({ at }) => at('measure.0').writeDoubleLE(Number.NaN),
      '"measure.0" holds',
    ],
    [
      'a stratum beyond the examples',
      binary,
      ({ at }) => at('strata').writeUInt8(2),
      '"strata" holds an index',
    ],
    ['one score above 1', binary, ({ at }) => at('score').writeDoubleLE(1.5), 'score is not in [0, 1]'],
    [
      'a slice with another name',
      binary,
      ({ first }) => Object.assign(first.slices[0] as object, { name: 'island=Biscoe' }),
      'the digest of slice "island=Biscoe"',
    ],
    ['neither 0 nor 1', multilabel, ({ at }) => at('target.1').writeUInt8(2), 'neither 0 nor 1'],
    ['a score of a label below 0', multilabel, ({ at }) => at('scores.2').writeDoubleLE(-1), 'not in [0, 1]'],
    [
      'another target than its digest says',
      multilabel,
      ({ at }) => at('target.2').writeUInt8(1),
      'digest of "test"',
    ],
    [
      'an infinite prediction',
      regression,
      ({ at }) => at('predicted').writeDoubleLE(Number.POSITIVE_INFINITY),
      'no finite number',
    ],
    [
      'a level that is none',
      regression,
      ({ first }) => Object.assign(first, { quantiles: [0.1, 1] }),
      'not in (0, 1)',
    ],
    [
      'a level twice',
      regression,
      ({ first }) => Object.assign(first, { quantiles: [0.1, 0.1] }),
      'a quantile is there twice',
    ],
    ['crossing bounds', regression, ({ at }) => at('low').writeDoubleLE(3), 'ends before it starts'],
    ['a scale of 0', regression, ({ at }) => at('scale').writeDoubleLE(0), 'scale is not above 0'],
    [
      'labels of a task that has none',
      regression,
      ({ first }) => Object.assign(first, { labels: ['a'] }),
      'header is not sound',
    ],
    ['documents out of order', ranking, ({ at }) => at('score').writeDoubleLE(0.1), 'order of their scores'],
    [
      'a document of infinite score',
      ranking,
      ({ at }) => at('score').writeDoubleLE(Number.POSITIVE_INFINITY),
      'order of their scores',
    ],
    [
      'a retrieved document after one that was not',
      ranking,
      ({ at }) => at('score').writeDoubleLE(Number.NaN),
      'order of their scores',
    ],
    ['a document twice', ranking, ({ at }) => at('document').writeUInt8(0), 'has a document twice'],
    ['a document beyond all', ranking, ({ at }) => at('document').writeUInt8(3), '"document" holds an index'],
    ['rows that are not there', ranking, ({ at }) => at('rows').writeUInt8(200), 'entries, not'],
    [
      'a relevance below 0',
      ranking,
      ({ at }) => at('relevance').writeDoubleLE(-1),
      'relevance is not a number',
    ],
    [
      'a document neither retrieved nor judged',
      ranking,
      ({ at }) => at('relevance').writeDoubleLE(Number.NaN, 16),
      'relevance is not a number',
    ],
    ['no repeat', graded, ({ at }) => at('repeats').writeUInt8(0), 'graded no time'],
    ['a variance of one repeat', graded, ({ at }) => at('variance').writeDoubleLE(1), 'variance between'],
    [
      'no variance of two',
      graded,
      ({ at }) => at('variance').writeDoubleLE(Number.NaN, 8),
      'variance between',
    ],
  ])('with %s is refused', async (_, sample, change, reason) => {
    const bytes = forgeSample(written(sample), change)
    const error = await faultOf(() => decodeSamples(bytes, 'sample.bin').map((one) => toSample(one, '')))
    expect(error.code).toBe('MM-505')
    expect(error.message).toContain(reason)
  })

  it('with ids where they were numbered is another evaluation set', async () => {
    const bytes = written({ ...binary, ids: numberIds(2) })
    const named = forgeSample(written(binary), ({ first }) => {
      first.evaluationSet = decodeSamples(bytes, '')[0]?.evaluationSet ?? ''
    })
    const error = await faultOf(() => decodeSamples(named, '').map((one) => toSample(one, '')))
    expect(error.message).toContain('the digest of "test"')
  })

  it.each(kinds)('of %s ends in a fault or a sound sample wherever its bytes are altered', (_, sample) => {
    const sound = [written(sample), written(sample, 'compact')]
    const change = fc.tuple(fc.nat(100_000), fc.integer({ min: 0, max: 255 }))
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), fc.nat(100_000), (changes, cut) => {
        for (const original of sound) {
          const bytes = Buffer.from(original)
          for (const [position, byte] of changes) bytes[position % bytes.length] = byte
          onlyFaults(bytes)
          onlyFaults(bytes.subarray(0, cut % bytes.length))
        }
      }),
    )
  })

  it.each(kinds)('of %s ends so too behind a sound envelope', (_, sample) => {
    const sound = [written(sample), written(sample, 'compact')]
    const change = fc.tuple(fc.nat(10_000), fc.nat(10_000), fc.integer({ min: 0, max: 255 }))
    const values = fc.oneof(fc.integer(), fc.constantFrom(null, '', 'u8', 1e300, -1, []))
    const json = fc.tuple(fc.nat(10_000), values)
    fc.assert(
      fc.property(fc.array(change, { maxLength: 4 }), fc.array(json, { maxLength: 2 }), (changes, leaves) => {
        for (const original of sound) {
          const forged = forgeSample(original, ({ contents, header }) => {
            for (const [section, position, byte] of changes) {
              const content = contents[section % contents.length]
              if (content !== undefined && content.length > 0) content[position % content.length] = byte
            }
            for (const [position, value] of leaves) replaceLeaf(header, position, value)
          })
          onlyFaults(forged)
        }
      }),
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
