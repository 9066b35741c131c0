import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { takeCommonExamples } from '../../src/sample/common-examples.ts'
import { evaluationSetDigest } from '../../src/sample/digest.ts'
import { idAt, numberIds, packIds } from '../../src/sample/ids.ts'
import type { LabelledSample, MultilabelSample, RankingSample, Sample } from '../../src/sample/sample.ts'
import { takeExamples } from '../../src/sample/take-examples.ts'
import { arbitrarySample } from '../support/arbitrary-sample.ts'
import { graded, multilabel, ranking, regression } from '../support/kinds-of-sample.ts'
import { makeSample } from '../support/make-sample.ts'

const idsOf = ({ ids }: Sample) => Array.from({ length: ids.size }, (_, at) => idAt(ids, at))

function common<S extends Sample>(base: S, head: S) {
  const found = takeCommonExamples({ base, head })
  if ('differs' in found) throw new Error(found.differs)
  return { ...found, base: found.base as S, head: found.head as S }
}

const labelsOf = ({ labels, target, predicted }: LabelledSample) => ({
  target: Array.from(target, (label) => labels[label]),
  predicted: Array.from(predicted, (label) => labels[label]),
})

describe('the examples that two evaluation sets have in common', () => {
  const base = makeSample({
    ids: ['a', 'b', 'c', 'd'],
    target: ['cat', 'dog', 'cat', 'dog'],
    predicted: ['cat', 'cat', 'cat', 'dog'],
  })
  const head = makeSample({
    ids: ['b', 'c', 'cc', 'd', 'e'],
    target: ['dog', 'dog', 'ant', 'dog', 'cat'],
    predicted: ['dog', 'cat', 'ant', 'ant', 'cat'],
  })

  it('are those with the same id and target; the rest is counted', () => {
    const { base: was, head: is, ...counts } = common(base, head)
    expect(idsOf(was)).toEqual(['b', 'd'])
    expect(idsOf(is)).toEqual(['b', 'd'])
    expect(counts).toEqual({ onlyBase: 1, onlyHead: 2, altered: 1 })
  })

  it('keep the predictions of each side, over its own labels', () => {
    const { base: was, head: is } = common(base, head)
    expect(labelsOf(was)).toEqual({ target: ['dog', 'dog'], predicted: ['cat', 'dog'] })
    expect(labelsOf(is)).toEqual({ target: ['dog', 'dog'], predicted: ['dog', 'ant'] })
    expect(was.labels).toEqual(['cat', 'dog'])
    expect(is.labels).toEqual(['ant', 'cat', 'dog'])
  })

  it('leave out those whose weight or group is another', () => {
    const rows = { ids: ['a', 'b', 'c'], target: ['x', 'x', 'y'], predicted: ['x', 'y', 'y'] }
    const one = makeSample({ ...rows, weight: [1, 2, 3], group: ['p', 'q', 'r'] })
    const other = makeSample({ ...rows, weight: [1, 5, 3], group: ['p', 'q', 's'] })
    const { head: is, ...counts } = common(one, other)
    expect(idsOf(is)).toEqual(['a'])
    expect(counts).toMatchObject({ altered: 2, onlyBase: 0, onlyHead: 0 })
  })

  it('take no weights for weights of 1, as the digest of a set does', () => {
    const rows = { ids: ['a', 'b'], target: ['x', 'y'], predicted: ['x', 'y'] }
    const found = common(makeSample(rows), makeSample({ ...rows, weight: [1, 2] }))
    expect(idsOf(found.head)).toEqual(['a'])
    expect(found.altered).toBe(1)
  })

  it('keep the members of slices that are left, and no slice without any', () => {
    const slices = [
      { name: 'sex=f', of: 'sex', members: Int32Array.of(0, 1) },
      { name: 'sex=m', of: 'sex', members: Int32Array.of(3) },
    ]
    const sliced = makeSample({
      ids: ['a', 'b', 'c', 'd'],
      target: ['cat', 'dog', 'cat', 'dog'],
      predicted: ['cat', 'cat', 'cat', 'dog'],
      slices,
    })
    const found = common(sliced, takeExamples(sliced, Int32Array.of(1, 2)))
    expect(found.base.slices).toEqual([{ name: 'sex=f', of: 'sex', members: Int32Array.of(0) }])
    expect(found.head.slices).toEqual(found.base.slices)
  })

  it('are none where there is nothing in common, which is said', () => {
    const other = makeSample({ ids: ['x', 'y'], target: ['cat', 'dog'], predicted: ['cat', 'dog'] })
    expect(takeCommonExamples({ base, head: other })).toEqual({
      differs: 'the two sets have no example in common',
    })
    const altered = makeSample({ ids: ['a', 'b'], target: ['dog', 'cat'], predicted: ['cat', 'dog'] })
    expect(takeCommonExamples({ base, head: altered })).toEqual({
      differs:
        'the two sets have no example in common: 2 have the same id, and another target, weight or group',
    })
  })

  it('cannot be found by numbers, which are only places in a file', () => {
    const numbered = { ...base, ids: numberIds(base.size) }
    expect(takeCommonExamples({ base: numbered, head: numbered })).toMatchObject({
      differs: expect.stringContaining('columns.id'),
    })
  })

  it('are not those of another task or positive label', () => {
    expect(takeCommonExamples({ base, head: regression })).toEqual({
      differs: 'the task was multiclass and is regression',
    })
    const binary = { ...base, task: 'binary' as const, positive: 'cat' }
    expect(takeCommonExamples({ base: binary, head: { ...binary, positive: 'dog' } })).toEqual({
      differs: 'the positive label was "cat" and is "dog"',
    })
  })

  it('need a weight', () => {
    const rows = { ids: ['a', 'b'], target: ['x', 'y'], predicted: ['x', 'y'], weight: [0, 1] }
    const one = makeSample(rows)
    const other = makeSample({ ...rows, ids: ['a', 'c'] })
    expect(takeCommonExamples({ base: one, head: other })).toEqual({
      differs: 'all examples in common have weight 0',
    })
  })
})

