import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/documents/parts.ts'
import { examplesNeeded, smallestDrop } from '../../src/stats/power.ts'

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

describe('the smallest drop that an evaluation set tells', () => {
  it.each([0.02, 0.1, 0.3])(
    'is found by as many examples as it has, at a disagreement of %s',
    (disagreement) => {
      const drop = smallestDrop(shares(disagreement), { confidence }) ?? Number.NaN
      expect(examplesNeeded(shares(disagreement), { margin: drop * (1 + 1e-9), confidence })).toBe(1000)
      expect(examplesNeeded(shares(disagreement), { margin: drop * 0.999, confidence })).toBeGreaterThan(1000)
    },
  )

  it('is 2.8 times the root of disagreement by examples', () => {
    // scipy: (norm.ppf(.975) + norm.ppf(.8)) * sqrt(0.1 / 1000)
    expect(smallestDrop(shares(0.1), { confidence })).toBeCloseTo(0.0280159, 6)
  })

  it('is what Tango’s interval leaves open where the models agree on everything', () => {
    // z²/(n + z²) with z = norm.ppf(.975)
    expect(smallestDrop(shares(0), { confidence })).toBeCloseTo(3.841459 / 1003.841459, 8)
  })

  it('grows with the power that is asked', () => {
    const [usual = 0, more = 0] = [0.8, 0.95].map(
      (power) => smallestDrop(shares(0.1), { confidence, power }) ?? 0,
    )
    expect(more).toBeGreaterThan(usual)
  })

  it('is 2.8 errors of a mean, in its own unit', () => {
    const evidence: Evidence = { kind: 'normal', n: 400, delta: 0.1, error: 3 }
    expect(smallestDrop(evidence, { confidence })).toBeCloseTo(2.801585 * 3, 5)
  })

  it('is 2.8 errors of resamples, where they carry an interval', () => {
    const levels = Array.from({ length: 99 }, (_, index) => (index + 1) / 100)
    const evidence = (units: number): Evidence => ({
      kind: 'resampled',
      n: 5000,
      units,
      delta: 0,
      resamples: 99,
      levels,
      quantiles: levels.map((level) => 2 * level - 1),
    })
    // Half of the middle 68.27 % of a uniform distribution on [−1, 1] is 0.682689.
    expect(smallestDrop(evidence(200), { confidence })).toBeCloseTo(2.801585 * 0.682689, 4)
    expect(smallestDrop(evidence(29), { confidence })).toBeNull()
    expect(smallestDrop(evidence(200), { confidence: 0.999 })).toBeNull()
  })

  it('is unknown without examples, variance, or a difference between the inputs', () => {
    const without: readonly Evidence[] = [
      { kind: 'point', delta: 0.1 },
      { kind: 'identical', n: 5000, sameModel: false },
      { kind: 'normal', n: 400, delta: 0, error: 0 },
      { kind: 'normal', n: 400, delta: 0, error: Number.NaN },
      { kind: 'shares', n: 0, gained: 0, lost: 0 },
      { kind: 'shares', n: 3, gained: 2, lost: 1 },
    ]
    expect(without.map((evidence) => smallestDrop(evidence, { confidence }))).toEqual(without.map(() => null))
  })
})
