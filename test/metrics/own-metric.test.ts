import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noTerms } from '../../src/metrics/define-metric.ts'
import { defaultNames } from '../../src/metrics/expand.ts'
import type { Aggregate, OwnMetric } from '../../src/metrics/own-metric.ts'
import { formOf, metricOf } from '../support/metric-of.ts'
import { makeRegression } from '../support/regression-sample.ts'

const latencies = [12, 15, 11, 40, 22, 18, 13, 95, 14, 16]
const weights = [1, 2, 1, 0.5, 1, 1, 3, 0.25, 1, 2]

function sampleOf(column: readonly number[], weight: readonly number[] | null = null) {
  const zeros = column.map(() => 0)
  const measures = new Map([['ms', Float64Array.from(column)]])
  return makeRegression({ target: zeros, predicted: zeros, measures, weight })
}

function termsOf(aggregate: Aggregate) {
  const own: OwnMetric = { name: 'speed', higherIsBetter: false, kind: 'column', column: 'ms', aggregate }
  return { ...noTerms, own: [own] }
}

const speedOf = (aggregate: Aggregate, weight: readonly number[] | null = null) =>
  metricOf(sampleOf(latencies, weight), 'speed', termsOf(aggregate)).value

describe("a user's own column", () => {
  // NumPy 2: numpy.mean, sum, min, max, and numpy.percentile(latencies, q).
  it.each([
    ['mean', 25.6],
    ['sum', 256],
    ['min', 11],
    ['max', 95],
    ['p5', 11.45],
    ['p50', 15.5],
    ['p90', 45.49999999999998],
    ['p95', 70.24999999999994],
    ['p99.9', 94.50500000000008],
    ['p0', 11],
    ['p100', 95],
  ] as const)('has the %s that NumPy gives', (aggregate, expected) => {
    expect(speedOf(aggregate)).toBeCloseTo(expected, 9)
  })

  // numpy.average(latencies, weights=weights), numpy.dot(latencies, weights), and
  // numpy.percentile(latencies, q, weights=weights, method='inverted_cdf').
  it.each([
    ['mean', 17.392156862745097],
    ['sum', 221.75],
    ['p5', 11],
    ['p50', 15],
    ['p90', 22],
    ['p95', 40],
    ['p99.9', 95],
  ] as const)('has the weighted %s that NumPy gives', (aggregate, expected) => {
    expect(speedOf(aggregate, weights)).toBeCloseTo(expected, 9)
  })

  it('has no extreme at an example without weight', () => {
    const light = latencies.map((value) => (value === 95 ? 0 : 1))
    expect(speedOf('max', light)).toBe(40)
  })

  it('is missing with a reason where the predictions have no such column', () => {
    const sample = { ...sampleOf(latencies), measures: new Map() }
    for (const aggregate of ['mean', 'sum', 'max', 'p95'] as const) {
      expect(metricOf(sample, 'speed', termsOf(aggregate))).toMatchObject({
        value: null,
        reason: 'the predictions have no column "ms"',
      })
    }
  })

  it('belongs to the default set', () => {
    const space = { task: 'regression', labels: [], positive: null, terms: termsOf('mean') } as const
    expect(defaultNames(space)).toContain('speed')
  })

  it.each(['p50', 'p95'] as const)('has in a resample the %s of the examples drawn', (aggregate) => {
    const drawn = fc.array(fc.nat(3), { minLength: latencies.length, maxLength: latencies.length })
    fc.assert(
      fc.property(drawn, (times) => {
        const copies = latencies.flatMap((value, example) => Array<number>(times[example] ?? 0).fill(value))
        fc.pre(copies.length > 0)
        const form = formOf(sampleOf(latencies), 'speed', termsOf(aggregate))
        const compute = form.kind === 'whole' ? form.prepare(sampleOf(latencies)) : { missing: 'form' }
        const value = 'missing' in compute ? null : compute(Float64Array.from(times)).value
        expect(value).toBe(metricOf(sampleOf(copies), 'speed', termsOf(aggregate)).value)
      }),
    )
  })

  it.each([
    ['max', 1000, true],
    ['min', 1000, true],
    ['p100', 1000, true],
    ['p95', 199, true],
    ['p95', 200, false],
    ['p5', 199, true],
    ['p50', 20, false],
    ['sum', 20, false],
  ] as const)('is the %s of %i examples beyond what resampling tells: %s', (aggregate, size, expected) => {
    const sample = sampleOf(Array.from({ length: size }, (_, index) => index))
    const form = formOf(sample, 'speed', termsOf(aggregate))
    const reason = form.kind === 'whole' ? (form.unresampled?.(sample) ?? null) : null
    expect(reason !== null).toBe(expected)
  })

  it('has a sum whose error is that of a set of the same size', () => {
    const form = formOf(sampleOf([1, 2, 6]), 'speed', termsOf('sum'))
    const found = form.kind === 'whole' ? form.influence?.(sampleOf([1, 2, 6])) : null
    // x − x̄ of 1, 2, 6.
    expect(found).toMatchObject({ values: Float64Array.of(-2, -1, 3), scale: 'linear' })
  })
})

describe('a number from outside', () => {
  const command: OwnMetric = { name: 'bleu', higherIsBetter: true, kind: 'command', words: ['bleu'] }

  it.each(['bleu', 'model_bytes', 'training_seconds', 'training_peak_memory_bytes'])(
    'is %s as given',
    (name) => {
      const given = new Map([[name, { value: 42.5, reason: null }]])
      expect(metricOf(sampleOf([1]), name, { ...noTerms, own: [command], given })).toMatchObject({
        value: 42.5,
      })
    },
  )

  it.each(['bleu', 'model_bytes'])('is missing with a reason where %s was not given', (name) => {
    expect(metricOf(sampleOf([1]), name, { ...noTerms, own: [command] })).toMatchObject({
      value: null,
      reason: expect.stringMatching(/./),
    })
  })

  it('is missing where it is not a finite number', () => {
    const given = new Map([['bleu', { value: Number.NaN, reason: null }]])
    expect(metricOf(sampleOf([1]), 'bleu', { ...noTerms, own: [command], given }).value).toBeNull()
  })

  it.each(['binary', 'regression', 'graded', 'metrics-only'] as const)(
    'is in no default set of %s',
    (task) => {
      expect(defaultNames({ task, labels: [], positive: null }).join()).not.toMatch(/bytes|seconds/)
    },
  )
})
