import { describe, expect, it } from 'vitest'
import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { defaultNames, expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { makeSample } from '../support/make-sample.ts'

const metricOf = (sample: Sample, name: string) => {
  const [{ variant } = { variant: null }] = expandMetrics(labelSpaceOf(sample), [name])
  if (variant === null) throw new Error(`there is no ${name}`)
  return computeMetric(variant, sample)
}
const binary = (target: string[], scores: number[]) =>
  makeSample({
    task: 'binary',
    positive: 'yes',
    labels: ['no', 'yes'],
    target,
    predicted: target,
    scores: [scores.map((score) => 1 - score), scores],
  })
const several = (target: string[], rows: number[][], labels = ['a', 'b', 'c', 'd']) =>
  makeSample({
    labels,
    target,
    predicted: target,
    scores: labels.map((_, label) => rows.map((row) => row[label] as number)),
  })

describe('metrics of scores, where scikit-learn gives nan, raises or warns', () => {
  it('have no area with one class only', () => {
    expect(metricOf(binary(['yes', 'yes'], [0.3, 0.8]), 'roc_auc')).toMatchObject({
      value: null,
      reason: 'all examples are of one class',
    })
  })

  it('have no area where one class weighs nothing', () => {
    const sample = { ...binary(['yes', 'no'], [0.3, 0.8]), weight: Float64Array.of(0, 1) }
    expect(metricOf(sample, 'roc_auc').value).toBeNull()
  })

  it('take the average precision without positives as 0, with a reason', () => {
    expect(metricOf(binary(['no', 'no'], [0.3, 0.8]), 'average_precision')).toMatchObject({
      value: 0,
      reason: 'zero division, no example is positive: taken as 0, as scikit-learn does',
    })
  })

  it('have no mean area where a class has no examples', () => {
    const sample = several(
      ['a', 'b'],
      [
        [0.7, 0.1, 0.2],
        [0.2, 0.5, 0.3],
      ],
      ['a', 'b', 'c'],
    )
    expect(metricOf(sample, 'roc_auc_ovr').reason).toBe('no example is of the class "c", or all are')
  })

  it.each(['roc_auc_ovr', 'top_3_accuracy'])('have no %s of two labels', (name) => {
    const sample = several(
      ['a', 'b'],
      [
        [0.7, 0.3],
        [0.2, 0.8],
      ],
      ['a', 'b'],
    )
    expect(metricOf(sample, name)).toMatchObject({
      value: null,
      reason: expect.stringContaining('three labels'),
    })
  })

  it.each(['roc_auc', 'average_precision', 'expected_calibration_error'])(
    'have no %s without scores',
    (name) => {
      const sample = { ...binary(['yes', 'no'], [0.3, 0.8]), scores: null }
      expect(metricOf(sample, name)).toMatchObject({ value: null, reason: 'the predictions have no scores' })
    },
  )
})

describe('the top three', () => {
  // scikit-learn 1.9.1: top_k_accuracy_score(["a", "b"], [[.25]*4]*2, k=3, labels=list("abcd")) = 0.5.
  it('leave out, of equal scores, the label that sorts first', () => {
    const equal = [0.25, 0.25, 0.25, 0.25]
    expect(metricOf(several(['a', 'b'], [equal, equal]), 'top_3_accuracy').value).toBe(0.5)
  })
})

describe('calibration of several classes', () => {
  it('judges the likeliest label by its own score, whatever the prediction says', () => {
    const sample = several(
      ['a', 'b'],
      [
        [0.9, 0.05, 0.03, 0.02],
        [0.6, 0.2, 0.1, 0.1],
      ],
    )
    // .9 is right, .6 is wrong: (|1 − .9| + |0 − .6|)/2.
    expect(metricOf(sample, 'expected_calibration_error').value).toBeCloseTo(0.35, 12)
  })
})

describe('the default set', () => {
  it('has roc_auc for two classes with scores, and no other curve', () => {
    const space = { labels: ['no', 'yes'], positive: 'yes', scored: true }
    expect(defaultNames({ ...space, task: 'binary' })).toContain('roc_auc')
    expect(defaultNames({ ...space, task: 'binary', scored: false })).not.toContain('roc_auc')
    expect(
      defaultNames({ ...space, task: 'multiclass' }).filter((name) => /auc|top|calibration/.test(name)),
    ).toEqual([])
  })
})
