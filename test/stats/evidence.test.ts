import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/documents/parts.ts'
import { intervalOf, pNoWorse } from '../../src/stats/evidence.ts'
import { normalQuantile } from '../../src/stats/normal.ts'
import { summariseResamples } from '../../src/stats/resample-summary.ts'

type Resampled = Extract<Evidence, { kind: 'resampled' }>

/** `count` values spaced as the quantiles of a normal distribution. */
function bell(count: number, { mean = 0, error = 1 } = {}): Float64Array {
  return Float64Array.from({ length: count }, (_, i) => mean + error * normalQuantile((i + 1) / (count + 1)))
}

function resampled(differences: Float64Array, fields: Partial<Resampled> = {}): Resampled {
  return {
    kind: 'resampled',
    n: 1000,
    delta: 0,
    resamples: differences.length,
    ...summariseResamples(differences),
    ...fields,
  }
}

describe('the interval of evidence', () => {
  it("is Tango's for shares", () => {
    const evidence: Evidence = { kind: 'shares', n: 160, gained: 40, lost: 20 }
    const found = intervalOf(evidence, 0.95)
    expect(found).toMatchObject({ method: 'tango' })
    expect(found?.low).toBeCloseTo(0.03086, 5)
  })

  it("is Wald's for a normal estimate", () => {
    // scipy: norm.ppf(.975) = 1.959964, norm.ppf(.995) = 2.575829
    const evidence: Evidence = { kind: 'normal', n: 5000, delta: 0.02, error: 0.01 }
    expect(intervalOf(evidence, 0.95)?.low).toBeCloseTo(0.00040036, 8)
    expect(intervalOf(evidence, 0.99)?.high).toBeCloseTo(0.04575829, 8)
  })

  it.each([0.9, 0.95, 0.99])(
    'reads percentiles of resamples at %s from what the document keeps',
    (confidence) => {
      const found = intervalOf(resampled(bell(10_000)), confidence)
      const z = normalQuantile(1 - (1 - confidence) / 2)
      // On the wide side, and by no more than a hundredth.
      expect(found?.low).toBeLessThanOrEqual(-z + 1e-9)
      expect(found?.low).toBeGreaterThan(-z - 0.01)
      expect(found?.high).toBeGreaterThanOrEqual(z - 1e-9)
      expect(found?.high).toBeLessThan(z + 0.01)
    },
  )

  it('does not exist beyond the outermost resample', () => {
    expect(intervalOf(resampled(bell(100)), 0.95)).not.toBeNull()
    expect(intervalOf(resampled(bell(20)), 0.95)).toBeNull()
  })

  it('does not exist for fewer than 30 examples or clusters', () => {
    expect(intervalOf(resampled(bell(2000), { units: 29 }), 0.95)).toBeNull()
    expect(pNoWorse(resampled(bell(2000), { units: 29 }))).toBeNull()
    expect(intervalOf(resampled(bell(2000), { units: 30 }), 0.95)).not.toBeNull()
  })

  // scipy: Φ(−t.ppf(.975, U − 1)·√(U/(U − 1))) is the level that is read, 2.0802 and 1.9942 deviations of a bell out;
  // and t.cdf(−2.2/√(U/(U − 1)), U − 1) the p of a bell whose 0 lies 2.2 deviations out.
  it.each([
    { units: 30, reach: 2.080193, p: 0.019461 },
    { units: 100, reach: 1.994213, p: 0.015475 },
  ])('is expanded for $units examples or clusters, and p with it', ({ units, reach, p }) => {
    const found = intervalOf(resampled(bell(100_000), { units }), 0.95)
    expect(Math.abs((found?.low ?? 0) + reach)).toBeLessThan(0.01)
    expect(Math.abs((found?.high ?? 0) - reach)).toBeLessThan(0.01)
    const lost = pNoWorse(resampled(bell(100_000, { mean: -2.2 }), { units, delta: -2.2 })) ?? 1
    expect(lost / p).toBeGreaterThan(0.999)
    expect(lost / p).toBeLessThan(1.1)
  })

  it('does not exist without variance', () => {
    expect(intervalOf({ kind: 'normal', n: 1000, delta: 0.1, error: 0 }, 0.95)).toBeNull()
    expect(intervalOf(resampled(new Float64Array(1000).fill(0.1)), 0.95)).toBeNull()
  })

  it('does not exist for one number a run', () => {
    expect(intervalOf({ kind: 'point', delta: 0.3 }, 0.95)).toBeNull()
    expect(pNoWorse({ kind: 'point', delta: -0.3 })).toBeNull()
  })

  it('is nothing but 0 for proven identity, and does not exist for an unproven one', () => {
    expect(intervalOf({ kind: 'identical', n: 20, sameModel: true }, 0.95)).toMatchObject({ low: 0, high: 0 })
    expect(intervalOf({ kind: 'identical', n: 200, sameModel: false }, 0.95)).toMatchObject({
      low: 0,
      high: 0,
    })
    expect(intervalOf({ kind: 'identical', n: 199, sameModel: false }, 0.95)).toBeNull()
  })

  it('never holds NaN, whatever the numbers are', () => {
    const number = fc.constantFrom(0, 0.1, -0.1, Number.NaN, Infinity, -Infinity)
    fc.assert(
      fc.property(
        number,
        number,
        fc.array(number, { minLength: 2, maxLength: 5 }),
        (delta, error, quantiles) => {
          const levels = quantiles.map((_, index) => (index + 1) / (quantiles.length + 1))
          const given: Evidence[] = [
            { kind: 'normal', n: 100, delta, error },
            { kind: 'resampled', n: 100, delta, resamples: 5, levels, quantiles },
          ]
          for (const evidence of given) {
            const found = intervalOf(evidence, 0.5)
            expect(found === null || (Number.isFinite(found.low) && Number.isFinite(found.high))).toBe(true)
            const p = pNoWorse(evidence)
            expect(p === null || (p >= 0 && p <= 1)).toBe(true)
          }
        },
      ),
    )
  })
})

describe('the p-value of evidence', () => {
  it('is Φ(delta/error) for a normal estimate', () => {
    // scipy: norm.cdf(-2.5) = 0.006209665
    expect(pNoWorse({ kind: 'normal', n: 2000, delta: -0.025, error: 0.01 })).toBeCloseTo(0.006209665, 9)
  })

  it('is the share of resamples that are not below 0, and at least that', () => {
    const p = pNoWorse(resampled(bell(10_000, { mean: -2.5 }))) as number
    expect(p).toBeGreaterThanOrEqual(0.006209665)
    expect(p).toBeLessThan(0.0072)
  })

  it('is never below 1/(R + 1)', () => {
    expect(pNoWorse(resampled(bell(999, { mean: -50 })))).toBeCloseTo(0.001, 12)
  })

  it('counts a resample of exactly 0 as no drop', () => {
    const differences = Float64Array.from([
      ...new Array<number>(500).fill(-1),
      ...new Array<number>(499).fill(0),
    ])
    expect(pNoWorse(resampled(differences))).toBeGreaterThanOrEqual(0.5)
  })

  it('is 1 for identity', () => {
    expect(pNoWorse({ kind: 'identical', n: 500, sameModel: false })).toBe(1)
  })
})
