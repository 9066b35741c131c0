import { describe, expect, it } from 'vitest'
import { noTerms } from '../../src/metrics/define-metric.ts'
import { defaultNames } from '../../src/metrics/expand.ts'
import { formOf, metricOf } from '../support/metric-of.ts'
import { makeGraded } from '../support/regression-sample.ts'

describe('graded examples', () => {
  const sample = makeGraded({ scores: [0.2, 0.9, 0.5, 0.7], weight: [1, 1, 2, 0] })

  it('have a mean and a median score', () => {
    // numpy.mean and numpy.median of the scores: 0.575 and 0.6.
    expect(metricOf({ ...sample, weight: null }, 'mean_score').value).toBeCloseTo(0.575, 12)
    expect(metricOf({ ...sample, weight: null }, 'median_score').value).toBeCloseTo(0.6, 12)
  })

  it('count by their weight', () => {
    // numpy.average([.2, .9, .5, .7], weights=[1, 1, 2, 0]) = 0.525; sorted, half the weight is met at 0.5.
    expect(metricOf(sample, 'mean_score').value).toBeCloseTo(0.525, 12)
    expect(metricOf(sample, 'median_score').value).toBeCloseTo(0.5, 12)
  })

  it('pass from the pass mark on, the mark itself included', () => {
    expect(metricOf(sample, 'pass_rate', { ...noTerms, passMark: 0.5 }).value).toBe(0.75)
  })

  it('have no pass rate without a pass mark', () => {
    expect(metricOf(sample, 'pass_rate')).toMatchObject({ value: null, reason: 'no pass mark is set' })
  })

  it('are told by their mean score where nothing is asked for', () => {
    expect(defaultNames({ task: 'graded', labels: [], positive: null })).toEqual(['mean_score'])
  })
})

describe('the spread of repeats', () => {
  // Scores .8 .6 1.0 | .5 .5 | .2 .6 | .9: numpy.var(…, ddof=1) gives .04, 0, .08 and nothing for one.
  const sample = makeGraded({
    scores: [0.8, 0.5, 0.4, 0.9],
    variances: [0.04, 0, 0.08, Number.NaN],
    repeats: [3, 2, 2, 1],
  })

  it('is the root of the mean variance within the examples that have repeats', () => {
    expect(metricOf(sample, 'repeat_deviation').value).toBeCloseTo(0.2, 12)
  })

  it('counts examples by their weight', () => {
    // numpy.sqrt(numpy.average([.04, 0, .08], weights=[1, 2, .5])) = 0.15118578920369088.
    const weight = Float64Array.of(1, 2, 0.5, 7)
    expect(metricOf({ ...sample, weight }, 'repeat_deviation').value).toBeCloseTo(0.15118578920369088, 12)
  })

  it('is missing where no example has repeats', () => {
    expect(metricOf(makeGraded({ scores: [1, 2] }), 'repeat_deviation')).toMatchObject({
      value: null,
      reason: 'no example has repeats',
    })
  })

  it('is missing where only examples without weight have repeats', () => {
    const weight = Float64Array.of(0, 0, 0, 1)
    expect(metricOf({ ...sample, weight }, 'repeat_deviation').value).toBeNull()
  })

  it('rests on the examples that have repeats', () => {
    const form = formOf(sample, 'repeat_deviation')
    expect(form.kind === 'whole' && form.influence?.(sample)).toMatchObject({ rarest: 3 })
  })
})
