import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tangoInterval } from '../../src/stats/tango.ts'

/** n > 0 and gained + lost ≤ n. */
const shares = fc
  .integer({ min: 1, max: 3000 })
  .chain((n) =>
    fc
      .integer({ min: 0, max: n })
      .chain((gained) => fc.integer({ min: 0, max: n - gained }).map((lost) => ({ n, gained, lost }))),
  )
const confidence = 0.95

describe('the score interval for a difference of paired shares', () => {
  it('gives the published interval of Tango 1998 for b 40, c 20, n 160', () => {
    // PropCIs::scoreci.mp and Tango 1998, as recomputed by others: 0.03086 to 0.21806.
    const { low, high } = tangoInterval({ gained: 40, lost: 20, n: 160, confidence })
    expect(low).toBeCloseTo(0.03086, 5)
    expect(high).toBeCloseTo(0.21806, 5)
  })

  // Python: the score test at Δ, its restricted multinomial likelihood maximised by scipy.optimize.minimize_scalar,
  // inverted by scipy.optimize.brentq (no formula of Tango's is used).
  it.each([
    { gained: 1, lost: 9, n: 50, confidence: 0.9, low: -0.26946093, high: -0.06569847 },
    { gained: 12, lost: 41, n: 1204, confidence: 0.95, low: -0.03688846, high: -0.01272919 },
    { gained: 3, lost: 0, n: 30, confidence: 0.99, low: -0.09921951, high: 0.31923526 },
    { gained: 0, lost: 7, n: 20, confidence: 0.95, low: -0.56714573, high: -0.13248104 },
  ])('agrees with a numerical inversion for $gained gained, $lost lost of $n', ({ low, high, ...given }) => {
    const found = tangoInterval(given)
    expect(found.low).toBeCloseTo(low, 7)
    expect(found.high).toBeCloseTo(high, 7)
  })

  it('still has a width where no example changed: z²/(n + z²)', () => {
    // z² = 3.841459 (scipy.stats.norm.ppf(0.975)**2); 3.841459/203.841459 = 0.018845
    const { low, high } = tangoInterval({ gained: 0, lost: 0, n: 200, confidence })
    expect(low).toBeCloseTo(-0.018845, 6)
    expect(high).toBeCloseTo(0.018845, 6)
  })

  it('holds the estimate, and stays within −1 and 1', () => {
    fc.assert(
      fc.property(shares, (given) => {
        const { low, high } = tangoInterval({ ...given, confidence })
        const delta = (given.gained - given.lost) / given.n
        expect(low).toBeGreaterThanOrEqual(-1)
        expect(high).toBeLessThanOrEqual(1)
        expect(low).toBeLessThanOrEqual(delta)
        expect(high).toBeGreaterThanOrEqual(delta)
      }),
    )
  })

  it('is the same, mirrored, when main and head change places', () => {
    fc.assert(
      fc.property(shares, ({ n, gained, lost }) => {
        const one = tangoInterval({ n, gained, lost, confidence })
        const other = tangoInterval({ n, gained: lost, lost: gained, confidence })
        expect(one.low).toBeCloseTo(-other.high, 9)
        expect(one.high).toBeCloseTo(-other.low, 9)
      }),
    )
  })

  it('ends at −1 where every example was lost', () => {
    expect(tangoInterval({ gained: 0, lost: 12, n: 12, confidence }).low).toBe(-1)
    expect(tangoInterval({ gained: 12, lost: 0, n: 12, confidence }).high).toBe(1)
  })
})
