import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { combineIntervals } from '../../src/stats/combine-intervals.ts'

// statsmodels 0.15: proportion_confint(19, 41, method='wilson') and of 14, and φ = 14·22/√(19·22·14·27).
const one = { value: 19 / 41, low: 0.32056233976336046, high: 0.6125352873233052, error: 1 }
const other = { value: 14 / 41, low: 0.21558808257384846, high: 0.49450163480170317, error: 1 }
const correlation = 0.7748482842129537

describe('the reach of a difference of two estimates with intervals', () => {
  // R. G. Newcombe, Statistics in Medicine 17, 1998, table [[14, 5], [0, 22]] without correction: .0222 to .2168.
  it('is that of Newcombe’s method 10 where the two are paired shares, to the farther side', () => {
    const reach = combineIntervals({ one, other, error: Math.sqrt(2 - 2 * correlation) })
    expect(reach).toBeCloseTo(5 / 41 - 0.02221, 4)
  })

  it('is z times the error where both intervals are normal', () => {
    const number = fc.double({ min: 0.01, max: 1, noNaN: true })
    const share = fc.double({ min: -0.99, max: 0.99, noNaN: true })
    fc.assert(
      fc.property(number, number, share, (first, second, rho) => {
        const normal = (error: number) => ({ value: 0, low: -2 * error, high: 2 * error, error })
        const error = Math.sqrt(first ** 2 + second ** 2 - 2 * rho * first * second)
        const reach = combineIntervals({ one: normal(first), other: normal(second), error })
        expect(reach).toBeCloseTo(2 * error, 6)
      }),
    )
  })

  it('adds the squares where one of the two has no error, as if they had nothing to do with each other', () => {
    const perfect = { value: 1, low: 0.9, high: 1, error: 0 }
    const near = { value: 0.97, low: 0.85, high: 0.99, error: 0.02 }
    // √(0.1² + 0.02²) below and √(0² + 0.12²) above.
    expect(combineIntervals({ one: perfect, other: near, error: 0.02 })).toBeCloseTo(0.12, 12)
  })
})
