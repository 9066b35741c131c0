import { describe, expect, it } from 'vitest'
import type { MetricRule } from '../../src/config/configuration.ts'
import type { Evaluated } from '../../src/gate/judge-expression.ts'
import { compared, expression, group, judged, normal, rule, settings, shares } from '../support/gate-input.ts'
import { faultOf } from '../support/thrown.ts'

const good = compared('accuracy', shares(0, 0))
const bad = compared('f1_macro', normal(-0.1, 0.01))
const unsure = compared('recall', normal(-0.01, 0.02))
const ask = (metric: string, bars: Partial<MetricRule> = {}) => rule(metric, { margin: 0.02, ...bars })
const metrics = [good, bad, unsure]
const of = (...outcomes: Evaluated['outcome'][]) => ({
  evaluate: (text: string): Evaluated => ({ outcome: outcomes[Number(text)] ?? 'missing', reason: null }),
})

describe('a group of which any rule is enough', () => {
  it('warns where a bar is broken that main breaks as well', () => {
    const broken = compared('accuracy', shares(0, 0), { base: 0.875, head: 0.875, delta: 0 })
    const { verdict } = judged([group('any', [rule('accuracy', { min: 0.99 })])], [broken])
    expect(verdict).toBe('warn')
  })

  it('holds where one does, and decides alone', () => {
    const { verdict, rules } = judged([group('any', [ask('f1_macro'), ask('accuracy')])], metrics)
    expect(verdict).toBe('pass')
    expect(rules.map(({ kind, outcome, effect }) => [kind, outcome, effect])).toEqual([
      ['group', 'within', 'pass'],
      ['change', 'regressed', 'pass'],
      ['change', 'not-worse', 'pass'],
    ])
    expect(rules[0]?.message).toBe('1 of 2 rules holds; one is enough.')
  })

  it.each([
    ['inconclusive', ['recall', 'f1_macro'], 'warn'],
    ['missing', ['nothing', 'f1_macro'], 'fail'],
    ['missing', ['nothing', 'recall'], 'fail'],
    ['violated', ['f1_macro'], 'fail'],
  ] as const)('is %s where none of %j holds: %s', (outcome, names, verdict) => {
    const result = judged(
      [
        group(
          'any',
          names.map((name) => ask(name)),
        ),
      ],
      metrics,
    )
    expect(result.verdict).toBe(verdict)
    expect(result.rules[0]).toMatchObject({ outcome, effect: verdict })
  })

  it('judges its rules at a level that allows for the choice', () => {
    // L of a lone rule: 0 − 1.96 · 0.01; of one of two: 0 − 2.2414 · 0.01 (scipy.stats.norm.ppf(1 − 0.0125))
    const near = compared('accuracy', normal(0, 0.01))
    const alone = ask('accuracy', { margin: 0.021 })
    expect(judged([group('any', [alone])], [near]).verdict).toBe('pass')
    expect(judged([group('any', [alone, ask('f1_macro')])], [near, bad]).verdict).toBe('warn')
    expect(judged([group('all', [alone, alone])], [near]).verdict).toBe('pass')
  })

  it('asks a rule on several slices to hold on each', () => {
    const rows = [
      compared('accuracy', shares(0, 0), { slice: 'a=1' }),
      { ...bad, name: 'accuracy', slice: 'a=2' },
    ]
    expect(judged([group('any', [ask('accuracy', { slice: 'a' })])], rows).verdict).toBe('fail')
  })

  it('fails where the best that it has is a gain that is not shown', () => {
    const gain = rule('recall', { improve: 0.01 })
    expect(judged([group('any', [gain, ask('f1_macro')])], metrics).verdict).toBe('fail')
  })
})

describe('a group of which all rules are needed', () => {
  it.each([
    ['within', ['accuracy', 'accuracy'], 'pass'],
    ['inconclusive', ['accuracy', 'recall'], 'warn'],
    ['violated', ['recall', 'f1_macro'], 'fail'],
    ['missing', ['accuracy', 'nothing'], 'fail'],
  ] as const)('is %s by the worst of %j: %s', (outcome, names, verdict) => {
    const result = judged(
      [
        group(
          'all',
          names.map((name) => ask(name)),
        ),
      ],
      metrics,
    )
    expect(result.verdict).toBe(verdict)
    expect(result.rules[0]).toMatchObject({ outcome, effect: verdict })
  })

  it('is named in the sentence as the policy calls it', () => {
    const rules = [group('all', [ask('f1_macro')], { name: 'no surprises' })]
    expect(judged(rules, metrics).sentence).toBe('the rule no surprises does not hold')
  })
})

