import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/documents/parts.ts'
import { decideOutcome } from '../../src/stats/outcomes.ts'
import { decideAsked } from '../../src/stats/outcomes-of-asks.ts'

/** Percentiles that are kept are ends that can be hit exactly. */
function between(low: number, high: number): Evidence {
  const delta = (low + high) / 2
  return {
    kind: 'resampled',
    n: 5000,
    delta,
    resamples: 4000,
    levels: [0.25, 0.75],
    quantiles: [low, high],
  }
}

// DESIGN section 6, at 50 % so that a = (1 − 0.5)/2 = 0.25 is exact.
const terms = { confidence: 0.5, pAdjusted: 1 }

describe('at the very edge of the law', () => {
  it('an interval that ends at 0 shows no gain', () => {
    expect(decideOutcome({ ...terms, evidence: between(0, 0.5), margin: 0 })).toBe('inconclusive')
  })

  it('an interval that ends at −margin is not above it', () => {
    expect(decideOutcome({ ...terms, evidence: between(-0.25, 0.5), margin: 0.25 })).toBe('inconclusive')
  })

  it('a p of exactly a is a real drop', () => {
    const change = { evidence: between(-0.75, -0.5), margin: 0.25, confidence: 0.5 }
    expect(decideOutcome({ ...change, pAdjusted: 0.25 })).toBe('regressed')
    expect(decideOutcome({ ...change, pAdjusted: 0.2500001 })).toBe('inconclusive')
  })

  it.each([
    ['margin', -0.5],
    ['budget', -0.5],
    ['improve', -0.5],
    ['equivalent', -0.5],
    ['margin', Number.NaN],
    ['improve', Number.NaN],
    ['equivalent', Number.NaN],
    ['improve', -Infinity],
    ['equivalent', Infinity],
  ] as const)('%s %d can be met by nothing', (kind, amount) => {
    const asked = { kind, amount }
    expect(decideAsked({ ...terms, asked, evidence: between(0.1, 0.2) })).toBe('missing')
  })

  it.each([null, Number.NaN, Infinity, -Infinity, 0, -1])('a share of %d means nothing', (base) => {
    const asked = { kind: 'relative-margin', amount: 0.1, base, relative: between(0.1, 0.2) } as const
    expect(decideAsked({ ...terms, asked, evidence: between(0.1, 0.2) })).toBe('missing')
  })

  // One number a run: what is below the bar by less than it moves by itself is neither a pass nor a drop.
  it.each([
    ['inconclusive', -0.005, 0.01],
    ['inconclusive', -0.01, 0.01],
    ['regressed', -0.011, 0.01],
    ['not-worse', 0, 0.01],
    ['regressed', -0.005, undefined],
  ] as const)('is %s by a share where one number moved to %d of noise %d', (outcome, delta, noiseFloor) => {
    const relative: Evidence = { kind: 'point', delta }
    const asked = { kind: 'relative-margin', amount: 0.1, base: 0.9, relative } as const
    const evidence: Evidence = { kind: 'point', delta: -0.1 }
    const noise = noiseFloor === undefined ? {} : { noiseFloor }
    expect(decideAsked({ ...terms, ...noise, asked, evidence })).toBe(outcome)
  })

  it.each([
    ['improve', 0.02, 'improved'],
    ['improve', -0.02, 'regressed'],
    ['equivalent', -0.02, 'regressed'],
    ['equivalent', 0.02, 'violated'],
    ['margin', -0.02, 'regressed'],
    ['margin', 0.02, 'improved'],
  ] as const)('%s takes a number without known noise as it is: %d is %s', (kind, delta, outcome) => {
    expect(decideAsked({ ...terms, asked: { kind, amount: 0.01 }, evidence: { kind: 'point', delta } })).toBe(
      outcome,
    )
  })
})
