import { describe, expect, it } from 'vitest'
import type { RuleOutcome } from '../../src/documents/verdict.ts'
import { ruleOutcome, worstOf } from '../../src/gate/rule-outcome.ts'
import { summarise } from '../../src/gate/sentence.ts'

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
      'at least as good as main',
    ],
    [
      'nothing was proven and nothing fails',
      [change('accuracy', 'inconclusive', 'pass'), change('recall', 'inconclusive', 'pass', 'guard')],
      'nothing is shown to be worse than allowed; 2 changes cannot be told from these examples',
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

  it('is one line, whatever a label is called', () => {
    const hostile = 'a\n::error::b\u202e\u0000<!-- '.repeat(20)
    const sentence = sentenceOf([change(`recall[${hostile}]`, 'regressed', 'fail')])
    for (const character of ['\n', '\u202e', '\u0000']) expect(sentence).not.toContain(character)
    expect(sentence.length).toBeLessThan(120)
  })
})
