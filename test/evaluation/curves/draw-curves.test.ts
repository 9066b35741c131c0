import { describe, expect, it } from 'vitest'
import type { Curve } from '../../../src/documents/evaluation.ts'
import { drawCurves } from '../../../src/evaluation/curves/draw-curves.ts'
import { drawPrecisionRecall } from '../../../src/evaluation/curves/precision-recall.ts'
import type { RegressionSample, Sample } from '../../../src/sample/sample.ts'
import { makeSample } from '../../support/make-sample.ts'

const rows = Array.from({ length: 60 }, (_, row) => row)
const scores = rows.map((row) => ((row * 37) % 23) / 23)
const target = rows.map((row) =>
  ((row * row + 3 * row) % 7) + (scores[row] as number) * 6 > 5.5 ? 'yes' : 'no',
)
const binary = makeSample({
  task: 'binary',
  positive: 'yes',
  labels: ['no', 'yes'],
  target,
  predicted: scores.map((score) => (score >= 0.5 ? 'yes' : 'no')),
  scores: [scores.map((score) => 1 - score), scores],
})
const { ids, size, weight, group, groups, strata, slices, measures, name } = binary
const regression: RegressionSample = {
  ...{ ids, size, weight, group, groups, strata, slices, measures, name },
  task: 'regression',
  target: Float64Array.from(rows),
  predicted: Float64Array.from(rows, (row) => row + (row < 30 ? 1 : -3)),
  quantiles: new Map(),
  bounds: null,
  scale: null,
}

function curveOf(sample: Sample, named: string): Curve {
  const found = drawCurves(sample).find((curve) => curve.name === named)
  if (found === undefined) throw new Error(`there is no ${named}`)
  return found
}
const valuesOf = (curve: Curve, named: string) =>
  curve.columns.find((column) => column.name === named)?.values as number[]

