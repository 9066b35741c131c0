import { describe, expect, it } from 'vitest'
import { createGenerator } from '../../src/stats/generator.ts'
import type { JointLabels } from '../../src/stats/joint-cells.ts'
import { quantileOfSorted } from '../../src/stats/quantiles.ts'
import { resampleCells } from '../../src/stats/resample-cells.ts'
import { resampleWeightedCells } from '../../src/stats/resample-weighted-cells.ts'
import { unitsOf } from '../../src/stats/units.ts'

/** [target, base, head, count] */
const TABLE = [
  [0, 0, 0, 140],
  [0, 0, 1, 6],
  [0, 1, 0, 9],
  [0, 1, 1, 5],
  [1, 1, 1, 90],
  [1, 1, 0, 7],
  [1, 0, 1, 3],
  [1, 2, 2, 4],
  [2, 2, 2, 30],
  [2, 2, 0, 2],
  [2, 1, 2, 1],
  [2, 1, 0, 3],
] as const

function spread(column: 0 | 1 | 2): Int32Array {
  return Int32Array.from(TABLE.flatMap((row) => Array.from({ length: row[3] }, () => row[column])))
}

const joint: JointLabels = { labels: 3, target: spread(0), base: spread(1), head: spread(2) }

/** Row-major 3 × 3; scikit-learn's definition. */
function macroF1(table: Float64Array): number {
  const at = (row: number, column: number) => table[row * 3 + column] as number
  const classes = [0, 1, 2].map((one) => {
    const actual = at(one, 0) + at(one, 1) + at(one, 2)
    const predicted = at(0, one) + at(1, one) + at(2, one)
    return (2 * at(one, one)) / (actual + predicted)
  })
  return classes.reduce((sum, value) => sum + value, 0) / 3
}

function accuracy(table: Float64Array): number {
  return (
    ((table[0] as number) + (table[4] as number) + (table[8] as number)) /
    table.reduce((sum, count) => sum + count, 0)
  )
}

const quantilesOf = (values: Float64Array) =>
  [0.025, 0.5, 0.975].map((level) => quantileOfSorted(values.toSorted(), level))
const differences = ({ base, head }: { base: Float64Array; head: Float64Array }) =>
  head.map((value, index) => value - (base[index] as number))

describe('resampling the cells of a paired comparison', () => {
  const draws = resampleCells({
    joint,
    statistics: [macroF1],
    resamples: 20_000,
    generator: createGenerator(1),
  })

  it('gives the quantiles of an independent simulation', () => {
    // numpy 400,000 draws: rng.multinomial(300, W / W.sum()) with W the 3 × 3 × 3 counts plus, for each class t and
    // each other label o, 1/2 on (t, t, o) and on (t, o, t): −0.04922, −0.00775, 0.03302; P(≥ 0) = 0.3538
    const found = differences(draws[0] as never)
    const [low = 0, middle = 0, high = 0] = quantilesOf(found)
    expect(Math.abs(low + 0.0492)).toBeLessThan(0.0012)
    expect(Math.abs(middle + 0.0077)).toBeLessThan(0.0012)
    expect(Math.abs(high - 0.033)).toBeLessThan(0.0012)
    expect(
      Math.abs(found.filter((difference) => difference >= 0).length / found.length - 0.3538),
    ).toBeLessThan(0.012)
  })

  it("gives the quantiles of the head's own value too", () => {
    // The same simulation: 0.84243, 0.92675.
    const [low = 0, , high = 0] = quantilesOf(draws[0]?.head as Float64Array)
    expect(Math.abs(low - 0.8424)).toBeLessThan(0.002)
    expect(Math.abs(high - 0.9268)).toBeLessThan(0.002)
  })

  it('agrees with drawing the examples one by one', () => {
    const weight = new Float64Array(joint.target.length).fill(1)
    const units = unitsOf(joint.target.length, null)
    const slow = resampleWeightedCells({
      joint,
      weight,
      units,
      statistics: [macroF1],
      resamples: 10_000,
      generator: createGenerator(2),
    })
    const [low = 0, middle = 0, high = 0] = quantilesOf(differences(slow[0] as never))
    expect(Math.abs(low + 0.0492)).toBeLessThan(0.002)
    expect(Math.abs(middle + 0.0077)).toBeLessThan(0.002)
    expect(Math.abs(high - 0.033)).toBeLessThan(0.002)
  })

  it('agrees with itself where examples of a weight are drawn together', () => {
    // Weights all different, by a hair: drawn one by one. Weights all 1: drawn as patterns.
    const hair = Float64Array.from(joint.target, (_, index) => 1 + index * 1e-9)
    const units = unitsOf(joint.target.length, null)
    const spreadOf = (weight: Float64Array) => {
      const settings = {
        joint,
        weight,
        units,
        statistics: [macroF1],
        resamples: 8000,
        generator: createGenerator(6),
      }
      return quantilesOf(differences(resampleWeightedCells(settings)[0] as never))
    }
    const together = spreadOf(new Float64Array(joint.target.length).fill(1))
    for (const [index, quantile] of spreadOf(hair).entries()) {
      expect(Math.abs(quantile - (together[index] as number))).toBeLessThan(0.002)
    }
  })

  it('has a spread even where both sides predict the same', () => {
    const same = { ...joint, base: joint.head }
    const [found] = resampleCells({
      joint: same,
      statistics: [accuracy],
      resamples: 500,
      generator: createGenerator(3),
    })
    const spreadOf = new Set(differences(found as never))
    expect(spreadOf.size).toBeGreaterThan(1)
  })

  it('gives the same numbers for the same seed', () => {
    const again = () =>
      resampleCells({ joint, statistics: [accuracy], resamples: 50, generator: createGenerator(7) })
    expect(again()).toEqual(again())
  })

  it('draws whole clusters where examples belong together', () => {
    // Ten copies of each example as one cluster: ten times the examples, and the spread of the single ones.
    const copies = (codes: Int32Array) =>
      Int32Array.from([...codes].flatMap((code) => new Array<number>(10).fill(code)))
    const many = {
      labels: 3,
      target: copies(joint.target),
      base: copies(joint.base),
      head: copies(joint.head),
    }
    const group = Int32Array.from(many.target, (_, index) => Math.floor(index / 10))
    const [found] = resampleWeightedCells({
      joint: many,
      weight: new Float64Array(many.target.length).fill(1),
      units: unitsOf(many.target.length, group),
      statistics: [accuracy],
      resamples: 2000,
      generator: createGenerator(4),
    })
    const [low = 0, , high = 0] = quantilesOf(differences(found as never))
    // Accuracy of 300 independent examples, 13 gained and 15 lost: half-width about 1.96·√(28)/300 = 0.0346
    expect((high - low) / 2).toBeGreaterThan(0.029)
    expect((high - low) / 2).toBeLessThan(0.04)
  })
})
