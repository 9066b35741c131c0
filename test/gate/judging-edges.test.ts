import { describe, expect, it } from 'vitest'
import {
  compared,
  DIGEST,
  judged,
  normal,
  rule,
  SHA,
  settings,
  shares,
  waiver,
} from '../support/gate-input.ts'

const firm = rule('accuracy', { min: 0.5 })
const onDream = rule('accuracy', { slice: 'island=Dream', as: 'guard', margin: 0.02 })
const whole = compared('accuracy', shares(0, 0))

// Only what the comparison calls new, and has nothing of main's, has nothing that it could have got worse than.
describe('a slice that is called new', () => {
  const called = (
    fields: Parameters<typeof compared>[2],
    evidence = null as ReturnType<typeof shares> | null,
  ) =>
    compared('accuracy', evidence, {
      slice: 'island=Dream',
      base: null,
      reason: 'the slice "island=Dream" is new: main does not have it',
      ...fields,
    })

  it.each([
    ['nothing of main’s', called({}), 'no-baseline', 'warn'],
    ['a value of main’s', called({ base: 0.94 }), 'missing', 'fail'],
    ['no value', called({ head: null }), 'missing', 'fail'],
    ['evidence of a drop', called({}, shares(5, 90, 400)), 'regressed', 'fail'],
    ['evidence of a drop, and main’s value', called({ base: 0.94 }, shares(5, 90, 400)), 'regressed', 'fail'],
    [
      'the name of another',
      called({ reason: 'the slice "x" is new: main does not have it' }),
      'missing',
      'fail',
    ],
  ] as const)('and has %s is %s', (_, row, outcome, verdict) => {
    const result = judged([onDream, firm], [whole, row])
    expect(result.rules[0]?.outcome).toBe(outcome)
    expect(result.verdict).toBe(verdict)
  })

  it('is no excuse for the whole set', () => {
    const row = compared('accuracy', null, {
      base: null,
      reason: 'the slice "null" is new: main does not have it',
    })
    const result = judged([rule('accuracy', { margin: 0.02 })], [row])
    expect(result).toMatchObject({ verdict: 'fail', rules: [{ outcome: 'missing' }] })
  })
})

describe('how many examples would settle it', () => {
  it.each([
    ['not-worse', normal(0, 0.001)],
    ['regressed', normal(-0.05, 0.01)],
  ])('is not told of what is settled: %s', (outcome, evidence) => {
    const { rules } = judged([rule('accuracy', { margin: 0.02 })], [compared('accuracy', evidence)])
    expect(rules[0]).toMatchObject({ outcome, examplesNeeded: null })
  })
})

describe('the waivers of main’s policy', () => {
  const broken = [compared('accuracy', normal(-0.05, 0.01))]
  const given = settings([rule('accuracy', { margin: 0.02 })], { waivers: [waiver({ metric: 'accuracy' })] })

  it('are applied, and are all that is', () => {
    expect(judged([], broken, { settings: given }).verdict).not.toBe('fail')
    expect(judged([], broken, { settings: { ...given, waivers: [] } }).verdict).toBe('fail')
  })

  it('save no pull request that removes the policy', () => {
    const removed = { source: 'removed', sha: SHA, digest: DIGEST } as const
    const result = judged([], broken, { settings: given, policy: removed, changes: ['it is looser'] })
    expect(result).toMatchObject({ verdict: 'fail', mode: 'enforce', rules: [], waivers: [] })
    expect(result.policy.changes).toEqual([result.sentence, 'it is looser'])
    expect(judged([], broken, { settings: given, changes: ['it is looser'] }).policy.changes).toEqual([
      'it is looser',
    ])
  })
})
