import { describe, expect, it } from 'vitest'
import type { MetricRule } from '../../src/config/configuration.ts'
import type { MetricComparison } from '../../src/documents/comparison.ts'
import type { Evidence } from '../../src/documents/parts.ts'
import { baseline, compared, judged, normal, rule, settings, shares } from '../support/gate-input.ts'

function only(bars: Partial<MetricRule>, row: MetricComparison, further: MetricComparison[] = []) {
  const { rules, verdict } = judged([rule('accuracy', bars)], [row, ...further])
  return { ...rules[0], verdict }
}

const point = (delta: number): Evidence => ({ kind: 'point', delta })
const identical = (n: number, sameModel = false): Evidence => ({ kind: 'identical', n, sameModel })

// scipy.stats.norm.ppf(0.975) = 1.959964: [L, U] = delta ∓ 0.019600 for an error of 0.01.
describe('a gain that is asked for', () => {
  it.each([
    ['improved', normal(0.03, 0.01), 'pass'],
    ['inconclusive', normal(0.02, 0.01), 'fail'],
    ['violated', normal(-0.01, 0.01), 'fail'],
    ['regressed', normal(-0.03, 0.01), 'fail'],
    ['violated', identical(5000), 'fail'],
    ['inconclusive', identical(20), 'fail'],
    ['missing', null, 'fail'],
    ['missing', normal(Number.NaN, 0.01), 'fail'],
    ['improved', point(0.02), 'pass'],
    ['violated', point(0.01), 'fail'],
    ['regressed', point(-0.01), 'fail'],
  ] as const)('is %s by %j: %s', (outcome, evidence, verdict) => {
    expect(only({ improve: 0.01 }, compared('accuracy', evidence))).toMatchObject({
      outcome,
      verdict,
      asks: 'improve',
      margin: 0.01,
    })
  })

  it('fails in the lenient preset too where it is not shown, and says so', () => {
    const result = judged([], [compared('accuracy', normal(0.02, 0.01))], {
      settings: settings([rule('accuracy', { improve: 0.01 })], { preset: 'lenient' }),
    })
    expect(result).toMatchObject({
      verdict: 'fail',
      sentence: 'the gain in accuracy that the policy asks for is not shown',
    })
    expect(result.rules[0]?.message).toBe(
      'Accuracy rose by 0.020 [0.000, +0.040]; a rise of more than 0.010 has to be shown, and these 2,000 examples do not show it.',
    )
  })
})

describe('equivalence', () => {
  it.each([
    ['not-worse', normal(0, 0.01), 'pass'],
    ['inconclusive', normal(0.005, 0.01), 'warn'],
    ['violated', normal(0.03, 0.01), 'fail'],
    ['regressed', normal(-0.03, 0.01), 'fail'],
    ['not-worse', identical(5000), 'pass'],
    ['inconclusive', identical(20), 'warn'],
    ['missing', null, 'fail'],
    ['not-worse', point(-0.02), 'pass'],
    ['violated', point(0.021), 'fail'],
    ['regressed', point(-0.021), 'fail'],
  ] as const)('within 0.02 is %s by %j: %s', (outcome, evidence, verdict) => {
    expect(only({ equivalent: 0.02 }, compared('accuracy', evidence))).toMatchObject({ outcome, verdict })
  })

  it('is broken by a gain that is too large, and says so', () => {
    const result = judged(
      [rule('accuracy', { equivalent: 0.02 })],
      [compared('accuracy', normal(0.03, 0.01))],
    )
    expect(result.sentence).toBe('this PR changes accuracy by more than allowed')
    expect(result.rules[0]?.message).toBe(
      'Accuracy rose by 0.030 [+0.010, +0.050]; a change of up to 0.020 either way is allowed.',
    )
  })
})

