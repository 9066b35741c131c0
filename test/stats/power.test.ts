import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/documents/parts.ts'
import { examplesNeeded } from '../../src/stats/power.ts'

const confidence = 0.95
const shares = (disagreement: number): Evidence => ({
  kind: 'shares',
  n: 1000,
  gained: Math.round(500 * disagreement),
  lost: Math.round(500 * disagreement),
})

describe('the examples that a margin needs', () => {
  // scipy: (norm.ppf(.975) + norm.ppf(.8))**2 * psi / m**2, rounded up.
  it.each([
    { disagreement: 0.1, margin: 0.02, needed: 1963 },
    { disagreement: 0.1, margin: 0.01, needed: 7849 },
    { disagreement: 0.2, margin: 0.005, needed: 62_792 },
  ])('are $needed for a margin of $margin where the models disagree on $disagreement', (given) => {
    expect(examplesNeeded(shares(given.disagreement), { margin: given.margin, confidence })).toBe(
      given.needed,
    )
  })

  it('are as many as the interval of no change needs where the models agree on everything', () => {
    // z²/(n + z²) < 0.01 from n = z²·99 on; scipy: norm.ppf(.975)**2 * 99 = 380.30
    expect(examplesNeeded(shares(0), { margin: 0.01, confidence })).toBe(381)
  })

  it('scale the error of a mean', () => {
    // 400 · ((1.959964 + 0.841621) · 0.01 / 0.02)² = 784.888
    const evidence: Evidence = { kind: 'normal', n: 400, delta: 0.1, error: 0.01 }
    expect(examplesNeeded(evidence, { margin: 0.02, confidence })).toBe(785)
  })

  it('read the error of resamples from their middle 68 %', () => {
    // A uniform distribution on [−1, 1]: half of its middle 68.27 % is 0.6827, and (2.801585 · 0.6827)²·50 = 182.9
    const levels = Array.from({ length: 99 }, (_, index) => (index + 1) / 100)
    const quantiles = levels.map((level) => 2 * level - 1)
    const evidence: Evidence = { kind: 'resampled', n: 50, delta: 0, resamples: 99, levels, quantiles }
    expect(examplesNeeded(evidence, { margin: 1, confidence })).toBe(183)
  })

  it('do not exist for a margin of 0, nor for one number a run', () => {
    expect(examplesNeeded(shares(0.1), { margin: 0, confidence })).toBeNull()
    expect(examplesNeeded({ kind: 'point', delta: 0.1 }, { margin: 0.01, confidence })).toBeNull()
  })
})
