import { describe, expect, it } from 'vitest'
import type { RuleOutcome } from '../../src/documents/verdict.ts'
import { ruleOutcome, worstOf } from '../../src/gate/rule-outcome.ts'
import { summarise } from '../../src/gate/sentence.ts'

const AGAINST = '96b2d42c0d1e2f3a4b5c6d7e8f90123456789abc'
const noFailures = { data: null, training: null, evaluation: null, comparison: null }

function change(
  metric: string,
  outcome: RuleOutcome['outcome'],
  effect: RuleOutcome['effect'],
  as: RuleOutcome['as'] = 'prove',
) {
  return ruleOutcome({ rule: metric, kind: 'change', metric, as, outcome, effect, margin: 0.01, message: '' })
}

function sentenceOf(rules: readonly RuleOutcome[]): string {
  return summarise({ verdict: worstOf(rules.map(({ effect }) => effect)), rules, failures: noFailures })
}

const bound = (effect: RuleOutcome['effect'], kind: 'min' | 'max' = 'min') =>
  ruleOutcome({
    rule: 'b',
    kind: 'bound',
    metric: 'accuracy',
    as: 'prove',
    outcome: 'violated',
    effect,
    bound: { kind, value: 0.9 },
    message: '',
  })
const data = ruleOutcome({
  rule: 'data.penguins: minimum',
  kind: 'data',
  as: 'prove',
  outcome: 'violated',
  effect: 'fail',
  message: '',
})

