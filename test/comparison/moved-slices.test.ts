import { describe, expect, it } from 'vitest'
import { findMovedSlices } from '../../src/comparison/moved-slices.ts'
import { pairSamples } from '../../src/comparison/pair.ts'
import { createGenerator } from '../../src/stats/generator.ts'
import { makeSample } from '../support/make-sample.ts'
import { makeRegression } from '../support/regression-sample.ts'

const slice = (name: string, members: readonly number[]) => ({
  name,
  of: name,
  members: Int32Array.from(members),
})
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

/** Examples of which `lost` go from right to wrong and `gained` the other way round. */
function labelled(parts: readonly (readonly [lost: number, gained: number, n: number])[]) {
  const side = (isHead: boolean) => {
    const predicted = parts.flatMap(([lost, gained, n]) => [
      ...new Array<string>(lost).fill(isHead ? 'b' : 'a'),
      ...new Array<string>(gained).fill(isHead ? 'a' : 'b'),
      ...new Array<string>(n - lost - gained).fill('a'),
    ])
    return makeSample({ target: predicted.map(() => 'a'), predicted, labels: ['a', 'b'] })
  }
  return pairSamples({ base: side(false), head: side(true) })
}

describe('slices that moved most', () => {
  it('are those that moved otherwise than the rest', () => {
    const pair = labelled([
      [9, 1, 40],
      [4, 5, 160],
    ])
    const [found, ...others] = findMovedSlices(pair, [slice('island=Dream', range(0, 40))])
    expect(others).toEqual([])
    expect(found).toMatchObject({ evaluation: 'test', slice: 'island=Dream', n: 40, loss: 'error rate' })
    expect(found?.base).toBeCloseTo(1 / 40, 12)
    expect(found?.head).toBeCloseTo(9 / 40, 12)
    // scipy: ttest_ind of 10 times 1, 2 times −1, 30 times 0 against 5, 6 and 151 of them, equal_var=False
    expect(found?.p).toBeCloseTo(0.01861288713708717, 10)
  })

  it('have their false discoveries controlled, the one that fared worst first', () => {
    const pair = labelled([
      [10, 0, 10],
      [2, 2, 90],
    ])
    const found = findMovedSlices(pair, [slice('rest', range(10, 100)), slice('few', range(0, 10))])
    expect(found.map((one) => one.slice)).toEqual(['few', 'rest'])
    // scipy: ttest_ind(equal_var=False) with one of each added; Benjamini and Yekutieli: 2 × 1.5 / 2 of it.
    expect(found[0]?.p).toBeCloseTo(0.00038273682193328245, 10)
    expect(found[0]?.pAdjusted).toBeCloseTo(1.5 * 0.00038273682193328245, 10)
  })

  it('are none where every slice moved alike, however far', () => {
    const pair = labelled([
      [10, 0, 40],
      [40, 0, 160],
    ])
    expect(findMovedSlices(pair, [slice('a', range(0, 40)), slice('b', range(40, 200))])).toEqual([])
  })

  it('do not include one that went one way in two examples', () => {
    expect(
      findMovedSlices(
        labelled([
          [2, 0, 2],
          [1, 1, 200],
        ]),
        [slice('tiny', [0, 1])],
      ),
    ).toEqual([])
  })

  it('of a regression move by absolute error', () => {
    const rows = range(0, 60)
    const head = rows.map((i) => ((5 * i) % 13) / 4 + (i % 3 === 0 ? 1.5 : 0))
    const pair = pairSamples({
      base: makeRegression({ target: rows.map(() => 0), predicted: rows.map((i) => ((7 * i) % 11) / 4) }),
      head: makeRegression({ target: rows.map(() => 0), predicted: head }),
    })
    const [found] = findMovedSlices(pair, [
      slice(
        'third',
        rows.filter((i) => i % 3 === 0),
      ),
    ])
    expect(found).toMatchObject({ loss: 'absolute error', base: 1.3375, head: 3 })
    // scipy: ttest_ind(equal_var=False)
    expect(found?.p).toBeCloseTo(0.00047974444870446995, 12)
  })

  it('with groups are tested over clusters, and not at all with fewer than 30', () => {
    const clustered = (size: number) => {
      const rows = range(0, size)
      const of = (i: number) => Math.floor(i / 2)
      const group = Int32Array.from(rows, of)
      const side = (predicted: (i: number) => number) => ({
        ...makeRegression({ target: rows.map(() => 0), predicted: rows.map(predicted) }),
        group,
        groups: rows.map((row) => `g${row}`),
      })
      const pair = pairSamples({
        base: side((i) => ((7 * i) % 11) / 4),
        head: side((i) => ((5 * of(i)) % 13) / 4 + (of(i) % 2 === 0 ? 1.5 : 0)),
      })
      return findMovedSlices(pair, [
        slice(
          'even',
          rows.filter((i) => of(i) % 2 === 0),
        ),
      ])
    }
    // statsmodels: OLS on the slice, cov_type='cluster' without its correction, × sqrt(80/79); t with 39 degrees.
    expect(clustered(160)[0]?.p).toBeCloseTo(2.9497513707992005e-7, 14)
    expect(clustered(100)).toEqual([])
  })

  it('are rarely any where slices say nothing', () => {
    const generator = createGenerator(7)
    const draw = () => generator.nextUint32() / 2 ** 32
    let runs = 0
    for (let run = 0; run < 200; run += 1) {
      const target = range(0, 300).map(() => 'a')
      const side = () =>
        makeSample({ target, predicted: target.map(() => (draw() < 0.1 ? 'b' : 'a')), labels: ['a', 'b'] })
      const slices = range(0, 10).map((at) => slice(`s${at}`, range(at * 30, at * 30 + 30)))
      if (findMovedSlices(pairSamples({ base: side(), head: side() }), slices).length > 0) runs += 1
    }
    // A level of 5 % is 10 of 200.
    expect(runs).toBeLessThanOrEqual(10)
  })
})
