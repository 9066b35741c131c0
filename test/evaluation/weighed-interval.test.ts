import { describe, expect, it } from 'vitest'
import { evaluateSample } from '../../src/evaluation/evaluate-sample.ts'
import { noTerms } from '../../src/metrics/define-metric.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { baseScores, headScores, positive, rankedSample } from '../support/ranked-sides.ts'

const evaluate = (sample: Sample, name: string) => {
  const [found] = evaluateSample({
    sample,
    metrics: [name],
    confidence: 0.95,
    seed: 1,
    resamples: 2000,
    method: 'percentile',
    terms: noTerms,
    leastInSlice: 30,
    searched: null,
    threshold: null,
  }).metrics
  if (found === undefined) throw new Error(`there is no ${name}`)
  return found
}

describe('the interval of a metric of scores', () => {
  // NumPy: DeLong's on the logit scale, which here holds Newcombe's.
  it("of roc_auc is DeLong's on the logit scale", () => {
    const { value, interval } = evaluate(rankedSample(headScores), 'roc_auc')
    expect(value).toBeCloseTo(0.631875, 12)
    expect(interval?.method).toBe('delong-logit')
    expect(interval?.low).toBeCloseTo(0.4747814292544156, 9)
    expect(interval?.high).toBeCloseTo(0.7652170453244966, 9)
  })

  it('of a perfect roc_auc has a width', () => {
    const { value, interval } = evaluate(rankedSample(Float64Array.from(positive)), 'roc_auc')
    expect(value).toBe(1)
    expect(interval).toMatchObject({ high: 1, method: 'delong-logit' })
    expect(interval?.low).toBeLessThan(0.95)
  })

  // NumPy: the linearised error from scikit-learn's own differences, on the logit scale.
  it('of average_precision is linearised', () => {
    const { value, interval } = evaluate(rankedSample(headScores), 'average_precision')
    expect(value).toBeCloseTo(0.5013416815742398, 12)
    expect(interval?.method).toBe('linearised-logit')
    expect(interval?.low).toBeCloseTo(0.3207980854878712, 7)
    expect(interval?.high).toBeCloseTo(0.6815360843183629, 7)
  })

  it('of a perfect average_precision is not given', () => {
    expect(evaluate(rankedSample(Float64Array.from(positive)), 'average_precision')).toMatchObject({
      value: 1,
      interval: null,
      reason: 'no interval: the ranking is perfect, so that its variance is not known',
    })
  })

  it.each(['roc_auc', 'average_precision'])('of %s is resampled with weights and with groups', (name) => {
    const weight = Array.from(positive, (_, row) => 1 + (row % 4))
    const group = Array.from(positive, (_, row) => `c${Math.floor(row / 2)}`)
    expect(evaluate(rankedSample(headScores, { weight }), name).interval?.method).toBe('bootstrap-percentile')
    expect(evaluate(rankedSample(headScores, { group }), name).interval?.method).toBe(
      'cluster-bootstrap-percentile',
    )
  })

  it('of roc_auc is not given for fewer than 30 clusters or 20 positives', () => {
    const group = Array.from(positive, (_, row) => `c${row % 29}`)
    expect(evaluate(rankedSample(headScores, { group }), 'roc_auc').reason).toBe(
      'no interval: 29 clusters are too few: it takes 30',
    )
    const target = Array.from(positive, (one, row) => (one === 1 && row > 0 ? 'yes' : 'no'))
    expect(evaluate(rankedSample(headScores, { target }), 'roc_auc')).toMatchObject({
      interval: null,
      reason: 'no interval: 19 examples of the rarest class are too few: it takes 20',
    })
  })

  it('of a calibration error reaches down by what chance may have added, and holds the value', () => {
    const { value, interval } = evaluate(rankedSample(baseScores), 'expected_calibration_error')
    expect(value).toBeCloseTo(0.14583333333333334, 12)
    expect(interval).toMatchObject({ low: 0, method: 'bootstrap-percentile-widened' })
    expect(interval?.high).toBeGreaterThan(value as number)
  })
})
