import { describe, expect, it } from 'vitest'
import type { MetricComparison } from '../../src/documents/comparison.ts'
import type { Evidence } from '../../src/documents/parts.ts'
import { describeChange } from '../../src/gate/describe-change.ts'
import {
  chooseDecimals,
  formatCount,
  formatNumber,
  formatShare,
  formatSigned,
} from '../../src/gate/number.ts'
import { nameMetric } from '../../src/gate/wording.ts'

describe('the name of a metric', () => {
  it.each([
    ['accuracy', 'accuracy'],
    ['f1_macro', 'macro F1'],
    ['recall[Gentoo]', 'Gentoo recall'],
    ['f1[a_b]', 'a_b F1'],
    ['log_loss', 'log loss'],
    ['matthews_corrcoef', 'Matthews correlation'],
    ['roc_auc', 'ROC AUC'],
  ])('%s is said as %s', (name, said) => {
    expect(nameMetric(name)).toBe(said)
  })
})

describe('numbers', () => {
  it('have three decimals, a true minus, and a sign where it matters', () => {
    expect(formatNumber(-0.0613, 3)).toBe('−0.061')
    expect(formatSigned(0.0144, 3)).toBe('+0.014')
    expect(formatSigned(-0.0001, 3)).toBe('0.000')
    expect(formatCount(1204)).toBe('1,204')
    expect(formatCount(312)).toBe('312')
    expect(formatShare(0.1)).toBe('10 %')
    expect(formatShare(31 / 312)).toBe('10 %')
    expect(formatShare(0.314)).toBe('31 %')
    expect(formatShare(0.0042)).toBe('0.4 %')
    expect(formatShare(0)).toBe('0 %')
  })

  it('have as many decimals as the policy wrote', () => {
    expect(chooseDecimals([0.0005])).toBe(4)
    expect(chooseDecimals([0.01])).toBe(3)
    expect(chooseDecimals([1e-5])).toBe(5)
  })
})

describe('what is said of a change', () => {
  const found: MetricComparison = {
    evaluation: 'test',
    name: 'recall',
    slice: null,
    base: 0.94,
    head: 0.879,
    delta: -0.061,
    interval: null,
    test: null,
    p: null,
    evidence: null,
    reason: null,
    n: 312,
    higherIsBetter: true,
  }
  const say = (
    evidence: Evidence,
    outcome: 'regressed' | 'improved' | 'not-worse' | 'inconclusive',
    {
      noiseFloor,
      ...fields
    }: { margin?: number; needed?: number | null; noiseFloor?: { floor: number; degrees: number } } = {},
  ) =>
    describeChange({
      rule: { metric: 'recall' },
      found: { ...found, evidence, ...(noiseFloor === undefined ? {} : { noiseFloor }) },
      absent: '',
      outcome,
      confidence: 0.95,
      margin: 0.02,
      needed: null,
      ...fields,
    })

  it('is number, interval and allowance', () => {
    expect(say({ kind: 'normal', n: 2000, delta: -0.031, error: 0.008163 }, 'regressed')).toBe(
      'Recall fell by 0.031 [−0.047, −0.015]; a drop of 0.020 is allowed.',
    )
  })

  it('is number and interval where it improved', () => {
    expect(say({ kind: 'normal', n: 2000, delta: 0.014, error: 0.005 }, 'improved')).toBe(
      'Recall rose by 0.014 [+0.004, +0.024].',
    )
  })

  it('says how many examples would settle it', () => {
    const evidence: Evidence = { kind: 'shares', n: 312, gained: 15, lost: 16 }
    expect(say(evidence, 'inconclusive', { needed: 1950 })).toMatch(
      /^Recall fell by 0\.003 \[.*\]; 312 examples cannot resolve 0\.020; about 1,950 would \(the models disagree on 10 %\)\.$/,
    )
  })

  it('does not promise that as many examples would do as there are', () => {
    const evidence: Evidence = { kind: 'shares', n: 312, gained: 1, lost: 5 }
    expect(say(evidence, 'inconclusive', { needed: 300 })).toContain(
      'mostly resolve 0.020 (the models disagree on 2 %), but this change lies too near it',
    )
  })

  it('says what a margin of 0 asks for', () => {
    expect(say({ kind: 'shares', n: 312, gained: 5, lost: 5 }, 'inconclusive', { margin: 0 })).toContain(
      'only a gain, or no change at all, passes a margin of 0',
    )
  })

  it('says that nothing was tested where there is one number a run', () => {
    expect(say({ kind: 'point', delta: -0.5 }, 'regressed')).toBe(
      'Recall fell by 0.500 (one number a run, compared without a test; how far it moves from run to run is not known); a drop of 0.020 is allowed.',
    )
  })

  it('says the noise floor and what it is known from where there is one number a run', () => {
    const noiseFloor = { floor: 0.01, degrees: 6 }
    const point = (delta: number): Evidence => ({ kind: 'point', delta })
    const noise =
      'one number a run, compared without a test; runs of one commit differ by up to 0.010, from 6 degrees of freedom'
    expect(say(point(-0.025), 'inconclusive', { noiseFloor })).toBe(
      `Recall fell by 0.025 (${noise}); a drop of 0.020 is allowed, and what is beyond that may be chance.`,
    )
    expect(say(point(-0.05), 'regressed', { noiseFloor })).toBe(
      `Recall fell by 0.050 (${noise}); a drop of 0.020 is allowed.`,
    )
    expect(say(point(0.03), 'improved', { noiseFloor })).toBe(`Recall rose by 0.030 (${noise}).`)
  })

  it('rounds no point across the noise floor', () => {
    expect(
      say({ kind: 'point', delta: 0.01004 }, 'improved', { noiseFloor: { floor: 0.01, degrees: 1 } }),
    ).toBe(
      'Recall rose by 0.01004 (one number a run, compared without a test; runs of one commit differ by up to 0.01000, from 1 degree of freedom).',
    )
  })

  it('says that nothing changed', () => {
    expect(say({ kind: 'identical', n: 1204, sameModel: false }, 'not-worse')).toBe(
      'Recall did not change: what it reads is the same on 1,204 examples.',
    )
  })
})
