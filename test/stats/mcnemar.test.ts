import { describe, expect, it } from 'vitest'
import { midPNoWorse } from '../../src/stats/mcnemar.ts'

describe('the one-sided mid-p value of McNemar', () => {
  // scipy 1.17.1: stats.binom.cdf(b - 1, b + c, 0.5) + 0.5 * stats.binom.pmf(b, b + c, 0.5)
  it.each([
    { gained: 86, lost: 150, p: 1.4466947588e-5 },
    { gained: 1, lost: 8, p: 0.0107421875 },
    { gained: 0, lost: 5, p: 0.015625 },
    { gained: 12, lost: 41, p: 2.6047236e-5 },
    { gained: 5, lost: 0, p: 0.984375 },
    { gained: 499_000, lost: 501_000, p: 0.02275015894 },
  ])('agrees with scipy for $gained gained and $lost lost', ({ gained, lost, p }) => {
    expect(midPNoWorse({ gained, lost }) / p).toBeCloseTo(1, 6)
  })

  it('finds nothing against the head where no example changed', () => {
    expect(midPNoWorse({ gained: 0, lost: 0 })).toBe(1)
  })
})
