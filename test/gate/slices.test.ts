import { describe, expect, it } from 'vitest'
import type { MetricRule } from '../../src/config/configuration.ts'
import type { Evidence } from '../../src/documents/parts.ts'
import { baseline, compared, judged, normal, rule, shares } from '../support/gate-input.ts'

const whole = compared('accuracy', shares(0, 0))
const on = (slice: string, evidence: Evidence | null, fields = {}) =>
  compared('accuracy', evidence, { slice, ...fields })
const island = (bars: Partial<MetricRule> = {}) =>
  rule('accuracy', { slice: 'island', as: 'guard', margin: 0.02, ...bars })
const firm = rule('accuracy', { min: 0.5 })
const unchanged = (slice: string) => on(slice, shares(0, 0))
const isNew = (slice: string, fields = {}) =>
  on(slice, null, { base: null, reason: `the slice "${slice}" is new: main does not have it`, ...fields })

describe('a rule about a slicing', () => {
  it('has an entry for each slice of it, and of no other', () => {
    const rows = ['island=Biscoe', 'island=Dream', 'islands=x', 'sex=male'].map(unchanged)
    const { rules } = judged([island(), firm], [whole, ...rows])
    expect(rules.map(({ slice }) => slice)).toEqual(['island=Biscoe', 'island=Dream', null])
  })

  it('is about one slice where it names one', () => {
    const { rules } = judged(
      [island({ slice: 'island=Dream' }), firm],
      [whole, unchanged('island=Biscoe'), unchanged('island=Dream')],
    )
    expect(rules.map(({ slice }) => slice)).toEqual(['island=Dream', null])
  })

  it('is about crossed slices where it names both columns', () => {
    const { rules } = judged(
      [island({ slice: 'island & sex' }), firm],
      [whole, unchanged('island=Dream'), unchanged('island=Dream & sex=male')],
    )
    expect(rules.map(({ slice }) => slice)).toEqual(['island=Dream & sex=male', null])
  })

  it('fails where one slice got worse though the whole did not', () => {
    const rows = [whole, unchanged('island=Biscoe'), on('island=Dream', shares(5, 90, 400))]
    expect(judged([island(), firm], rows)).toMatchObject({
      verdict: 'fail',
      sentence: 'this PR makes accuracy in island=Dream worse than allowed',
    })
  })

  it('bounds each slice by itself', () => {
    const rows = [unchanged('island=Biscoe'), on('island=Dream', shares(0, 0), { head: 0.7, base: 0.95 })]
    const { rules, verdict } = judged([island({ margin: null, min: 0.9 })], rows)
    expect(verdict).toBe('fail')
    expect(rules.map(({ outcome }) => outcome)).toEqual(['within', 'violated'])
    expect(rules[1]?.message).toBe('Accuracy in island=Dream is 0.700; at least 0.900 is required.')
  })

  it('counts every slice in Holm’s family', () => {
    const rows = [on('island=Biscoe', shares(3, 12)), unchanged('island=Dream'), unchanged('island=T')]
    // scipy: binom.cdf(2, 15, .5) + binom.pmf(3, 15, .5)/2 = 0.010635, of three
    expect(judged([island(), firm], [whole, ...rows]).rules[0]?.pAdjusted).toBeCloseTo(0.031906, 6)
  })
})

describe('a slice', () => {
  it('that only the head has warns as new, and is outside of Holm’s family', () => {
    const rows = [whole, on('island=Biscoe', shares(3, 12)), isNew('island=Dream')]
    const result = judged([island(), firm], rows)
    expect(result.rules[0]?.pAdjusted).toBeCloseTo(0.010635, 6)
    expect(result).toMatchObject({
      verdict: 'warn',
      sentence: 'island=Dream is new: main has nothing to compare with',
    })
    expect(result.rules[1]).toMatchObject({
      outcome: 'no-baseline',
      pAdjusted: null,
      message: 'Accuracy in island=Dream is 0.930; main has no such slice to compare it with.',
    })
  })

  it('that is new has to meet a bar all the same', () => {
    expect(judged([island({ margin: null, min: 0.95 })], [isNew('island=Dream')]).verdict).toBe('fail')
  })

  it('that is new is missing where the head has no number', () => {
    const rows = [whole, on('island=Biscoe', shares(3, 12)), isNew('island=Dream', { head: null })]
    const result = judged([island(), firm], rows)
    expect(result.verdict).toBe('fail')
    // 2 · 0.010635: what is missing counts.
    expect(result.rules[0]?.pAdjusted).toBeCloseTo(0.021271, 6)
  })

  it('that only main has is missing', () => {
    const lost = on('island=Dream', null, { head: null, reason: 'the slice "island=Dream" is lost' })
    expect(judged([island(), firm], [whole, unchanged('island=Biscoe'), lost])).toMatchObject({
      verdict: 'fail',
      sentence: 'accuracy in island=Dream could not be judged',
    })
  })

  it.each([0.94, null])(
    'of other members than main’s is missing, change and bar, with %s on main',
    (base) => {
      const other = on('island=Dream', null, { base, head: 1, reason: 'its examples are not those of main' })
      const { rules, verdict } = judged([island({ min: 0.5 }), firm], [whole, other])
      expect(verdict).toBe('fail')
      expect(rules.map(({ outcome }) => outcome)).toEqual(['missing', 'missing', 'within'])
    },
  )

  it.each(['island', 'island=Dream'])('that nobody has is missing, named %s', (slice) => {
    expect(judged([island({ slice }), firm], [whole])).toMatchObject({
      verdict: 'fail',
      rules: [
        {
          outcome: 'missing',
          slice,
          message: `Accuracy in ${slice} is missing: neither main nor this run has such a slice.`,
        },
        {},
      ],
    })
  })

  it('is compared with nothing where main has no record at all', () => {
    const first = { ...baseline, strategy: 'bootstrap' as const, sha: null }
    const rows = [on('island=Dream', null, { base: null })]
    const result = judged([island(), rule('accuracy', { margin: 0.01 })], [], {
      comparison: { baseline: first, metrics: [compared('accuracy', null, { base: null }), ...rows] },
    })
    expect(result).toMatchObject({ verdict: 'warn', sentence: 'main has no record to compare with yet' })
  })

  it('that is small is one counted guard, not a warning', () => {
    const small = on('island=Dream', normal(-0.03, 0.05, 20))
    const proven = rule('accuracy', { margin: 0.02 })
    expect(judged([proven, island()], [whole, small])).toMatchObject({
      verdict: 'pass',
      sentence: 'at least as good as main; 1 guard cannot tell yet',
    })
  })
})