describe('the curves', () => {
  it('are those of the task', () => {
    const names = (sample: Sample) => drawCurves(sample).map((curve) => curve.name)
    expect(names(binary)).toEqual([
      'roc',
      'precision_recall',
      'calibration',
      'gain',
      'threshold_sweep',
      'confusion_rates',
    ])
    expect(names({ ...binary, scores: null })).toEqual(['confusion_rates'])
    expect(names(regression)).toEqual(['residuals', 'error_by_decile'])
  })

  it('have columns of one length, at most 200', () => {
    for (const { columns } of [...drawCurves(binary), ...drawCurves(regression)]) {
      const lengths = columns.map(({ values }) => values.length)
      expect(new Set(lengths).size).toBe(1)
      expect(lengths[0]).toBeLessThanOrEqual(200)
    }
  })

  it('of ROC go through the corners that scikit-learn has', () => {
    const roc = curveOf(binary, 'roc')
    // sklearn.metrics.roc_curve, drop_intermediate=False: 24 points; the corners at 8/26 and 10/26.
    expect(roc.points).toBe(24)
    const points = valuesOf(roc, 'false_positive_rate').map((x, place) => [
      x,
      valuesOf(roc, 'true_positive_rate')[place],
    ])
    expect(points[0]).toEqual([0, 0])
    expect(points.at(-1)).toEqual([1, 1])
    expect(points).toContainEqual([0.3076923076923077, 0.8823529411764706])
    expect(points).toContainEqual([0.38461538461538464, 0.9117647058823529])
    expect(valuesOf(roc, 'threshold')[0]).toBeNull()
  })

  it('of precision and recall are those of scikit-learn', () => {
    const [curve] = drawPrecisionRecall(binary)
    // sklearn.metrics.precision_recall_curve, in the order of falling thresholds.
    expect(valuesOf(curve as Curve, 'precision').slice(0, 4)).toEqual([
      1, 1, 0.9090909090909091, 0.8461538461538461,
    ])
    expect(valuesOf(curve as Curve, 'recall').at(-1)).toBe(1)
    expect(valuesOf(curve as Curve, 'precision').at(-1)).toBeCloseTo(0.5666666666666667, 12)
  })

  it('are one a class for several classes, and none for more than 20', () => {
    const labels = ['a', 'b', 'c']
    const of = rows.map((row) => labels[row % 3] as string)
    const columns = labels.map((_, label) => rows.map((row) => (row % 3 === label ? 0.5 : 0.25)))
    const sample = makeSample({ target: of, predicted: of, labels, scores: columns })
    expect(drawPrecisionRecall(sample).map(({ label }) => label)).toEqual(labels)
    const many = Array.from({ length: 21 }, (_, label) => `l${String(label).padStart(2, '0')}`)
    const wide = makeSample({ target: many, predicted: many, scores: many.map(() => many.map(() => 1 / 21)) })
    expect(drawPrecisionRecall(wide)).toEqual([])
  })

  it('of calibration have the share of hits in each bin, with its Wilson interval', () => {
    const ten = Array.from({ length: 10 }, (_, row) => row)
    const sample = makeSample({
      task: 'binary',
      positive: 'b',
      labels: ['a', 'b'],
      target: ten.map((row) => (row < 7 ? 'b' : 'a')),
      predicted: ten.map(() => 'b'),
      scores: [ten.map(() => 0.4), ten.map(() => 0.6)],
    })
    const curve = curveOf(sample, 'calibration')
    expect(valuesOf(curve, 'score')[0]).toBeCloseTo(0.6, 12)
    expect(valuesOf(curve, 'share')).toEqual([0.7])
    expect(valuesOf(curve, 'count')).toEqual([10])
    // statsmodels proportion_confint(7, 10, method='wilson').
    expect(valuesOf(curve, 'low')[0]).toBeCloseTo(0.39677814746114537, 9)
    expect(valuesOf(curve, 'high')[0]).toBeCloseTo(0.8922087325936989, 9)
  })

  it('of gain end at all positives, and spread examples of one score evenly', () => {
    const even = {
      ...binary,
      scores: [Float64Array.from(rows, () => 0.5), Float64Array.from(rows, () => 0.5)],
    }
    for (const lift of valuesOf(curveOf(even, 'gain'), 'lift')) expect(lift).toBeCloseTo(1, 12)
    const ideal = Float64Array.from(target, (label) => (label === 'yes' ? 0.9 : 0.1))
    const gain = curveOf({ ...binary, scores: [ideal.map((score) => 1 - score), ideal] }, 'gain')
    // 34 of 60 are positive: each of the first five deciles holds 6.
    expect(valuesOf(gain, 'gain')[0]).toBeCloseTo(6 / 34, 12)
    expect(valuesOf(gain, 'lift')[0]).toBeCloseTo(60 / 34, 12)
    expect(valuesOf(gain, 'gain').at(-1)).toBe(1)
    expect(valuesOf(gain, 'cumulative_lift').at(-1)).toBe(1)
  })

  it('of a threshold sweep give no precision where nothing is predicted', () => {
    const sweep = curveOf(binary, 'threshold_sweep')
    expect(valuesOf(sweep, 'precision').at(-1)).toBeNull()
    expect(valuesOf(sweep, 'recall')[0]).toBe(1)
    // sklearn.metrics.recall_score and precision_score at scores >= 0.5.
    expect(valuesOf(sweep, 'recall')[50]).toBeCloseTo(0.6470588235294118, 12)
    expect(valuesOf(sweep, 'precision')[50]).toBeCloseTo(0.7857142857142857, 12)
  })

  it('of the confusion sum to 1 a target, and are empty for a target that does not occur', () => {
    const sample = makeSample({
      labels: ['a', 'b', 'c'],
      target: ['a', 'a', 'b'],
      predicted: ['a', 'b', 'c'],
    })
    expect(valuesOf(curveOf(sample, 'confusion_rates'), 'rate')).toEqual([
      0.5,
      0.5,
      0,
      0,
      0,
      1,
      null,
      null,
      null,
    ])
  })

  it('of regression show the residuals, and the error by decile of the target', () => {
    expect(valuesOf(curveOf(regression, 'residuals'), 'residual').slice(0, 2)).toEqual([-1, -1])
    const errors = curveOf(regression, 'error_by_decile')
    expect(valuesOf(errors, 'mean_absolute_error')).toEqual([1, 1, 1, 1, 1, 3, 3, 3, 3, 3])
    expect(valuesOf(errors, 'low')).toEqual([0, 6, 12, 18, 24, 30, 36, 42, 48, 54])
  })
})
