import { describe, expect, it } from 'vitest'
import { correctedResampledT } from '../../src/stats/corrected-t.ts'

describe('the corrected resampled t of folds', () => {
  it('widens the error for the examples that training sets share', () => {
    // numpy and scipy: s = std(d, ddof=1), error = s*sqrt(1/5 + 1/4), p = t.cdf(mean/error, 4), t.ppf(.975, 4)*error.
    const found = correctedResampledT([0.02, -0.01, 0.03, 0.015, 0.005], { confidence: 0.95 })
    expect(found?.degrees).toBe(4)
    expect(found?.mean).toBeCloseTo(0.012, 12)
    expect(found?.error).toBeCloseTo(0.010228636272739391, 12)
    expect(found?.p).toBeCloseTo(0.8470915959800813, 10)
    expect(found?.low).toBeCloseTo(-0.016399247112295883, 10)
    expect(found?.high).toBeCloseTo(0.04039924711229588, 10)
  })

  it('is not there for one fold, or differences that do not vary', () => {
    for (const differences of [[], [0.1], [0.1, 0.1, 0.1]])
      expect(correctedResampledT(differences, { confidence: 0.95 })).toBeNull()
  })
})
