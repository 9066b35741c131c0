import { describe, expect, it } from 'vitest'
import { compared, group, judged, normal, rule, settings, shares } from '../support/gate-input.ts'

const broken = (metric: string, base: number) =>
  compared(metric, normal(0.875 - base, 0.01), { base, head: 0.875, delta: 0.875 - base })
const unsure = compared('recall', normal(-0.01, 0.02))
const unsureToo = compared('f1_macro', normal(-0.011, 0.02))
const askRecall = rule('recall', { margin: 0.02 })

describe('any, where no member holds', () => {
  it('warns where one of the broken bars is broken on main as well', () => {
    const either = group('any', [rule('accuracy', { min: 0.99 }), rule('f1_macro', { min: 0.99 })])
    const metrics = [
      compared('accuracy', shares(0, 0), { base: 0.875, head: 0.875, delta: 0 }),
      broken('f1_macro', 0.995),
    ]
    expect(judged([either], metrics).verdict).toBe('warn')
    expect(judged([group('any', [rule('f1_macro', { min: 0.99 })])], metrics).verdict).toBe('fail')
  })

  it.each([
    ['strict', 'fail'],
    ['balanced', 'warn'],
    ['lenient', 'pass'],
  ] as const)('takes doubt as %s does: %s', (preset, verdict) => {
    const rules = [group('any', [askRecall])]
    expect(judged([], [unsure], { settings: settings(rules, { preset }) }).verdict).toBe(verdict)
  })

  it('does not take a rule for held of which one bar is missing', () => {
    const half = rule('accuracy', { min: 0.5, budget: { drop: 0.1, since: 'v1' } })
    const { verdict, rules } = judged([group('any', [half])], [compared('accuracy', shares(0, 0))])
    expect(rules.map(({ outcome }) => outcome)).toEqual(['missing', 'missing', 'within'])
    expect(verdict).toBe('fail')
  })

  it('says that not every one could be told', () => {
    const { rules } = judged(
      [group('any', [askRecall, rule('f1_macro', { margin: 0.02 })])],
      [unsure, unsureToo],
    )
    expect(rules[0]?.message).toBe('None of 2 rules holds; one is enough, and not every one could be told.')
    const missing = judged([group('any', [rule('nothing', { margin: 0.02 })])], [unsure])
    expect(missing.rules[0]).toMatchObject({
      outcome: 'missing',
      message: 'None of 1 rule holds; one is enough, and not every one could be told.',
    })
  })
})

describe('a relative margin whose main is not positive', () => {
  it('counts in the family of Holm with p = 1, as what is missing does', () => {
    const dropped = compared('f1_macro', normal(-0.1, 0.01))
    const below = compared('accuracy', normal(-0.2, 0.01), { base: -1, head: -1.2, delta: -0.2 })
    const rules = [rule('accuracy', { relativeMargin: 0.1 }), rule('f1_macro', { margin: 0.02 })]
    const [first, second] = judged(rules, [dropped, below]).rules
    expect(first).toMatchObject({ outcome: 'missing', effect: 'fail', pAdjusted: 1 })
    expect(second?.outcome).toBe('regressed')
  })
})

describe('the examples that would settle it', () => {
  it('are told where there are too few, and not where the change only lies too near the bar', () => {
    // (1.96 + 0.84)² · 2000 · (0.02 / 0.02)² is 15,698 examples.
    const few = judged([askRecall], [unsure]).rules[0]
    expect(few?.outcome).toBe('inconclusive')
    expect(few?.examplesNeeded).toBeGreaterThan(2000)
    const near = compared('recall', normal(-0.018, 0.002))
    const rules = judged([askRecall], [near]).rules
    expect(rules[0]).toMatchObject({ outcome: 'inconclusive', examplesNeeded: null })
  })
})
