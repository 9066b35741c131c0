import { describe, expect, it } from 'vitest'
import type { ThresholdSettings } from '../../src/config/configuration.ts'
import { noTerms } from '../../src/metrics/define-metric.ts'
import type { LabelledSample } from '../../src/sample/sample.ts'
import { decideOutcome } from '../../src/stats/outcomes.ts'
import { compareSamples, entryOf, evaluationOf } from '../support/comparison-sides.ts'
import { makeSample } from '../support/make-sample.ts'

const rows = Array.from({ length: 400 }, (_, row) => row)
const scores = rows.map((row) => ((row * 37) % 101) / 101)
const women = Int32Array.from(rows.filter((row) => row % 2 === 0))
const men = Int32Array.from(rows.filter((row) => row % 2 === 1))

function sample(more: Partial<Parameters<typeof makeSample>[0]> = {}): LabelledSample {
  const positive = (row: number) => (scores[row] as number) + ((row * 17) % 13) / 26 > 0.7
  return makeSample({
    task: 'binary',
    positive: 'yes',
    labels: ['no', 'yes'],
    target: rows.map((row) => (positive(row) ? 'yes' : 'no')),
    predicted: rows.map((row) => ((scores[row] as number) >= 0.5 ? 'yes' : 'no')),
    scores: [scores.map((score) => 1 - score), scores],
    measures: new Map([['latency', Float64Array.from(rows, (row) => 1 + (row % 20) / 10)]]),
    slices: [
      { name: 'sex=f', of: 'sex', members: women },
      { name: 'sex=m', of: 'sex', members: men },
    ],
    ...more,
  })
}

const metrics = (name: string) => new Map([['test', [name]]])

describe('a change that the predictions do not show', () => {
  const slower = sample({
    measures: new Map([['latency', Float64Array.from(rows, (row) => 10 + (row % 20))]]),
  })
  it.each(['p95', 'sum', 'mean'] as const)('of a column of the user’s is seen by its %s', (aggregate) => {
    const own = [
      { name: 'latency', higherIsBetter: false, kind: 'column', column: 'latency', aggregate } as const,
    ]
    const comparison = compareSamples(sample(), slower, {
      metrics: metrics('latency'),
      terms: new Map([['test', { ...noTerms, own }]]),
    })
    const { evidence } = entryOf(comparison, 'latency')
    expect(evidence?.kind).not.toBe('identical')
    expect(decideOutcome({ evidence, margin: 1, confidence: 0.95, pAdjusted: 0 })).toBe('regressed')
  })

  it('of decisions is seen by what is fair, although the scores are the same', () => {
    const biased = sample({
      predicted: rows.map((row) => ((scores[row] as number) >= (row % 2 === 0 ? 0.2 : 0.8) ? 'yes' : 'no')),
    })
    const comparison = compareSamples(sample(), biased, {
      metrics: metrics('demographic_parity_difference[sex]'),
    })
    expect(entryOf(comparison, 'demographic_parity_difference[sex]').evidence?.kind).not.toBe('identical')
  })
})

describe('what a pull request may not decide', () => {
  it('is who belongs to a group', () => {
    const half = (part: number) => Int32Array.from(rows.filter((row) => Math.floor(row / 200) === part))
    const moved = sample({
      slices: [
        { name: 'sex=f', of: 'sex', members: half(0) },
        { name: 'sex=m', of: 'sex', members: half(1) },
      ],
    })
    const name = 'demographic_parity_difference[sex]'
    const comparison = compareSamples(sample(), moved, { metrics: metrics(name) })
    expect(entryOf(comparison, name)).toMatchObject({ head: null, evidence: null })
  })

  const fixed: ThresholdSettings = { kind: 'fixed', value: 0.5 }
  const judged = (head: LabelledSample, threshold: object | null) =>
    entryOf(
      compareSamples(sample(), head, {
        head: { evaluations: [{ ...evaluationOf(head, ['accuracy']), threshold } as never], samples: [head] },
        decisions: new Map([['test', { positive: 'yes', threshold: fixed }]]),
      }),
      'accuracy',
    )

  it('is the threshold, by not saying it or by claiming another', () => {
    const other = sample({ predicted: rows.map((row) => ((scores[row] as number) >= 0.9 ? 'yes' : 'no')) })
    const claim = { value: 0.5, source: 'fixed', rule: '0.5' }
    expect(judged(sample(), claim).evidence).not.toBeNull()
    expect(judged(sample(), null)).toMatchObject({ head: null, evidence: null })
    expect(judged(other, { ...claim, value: 0.9 })).toMatchObject({ head: null, evidence: null })
    expect(judged(other, claim)).toMatchObject({
      head: null,
      reason: expect.stringContaining('its predictions are not those of the threshold 0.5'),
    })
  })

  it('is which label is the positive one', () => {
    const swapped = sample({ positive: 'no' })
    const comparison = compareSamples(swapped, swapped, {
      metrics: metrics('precision'),
      decisions: new Map([['test', { positive: 'yes', threshold: null }]]),
    })
    expect(entryOf(comparison, 'precision')).toMatchObject({ head: null, evidence: null })
  })
})
