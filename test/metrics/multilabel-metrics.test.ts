import { describe, expect, it } from 'vitest'
import { sampleOf } from '../../scripts/oracle/sample-of.ts'
import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'
import type { Sample } from '../../src/sample/sample.ts'

const four = sampleOf({
  task: 'multilabel',
  labels: ['a', 'b'],
  target: [
    [1, 0, 1, 0, 1],
    [0, 1, 1, 0, 0],
  ],
  predicted: [
    [1, 1, 0, 0, 1],
    [0, 1, 1, 1, 0],
  ],
  scores: null,
  weight: [1, 2, 0.5, 1, 3],
})

function formOf(sample: Sample, name: string) {
  const [found] = expandMetrics(labelSpaceOf(sample), [name])
  if (found?.variant == null) throw new Error(`no ${name}`)
  return found.variant
}

describe('the influence of an example on a ratio of label sums', () => {
  const names = ['precision', 'recall', 'f1', 'jaccard'].flatMap((name) =>
    ['_macro', '_micro', '_weighted', '[a]'].map((ending) => name + ending),
  )

  // The derivative by central differences; influence is w·∂value/∂w and sums to 0.
  it.each(names)('of %s is its slope times the weight', (name) => {
    const { form } = formOf(four, name)
    if (form.kind !== 'whole') throw new Error(form.kind)
    const found = form.influence?.(four)
    const value = form.prepare(four)
    if (found == null || 'missing' in found || 'missing' in value) throw new Error('missing')
    const weight = four.weight as Float64Array
    const valueAt = (example: number, step: number) =>
      value(weight.map((one, index) => (index === example ? one + step : one))).value as number
    for (const [example, influence] of found.values.entries()) {
      const slope = (valueAt(example, 1e-5) - valueAt(example, -1e-5)) / 2e-5
      expect(influence).toBeCloseTo(slope * (weight[example] as number), 7)
    }
    expect(found.values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(0, 12)
  })
})

describe('metrics of several labels an example', () => {
  it('take a label that is neither had nor predicted as 0 and name it', () => {
    const sample = sampleOf({
      task: 'multilabel',
      labels: ['a', 'b'],
      target: [[1], [0]],
      predicted: [[1], [0]],
      scores: null,
      weight: null,
    })
    expect(computeMetric(formOf(sample, 'f1_macro'), sample)).toMatchObject({
      value: 0.5,
      reason: 'zero division for "b": taken as 0, as scikit-learn does',
    })
  })

  it('have no roc_auc where all examples have a label', () => {
    const scores = [
      [0.1, 0.2],
      [0.3, 0.4],
    ]
    const target = [
      [0, 1],
      [1, 1],
    ]
    const sample = sampleOf({
      task: 'multilabel',
      labels: ['a', 'b'],
      target,
      predicted: target,
      scores,
      weight: null,
    })
    expect(computeMetric(formOf(sample, 'roc_auc'), sample)).toMatchObject({
      value: null,
      reason: 'no example has the label "b", or all have',
    })
  })
})
