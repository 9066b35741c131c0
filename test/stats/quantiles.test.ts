import { describe, expect, it } from 'vitest'
import { quantileOfSorted } from '../../src/stats/quantiles.ts'

describe('a quantile of sorted values', () => {
  const values = Float64Array.of(1.5, 2, 2, 7, 11.25)

  // numpy.quantile([1.5, 2, 2, 7, 11.25], q), NumPy 2.4.
  it.each([
    [0, 1.5],
    [0.025, 1.55],
    [0.5, 2],
    [0.9, 9.55],
    [1, 11.25],
  ])("at %d is NumPy's default, type 7", (level, expected) => {
    expect(quantileOfSorted(values, level)).toBeCloseTo(expected, 12)
  })

  it('of one value is that value', () => {
    expect(quantileOfSorted(Float64Array.of(3), 0.4)).toBe(3)
  })

  it('of equal infinite values is infinite, not NaN', () => {
    const infinite = Float64Array.of(Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY)
    expect(quantileOfSorted(infinite, 0.3)).toBe(Number.POSITIVE_INFINITY)
  })

  it('is NaN for no values and for a level that is none', () => {
    expect(quantileOfSorted(new Float64Array(), 0.5)).toBeNaN()
    expect(quantileOfSorted(values, Number.NaN)).toBeNaN()
    expect(quantileOfSorted(values, 1.1)).toBeNaN()
  })
})
