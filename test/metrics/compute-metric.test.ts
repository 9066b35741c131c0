import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { countCells } from '../../src/metrics/count-cells.ts'
import type { MetricVariant } from '../../src/metrics/define-metric.ts'
import { labelSpaceOf } from '../../src/metrics/expand.ts'
import { metrics } from '../../src/metrics/index.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { arbitrarySample } from '../support/arbitrary-sample.ts'
import { makeSample } from '../support/make-sample.ts'

const variantsOf = (sample: Sample) =>
  metrics.flatMap((metric) => metric.expand(labelSpaceOf(sample)).map((variant) => ({ metric, variant })))

describe('computing a metric', () => {
  it('stays in its range, or is null with a reason', () => {
    fc.assert(
      fc.property(arbitrarySample, (sample) => {
        for (const { metric, variant } of variantsOf(sample)) {
          const { value, reason } = computeMetric(variant, sample)
          const [least, most] = metric.range
          const inRange = value !== null && value >= least - 1e-9 && value <= most + 1e-9
          expect(value === null ? reason : inRange, variant.name).toBeTruthy()
        }
      }),
    )
  })

  it('does not change when every weight is doubled', () => {
    fc.assert(
      fc.property(arbitrarySample, (sample) => {
        const doubled = {
          ...sample,
          weight: Float64Array.from({ length: sample.size }, (_, index) => 2 * (sample.weight?.[index] ?? 1)),
        }
        for (const { variant } of variantsOf(sample)) {
          const one = computeMetric(variant, sample).value
          const other = computeMetric(variant, doubled).value
          expect(other === null ? other : other - (one ?? Number.NaN), variant.name).toSatisfy(
            (difference) => (one === null ? difference === null : Math.abs(difference as number) < 1e-9),
          )
        }
      }),
    )
  })

  it('never counts a class that is neither a target nor predicted', () => {
    const parts = { target: ['a', 'a', 'b'], predicted: ['a', 'b', 'b'] }
    const more = makeSample({ ...parts, labels: ['a', 'aa', 'b'] })
    for (const name of ['f1_macro', 'balanced_accuracy', 'cohen_kappa', 'jaccard_weighted']) {
      const valueOn = (sample: Sample) => {
        const found = variantsOf(sample).find(({ variant }) => variant.name === name)
        return computeMetric(found?.variant as MetricVariant, sample).value
      }
      expect(valueOn(more), name).toBe(valueOn(makeSample(parts)))
    }
  })

  it('is null where a function of the table is not finite', () => {
    const compute = () => ({ value: Number.NaN, reason: null })
    const variant: MetricVariant = { name: 'broken', form: { kind: 'cells', compute } }
    expect(computeMetric(variant, makeSample({ target: ['a'], predicted: ['a'] }))).toEqual({
      value: null,
      reason: 'it comes out as NaN',
      n: 1,
    })
  })

  it('is null without examples', () => {
    const empty = makeSample({ target: [], predicted: [], labels: ['a', 'b'] })
    for (const { variant } of variantsOf(empty)) {
      expect(computeMetric(variant, empty)).toMatchObject({ value: null, n: 0 })
    }
  })
})

describe('counting cells', () => {
  it('sums weights by target and prediction, row by row', () => {
    const sample = makeSample({ target: ['a', 'a', 'b'], predicted: ['a', 'b', 'b'], weight: [1, 0.5, 2] })
    expect(countCells(sample)).toEqual({
      labels: ['a', 'b'],
      counts: Float64Array.of(1, 0.5, 0, 2),
      occurring: [0, 1],
    })
  })
})
