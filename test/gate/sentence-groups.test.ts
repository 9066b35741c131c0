import { describe, expect, it } from 'vitest'
import { nameHead } from '../../src/documents/name-head.ts'
import type { RuleOutcome } from '../../src/documents/verdict.ts'
import { ruleOutcome } from '../../src/gate/rule-outcome.ts'
import { summarise } from '../../src/gate/sentence.ts'
import { compared, group, judged, normal, rule, shares } from '../support/gate-input.ts'

const good = compared('accuracy', shares(0, 0))
const bad = compared('f1_macro', normal(-0.1, 0.01))
const unsure = compared('recall', normal(-0.01, 0.02))
const broken = compared('precision', shares(0, 0), { base: 0.875, head: 0.875, delta: 0 })
const metrics = [good, bad, unsure, broken]
const ask = (metric: string) => rule(metric, { margin: 0.02 })
const sentenceOf = (of: 'any' | 'all', rules: Parameters<typeof group>[1]) =>
  judged([group(of, rules)], metrics).sentence

describe('the sentence of a group', () => {
  it.each([
    ['all', [ask('accuracy'), ask('f1_macro')], 'this PR makes macro F1 worse than allowed'],
    [
      'all',
      [ask('accuracy'), ask('recall')],
      'too few examples to tell whether recall got worse than allowed',
    ],
    [
      'all',
      [ask('accuracy'), rule('precision', { min: 0.9 })],
      'precision is below the 0.9 that the policy asks for, as it is on main already',
    ],
    ['all', [ask('accuracy'), ask('nothing')], 'nothing could not be judged'],
    ['any', [ask('accuracy'), ask('f1_macro')], 'no worse than the policy allows, compared with main'],
    ['any', [ask('accuracy'), ask('recall')], 'at least as good as main'],
    ['any', [ask('f1_macro'), rule('accuracy', { min: 0.1 })], 'everything that the policy asks for holds'],
  ] as const)('of %s is true to what decided: %#', (of, rules, sentence) => {
    expect(sentenceOf(of, [...rules])).toBe(sentence)
  })

  it('of any of which a bar is broken on main already says so', () => {
    expect(sentenceOf('any', [rule('precision', { min: 0.9 }), ask('f1_macro')])).toMatch(
      /^the rule .* does not hold, and a bar of it is broken on main already$/,
    )
  })

  it('leaves to each member what it came to and whether that counted', () => {
    const of = (kind: 'any' | 'all', rules: Parameters<typeof group>[1]) =>
      judged([group(kind, rules)], metrics)
        .rules.slice(1)
        .map(({ effect, member }) => [effect, member?.of, member?.effect, member?.decides])
    expect(of('any', [ask('accuracy'), ask('f1_macro')])).toEqual([
      ['pass', 'any', 'pass', true],
      ['pass', 'any', 'fail', false],
    ])
    expect(of('all', [ask('accuracy'), ask('f1_macro')])).toEqual([
      ['pass', 'all', 'pass', true],
      ['pass', 'all', 'fail', true],
    ])
    expect(of('all', [ask('accuracy'), rule('f1_macro', { margin: 0.02, severity: 'info' })])[1]).toEqual([
      'pass',
      'all',
      'pass',
      false,
    ])
  })
})

describe('the sentence', () => {
  const noFailures = { data: null, training: null, evaluation: null, comparison: null }
  const entry = (fields: Partial<RuleOutcome>) =>
    ruleOutcome({
      rule: 'r',
      kind: 'change',
      metric: 'accuracy',
      as: 'prove',
      outcome: 'regressed',
      effect: 'fail',
      message: '',
      ...fields,
    })
  const budget = { asks: 'budget', since: 'best-2026' } as const
  const say = (rules: RuleOutcome[], verdict: 'fail' | 'warn' = 'fail', event = 'pull_request') =>
    summarise({ verdict, rules, failures: noFailures, head: nameHead(event) })

  it('lays what a budget counts from a pin to main and the change together', () => {
    expect(say([entry(budget)])).toBe(
      'since best-2026, main and this PR together make accuracy worse than allowed',
    )
    expect(say([entry({ ...budget, outcome: 'inconclusive', effect: 'warn' })], 'warn')).toBe(
      'too few examples to tell whether accuracy since best-2026 got worse than allowed',
    )
  })

  it('says of a bar on the interval that its worse end is below it', () => {
    const bound = { kind: 'min', value: 0.9, by: 'interval' } as const
    const bar = { kind: 'bound', bound, outcome: 'violated' } as const
    expect(say([entry(bar)])).toBe(
      'the worse end of the interval of accuracy is below the 0.9 that the policy asks for',
    )
    expect(say([entry({ ...bar, effect: 'warn' })], 'warn')).toBe(
      'the worse end of the interval of accuracy is below the 0.9 that the policy asks for, and main’s own value is already',
    )
  })

  it('calls a push a commit', () => {
    expect(say([entry({})], 'fail', 'push')).toBe('this commit makes accuracy worse than allowed')
  })
})