describe('a condition', () => {
  it.each([
    ['within', 'pass'],
    ['violated', 'fail'],
    ['missing', 'fail'],
  ] as const)('that is %s: %s', (outcome, verdict) => {
    const result = judged([expression('0')], [], of(outcome))
    expect(result).toMatchObject({ verdict, rules: [{ kind: 'expr', outcome, effect: verdict }] })
  })

  it('is missing where evaluating it throws', () => {
    const evaluate = () => {
      throw new Error('it ran away')
    }
    expect(judged([expression('x')], [], { evaluate }).rules[0]).toMatchObject({
      outcome: 'missing',
      effect: 'fail',
      message: 'The condition could not be judged: it ran away.',
    })
  })

  it.each([true, 1, null, undefined, 'improved'])('is missing where it comes to %s', (outcome) => {
    const evaluate = () => ({ outcome, reason: null }) as unknown as Evaluated
    expect(judged([expression('x')], [], { evaluate })).toMatchObject({
      verdict: 'fail',
      rules: [{ outcome: 'missing' }],
    })
  })

  it('can be one of a group', () => {
    const either = [group('any', [expression('0'), expression('1')])]
    expect(judged(either, [], of('violated', 'within')).verdict).toBe('pass')
    expect(judged(either, [], of('violated', 'missing')).verdict).toBe('fail')
  })
})

describe('the severity of a rule', () => {
  const worse = (severity: 'warning' | 'info') =>
    judged([ask('accuracy'), ask('f1_macro', { severity })], metrics)

  it('caps what it does: a warning warns', () => {
    expect(worse('warning')).toMatchObject({
      verdict: 'warn',
      rules: [{}, { outcome: 'regressed', effect: 'warn', severity: 'warning' }],
      sentence: 'this PR makes macro F1 worse than the policy likes',
    })
  })

  it('caps what it does: an information is said, and does nothing', () => {
    expect(worse('info')).toMatchObject({
      verdict: 'pass',
      rules: [{}, { outcome: 'regressed', effect: 'pass' }],
      sentence: 'no worse than the policy allows, compared with main; 1 rule for information does not hold',
    })
  })

  it('makes no guard of a warning that cannot tell', () => {
    expect(judged([ask('accuracy'), ask('recall', { severity: 'warning' })], metrics).verdict).toBe('warn')
  })
})

describe('a policy of nothing that could fail is an error', () => {
  it.each([
    ['warnings', [ask('accuracy', { severity: 'warning' }), expression('0', { severity: 'warning' })]],
    ['informations', [ask('accuracy', { severity: 'info', min: 0.5 })]],
    ['a group of guards', [group('all', [ask('accuracy', { as: 'guard' })])]],
    ['a choice with a guard in it', [group('any', [ask('accuracy'), ask('recall', { as: 'guard' })])]],
    ['a group that only warns', [group('all', [ask('accuracy')], { severity: 'warning' })]],
    ['a guard that asks for a gain', [rule('accuracy', { improve: 0.1, as: 'guard' })]],
  ] as const)('where it is %s', async (_, rules) => {
    expect(await faultOf(() => judged(rules, metrics))).toMatchObject({ code: 'MM-118' })
  })

  it.each([
    ['a condition', expression('0')],
    ['an equivalence', rule('accuracy', { equivalent: 0.1 })],
    ['a budget', rule('accuracy', { budget: { drop: 0.1, since: 'best' } })],
    ['a group with a rule that proves', group('all', [ask('accuracy'), ask('recall', { as: 'guard' })])],
  ] as const)('but %s can', (_, one) => {
    expect(() => judged([], metrics, { settings: settings([one]) })).not.toThrow()
  })
})

describe('what a bar judges', () => {
  const headInterval = { low: 0.91, high: 0.95, confidence: 0.95, method: 'wilson' }
  const row = compared('accuracy', shares(0, 0), { headInterval })
  const by = (bound: MetricRule['bound'], preset: 'balanced' | 'strict') =>
    judged([], [row], { settings: settings([rule('accuracy', { min: 0.92, bound })], { preset }) }).verdict

  it('is the rule’s to say, and the preset’s where it says nothing', () => {
    expect(by(null, 'balanced')).toBe('pass')
    expect(by('interval', 'balanced')).toBe('fail')
    expect(by(null, 'strict')).toBe('fail')
    expect(by('point', 'strict')).toBe('pass')
  })
})