// The words of the examples: "this PR makes Gentoo recall worse than allowed", "at least as good as main".
describe('the sentence of a verdict', () => {
  it.each([
    [
      'a metric got worse',
      [change('recall[Gentoo]', 'regressed', 'fail'), change('accuracy', 'not-worse', 'pass')],
      'this PR makes Gentoo recall worse than allowed',
    ],
    [
      'two got worse',
      [change('recall[Gentoo]', 'regressed', 'fail'), change('f1_macro', 'regressed', 'fail')],
      'this PR makes Gentoo recall and macro F1 worse than allowed',
    ],
    [
      'many got worse',
      ['a', 'b', 'c', 'd'].map((name) => change(name, 'regressed', 'fail')),
      'this PR makes a, b and 2 more worse than allowed',
    ],
    [
      'nothing got worse',
      [change('accuracy', 'not-worse', 'pass'), change('f1_macro', 'improved', 'pass')],
      'at least as good as main',
    ],
    [
      'only a guard cannot tell',
      [change('accuracy', 'not-worse', 'pass'), change('recall', 'inconclusive', 'pass', 'guard')],
      'at least as good as main; 1 guard cannot tell yet',
    ],
    [
      'nothing was proven and nothing fails',
      [change('accuracy', 'inconclusive', 'pass'), change('recall', 'inconclusive', 'pass', 'guard')],
      'nothing is shown to be worse than allowed; 1 change cannot be told from these examples; 1 guard cannot tell yet',
    ],
    [
      'a rule cannot tell',
      [change('f1_macro', 'inconclusive', 'warn')],
      'too few examples to tell whether macro F1 got worse than allowed',
    ],
    [
      'a rule cannot tell and has to',
      [change('f1_macro', 'inconclusive', 'fail')],
      'the examples cannot show that macro F1 did not get worse than allowed',
    ],
    ['a metric is missing', [change('accuracy', 'missing', 'fail')], 'accuracy could not be judged'],
    ['a bar is broken', [bound('fail')], 'accuracy is below the 0.9 that the policy asks for'],
    ['an upper bar is broken', [bound('fail', 'max')], 'accuracy is above the 0.9 that the policy asks for'],
    [
      'a bar is broken as before',
      [bound('warn')],
      'accuracy is below the 0.9 that the policy asks for, as it is on main already',
    ],
    [
      'several things are wrong',
      [data, data, change('f1_macro', 'regressed', 'fail'), bound('fail')],
      'the data set penguins fails 2 checks; this PR makes macro F1 worse than allowed; 1 more problem',
    ],
    [
      'a metric got worse and is below its bar too',
      [change('accuracy', 'regressed', 'fail'), bound('fail')],
      'this PR makes accuracy worse than allowed',
    ],
  ])('where %s', (_, rules, sentence) => {
    expect(sentenceOf(rules)).toBe(sentence)
  })

  it.each([
    ['a guard', 0, 'nothing is shown to be worse than allowed; 1 guard cannot tell yet'],
    [
      'a guard and a rule',
      1,
      'nothing is shown to be worse than allowed; 1 change cannot be told from these examples; 1 guard cannot tell yet',
    ],
  ])('counts %s each for itself where nothing is proven', (_, others, sentence) => {
    const guard = change('recall', 'inconclusive', 'pass', 'guard')
    const rest = Array.from({ length: others }, () => change('f1', 'inconclusive', 'pass'))
    expect(sentenceOf([guard, ...rest])).toBe(sentence)
  })

  it('says what is waived beside what warns', () => {
    const waived = { ...change('accuracy', 'regressed', 'warn'), waived: 'the new sensor' }
    const other = { ...waived, rule: 'recall' }
    expect(sentenceOf([waived, waived, other, change('f1_macro', 'inconclusive', 'warn')])).toBe(
      'too few examples to tell whether macro F1 got worse than allowed; 2 failing rules are waived',
    )
  })

  it('asks of equivalence whether it changed', () => {
    const either = { ...change('accuracy', 'inconclusive', 'warn'), asks: 'equivalent' as const }
    expect(sentenceOf([either])).toBe('too few examples to tell whether accuracy changed more than allowed')
  })

  it.each([
    [{ strategy: 'pinned', pin: 'best-2026' }, 'at least as good as the pinned baseline best-2026'],
    [{ strategy: 'pinned', pin: '96b2d42' }, 'at least as good as 96b2d42, to which the baseline is pinned'],
    [{ strategy: 'pinned', pin: AGAINST }, 'at least as good as 96b2d42, to which the baseline is pinned'],
    [{ strategy: 'pinned', pin: 'a\n::error::b' }, 'at least as good as the pinned baseline a ::error::b'],
    [{ strategy: 'latest', pin: null }, 'at least as good as the latest record, which is not an ancestor'],
    [{ strategy: 'merge-base', pin: null }, 'at least as good as main'],
    [{ strategy: 'ancestor', pin: null }, 'at least as good as main'],
    [{ strategy: 'rebuild', pin: null }, 'at least as good as main'],
  ] as const)('names what was compared with: %j', ({ strategy, pin }, sentence) => {
    const rules = [change('accuracy', 'not-worse', 'pass')]
    const against = { sha: AGAINST, strategy, pin }
    expect(summarise({ verdict: 'pass', rules, failures: noFailures, against })).toBe(sentence)
  })

  it('never says of a pin that main breaks a bar, or could not be compared with', () => {
    const against = { sha: AGAINST, strategy: 'pinned', pin: 'best-2026' } as const
    const broken = summarise({ verdict: 'warn', rules: [bound('warn')], failures: noFailures, against })
    expect(broken).toBe(
      'accuracy is below the 0.9 that the policy asks for, as it is in the baseline already',
    )
    const failures = { ...noFailures, comparison: { code: 'MM-999', message: '', place: null } }
    expect(summarise({ verdict: 'fail', rules: [], failures, against })).toBe(
      'the comparison with the baseline failed',
    )
  })

  it('is one line, whatever a label is called', () => {
    const hostile = 'a\n::error::b\u202e\u0000<!-- '.repeat(20)
    const sentence = sentenceOf([change(`recall[${hostile}]`, 'regressed', 'fail')])
    for (const character of ['\n', '\u202e', '\u0000']) expect(sentence).not.toContain(character)
    expect(sentence.length).toBeLessThan(120)
  })
})
it('names the data set with most failing checks first', () => {
  const of = (name: string) => ({ ...data, rule: `data.${name}: minimum` })
  expect(sentenceOf([of('customers'), of('events'), of('orders'), of('orders')])).toBe(
    'the data set orders fails 2 checks; the data set customers fails 1 check; 1 more problem',
  )
})
