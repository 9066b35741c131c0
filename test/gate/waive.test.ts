import { describe, expect, it } from 'vitest'
import type { Waiver } from '../../src/config/configuration.ts'
import { verdictDocument } from '../../src/documents/verdict.ts'
import {
  compared,
  expression,
  judged,
  noFailures,
  normal,
  rule,
  settings,
  shares,
  waiver,
} from '../support/gate-input.ts'

const worse = [
  compared('accuracy', normal(-0.1, 0.01)),
  compared('accuracy', normal(-0.1, 0.01), { slice: 'island=Dream' }),
]
const named = rule('accuracy', { margin: 0.02, name: 'the main one' })

function waived(fields: Partial<Waiver>, { rules = [named], today = '2026-11-21' } = {}) {
  return judged([], worse, { settings: settings(rules, { waivers: [waiver(fields)] }), today })
}

describe('a waiver', () => {
  it('turns what fails into a warning that says who agreed, until when and why', () => {
    const result = waived({ rule: 'the main one' })
    expect(result).toMatchObject({
      verdict: 'warn',
      sentence: '1 failing rule is waived',
      rules: [{ outcome: 'regressed', effect: 'warn', waived: 'the new sensor' }],
      waivers: [{ rule: 'the main one', owner: 'ada', expires: '2026-12-31', state: 'applied' }],
    })
    expect(result.rules[0]?.message).toMatch(/ Waived until 2026-12-31 by ada: the new sensor$/)
    expect(() => verdictDocument.serialize({ name: 'penguins', run: null, ...result })).not.toThrow()
  })

  it.each([
    ['its text', { rule: '{ metric: accuracy }' }],
    ['its metric', { metric: 'accuracy' }],
    ['its evaluation', { evaluation: 'test' }],
    ['all of them', { rule: 'the main one', metric: 'accuracy', evaluation: 'test' }],
  ])('matches a rule by %s', (_, fields) => {
    expect(waived(fields).verdict).toBe('warn')
  })

  it.each([
    ['another rule', { rule: 'other' }],
    ['another metric of the rule', { rule: 'the main one', metric: 'recall' }],
    ['another evaluation', { metric: 'accuracy', evaluation: 'holdout' }],
    ['a slice', { metric: 'accuracy', slice: 'island=Dream' }],
    ['nothing', {}],
  ])('of %s matches nothing, and is reported', (_, fields) => {
    expect(waived(fields)).toMatchObject({ verdict: 'fail', waivers: [{ state: 'unmatched' }] })
  })

  it.each(['island', 'island=Dream'])('of the slice %s leaves the whole set judged', (slice) => {
    const onSlices = rule('accuracy', { margin: 0.02, slice: 'island', as: 'guard' })
    const result = waived({ slice }, { rules: [named, onSlices] })
    expect(result.rules.map(({ effect }) => effect)).toEqual(['fail', 'warn'])
  })

  it.each([
    ['2026-12-30', 'warn', 'applied'],
    ['2026-12-31', 'warn', 'applied'],
    ['2027-01-01', 'fail', 'expired'],
    ['no date', 'fail', 'expired'],
  ])('counts to the end of its last day: on %s the run is a %s', (today, verdict, state) => {
    expect(waived({ metric: 'accuracy' }, { today })).toMatchObject({ verdict, waivers: [{ state }] })
  })

  it.each(['9', 'never', '2026-12-31T00:00', ''])('that expires on %j is void', (expires) => {
    expect(waived({ metric: 'accuracy', expires }).verdict).toBe('fail')
  })

  it('of what does not fail is unmatched', () => {
    const result = judged([], [compared('accuracy', shares(0, 0))], {
      settings: settings([named], { waivers: [waiver({ metric: 'accuracy' })] }),
    })
    expect(result).toMatchObject({ verdict: 'pass', waivers: [{ state: 'unmatched', rule: 'accuracy' }] })
  })

  it('excuses a condition by its name', () => {
    const result = judged([], [], {
      settings: settings([expression('a > b', { name: 'order' })], { waivers: [waiver({ rule: 'order' })] }),
    })
    expect(result.verdict).toBe('warn')
  })

  it('excuses no stage that failed, and nothing that a command did not make', () => {
    const failure = { code: 'MM-402', message: 'the training ended with exit code 1', place: null }
    const excused = { settings: settings([named], { waivers: [waiver({ metric: 'accuracy' })] }) }
    const failures = { ...noFailures, training: failure }
    expect(judged([], worse, { ...excused, failures }).verdict).toBe('fail')
    const train = { settings: settings([named], { waivers: [waiver({ rule: 'train' })] }) }
    const unmade = [{ key: 'train', message: 'no training' }]
    const result = judged([], [compared('accuracy', shares(0, 0))], { ...train, unmade })
    expect(result).toMatchObject({ verdict: 'fail', waivers: [{ state: 'unmatched' }] })
  })
})
