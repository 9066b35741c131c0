import { describe, expect, it } from 'vitest'
import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { type MetricTerms, noTerms } from '../../src/metrics/define-metric.ts'
import { expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { makeSample } from '../support/make-sample.ts'

function metricOf(sample: Sample, name: string, terms: MetricTerms = noTerms) {
  const [found] = expandMetrics(labelSpaceOf(sample, terms), [name])
  if (found?.variant == null) throw new Error(`no ${name}: ${found?.reason}`)
  return computeMetric(found.variant, sample)
}

const slice = (value: string, members: number[]) => ({
  name: `sex=${value}`,
  of: 'sex',
  members: Int32Array.from(members),
})
const eight = (slices: ReturnType<typeof slice>[]) =>
  makeSample({
    task: 'binary',
    positive: 'yes',
    labels: ['no', 'yes'],
    target: ['yes', 'yes', 'no', 'no', 'yes', 'no', 'no', 'no'],
    predicted: ['yes', 'no', 'yes', 'no', 'yes', 'no', 'no', 'no'],
    slices,
  })

describe('a comparison of groups', () => {
  const whole = eight([slice('f', [0, 1, 2, 3]), slice('m', [4, 5, 6, 7])])

  // fairlearn 0.15.0 on the same: selection rates 1/2 and 1/4, true positive 1/2 and 1, false positive 1/2 and 0.
  it.each([
    ['demographic_parity_difference[sex]', 0.25],
    ['demographic_parity_ratio[sex]', 0.5],
    ['equalized_odds_difference[sex]', 0.5],
    ['equalized_odds_ratio[sex]', 0],
    ['equal_opportunity_difference[sex]', 0.5],
  ])('%s is %f', (name, value) => {
    expect(metricOf(whole, name).value).toBeCloseTo(value, 12)
  })

  it('is missing where a group has no positive example, and names it', () => {
    const sample = eight([slice('f', [0, 1, 2, 3]), slice('m', [5, 6, 7])])
    expect(metricOf(sample, 'equal_opportunity_difference[sex]')).toMatchObject({
      value: null,
      reason: 'the group "sex=m" has no positive example',
    })
    expect(metricOf(sample, 'demographic_parity_difference[sex]').value).not.toBeNull()
  })

  it('is missing with one group, or with a slicing that is not there', () => {
    const sample = eight([slice('f', [0, 1, 2, 3])])
    expect(metricOf(sample, 'demographic_parity_ratio[sex]').reason).toBe('"sex=f" is the only group')
    expect(metricOf(sample, 'demographic_parity_ratio[age]').reason).toBe('no slices are of "age"')
  })
})

describe('the mean cost', () => {
  const sample = makeSample({ target: ['a', 'a', 'b', 'c'], predicted: ['a', 'b', 'a', 'a'] })

  it('is the error rate where no costs are set', () => {
    expect(metricOf(sample, 'mean_cost').value).toBe(0.75)
  })

  it('weighs the pairs that are named, and the others as 1', () => {
    const costs = [
      { target: 'a', predicted: 'b', cost: 10 },
      { target: 'b', predicted: 'a', cost: 0 },
    ]
    expect(metricOf(sample, 'mean_cost', { ...noTerms, costs }).value).toBe((10 + 0 + 1) / 4)
  })
})

describe('gain and lift', () => {
  const scored = (positive: number[], scores: number[]) =>
    makeSample({
      task: 'binary',
      positive: 'yes',
      labels: ['no', 'yes'],
      target: positive.map((one) => (one === 1 ? 'yes' : 'no')),
      predicted: positive.map(() => 'no'),
      scores: [scores.map((score) => 1 - score), scores],
    })

  it('are the positives among the highest-scored percent', () => {
    const sample = scored([1, 1, 0, 1, 0, 0, 0, 0, 0, 0], [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0])
    expect(metricOf(sample, 'gain_20').value).toBeCloseTo(2 / 3, 12)
    expect(metricOf(sample, 'lift_20').value).toBeCloseTo(10 / 3, 12)
    expect(metricOf(sample, 'gain_100').value).toBe(1)
  })

  it('are those of chance where all scores tie', () => {
    const sample = scored([1, 1, 0, 0, 0], [0.5, 0.5, 0.5, 0.5, 0.5])
    expect(metricOf(sample, 'gain_30').value).toBeCloseTo(0.3, 12)
    expect(metricOf(sample, 'lift_30').value).toBeCloseTo(1, 12)
  })

  it('are missing without a positive example', () => {
    expect(metricOf(scored([0, 0], [0.2, 0.3]), 'lift_10').value).toBeNull()
  })
})

describe('the parts of the Brier score', () => {
  it('sum to it where all scores of a bin are the same', () => {
    const scores = [0.1, 0.1, 0.5, 0.5, 0.5, 0.9, 0.9, 0.9]
    const sample = makeSample({
      task: 'binary',
      positive: 'yes',
      labels: ['no', 'yes'],
      target: ['no', 'yes', 'no', 'yes', 'yes', 'yes', 'yes', 'no'],
      predicted: scores.map(() => 'no'),
      scores: [scores.map((score) => 1 - score), scores],
    })
    const part = (name: string) => metricOf(sample, `brier_${name}`).value as number
    expect(part('reliability') - part('resolution') + part('uncertainty')).toBeCloseTo(part('score'), 12)
    // The largest gap: one of two came true at .1.
    expect(metricOf(sample, 'maximum_calibration_error').value).toBeCloseTo(0.4, 12)
  })
})
