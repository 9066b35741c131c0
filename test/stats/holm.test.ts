import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { adjustHolm } from '../../src/stats/holm.ts'

const family = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(null)), {
  maxLength: 12,
})

describe("Holm's adjustment", () => {
  // statsmodels 0.15.0: multipletests(p, method='holm')[1]
  it.each([
    { p: [0.01, 0.04, 0.03, 0.005], adjusted: [0.03, 0.06, 0.06, 0.02] },
    { p: [0.2, 0.001, 0.9, 0.02, 0.02], adjusted: [0.4, 0.005, 0.9, 0.08, 0.08] },
  ])('agrees with statsmodels for $p', ({ p, adjusted }) => {
    const found = adjustHolm(p)
    for (const [index, value] of adjusted.entries()) expect(found[index]).toBeCloseTo(value, 12)
  })

  it('counts what could not be computed as 1, and still as one of the family', () => {
    expect(adjustHolm([0.01, null])).toEqual([0.02, 1])
    expect(adjustHolm([0.01, Number.NaN, Number.NaN])).toEqual([0.03, 1, 1])
  })

  it('never makes a p-value smaller, and keeps their order', () => {
    fc.assert(
      fc.property(family, (p) => {
        const adjusted = adjustHolm(p)
        for (const [i, value] of p.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value ?? 1)
          for (const [j, other] of p.entries()) {
            if ((value ?? 1) < (other ?? 1)) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j] as number)
          }
        }
      }),
    )
  })

  it('never adjusts less when the family grows', () => {
    fc.assert(
      fc.property(family, fc.double({ min: 0, max: 1, noNaN: true }), (p, further) => {
        const before = adjustHolm(p)
        const after = adjustHolm([...p, further])
        for (const [index, value] of before.entries())
          expect(after[index]).toBeGreaterThanOrEqual(value - 1e-15)
      }),
    )
  })
})
