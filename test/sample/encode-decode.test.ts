import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeSamples, toSample } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import { roundScores } from '../../src/sample/round-scores.ts'
import { restoreSample } from '../../src/sample/stored-sample.ts'
import { arbitrarySample } from '../support/arbitrary-sample.ts'
import { makeSample } from '../support/make-sample.ts'
import { faultOf } from '../support/thrown.ts'

const named = fc
  .array(arbitrarySample, { maxLength: 3 })
  .map((samples) => samples.map((sample, index) => ({ ...sample, name: `evaluation ${index}` })))

describe('sample.bin', () => {
  it('gives back in its full form exactly what was written', () => {
    fc.assert(
      fc.property(named, (samples) => {
        const stored = decodeSamples(encodeSamples(samples, 'full'), 'sample.bin')
        expect(stored.map((sample) => toSample(sample, 'sample.bin'))).toEqual(samples)
      }),
    )
  })

  it('gives back in its compact form the predictions and the rounded scores, put on a reference', () => {
    fc.assert(
      fc.property(named, (samples) => {
        const stored = decodeSamples(encodeSamples(samples, 'compact'), 'sample.bin')
        const restored = stored.map((sample, index) => restoreSample(sample, samples[index] as never))
        expect(restored).toEqual(samples.map(roundScores))
      }),
    )
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
    const [stored] = decodeSamples(encodeSamples([sample], 'full'), 'sample.bin')
    expect(stored?.ids).toEqual(sample.ids)
    expect(stored?.target).toEqual(sample.target)
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
    const [stored] = decodeSamples(encodeSamples([sample], 'compact'), 'base/sample.bin')
    const error = await faultOf(() => toSample(stored as never, 'base/sample.bin'))
    expect(error.message).toContain('compact form')
  })
})
