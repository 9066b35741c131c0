import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Form } from '../../src/metrics/define-metric.ts'
import { metrics } from '../../src/metrics/index.ts'
import { formOf, metricOf } from '../support/metric-of.ts'
import { makeRegression } from '../support/regression-sample.ts'

// scikit-learn 1.9.1: each metric as f(target, predicted, sample_weight=weight), r2 and explained_variance with
// _score; max_error takes no weights, mean_pinball_loss_0.9 is mean_pinball_loss(alpha=0.9). null is nan.
const cases = [
  {
    title: 'plain numbers',
    target: [3, -0.5, 2, 7, 4.25],
    predicted: [2.5, 0.0, 2, 8, 3],
    weight: null,
    expected: {
      mean_absolute_error: 0.65,
      mean_squared_error: 0.6125,
      root_mean_squared_error: 0.7826237921249264,
      median_absolute_error: 0.5,
      max_error: 1.25,
      mean_absolute_percentage_error: 0.32072829131652664,
      r2: 0.9002442996742671,
      explained_variance: 0.9006514657980456,
      'mean_pinball_loss_0.5': 0.325,
      'mean_pinball_loss_0.9': 0.34500000000000003,
    },
  },
  {
    title: 'weights',
    target: [3, -0.5, 2, 7, 4.25],
    predicted: [2.5, 0.0, 2, 8, 3],
    weight: [1, 0.5, 2, 0.25, 3],
    expected: {
      mean_absolute_error: 0.7037037037037037,
      mean_squared_error: 0.7870370370370371,
      root_mean_squared_error: 0.8871510790372952,
      median_absolute_error: 0.5,
      max_error: 1.25,
      mean_absolute_percentage_error: 0.23477539163813674,
      r2: 0.6812057230170857,
      explained_variance: 0.8062230865397972,
      'mean_pinball_loss_0.5': 0.35185185185185186,
      'mean_pinball_loss_0.9': 0.5740740740740741,
    },
  },
  {
    title: 'equal errors',
    target: [1, 2, 3, 4, 5, 6],
    predicted: [2, 3, 4, 5, 7, 9],
    weight: null,
    expected: {
      mean_absolute_error: 1.5,
      mean_squared_error: 2.8333333333333335,
      root_mean_squared_error: 1.6832508230603465,
      median_absolute_error: 1.0,
      max_error: 3.0,
      mean_absolute_percentage_error: 0.4972222222222222,
      r2: 0.02857142857142858,
      explained_variance: 0.8,
      'mean_pinball_loss_0.5': 0.75,
      'mean_pinball_loss_0.9': 0.14999999999999997,
    },
  },
  {
    title: 'equal errors with whole weights and a zero',
    target: [1, 2, 3, 4],
    predicted: [2, 4, 6, 8],
    weight: [1, 1, 0, 2],
    expected: {
      mean_absolute_error: 2.75,
      mean_squared_error: 9.25,
      root_mean_squared_error: 3.0413812651491097,
      median_absolute_error: 3.0,
      max_error: 4.0,
      mean_absolute_percentage_error: 1.0,
      r2: -4.481481481481482,
      explained_variance: 0.0,
      'mean_pinball_loss_0.5': 1.375,
      'mean_pinball_loss_0.9': 0.2749999999999999,
    },
  },
  {
    title: 'weights that meet the half exactly',
    target: [0, 0, 0, 0],
    predicted: [4, 3, 2, 1],
    weight: [2, 1, 0, 1],
    expected: {
      mean_absolute_error: 3.0,
      mean_squared_error: 10.5,
      root_mean_squared_error: 3.24037034920393,
      median_absolute_error: 3.5,
      max_error: 4.0,
      mean_absolute_percentage_error: 1.3510798882111488e16,
      r2: 0.0,
      explained_variance: 0.0,
      'mean_pinball_loss_0.5': 1.5,
      'mean_pinball_loss_0.9': 0.29999999999999993,
    },
  },
  {
    title: 'a target that is the same everywhere',
    target: [5, 5, 5],
    predicted: [5, 6, 4],
    weight: null,
    expected: {
      mean_absolute_error: 0.6666666666666666,
      mean_squared_error: 0.6666666666666666,
      root_mean_squared_error: 0.816496580927726,
      median_absolute_error: 1.0,
      max_error: 1.0,
      mean_absolute_percentage_error: 0.13333333333333333,
      r2: 0.0,
      explained_variance: 0.0,
      'mean_pinball_loss_0.5': 0.3333333333333333,
      'mean_pinball_loss_0.9': 0.3333333333333333,
    },
  },
  {
    title: 'the same target, predicted exactly',
    target: [5, 5, 5],
    predicted: [5, 5, 5],
    weight: null,
    expected: {
      mean_absolute_error: 0.0,
      mean_squared_error: 0.0,
      root_mean_squared_error: 0.0,
      median_absolute_error: 0.0,
      max_error: 0.0,
      mean_absolute_percentage_error: 0.0,
      r2: 1.0,
      explained_variance: 1.0,
      'mean_pinball_loss_0.5': 0.0,
      'mean_pinball_loss_0.9': 0.0,
    },
  },
  {
    title: 'predictions that are all off by the same',
    target: [1, 2, 3, 4],
    predicted: [3, 4, 5, 6],
    weight: null,
    expected: {
      mean_absolute_error: 2.0,
      mean_squared_error: 4.0,
      root_mean_squared_error: 2.0,
      median_absolute_error: 2.0,
      max_error: 2.0,
      mean_absolute_percentage_error: 1.0416666666666665,
      r2: -2.2,
      explained_variance: 1.0,
      'mean_pinball_loss_0.5': 1.0,
      'mean_pinball_loss_0.9': 0.19999999999999996,
    },
  },
  {
    title: 'targets of zero',
    target: [0, 1, -2, 0],
    predicted: [0, 0, -2, 0.001],
    weight: null,
    expected: {
      mean_absolute_error: 0.25025,
      mean_squared_error: 0.25000025,
      root_mean_squared_error: 0.5000002499999375,
      median_absolute_error: 0.0005,
      max_error: 1.0,
      mean_absolute_percentage_error: 1125899906842.874,
      r2: 0.7894734736842105,
      explained_variance: 0.8419998421052631,
      'mean_pinball_loss_0.5': 0.125125,
      'mean_pinball_loss_0.9': 0.225025,
    },
  },
  {
    title: 'numbers far from zero',
    target: [1000000001.0, 1000000002.0, 1000000004.0, 1000000007.0],
    predicted: [1000000001.5, 1000000002.0, 1000000003.0, 1000000008.0],
    weight: [1, 2, 3, 1],
    expected: {
      mean_absolute_error: 0.6428571428571429,
      mean_squared_error: 0.6071428571428571,
      root_mean_squared_error: 0.7791937224739796,
      median_absolute_error: 1.0,
      max_error: 1.0,
      mean_absolute_percentage_error: 6.428571400714286e-10,
      r2: 0.8207831325301206,
      explained_variance: 0.8343373493975904,
      'mean_pinball_loss_0.5': 0.32142857142857145,
      'mean_pinball_loss_0.9': 0.40714285714285714,
    },
  },
  {
    title: 'one example',
    target: [2.5],
    predicted: [3],
    weight: null,
    expected: {
      mean_absolute_error: 0.5,
      mean_squared_error: 0.25,
      root_mean_squared_error: 0.5,
      median_absolute_error: 0.5,
      max_error: 0.5,
      mean_absolute_percentage_error: 0.2,
      r2: null,
      explained_variance: 1.0,
      'mean_pinball_loss_0.5': 0.25,
      'mean_pinball_loss_0.9': 0.04999999999999999,
    },
  },
  {
    title: 'an outlier of little weight',
    target: [1000000.0, 1, 2, 3],
    predicted: [900000.0, 1.5, 2, 2],
    weight: [1e-6, 1, 1, 1],
    expected: {
      mean_absolute_error: 0.5333331555556148,
      mean_squared_error: 3333.74888875037,
      root_mean_squared_error: 57.738625622284864,
      median_absolute_error: 0.5,
      max_error: 100000.0,
      mean_absolute_percentage_error: 0.2777777185185383,
      r2: 0.98999872666375,
      explained_variance: 0.98999884666399,
      'mean_pinball_loss_0.5': 0.2666665777778074,
      'mean_pinball_loss_0.9': 0.34666655111114963,
    },
  },
] as const

