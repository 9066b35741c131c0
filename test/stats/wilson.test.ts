import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilsonInterval } from '../../src/stats/wilson.ts'

describe("Wilson's interval", () => {
  // statsmodels.stats.proportion.proportion_confint(hits, n, 1 − confidence, 'wilson'), statsmodels 0.15; the first
  // three are examples of R. G. Newcombe, Statistics in Medicine 17, 1998.
  it.each([
    [81, 263, 0.95, 0.255288519878274, 0.3662095769828],
    [0, 20, 0.95, 0, 0.161125158052819],
    [1, 29, 0.95, 0.00611321429276267, 0.171755218793203],
    [20, 20, 0.9, 0.880842162639035, 1],
    [333, 344, 0.95, 0.943656497382742, 0.982052591728413],
  ])('of %d hits in %d at %d', (hits, n, confidence, low, high) => {
    const interval = wilsonInterval({ hits, n, confidence })
    expect(interval.low).toBeCloseTo(low, 12)
    expect(interval.high).toBeCloseTo(high, 12)
  })

  it('lies in [0, 1] around the share, and mirrors when hits and misses are swapped', () => {
    const counts = fc.integer({ min: 1, max: 1_000_000 }).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)))
    fc.assert(
      fc.property(counts, fc.double({ min: 0.5, max: 0.999, noNaN: true }), ([hits, n], confidence) => {
        const { low, high } = wilsonInterval({ hits, n, confidence })
        const mirrored = wilsonInterval({ hits: n - hits, n, confidence })
        return (
          low >= 0 &&
          low <= hits / n &&
          hits / n <= high &&
          high <= 1 &&
          Math.abs(low - (1 - mirrored.high)) < 1e-9
        )
      }),
    )
  })
})
