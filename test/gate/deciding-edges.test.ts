import { describe, expect, it } from 'vitest'
import type { Rule } from '../../src/config/configuration.ts'
import { canFail } from '../../src/gate/can-fail.ts'
import { compared, group, judged, normal, rule, shares } from '../support/gate-input.ts'

// DESIGN section 6: what is not there or not finite is missing, whatever the evidence beside it says.
describe('a change of a value that is no number', () => {
  it.each([null, Number.NaN, Infinity, -Infinity])('is missing for a head of %s, not proven', (head) => {
    const gain = compared('accuracy', normal(0.1, 0.001), { head })
    for (const bars of [{ margin: 0.01 }, { improve: 0.01 }, { relativeMargin: 0.01 }, { equivalent: 0.2 }]) {
      const result = judged([rule('accuracy', bars)], [gain])
      expect(result.rules[0]).toMatchObject({ outcome: 'missing', effect: 'fail' })
      expect(result.verdict).toBe('fail')
    }
  })

  it('takes no part in proving others: it counts as 1 in their family', () => {
    // One-sided p of 20 gained, 45 lost: scipy.stats.binom mid-p 0.00093; twice that stays below 0.025.
    const drop = compared('accuracy', shares(20, 45, 200))
    const lost = compared('f1', normal(0.1, 0.001), { head: Number.NaN })
    const result = judged([rule('accuracy', { margin: 0.01 }), rule('f1', { margin: 0.01 })], [drop, lost])
    expect(result.rules.map(({ outcome }) => outcome)).toEqual(['regressed', 'missing'])
    expect(result.rules[1]?.pAdjusted).toBe(1)
  })
})

describe('a policy of which nothing can fail', () => {
  const shown: Rule = rule('accuracy', { min: 0.9, severity: 'warning' })
  const firm: Rule = rule('accuracy', { min: 0.9 })
  it.each([
    ['a bar that only warns', [shown], false],
    ['a bar', [firm], true],
    ['any of which one only warns', [group('any', [firm, shown])], false],
    ['any of firm ones', [group('any', [firm, firm])], true],
    ['all of which one only warns', [group('all', [firm, shown])], true],
    ['all of which each only warns', [group('all', [shown, shown])], false],
    ['a group that itself only warns', [group('all', [firm], { severity: 'warning' })], false],
    ['a guarded margin', [rule('accuracy', { margin: 0.01, as: 'guard' })], false],
    ['a proven margin', [rule('accuracy', { margin: 0.01, as: 'prove' })], true],
    ['a metric of which nothing is asked', [rule('accuracy')], false],
  ] as const)('is told by %s', (_, rules, expected) => {
    expect(canFail({ rules, preset: 'balanced' }, [])).toBe(expected)
  })
})