function allClose(found: number | null, expected: number | null): boolean {
  if (found === null || expected === null) return found === expected
  return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
}

describe("regression metrics equal scikit-learn's", () => {
  it.each(cases)('for $title', ({ expected, ...parts }) => {
    const sample = makeRegression(parts)
    for (const [name, value] of Object.entries(expected)) {
      const found = metricOf(sample, name).value
      expect(allClose(found, value), `${name}: ${found}, scikit-learn ${value}`).toBe(true)
    }
  })
})

describe('r2 and explained variance', () => {
  it.each(['r2', 'explained_variance'])(
    'say that %s of a constant target is taken and not computed',
    (name) => {
      const sample = makeRegression({ target: [5, 5, 5], predicted: [5, 6, 4] })
      expect(metricOf(sample, name)).toMatchObject({
        value: 0,
        reason: expect.stringContaining('zero division'),
      })
    },
  )

  // scikit-learn's own average of 0.1, 0.1, 0.1 is 0.10000000000000002, and its r2 then −1.2e32.
  it('take a target for constant whose mean is rounded', () => {
    const sample = makeRegression({ target: [0.1, 0.1, 0.1], predicted: [0.2, 0.1, 0.1] })
    expect(metricOf(sample, 'r2').value).toBe(0)
  })

  it('take a target for constant where only one value has weight', () => {
    const sample = makeRegression({ target: [0.1, 0.1, 7], predicted: [0.2, 0.1, 7], weight: [1, 1, 0] })
    expect(metricOf(sample, 'r2')).toMatchObject({
      value: 0,
      reason: expect.stringContaining('zero division'),
    })
  })

  it('are missing of one example for r2, as scikit-learn gives nan', () => {
    const sample = makeRegression({ target: [1], predicted: [2] })
    expect(metricOf(sample, 'r2')).toMatchObject({ value: null, reason: 'it takes at least two examples' })
  })

  it('know a resample in which the target does not vary', () => {
    const form = formOf(makeRegression({ target: [0, 0, 0.3], predicted: [0.1, 0, 0.2] }), 'r2') as Whole
    const compute = form.prepare(makeRegression({ target: [0, 0, 0.3], predicted: [0.1, 0, 0.2] }))
    expect('missing' in compute ? null : compute(Float64Array.of(1, 2, 0)).reason).toContain('zero division')
  })
})