describe('a relative margin', () => {
  const row = (evidence: Evidence | null, relative: Evidence | null, fields = {}) =>
    compared('accuracy', evidence, { relative: [{ margin: 0.02, evidence: relative }], ...fields })

  it.each([
    ['not-worse', normal(-0.005, 0.004), normal(0.014, 0.004), 'pass'],
    ['improved', normal(0.03, 0.01), normal(0.049, 0.01), 'pass'],
    ['regressed', normal(-0.05, 0.01), normal(-0.03, 0.01), 'fail'],
    ['inconclusive', normal(-0.015, 0.01), normal(0.004, 0.01), 'warn'],
    ['not-worse', identical(500), null, 'pass'],
    ['inconclusive', identical(20), normal(0.019, 0.001), 'warn'],
    ['missing', normal(0, 0.01), null, 'fail'],
    ['missing', normal(0, 0.01), normal(Number.NaN, 0.01), 'fail'],
    ['not-worse', point(-0.01), point(0.008), 'pass'],
    ['regressed', point(-0.03), point(-0.011), 'fail'],
  ] as const)('is %s by %j and %j: %s', (outcome, evidence, relative, verdict) => {
    expect(only({ relativeMargin: 0.02 }, row(evidence, relative))).toMatchObject({ outcome, verdict })
  })

  it.each([0, -0.2, null, Number.NaN])('is missing where main is at %s', (base) => {
    const found = only({ relativeMargin: 0.02 }, row(normal(0.03, 0.01), normal(0.03, 0.01), { base }))
    expect(found).toMatchObject({ outcome: 'missing', verdict: 'fail' })
    expect(found.message).toMatch(base === 0 ? /share of main's value means nothing where that is 0/ : /main/)
  })

  it('is missing where its evidence is of another margin', () => {
    const other = compared('accuracy', normal(0, 0.001), {
      relative: [{ margin: 0.5, evidence: normal(0.4, 0.001) }],
    })
    expect(only({ relativeMargin: 0.02 }, other).outcome).toBe('missing')
  })

  it('says what share it allows', () => {
    expect(only({ relativeMargin: 0.02 }, row(normal(-0.05, 0.01), normal(-0.03, 0.01))).message).toBe(
      "Accuracy fell by 0.050 [−0.070, −0.030]; a drop of 2 % of main's value is allowed.",
    )
  })
})

describe('a budget', () => {
  const budget = { budget: { drop: 0.02, since: 'best' } }
  const main = compared('accuracy', normal(0, 0.001))

  it('counts from the pinned record, not from main', () => {
    const since = compared('accuracy', normal(-0.05, 0.01), { since: 'best' })
    expect(only(budget, main, [since])).toMatchObject({
      outcome: 'regressed',
      asks: 'budget',
      since: 'best',
      verdict: 'fail',
      message: 'Since best accuracy fell by 0.050 [−0.070, −0.030]; a drop of 0.020 since then is allowed.',
    })
  })

  it('leaves the rows since a pin to itself', () => {
    const since = compared('accuracy', normal(-0.05, 0.01), { since: 'best' })
    expect(judged([rule('accuracy', { margin: 0.02 })], [since, main]).verdict).toBe('pass')
  })

  it('is missing where the pin has no record', () => {
    expect(only(budget, main)).toMatchObject({
      outcome: 'missing',
      verdict: 'fail',
      message: 'Accuracy is missing: there is no record of the pin "best" to count from.',
    })
  })

  it('is missing where the sets differ', () => {
    expect(only(budget, main, [compared('accuracy', null, { since: 'best' })]).outcome).toBe('missing')
  })
})

describe('what a set can resolve', () => {
  it('is the smallest drop that 80 % power would show', () => {
    // (1.959964 + 0.841621) · 0.01, both from scipy.stats.norm.ppf
    const { resolution } = only({ margin: 0.02 }, compared('accuracy', normal(0, 0.01)))
    expect(resolution).toBeCloseTo(0.0280159, 6)
  })

  it('is not told where nothing could be measured', () => {
    expect(only({ margin: 0.02 }, compared('accuracy', null)).resolution).toBeNull()
    expect(only({ margin: 0.02 }, compared('accuracy', point(0))).resolution).toBeNull()
  })
})

describe('strict', () => {
  const at = (attempt: number) =>
    judged([], [compared('accuracy', normal(-0.0005, 0.01))], {
      settings: settings([rule('accuracy', { margin: 0.024 })], { preset: 'strict' }),
      attempt,
    })

  it('spends its error over the attempts of a run', () => {
    // a = 0.025: a/2, a/6, a/12 one-sided
    expect([1, 2, 3].map((attempt) => at(attempt).confidence)).toEqual([
      expect.closeTo(0.975, 10),
      expect.closeTo(1 - 0.05 / 6, 10),
      expect.closeTo(1 - 0.05 / 12, 10),
    ])
    expect([1, 2].map((attempt) => at(attempt).verdict)).toEqual(['pass', 'fail'])
  })

  it('is alone in that', () => {
    const result = judged([rule('accuracy', { margin: 0.024 })], [compared('accuracy', shares(5, 5))], {
      attempt: 4,
    })
    expect(result).toMatchObject({ attempt: 4, confidence: 0.95 })
  })
})

describe('bad numbers', () => {
  it.each([
    ['one example', { margin: 0.02 }, shares(0, 0, 1), 'inconclusive'],
    ['one example that is gained', { margin: 0.02 }, shares(1, 0, 1), 'inconclusive'],
    ['one example that is lost', { margin: 0.02 }, shares(0, 1, 1), 'inconclusive'],
    ['no example that changed', { margin: 0.02 }, shares(0, 0), 'not-worse'],
    ['no variance', { margin: 0.02 }, normal(0, 0), 'inconclusive'],
    ['NaN', { margin: 0.02 }, normal(Number.NaN, 0.01), 'missing'],
    ['an infinite change', { margin: 0.02 }, normal(Infinity, 0.01), 'missing'],
  ] as const)('%s: %j', (_, bars, evidence, outcome) => {
    expect(only(bars, compared('accuracy', evidence)).outcome).toBe(outcome)
  })

  it('perfect scores on both sides are a pass where the examples suffice', () => {
    const perfect = compared('accuracy', shares(0, 0), { base: 1, head: 1, delta: 0 })
    expect(only({ margin: 0.02, min: 1 }, perfect).verdict).toBe('pass')
  })

  it('identical predictions say nothing of a latency that rose', () => {
    const rules = [rule('accuracy', { margin: 0.02 }), rule('latency', { margin: 0.01 })]
    const latency = compared('latency', point(-0.5), { higherIsBetter: false })
    const result = judged(rules, [compared('accuracy', identical(1204)), latency])
    expect(result.rules.map(({ outcome }) => outcome)).toEqual(['not-worse', 'regressed'])
    expect(result.verdict).toBe('fail')
  })

  it('every metric missing fails, whatever is asked', () => {
    const asks = { margin: 0.02, relativeMargin: 0.1, improve: 0, equivalent: 0.1, min: 0 }
    const result = judged([rule('accuracy', asks)], [], { comparison: { baseline, metrics: [] } })
    expect(result.verdict).toBe('fail')
    expect(result.rules.map(({ outcome }) => outcome)).toEqual(Array(5).fill('missing'))
  })
})
