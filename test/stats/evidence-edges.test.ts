import { describe, expect, it } from 'vitest'
import type { Evidence } from '../../src/documents/parts.ts'
import { isWithin, wasBrokenBefore } from '../../src/stats/bounds.ts'
import { deltaOf, intervalOf, pNoWorse, quantileAt } from '../../src/stats/evidence.ts'
import { adjustHolm } from '../../src/stats/holm.ts'
import { exactNoWorse } from '../../src/stats/mcnemar.ts'
import { shareAmong, spendOverAttempts } from '../../src/stats/spend-confidence.ts'

type Resampled = Extract<Evidence, { kind: 'resampled' }>
const kept = (levels: number[], quantiles: number[], fields: Partial<Resampled> = {}): Resampled => ({
  kind: 'resampled',
  n: 1000,
  delta: 0.1,
  resamples: 1000,
  levels,
  quantiles,
  ...fields,
})

describe('evidence of which a part is no number', () => {
  const levels = [0.025, 0.5, 0.975]
  it.each([
    ['the change', kept(levels, [0.1, 0.2, 0.3], { delta: Number.NaN })],
    ['a level', kept([0.025, Number.NaN, 0.975], [0.1, 0.2, 0.3])],
    ['a quantile in the middle', kept(levels, [0.1, Number.NaN, 0.3])],
    ['the first quantile', kept(levels, [-Infinity, 0.2, 0.3])],
    ['the last quantile', kept(levels, [0.1, 0.2, Infinity])],
    ['how many there are', kept(levels, [0.1, 0.2])],
    ['all of it', kept([], [])],
    ['the order: it falls', kept(levels, [0.3, 0.2, 0.1])],
  ])('has no interval and no p: %s', (_, evidence) => {
    expect(intervalOf(evidence, 0.95)).toBeNull()
    expect(pNoWorse(evidence)).toBeNull()
  })

  it.each([0, -0.01, Number.NaN])('has none with an error of %d', (error) => {
    const evidence: Evidence = { kind: 'normal', n: 1000, delta: 0.1, error }
    expect(intervalOf(evidence, 0.95)).toBeNull()
    expect(pNoWorse(evidence)).toBeNull()
  })

  it.each([Infinity, -Infinity, Number.NaN])('has none with a change of %d', (delta) => {
    const evidence: Evidence = { kind: 'normal', n: 1000, delta, error: 0.01 }
    expect(intervalOf(evidence, 0.95)).toBeNull()
    expect(pNoWorse(evidence)).toBeNull()
  })

  it.each([1.5e308, -1.5e308])('has no interval of which one end alone is too large: %d', (delta) => {
    expect(intervalOf({ kind: 'normal', n: 1000, delta, error: 0.5e308 }, 0.95)).toBeNull()
  })
})

describe('the change', () => {
  it('is what was gained less what was lost, of all', () => {
    expect(deltaOf({ kind: 'shares', n: 160, gained: 20, lost: 40 })).toBe(-0.125)
    expect(deltaOf({ kind: 'shares', n: 160, gained: 40, lost: 20 })).toBe(0.125)
  })

  it('is none between equal sides', () => {
    expect(deltaOf({ kind: 'identical', n: 20, sameModel: false })).toBe(0)
  })
})

describe('a quantile', () => {
  const evidence = kept([0.1, 0.3, 0.9], [-4, 0, 6])

  it('is read on the line between its neighbours', () => {
    expect(quantileAt(evidence, 0.1)).toBe(-4)
    expect(quantileAt(evidence, 0.2)).toBeCloseTo(-2, 12)
    expect(quantileAt(evidence, 0.6)).toBeCloseTo(3, 12)
    expect(quantileAt(evidence, 0.9)).toBe(6)
  })

  it('is not guessed beyond the outermost', () => {
    expect(quantileAt(evidence, 0.099)).toBeNull()
    expect(quantileAt(evidence, 0.901)).toBeNull()
  })

  it('makes no interval where one end alone is beyond them', () => {
    expect(intervalOf(kept([0.025, 0.5, 0.9], [0.1, 0.2, 0.3]), 0.95)).toBeNull()
    expect(intervalOf(kept([0.1, 0.5, 0.975], [0.1, 0.2, 0.3]), 0.95)).toBeNull()
  })
})

describe('the tail that is read for few units', () => {
  // scipy 1.17.1: stats.norm.cdf(-stats.t.ppf(0.975, U - 1) * math.sqrt(U / (U - 1)))
  it.each([
    [30, 0.0187539],
    [100, 0.02306439],
  ])('is of Student’s t and wider by √(U/(U − 1)): %d', (units, tail) => {
    // Quantiles that are their own levels show the level that is read.
    const levels = Array.from({ length: 999 }, (_, at) => (at + 1) / 1000)
    const found = intervalOf(kept(levels, levels, { units }), 0.95)
    expect(found?.low).toBeCloseTo(tail, 7)
    expect(found?.high).toBeCloseTo(1 - tail, 7)
  })
})