describe('the pinball loss', () => {
  const parts = { target: [1, 2, 3], predicted: [1, 1, 1] }
  const quantiles = new Map([[0.9, Float64Array.of(2, 2, 2)]])

  // scikit-learn 1.9.1: mean_pinball_loss([1, 2, 3], [2, 2, 2], alpha=0.9) = 0.33333333333333326.
  it('is of the predicted quantile of its level', () => {
    expect(metricOf(makeRegression({ ...parts, quantiles }), 'mean_pinball_loss_0.9').value).toBeCloseTo(
      1 / 3,
      12,
    )
  })

  // scikit-learn 1.9.1: mean_pinball_loss([1, 2, 3], [1, 1, 1], alpha=0.25) = 0.25.
  it('takes the prediction for it where no quantiles are predicted, whatever the level', () => {
    expect(metricOf(makeRegression(parts), 'mean_pinball_loss_0.25').value).toBeCloseTo(0.25, 12)
  })

  it('is missing where quantiles of other levels are predicted', () => {
    expect(metricOf(makeRegression({ ...parts, quantiles }), 'mean_pinball_loss_0.5')).toMatchObject({
      value: null,
      reason: 'the predictions have no quantile of the level 0.5, only of 0.9',
    })
  })

  it.each(['mean_pinball_loss_0', 'mean_pinball_loss_0.0', 'mean_pinball_loss_1.5', 'mean_pinball_loss_'])(
    'has no level as in %s',
    (name) => {
      expect(() => metricOf(makeRegression(parts), name)).toThrow(/mean_pinball_loss/)
    },
  )
})

describe('forecasts', () => {
  // By hand: 2·1/3, 0 of 0 and 0, 2·2/2 (of 2 and 0): the mean of 2/3, 0 and 2.
  it('have a symmetric percentage error between 0 and 2, and 0 where both numbers are 0', () => {
    const sample = makeRegression({ target: [2, 0, 2], predicted: [1, 0, 0] })
    expect(metricOf(sample, 'symmetric_mean_absolute_percentage_error').value).toBeCloseTo(8 / 9, 12)
  })

  // By hand: errors 1 and 3 over scales 2 and 4, weighed 1 and 3: (0.5 + 2.25)/4.
  it('have a scaled error by the scale of each series', () => {
    const scale = Float64Array.of(2, 4)
    const sample = makeRegression({ target: [1, 2], predicted: [2, 5], scale, weight: [1, 3] })
    expect(metricOf(sample, 'mean_absolute_scaled_error').value).toBeCloseTo(0.6875, 12)
    expect(metricOf({ ...sample, scale: null }, 'mean_absolute_scaled_error').value).toBeNull()
  })

  it('count a target on the end of its interval as covered', () => {
    const bounds = { low: Float64Array.of(1, 1, 1, 1), high: Float64Array.of(2, 2, 2, 4) }
    const sample = makeRegression({ target: [1, 2, 2.1, 0], predicted: [1, 1, 1, 1], bounds })
    expect(metricOf(sample, 'interval_coverage').value).toBe(0.5)
    expect(metricOf(sample, 'mean_interval_width').value).toBe(1.5)
    expect(metricOf({ ...sample, bounds: null }, 'interval_coverage').value).toBeNull()
    expect(metricOf({ ...sample, bounds: null }, 'mean_interval_width').value).toBeNull()
  })
})

