import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/documents/parts.ts'
import { type AskedChange, decideAsked } from '../../src/stats/outcomes-of-asks.ts'

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
function decide(asked: AskedChange['asked'], evidence: Evidence, terms: Partial<AskedChange> = {}) {
  return decideAsked({ confidence: 0.5, pAdjusted: 1, asked, evidence, ...terms })
}

describe('a share of main’s value', () => {
  const share = (relative: Evidence) =>
    ({ kind: 'relative-margin', amount: 0.1, base: 0.9, relative }) as const
  const plain = between(-0.5, 0.25)

  it('is not kept by an interval that ends at it', () => {
    expect(decide(share(between(0, 0.5)), plain)).toBe('inconclusive')
    expect(decide(share(between(0.001, 0.5)), plain)).toBe('not-worse')
  })

  it('is not kept by what has no interval', () => {
    expect(decide(share({ kind: 'normal', n: 500, delta: 0.1, error: 0 }), plain)).toBe('inconclusive')
  })

  it.each([
    ['a drop that is certain', -0.25, 0.25, 'regressed'],
    ['a drop that is not', -0.25, 0.26, 'inconclusive'],
    ['none below the share', 0, 0.001, 'inconclusive'],
  ] as const)('is broken by a certain drop below it alone: %s', (_, middle, pAdjusted, outcome) => {
    expect(decide(share(between(middle - 0.5, middle + 0.5)), plain, { pAdjusted })).toBe(outcome)
  })

  it('is of no use to a gain: what rose is improved', () => {
    expect(decide(share(between(0.2, 0.5)), between(0.125, 0.5))).toBe('improved')
  })
})

describe('a gain', () => {
  const gain = { kind: 'improve', amount: 0.25 } as const

  it('is not shown by an interval that ends at what is asked', () => {
    expect(decide(gain, between(0.25, 0.75))).toBe('inconclusive')
    expect(decide(gain, between(0.26, 0.75))).toBe('improved')
  })

  it('is ruled out where the better end only reaches it', () => {
    expect(decide(gain, between(-0.5, 0.25))).toBe('violated')
    expect(decide(gain, between(-0.5, 0.26))).toBe('inconclusive')
  })

  it('is a drop where that is certain, and not before', () => {
    const drop = between(-0.5, -0.25)
    expect(decide(gain, drop, { pAdjusted: 0.25 })).toBe('regressed')
    expect(decide(gain, drop, { pAdjusted: 0.26 })).toBe('violated')
    expect(decide(gain, between(-0.5, 0.5), { pAdjusted: 0.001 })).toBe('inconclusive')
  })

  it.each([
    [0.3, 'inconclusive'],
    [0.375, 'inconclusive'],
    [0.376, 'improved'],
    [0.125, 'violated'],
    [-0.125, 'violated'],
    [-0.126, 'regressed'],
  ] as const)('of one number a run has to be more than its noise: %d is %s', (delta, outcome) => {
    expect(decide(gain, { kind: 'point', delta }, { noiseFloor: 0.125 })).toBe(outcome)
  })
})

describe('equivalence', () => {
  const same = { kind: 'equivalent', amount: 0.25 } as const

  it.each([
    [-0.25, 0.125],
    [-0.125, 0.25],
    [-0.25, 0.25],
  ])('is not shown by an interval that ends at its bar: [%d, %d]', (low, high) => {
    expect(decide(same, between(low, high))).toBe('inconclusive')
    expect(decide(same, between(low * 0.99, high * 0.99))).toBe('not-worse')
  })

  it('is broken downwards by a certain drop beyond the bar', () => {
    const drop = between(-0.75, -0.5)
    expect(decide(same, drop, { pAdjusted: 0.25 })).toBe('regressed')
    expect(decide(same, drop, { pAdjusted: 0.26 })).toBe('inconclusive')
    expect(decide(same, between(-0.5, 0), { pAdjusted: 0.001 })).toBe('inconclusive')
  })

  it('is broken upwards by a certain rise beyond the bar', () => {
    expect(decide(same, between(0.125, 0.75))).toBe('violated')
    expect(decide(same, between(0, 0.75))).toBe('inconclusive')
    expect(decide(same, between(0.125, 0.375))).toBe('inconclusive')
  })

  it.each([
    [0.25, 'not-worse'],
    [-0.25, 'not-worse'],
    [0.375, 'inconclusive'],
    [0.376, 'violated'],
    [-0.375, 'inconclusive'],
    [-0.376, 'regressed'],
  ] as const)('of one number a run allows for its noise: %d is %s', (delta, outcome) => {
    expect(decide(same, { kind: 'point', delta }, { noiseFloor: 0.125 })).toBe(outcome)
  })
})

describe('an amount of 0', () => {
  it.each([
    ['margin', between(0.001, 0.2), 'improved'],
    ['budget', between(-0.2, 0.2), 'inconclusive'],
    ['improve', between(0.001, 0.2), 'improved'],
    ['equivalent', { kind: 'identical', n: 500, sameModel: false }, 'not-worse'],
  ] as const)('is one that can be asked: %s', (kind, evidence, outcome) => {
    expect(decide({ kind, amount: 0 }, evidence)).toBe(outcome)
  })
})
