import { describe, expect, it } from 'vitest'
import { findIntervals } from '../../src/evaluation/find-intervals.ts'
import type { IntervalSettings } from '../../src/evaluation/found-interval.ts'
import { expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'
import type { LabelledSample } from '../../src/sample/sample.ts'
import { makeSample } from '../support/make-sample.ts'

const settings = { confidence: 0.95, seed: 1, resamples: 4000, method: 'percentile' } as const

const find = (sample: LabelledSample, name: string, more: Partial<IntervalSettings> = {}) => {
  const variants = expandMetrics(labelSpaceOf(sample), [name]).flatMap(({ variant }) => variant ?? [])
  return findIntervals(variants, sample, { ...settings, ...more }).get(name)
}
const intervalOf = (...input: Parameters<typeof find>) => {
  const found = find(...input)
  if (found === undefined || 'none' in found) throw new Error(`no interval: ${found?.none}`)
  return found.interval
}

/** Positives in stratum 0, of which most are found; negatives in stratum 1. */
const sample = (size: number, more: Partial<Parameters<typeof makeSample>[0]> = {}) => {
  const rows = Array.from({ length: size }, (_, row) => row)
  const score = rows.map((row) => ((row * 37) % 100) / 100)
  const isPositive = (row: number) => row % 4 === 0
  return makeSample({
    task: 'binary',
    positive: 'yes',
    labels: ['no', 'yes'],
    ids: rows.map((row) => String(row).padStart(6, '0')),
    target: rows.map((row) => (isPositive(row) ? 'yes' : 'no')),
    predicted: rows.map((row) => ((row % 5 === 0) === isPositive(row) ? 'yes' : 'no')),
    scores: [score.map((one) => 1 - one), score],
    ...more,
  })
}
const stratified = (size: number) =>
  sample(size, { strata: Int32Array.from({ length: size }, (_, row) => (row % 4 === 0 ? 0 : 1)) })
const grouped = (size: number) =>
  sample(size, { group: Array.from({ length: size }, (_, row) => `c${Math.floor(row / 4)}`) })

describe('BCa', () => {
  it.each(['f1', 'brier_score', 'matthews_corrcoef'])('of %s is named where it is given', (name) => {
    expect(intervalOf(sample(200), name, { method: 'bca' }).method).toBe('bootstrap-bca')
    expect(intervalOf(stratified(200), name, { method: 'bca' }).method).toBe('stratified-bootstrap-bca')
    expect(intervalOf(grouped(200), name, { method: 'bca' }).method).toBe('cluster-bootstrap-bca')
  })

  it('of a curve with weights leaves each example out, up to 2,000', () => {
    const weight = Array.from({ length: 200 }, (_, row) => 1 + (row % 3))
    expect(intervalOf(sample(200, { weight }), 'roc_auc', { method: 'bca' }).method).toBe('bootstrap-bca')
  })

  it('does not change what needs no resampling, nor claims to', () => {
    expect(intervalOf(sample(200), 'accuracy', { method: 'bca' }).method).toBe('wilson')
    expect(intervalOf(sample(2000), 'brier_score', { method: 'bca' }).method).toBe('normal')
    expect(intervalOf(sample(200), 'expected_calibration_error', { method: 'bca' }).method).toBe(
      'bootstrap-percentile-widened',
    )
  })
})

describe('strata', () => {
  it.each([
    ['accuracy', 'stratified-bootstrap-percentile-widened'],
    ['f1', 'stratified-bootstrap-percentile-widened'],
    ['brier_score', 'stratified-bootstrap-percentile'],
    ['average_precision', 'stratified-linearised-logit'],
    ['roc_auc', 'stratified-linearised-logit'],
    ['expected_calibration_error', 'stratified-bootstrap-percentile-widened'],
  ])('are kept in the interval of %s', (name, method) => {
    expect(intervalOf(stratified(200), name).method).toBe(method)
  })

  it('take what they explain out of the spread', () => {
    const share = (interval: { low: number; high: number }) => interval.high - interval.low
    const values = { predicted: Array.from({ length: 400 }, () => 'yes') }
    // All predicted positive: precision is the share of positives, which the strata fix.
    const free = intervalOf(sample(400, values), 'precision')
    const kept = intervalOf({ ...stratified(400), predicted: sample(400, values).predicted }, 'precision')
    expect(share(kept)).toBeLessThan(share(free) / 3)
  })

  it('are refused together with clusters', () => {
    const both = { ...stratified(200), group: grouped(200).group, groups: grouped(200).groups }
    expect(find(both, 'f1')).toEqual({
      none: 'clusters are not resampled within strata, which they may cross: leave out `group` or `stratify`',
    })
  })
})

describe('many examples', () => {
  it('have an interval of the calibration error however many they are', () => {
    const found = intervalOf(sample(300_000), 'expected_calibration_error', { resamples: 400 })
    expect(found.method).toBe('parametric-bootstrap-percentile-widened')
  })

  it('have none where nothing is resampled', () => {
    expect(find(sample(200), 'f1', { resamples: 0 })).toBeUndefined()
  })
})