type Whole = Form & { kind: 'whole' }
const smooth = ['root_mean_squared_error', 'r2', 'explained_variance']
const numbers = (least: number, most: number) =>
  fc.array(fc.integer({ min: least, max: most }), { minLength: 6, maxLength: 6 })

describe('the influence of an example', () => {
  it.each(smooth)('is how %s moves with its weight', (name) => {
    fc.assert(
      fc.property(numbers(-50, 50), numbers(-50, 50), numbers(1, 9), (target, predicted, weight) => {
        const sample = makeRegression({ target, predicted, weight })
        const form = formOf(sample, name) as Whole
        const found = form.influence?.(sample)
        const compute = form.prepare(sample)
        if (found == null || 'missing' in found || 'missing' in compute) return
        const step = 1e-4
        const moved = (example: number, by: number) => {
          const weights = Float64Array.from(weight, (own, index) => (index === example ? own + by : own))
          return compute(weights).value ?? Number.NaN
        }
        for (const [example, own] of weight.entries()) {
          const slope = (moved(example, step) - moved(example, -step)) / (2 * step)
          const value = found.values[example] as number
          expect(Math.abs(value - own * slope)).toBeLessThan(1e-4 * (1 + Math.abs(value)))
        }
      }),
      { numRuns: 40 },
    )
  })

  it.each(smooth)('is not known where %s is as good as can be', (name) => {
    const sample = makeRegression({ target: [1, 2, 3], predicted: [1, 2, 3] })
    expect((formOf(sample, name) as Whole).influence?.(sample)).toHaveProperty('missing')
  })

  // Evenly spread over (0, 1), values have the density 1, and their median the standard error 1/(2·√n).
  it('gives the median its known standard error', () => {
    const size = 4001
    const target = Array.from({ length: size }, (_, index) => (index + 0.5) / size)
    const sample = makeRegression({ target, predicted: target.map(() => 0) })
    const found = (formOf(sample, 'median_absolute_error') as Whole).influence?.(sample)
    if (found == null || 'missing' in found) throw new Error('no influence')
    const error = Math.sqrt(found.values.reduce((sum, value) => sum + value * value, 0))
    expect(error * Math.sqrt(size)).toBeCloseTo(0.5, 2)
    expect(found.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 9)
  })

  it('is not used for a median among few different values, which jumps', () => {
    const target = Array.from({ length: 2000 }, (_, index) => index % 5)
    const sample = makeRegression({ target, predicted: target.map(() => 0) })
    expect((formOf(sample, 'median_absolute_error') as Whole).influence?.(sample)).toMatchObject({
      normalFrom: Number.POSITIVE_INFINITY,
    })
  })
})

describe('every regression metric', () => {
  const names = metrics.filter(({ tasks }) => tasks.join() === 'regression').flatMap((metric) => metric.names)

  it.each(names)('%s does not change when every weight is doubled', (name) => {
    const bounds = { low: Float64Array.of(0, 1, 2, 3), high: Float64Array.of(1, 2, 3, 4) }
    const scale = Float64Array.of(1, 2, 3, 4)
    const parts = { target: [1, 5, 2, 4], predicted: [2, 4, 2, 1], bounds, scale }
    const once = metricOf(makeRegression({ ...parts, weight: [0.5, 1, 2, 0.25] }), name).value
    const twice = metricOf(makeRegression({ ...parts, weight: [1, 2, 4, 0.5] }), name).value
    expect(once).not.toBeNull()
    expect(twice).toBeCloseTo(once as number, 12)
  })

  it('has a largest error without an interval, and says why', () => {
    const sample = makeRegression({ target: [1, 2], predicted: [1, 4] })
    expect((formOf(sample, 'max_error') as Whole).unresampled?.(sample)).toContain('maximum')
  })
})
