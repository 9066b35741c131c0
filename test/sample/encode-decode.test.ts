import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSamples, toSample } from '../../src/sample/decode.ts'
import { sliceDigest } from '../../src/sample/digest.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import { numberIds } from '../../src/sample/ids.ts'
import { roundScores } from '../../src/sample/round-scores.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { restoreSample, type StoredSample } from '../../src/sample/stored-sample.ts'
import {
  arbitraryGraded,
  arbitraryLabelled,
  arbitraryMultilabel,
  arbitraryRanking,
  arbitraryRegression,
  arbitrarySample,
} from '../support/arbitrary-sample.ts'
import { regression } from '../support/kinds-of-sample.ts'
import { makeSample } from '../support/make-sample.ts'
import { faultOf } from '../support/thrown.ts'

const kinds: [string, fc.Arbitrary<Sample>][] = [
  ['labels', arbitraryLabelled],
  ['any number of labels', arbitraryMultilabel],
  ['numbers', arbitraryRegression],
  ['rankings', arbitraryRanking],
  ['grades', arbitraryGraded],
]
const several = fc
  .array(arbitrarySample, { maxLength: 3 })
  .map((samples) => samples.map((sample, index) => ({ ...sample, name: `evaluation ${index}` })))

const storeOne = (sample: Sample, form: 'full' | 'compact'): StoredSample => {
  const [stored] = decodeSamples(encodeSamples([sample], form), 'sample.bin')
  if (stored === undefined) throw new Error('nothing was stored')
  return stored
}
const restoreOn = (sample: Sample) => restoreSample(storeOne(sample, 'compact'), sample)

describe('sample.bin', () => {
  it.each(kinds)('gives back %s in its full form exactly as they were written', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (sample) => {
        expect(toSample(storeOne(sample, 'full'), 'sample.bin')).toEqual(sample)
      }),
    )
  })

  it.each(kinds)('gives back %s in its compact form rounded to 32 bits, on a reference', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (sample) => {
        expect(restoreOn(sample)).toEqual(roundScores(sample))
      }),
    )
  })

  it.each(kinds)('rounds %s only once', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, (sample) => {
        const rounded = roundScores(sample)
        expect(roundScores(rounded)).toEqual(rounded)
        expect(restoreOn(rounded)).toEqual(rounded)
      }),
    )
  })

  it('holds several samples of different tasks', () => {
    fc.assert(
      fc.property(several, (samples) => {
        const stored = decodeSamples(encodeSamples(samples, 'full'), 'sample.bin')
        expect(stored.map((sample) => toSample(sample, 'sample.bin'))).toEqual(samples)
      }),
      { numRuns: 50 },
    )
  })

  it('keeps one of two scores that sum to 1, and both otherwise', () => {
    const score = Array.from({ length: 500 }, (_, index) => ((index * 7919) % 1000) / 1000)
    const target = score.map((value) => (value > 0.5 ? 'yes' : 'no'))
    const parts = { target, predicted: target, task: 'binary' as const, positive: 'yes' }
    const apart = score.map((value) => 1 - value + 1e-9 * (value < 0.5 ? -1 : 1))
    const bytes = (scores: number[][]) => encodeSamples([makeSample({ ...parts, scores })], 'full').length
    expect(bytes([score.map((value) => 1 - value), score])).toBeLessThan(0.6 * bytes([apart, score]))
  })

  it('keeps predictions beyond 32 bits as the largest number that these hold', () => {
    const sample = { ...regression, predicted: Float64Array.of(1e300, -1e300, 0.1) }
    // numpy.finfo(numpy.float32).max and numpy.float32(0.1)
    expect(restoreOn(sample)).toMatchObject({
      predicted: Float64Array.of(3.4028234663852886e38, -3.4028234663852886e38, 0.10000000149011612),
    })
  })

  it('stores no id of examples that are numbered', () => {
    const target = Array.from({ length: 5000 }, () => 'a')
    const named = makeSample({ target, predicted: target })
    const numbered = { ...named, ids: numberIds(5000) }
    expect(encodeSamples([numbered], 'full').length).toBeLessThan(encodeSamples([named], 'full').length / 2)
    expect(storeOne(numbered, 'full')).toMatchObject({ sample: { ids: numberIds(5000) } })
  })

  it('tells in both forms which slices there were, so that a change of one can be seen', () => {
    const slice = { name: 'island=Dream', of: 'island', members: Int32Array.of(0, 2) }
    const changed = { ...slice, members: Int32Array.of(0, 1) }
    const sample = { ...regression, slices: [slice] }
    for (const form of ['full', 'compact'] as const) {
      const { sliceDigests } = storeOne(sample, form)
      expect(sliceDigests.get('island=Dream')).toBe(sliceDigest(slice))
      expect(sliceDigests.get('island=Dream')).not.toBe(sliceDigest(changed))
    }
  })

  it('is the same bytes for the same samples', () => {
    const sample = makeSample({ target: ['a', 'b'], predicted: ['a', 'a'] })
    expect(encodeSamples([sample], 'full')).toEqual(encodeSamples([structuredClone(sample)], 'full'))
  })

  it('keeps ids that are longer than 255 bytes, and more labels than a byte numbers', () => {
    const labels = Array.from({ length: 300 }, (_, index) => `label ${String(index).padStart(3, '0')}`)
    const ids = labels
      .map((_, index) => `${'é'.repeat(index)}`.padStart(300, String.fromCharCode(97 + (index % 26))))
      .sort()
    const sample = makeSample({ ids: [...new Set(ids)], target: labels, predicted: labels })
    expect(toSample(storeOne(sample, 'full'), 'sample.bin')).toEqual(sample)
  })

  it('holds 10,000 predictions of a model in less than a byte each, compactly', () => {
    const target = Array.from({ length: 10_000 }, (_, index) => (index % 7 === 0 ? 'yes' : 'no'))
    expect(encodeSamples([makeSample({ target, predicted: target })], 'compact').length).toBeLessThan(10_000)
  })

  it('refuses what it could not read again', async () => {
    const labels = Array.from({ length: 1001 }, (_, index) => String(index).padStart(4, '0'))
    const sample = makeSample({ target: labels, predicted: labels })
    const error = await faultOf(() => encodeSamples([sample], 'full'))
    expect(error.code).toBe('MM-247')
    expect(error.message).toContain('1001 labels of "test"; at most 1000')
  })

  it('makes no sample of a compact form without a reference', async () => {
    const sample = makeSample({ target: ['a', 'b'], predicted: ['a', 'a'] })
    const error = await faultOf(() => toSample(storeOne(sample, 'compact'), 'base/sample.bin'))
    expect(error.message).toContain('compact form')
  })
})
