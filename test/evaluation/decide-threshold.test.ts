import { describe, expect, it } from 'vitest'
import type { ThresholdSettings } from '../../src/config/configuration.ts'
import { decideThreshold } from '../../src/evaluation/decide-threshold.ts'
import type { LabelledSample, MultilabelSample } from '../../src/sample/sample.ts'
import { makeSample } from '../support/make-sample.ts'
import { faultOf } from '../support/thrown.ts'

const rows = Array.from({ length: 60 }, (_, row) => row)
const scores = rows.map((row) => ((row * 37) % 23) / 23)
const target = rows.map((row) =>
  ((row * row + 3 * row) % 7) + (scores[row] as number) * 6 > 5.5 ? 'yes' : 'no',
)
const binary = (more: Partial<Parameters<typeof makeSample>[0]> = {}) =>
  makeSample({
    task: 'binary',
    positive: 'yes',
    labels: ['no', 'yes'],
    target,
    predicted: rows.map(() => 'no'),
    scores: [scores.map((score) => 1 - score), scores],
    ...more,
  })
const weighted = binary({ weight: rows.map((row) => 1 + (row % 4)) })
const maximise = (metric: (ThresholdSettings & { kind: 'maximise' })['metric']) =>
  ({ kind: 'maximise', metric }) as const
const reach = (metric: 'recall' | 'precision', least: number) => ({ kind: 'reach', metric, least }) as const

describe('a threshold', () => {
  // scikit-learn 1.9 over every distinct score, the highest of equally good ones; in units of 1/23.
  it.each([
    [maximise('f1'), 8, 8],
    [maximise('balanced_accuracy'), 8, 8],
    [maximise('matthews_corrcoef'), 8, 8],
    [maximise('accuracy'), 8, 8],
    [reach('recall', 0.8), 9, 10],
    [reach('precision', 0.8), 13, 18],
  ])('by %o is the one that scikit-learn finds best, with weights and without', (rule, plain, heavy) => {
    expect(decideThreshold(binary(), rule, null).threshold.value).toBeCloseTo(plain / 23, 12)
    expect(decideThreshold(weighted, rule, null).threshold.value).toBeCloseTo(heavy / 23, 12)
  })

  // scikit-learn 1.9 over every distinct score, in units of 1/101: data on which the four differ.
  it.each([
    [maximise('f1'), 65],
    [maximise('balanced_accuracy'), 54],
    [maximise('matthews_corrcoef'), 62],
    [maximise('accuracy'), 96],
  ])('by %o is not the one of another metric', (rule, best) => {
    const many = Array.from({ length: 300 }, (_, row) => row)
    const scores = many.map((row) => ((row * 37) % 101) / 101)
    const target = many.map((row) =>
      ((row * row * 11 + row * 3) % 29) + (scores[row] as number) * 22 > 29 + 22 * 0.35 ? 'yes' : 'no',
    )
    const sample = makeSample({
      task: 'binary',
      positive: 'yes',
      labels: ['no', 'yes'],
      target,
      predicted: target,
      scores: [scores.map((score) => 1 - score), scores],
    })
    expect(decideThreshold(sample, rule, null).threshold.value).toBeCloseTo(best / 101, 12)
  })

  it('is the highest of those that are equally good', () => {
    const sample = makeSample({
      task: 'binary',
      positive: 'b',
      target: ['b', 'a', 'b', 'a'],
      predicted: ['a', 'a', 'a', 'a'],
      labels: ['a', 'b'],
      scores: [
        [0.1, 0.2, 0.3, 0.4],
        [0.9, 0.8, 0.7, 0.6],
      ],
    })
    // Accuracy 0.75 at 0.9 and at 0.7.
    expect(decideThreshold(sample, maximise('accuracy'), null).threshold.value).toBe(0.9)
  })

  it('predicts the positive label from it on', () => {
    const { sample, threshold } = decideThreshold(binary(), { kind: 'fixed', value: 8 / 23 }, null)
    expect(threshold).toEqual({ value: 8 / 23, source: 'fixed', rule: String(8 / 23) })
    const { predicted } = sample as LabelledSample
    expect([...predicted]).toEqual(scores.map((score) => (score >= 8 / 23 ? 1 : 0)))
  })

  it('is kept where the baseline chose it by the same rule, and chosen anew by another', () => {
    const baseline = { value: 0.25, source: 'here', rule: 'maximise f1' } as const
    expect(decideThreshold(binary(), maximise('f1'), baseline).threshold).toEqual({
      value: 0.25,
      source: 'baseline',
      rule: 'maximise f1',
    })
    expect(decideThreshold(binary(), maximise('accuracy'), baseline).threshold.source).toBe('here')
  })

  it('is one for all labels of a multilabel task', () => {
    const flags = (...values: number[]) => Uint8Array.from(values)
    const { ids, size, weight, group, groups, strata, slices, measures, name } = makeSample({
      target: ['x', 'x', 'x'],
      predicted: ['x', 'x', 'x'],
    })
    const sample: MultilabelSample = {
      ...{ ids, size, weight, group, groups, strata, slices, measures, name },
      task: 'multilabel',
      labels: ['a', 'b'],
      target: [flags(1, 1, 0), flags(0, 1, 0)],
      predicted: [flags(0, 0, 0), flags(0, 0, 0)],
      scores: [Float64Array.of(0.9, 0.6, 0.2), Float64Array.of(0.3, 0.5, 0.4)],
    }
    const decided = decideThreshold(sample, maximise('f1'), null)
    expect(decided.threshold.value).toBe(0.5)
    expect((decided.sample as MultilabelSample).predicted).toEqual([flags(1, 1, 0), flags(0, 1, 0)])
  })

  it.each([
    ['without scores', binary({ scores: undefined as never }), 'the predictions have no scores'],
    ['without a positive target', binary({ target: rows.map(() => 'no') }), 'no target is positive'],
  ])('is refused %s', async (_, sample, reason) => {
    const error = await faultOf(() => decideThreshold(sample, maximise('f1'), null))
    expect(error.code).toBe('MM-264')
    expect(error.message).toContain(reason)
  })

  it('is refused where no score reaches the precision that is asked for', async () => {
    const wrongWay = binary({ target: target.map((label) => (label === 'yes' ? 'no' : 'yes')) })
    const error = await faultOf(() => decideThreshold(wrongWay, reach('precision', 0.99), null))
    // The largest sklearn precision_score over all scores: 26/60.
    expect(error.message).toContain('the highest precision is 0.4333')
  })
})