describe('of several labels', () => {
  it('are altered where an example has another label, and not where a label is new to the set', () => {
    const head: MultilabelSample = {
      ...multilabel,
      labels: ['ant', 'cat', 'dog', 'fox'],
      target: [
        Uint8Array.of(0, 0, 1),
        Uint8Array.of(1, 0, 0),
        Uint8Array.of(1, 1, 0),
        Uint8Array.of(0, 0, 0),
      ],
      predicted: [Uint8Array.of(1, 1, 1), ...multilabel.predicted],
      scores: null,
    }
    const found = common<MultilabelSample>(multilabel, head)
    expect(idsOf(found.head)).toEqual(['a', 'b'])
    expect(found.altered).toBe(1)
    expect(found.base.labels).toEqual(['cat', 'dog', 'fox'])
    expect(found.base.target).toEqual([Uint8Array.of(1, 0), Uint8Array.of(1, 1), Uint8Array.of(0, 0)])
    expect(found.head.predicted[0]).toEqual(Uint8Array.of(1, 1))
  })
})

describe('of a regression', () => {
  it('are altered where the target or the scale is another', () => {
    const target = { ...regression, target: Float64Array.of(1, -2.5, 7) }
    expect(common(regression, target)).toMatchObject({ altered: 1, head: { size: 2 } })
    const scale = { ...regression, scale: Float64Array.of(0.5, 0.6, 2) }
    expect(common(regression, scale)).toMatchObject({ altered: 1, head: { size: 2 } })
    const predicted = { ...regression, predicted: Float64Array.of(9, 9, 9) }
    expect(common(regression, predicted)).toMatchObject({ altered: 0, head: { size: 3 } })
  })
})

describe('of a ranking', () => {
  it('are queries with the same judgements, whatever was retrieved', () => {
    // Query a retrieved d1 and nothing else; its judgements of d1, d2 and d3 are the same.
    const retrieved: RankingSample = {
      ...ranking,
      score: Float64Array.of(0.9, Number.NaN, Number.NaN, 3, Number.NaN),
      document: Uint32Array.of(0, 1, 2, 0, 2),
      relevance: Float64Array.of(2, 0, 1, Number.NaN, 1),
    }
    expect(common(ranking, retrieved)).toMatchObject({ altered: 0, head: { size: 3 } })
  })

  it('are altered where a document is judged otherwise, or another one is', () => {
    const otherwise = { ...ranking, relevance: Float64Array.of(0, 3, 1, Number.NaN, 1) }
    expect(idsOf(common(ranking, otherwise).head)).toEqual(['b', 'c'])
    const another = { ...ranking, document: Uint32Array.of(1, 0, 2, 0, 1) }
    expect(idsOf(common(ranking, another).head)).toEqual(['a', 'b'])
  })

  it('keep what each side retrieved, judged alike', () => {
    const head = takeExamples(
      { ...ranking, score: Float64Array.of(5, 4, Number.NaN, 3, Number.NaN) },
      Int32Array.of(0, 2),
    )
    const found = common(ranking, head)
    expect(idsOf(found.base)).toEqual(['a', 'c'])
    expect(Array.from(found.base.score.subarray(0, 2))).toEqual([0.9, 0.5])
    expect(Array.from(found.head.score.subarray(0, 2))).toEqual([5, 4])
    expect(evaluationSetDigest(found.base)).toBe(evaluationSetDigest(found.head))
  })
})

describe('of scores that were graded', () => {
  it('have no target to differ in', () => {
    const head = { ...graded, ids: packIds(['b', 'c', 'd']) }
    expect(common(graded, head)).toMatchObject({ altered: 0, onlyBase: 1, onlyHead: 1, head: { size: 2 } })
  })
})

describe('of any task', () => {
  const parted = arbitrarySample
    .filter(({ ids }) => !ids.numbered)
    .chain((sample) => {
      const members = fc
        .subarray([...Array(sample.size).keys()], { minLength: 1 })
        .map((indices) => Int32Array.from(indices))
      return fc.record({ sample: fc.constant(sample), before: members, after: members })
    })

  it('make one evaluation set, of the members that both sides have', () => {
    fc.assert(
      fc.property(parted, ({ sample, before, after }) => {
        const found = takeCommonExamples({
          base: takeExamples(sample, before),
          head: takeExamples(sample, after),
        })
        const shared = Array.from(before).filter((member) => after.includes(member))
        if ('differs' in found) return shared.length === 0
        expect(evaluationSetDigest(found.base)).toBe(evaluationSetDigest(found.head))
        expect(idsOf(found.base)).toEqual(idsOf(takeExamples(sample, Int32Array.from(shared))))
        expect(found.onlyBase).toBe(before.length - shared.length)
        expect(found.onlyHead).toBe(after.length - shared.length)
        return found.altered === 0
      }),
      { numRuns: 200 },
    )
  })
})
