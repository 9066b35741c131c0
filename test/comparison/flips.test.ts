import { describe, expect, it } from 'vitest'
import { findFlips } from '../../src/comparison/flips.ts'
import { pairSamples } from '../../src/comparison/pair.ts'
import { graded, multilabel, ranking } from '../support/kinds-of-sample.ts'
import { makeSample } from '../support/make-sample.ts'
import { makeGraded, makeRegression } from '../support/regression-sample.ts'

const target = ['yes', 'yes', 'no', 'no', 'yes']
const sample = (predicted: readonly string[], scores?: readonly number[]) =>
  makeSample({
    target,
    predicted,
    labels: ['no', 'yes'],
    ...(scores === undefined ? {} : { scores: [scores.map((score) => 1 - score), scores] }),
  })
const idsOf = ({ flips }: ReturnType<typeof findFlips>) => flips.map(({ id }) => id)

describe('examples that changed sides', () => {
  it('stand with the lost ones first, those whose loss rose most before others', () => {
    const base = sample(['yes', 'yes', 'no', 'yes', 'yes'], [0.9, 0.6, 0.2, 0.8, 0.7])
    const head = sample(['no', 'no', 'yes', 'no', 'yes'], [0.4, 0.1, 0.9, 0.3, 0.8])
    const found = findFlips(pairSamples({ base, head }))
    expect(idsOf(found)).toEqual(['e002', 'e001', 'e000', 'e003'])
    // Python: -log(.1)+log(.8), -log(.1)+log(.6), -log(.4)+log(.9), -log(.7)+log(.2)
    const losses = [2.0794415416798357, 1.791759469228055, 0.8109302162163288, -1.252762968495368]
    for (const [at, { loss }] of found.flips.entries()) expect(loss).toBeCloseTo(losses[at] as number, 12)
    expect(found.count).toEqual({ evaluation: 'test', lost: 3, gained: 1 })
    expect(found.flips[0]).toMatchObject({ target: 'no', base: 'no', head: 'yes' })
  })

  it('stand by id where a side has no scores', () => {
    const base = sample(['yes', 'yes', 'no', 'yes', 'yes'], [0.9, 0.6, 0.2, 0.8, 0.7])
    const { flips } = findFlips(pairSamples({ base, head: sample(['no', 'no', 'no', 'no', 'yes']) }))
    expect(flips.map(({ id, loss }) => [id, loss])).toEqual([
      ['e000', null],
      ['e001', null],
      ['e003', null],
    ])
  })

  it('are none where another wrong label is predicted, and none between equal sides', () => {
    const wrong = (label: string) =>
      makeSample({ target: ['a'], predicted: [label], labels: ['a', 'b', 'c'] })
    expect(findFlips(pairSamples({ base: wrong('b'), head: wrong('c') })).count).toMatchObject({
      lost: 0,
      gained: 0,
    })
  })

  it('are listed up to 200 and counted whole', () => {
    const many = (predicted: string) =>
      makeSample({
        target: new Array(250).fill('a'),
        predicted: new Array(250).fill(predicted),
        labels: ['a', 'b'],
      })
    const found = findFlips(pairSamples({ base: many('a'), head: many('b') }))
    expect(found.flips).toHaveLength(200)
    expect(found.count).toMatchObject({ lost: 250, gained: 0 })
  })

  it('of a regression are those whose error moved by more than main’s median absolute error', () => {
    // Errors of main: 1, 2, 3, so that the median is 2; they move by +2, +2.5 and −2.5.
    const base = makeRegression({ target: [0, 0, 0], predicted: [1, -2, 3] })
    const head = makeRegression({ target: [0, 0, 0], predicted: [-3, 4.5, 0.5] })
    const found = findFlips(pairSamples({ base, head }))
    expect(found.flips).toEqual([
      { evaluation: 'test', id: 'e000001', target: '0', base: '-2', head: '4.5', loss: 2.5 },
      { evaluation: 'test', id: 'e000002', target: '0', base: '3', head: '0.5', loss: -2.5 },
    ])
  })

  it('of graded answers crossed the pass mark, inclusive, or moved far where there is none', () => {
    const base = makeGraded({ scores: [3, 2.9, 5, 1] })
    const head = makeGraded({ scores: [2.9, 3, 3, 2.5] })
    const pair = pairSamples({ base, head })
    expect(idsOf(findFlips(pair, { passMark: 3 }))).toEqual(['e000000', 'e000001'])
    // Median 2.95, distances 0.05, 0.05, 2.05, 1.95, whose median is 1.
    expect(idsOf(findFlips(pair))).toEqual(['e000002', 'e000003'])
  })

  it('of a ranking are queries whose nDCG moved', () => {
    const better = { ...ranking, relevance: Float64Array.of(2, 0, 1, Number.NaN, 1) }
    const { flips, count } = findFlips(pairSamples({ base: better, head: ranking }))
    // scikit-learn: ndcg_score([[2, 0, 1]], …) is 2/log2(2) and 2/log2(3) over 2 + 1/log2(3) = 0.760 and 0.480;
    // Python: 2*(1 - 1/log2(3))/(2 + 1/log2(3)).
    expect(count).toEqual({ evaluation: 'test', lost: 1, gained: 0 })
    expect(flips[0]?.loss).toBeCloseTo(0.28056260029560554, 12)
    expect(flips[0]).toMatchObject({ id: 'a', target: '' })
  })

  it('of label sets were wholly right on one side', () => {
    const [cat, dog, fox] = multilabel.target as [Uint8Array, Uint8Array, Uint8Array]
    const head = { ...multilabel, predicted: [cat, dog, Uint8Array.of(1, 0, 0)] }
    const { flips } = findFlips(pairSamples({ base: { ...multilabel, predicted: [cat, dog, fox] }, head }))
    expect(flips).toEqual([
      {
        evaluation: 'test',
        id: 'a',
        target: 'cat, dog',
        base: 'cat, dog',
        head: 'cat, dog, fox',
        loss: 1 / 3,
      },
    ])
  })

  it('are not known where the tasks differ', () => {
    expect(findFlips(pairSamples({ base: multilabel, head: graded }))).toEqual({ flips: [], count: null })
  })
})