describe('the share of resamples that are not below 0', () => {
  it('is told by the outermost that is', () => {
    expect(pNoWorse(kept([0.1, 0.3, 0.9], [-4, -1, 6]))).toBeCloseTo(0.7, 12)
    expect(pNoWorse(kept([0.1, 0.3, 0.9], [-4, 0, 6]))).toBeCloseTo(0.9, 12)
  })

  it('is all of them where none is', () => {
    expect(pNoWorse(kept([0.1, 0.3, 0.9], [0, 1, 6]))).toBe(1)
    expect(pNoWorse(kept([0.1, 0.3, 0.9], [0, 1, 6], { units: 40 }))).toBe(1)
  })

  it('of few units is never more certain than of many', () => {
    const many = pNoWorse(kept([0.1, 0.3, 0.98], [-4, -1, -0.1])) as number
    const few = pNoWorse(kept([0.1, 0.3, 0.98], [-4, -1, -0.1], { units: 30 })) as number
    expect(many).toBeCloseTo(0.02, 12)
    // scipy: t.sf(-norm.ppf(0.02)·√(29/30), 29) = 0.0263958
    expect(few).toBeCloseTo(0.0263958, 7)
  })
})

describe('a bar of a value', () => {
  it('allows for rounding, and for no more of a large bar than its share', () => {
    expect(isWithin(1e6 - 1e-7, { kind: 'min', value: 1e6 })).toBe(true)
    expect(isWithin(1e6 - 1e-5, { kind: 'min', value: 1e6 })).toBe(false)
    expect(isWithin(1e6 + 1e-5, { kind: 'max', value: 1e6 })).toBe(false)
    expect(isWithin(-1e6 - 1e-7, { kind: 'min', value: -1e6 })).toBe(true)
    expect(isWithin(-1e-13, { kind: 'min', value: 0 })).toBe(true)
    expect(isWithin(-1e-11, { kind: 'min', value: 0 })).toBe(false)
    expect(isWithin(1e-11, { kind: 'max', value: 0 })).toBe(false)
  })

  it.each([Infinity, -Infinity, Number.NaN])('of %d is met by nothing', (value) => {
    expect(isWithin(0, { kind: 'min', value })).toBe(false)
    expect(isWithin(0, { kind: 'max', value })).toBe(false)
  })

  it.each([
    [Infinity, 0],
    [-Infinity, 0],
    [0.8, Infinity],
    [0.8, -Infinity],
  ])('was not broken before by a main of %d that moved by %d', (value, delta) => {
    expect(wasBrokenBefore({ kind: 'min', value: 0.9 }, { value, delta })).toBe(false)
    expect(wasBrokenBefore({ kind: 'max', value: 0.7 }, { value, delta })).toBe(false)
  })

  it('was broken before within rounding alone', () => {
    expect(wasBrokenBefore({ kind: 'min', value: 0.9 }, { value: 0.8, delta: -1e-13 })).toBe(true)
    expect(wasBrokenBefore({ kind: 'min', value: 0.9 }, { value: 0.8, delta: -1e-11 })).toBe(false)
    expect(wasBrokenBefore({ kind: 'max', value: 0.7 }, { value: 0.8, delta: 1e-11 })).toBe(false)
  })
})

describe('what cannot be a probability', () => {
  it.each([Number.NaN, Infinity, -Infinity])('counts as 1: %d', (p) => {
    expect(adjustHolm([p, 0.01])).toEqual([1, 0.02])
  })

  it('is brought between 0 and 1', () => {
    expect(adjustHolm([-0.5, 3])).toEqual([0, 1])
  })
})

describe('McNemar’s test without the correction', () => {
  // scipy 1.17.1: stats.binom.cdf(gained, gained + lost, 0.5)
  it.each([
    [1, 8, 0.01953125],
    [0, 5, 0.03125],
    [5, 0, 1],
    [0, 0, 1],
    [0, 1, 0.5],
    [5, 5, 0.623046875],
  ])('is P(X ≤ %d) of %d lost', (gained, lost, p) => {
    expect(exactNoWorse({ gained, lost })).toBeCloseTo(p, 10)
  })
})

describe('the level of an attempt and of one of several', () => {
  it('is never lower than the level of the policy', () => {
    for (const attempt of [0, 1, 2, 3, 50])
      expect(spendOverAttempts({ confidence: 0.95, attempt })).toBeGreaterThanOrEqual(0.975 - 1e-12)
    expect(shareAmong({ confidence: 0.95, members: 0 })).toBeCloseTo(0.95, 12)
  })
})
