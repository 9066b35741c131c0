import { describe, expect, it } from 'vitest'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { RankingSample, Sample } from '../../src/sample/sample.ts'
import { restoreSample } from '../../src/sample/stored-sample.ts'
import { graded, multilabel, ranking, regression } from '../support/kinds-of-sample.ts'
import { makeSample } from '../support/make-sample.ts'

const parts = {
  target: ['b', 'c', 'b'],
  predicted: ['b', 'b', 'b'],
  weight: [1, 2, 1],
  group: ['g', 'h', 'g'],
}
const store = (sample: Sample, form: 'full' | 'compact') => {
  const [stored] = decodeSamples(encodeSamples([sample], form), 'base/sample.bin')
  if (stored === undefined) throw new Error('nothing was stored')
  return stored
}

describe('a stored sample, restored on the evaluation set of a reference', () => {
  it('takes ids, targets, weights and groups from it, though labels are numbered otherwise', () => {
    const base = makeSample(parts)
    const head = makeSample({ ...parts, predicted: ['a', 'c', 'b'] })
    const restored = restoreSample(store(base, 'compact'), head)
    expect(restored).toEqual(base)
  })

  it('takes the slices of the reference', () => {
    const slices = [{ name: 'island=Dream', members: Int32Array.of(0, 2) }]
    const restored = restoreSample(store(makeSample(parts), 'compact'), makeSample({ ...parts, slices }))
    expect(restored).toMatchObject({ slices })
  })

  it.each(['full', 'compact'] as const)('says what differs, in the %s form', (form) => {
    const stored = store(makeSample(parts), form)
    const differs = (changed: Sample) => restoreSample(stored, changed)
    expect(differs(makeSample({ ...parts, weight: [1, 3, 1] }))).toEqual({
      differs: 'ids, targets, weights or groups of the evaluation set changed',
    })
    expect(differs(makeSample({ ...parts, target: ['b', 'b', 'b'] }))).toHaveProperty('differs')
    expect(differs(makeSample({ target: ['b'], predicted: ['b'] }))).toEqual({
      differs: 'the evaluation set had 3 examples and has 1',
    })
    expect(differs(makeSample({ ...parts, task: 'binary', positive: 'b' }))).toEqual({
      differs: 'the task was multiclass and is binary',
    })
  })

  it('does not believe the digest that a full form claims', () => {
    const head = makeSample(parts)
    const forged = { ...store(makeSample({ ...parts, target: ['b', 'b', 'b'] }), 'full') }
    const restored = restoreSample({ ...forged, evaluationSet: store(head, 'full').evaluationSet }, head)
    expect(restored).toHaveProperty('differs')
  })

  it('does not put predictions on targets that they do not know', () => {
    const head = makeSample(parts)
    const unknowing = makeSample({ target: ['b', 'x', 'b'], predicted: ['b', 'x', 'b'] })
    const { evaluationSet } = store(head, 'compact')
    expect(restoreSample({ ...store(unknowing, 'compact'), evaluationSet }, head)).toEqual({
      differs: 'a target is none of the labels that the predictions know',
    })
  })

  it('is another thing with another positive label', () => {
    const binary = { target: ['a', 'b'], predicted: ['a', 'b'], task: 'binary' as const }
    const stored = store(makeSample({ ...binary, positive: 'a' }), 'compact')
    expect(restoreSample(stored, makeSample({ ...binary, positive: 'b' }))).toEqual({
      differs: 'the positive label was "a" and is "b"',
    })
  })

  it('takes what is predicted of numbers and grades from the store, and all else from the reference', () => {
    const predicted = Float64Array.of(0, 0.5, 1)
    const restored = restoreSample(store({ ...regression, predicted }, 'compact'), regression)
    expect(restored).toMatchObject({ predicted, target: regression.target, scale: regression.scale })
    expect(restoreSample(store({ ...graded, score: predicted }, 'compact'), graded)).toMatchObject({
      score: predicted,
      ids: graded.ids,
    })
  })

  it('puts labels that only main predicted on no example', () => {
    const head = { ...multilabel, labels: ['cat', 'dog'], target: multilabel.target.slice(0, 2) }
    const restored = restoreSample(store(multilabel, 'compact'), {
      ...head,
      predicted: multilabel.predicted.slice(0, 2),
      scores: null,
    })
    expect(restored).toEqual(multilabel)
  })

  it('judges the documents that main retrieved as the reference does', () => {
    const base: RankingSample = {
      ...ranking,
      starts: Uint32Array.of(0, 4, 4, 5),
      document: Uint32Array.of(0, 3, 1, 2, 3),
      score: Float64Array.of(5, 4, Number.NaN, Number.NaN, 1),
      relevance: Float64Array.of(Number.NaN, 1, 2, 0, 1),
      documents: ['d0', 'd1', 'd2', 'd3'],
    }
    expect(restoreSample(store(base, 'compact'), ranking)).toEqual(base)
  })

  it('keeps the strata of the reference', () => {
    const strata = Int32Array.of(0, 1, 0)
    expect(restoreSample(store(regression, 'compact'), { ...regression, strata })).toMatchObject({ strata })
  })
})
