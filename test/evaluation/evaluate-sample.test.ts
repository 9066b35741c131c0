import { describe, expect, it } from 'vitest'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import { evaluateSample } from '../../src/evaluation/evaluate-sample.ts'
import { noTerms } from '../../src/metrics/define-metric.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { makeSample } from '../support/make-sample.ts'
import { faultOf } from '../support/thrown.ts'

const settings = {
  confidence: 0.95,
  seed: 1,
  resamples: 2000,
  method: 'percentile',
  terms: noTerms,
  leastInSlice: 30,
  searched: null,
  threshold: null,
} as const
const evaluate = (sample: Sample, metrics: readonly string[] = []) =>
  evaluateSample({ sample, metrics, ...settings })
const metricOf = (sample: Sample, name: string) => {
  const [metric] = evaluate(sample, [name]).metrics
  if (metric === undefined) throw new Error(`there is no ${name}`)
  return metric
}

/** `counts[target][predicted]` examples each, labels a, b, c. */
const fromCounts = (
  counts: readonly (readonly number[])[],
  more: Partial<Parameters<typeof makeSample>[0]> = {},
) => {
  const labels = ['a', 'b', 'c'].slice(0, counts.length)
  const pairs = counts.flatMap((row, target) =>
    row.flatMap((count, predicted) =>
      Array.from({ length: count }, () => [labels[target], labels[predicted]] as const),
    ),
  )
  const target = pairs.map(([label]) => label as string)
  const predicted = pairs.map(([, label]) => label as string)
  return makeSample({ labels, target, predicted, ...more })
}

const three = fromCounts([
  [40, 5, 0],
  [3, 20, 2],
  [0, 4, 26],
])

/** Brier losses that follow from the row number, so that NumPy can make them too. */
const scored = (size: number, more: Partial<Parameters<typeof makeSample>[0]> = {}) => {
  const rows = Array.from({ length: size }, (_, row) => row)
  const positive = rows.map((row) => (row % 10) / 10 + 0.05)
  return makeSample({
    task: 'binary',
    positive: 'yes',
    labels: ['no', 'yes'],
    ids: rows.map((row) => String(row).padStart(5, '0')),
    target: rows.map((row) => (row % 3 === 0 ? 'yes' : 'no')),
    predicted: rows.map(() => 'no'),
    scores: [positive.map((score) => 1 - score), positive],
    ...more,
  })
}

describe('an evaluation', () => {
  it('is a sound document', () => {
    const evaluation = evaluate(three)
    const text = evaluationDocument.serialize({
      name: 'p',
      run: null,
      evaluations: [evaluation],
      sample: null,
    })
    expect(evaluationDocument.parse(text, 'evaluation.json').evaluations).toEqual([evaluation])
  })

  it('has the confusion matrix, rows by target', () => {
    expect(evaluate(three).confusion).toEqual({
      labels: ['a', 'b', 'c'],
      matrix: [
        [40, 5, 0],
        [3, 20, 2],
        [0, 4, 26],
      ],
    })
  })

  it('has the default metrics of its task, and those of scores only where there are scores', () => {
    const names = (sample: Sample) => evaluate(sample).metrics.map(({ name }) => name)
    const multiclass = ['accuracy', 'balanced_accuracy', 'f1_macro', 'matthews_corrcoef']
    expect(names(three)).toEqual([...multiclass, 'recall[a]', 'recall[b]', 'recall[c]'])
    expect(names(scored(40))).toEqual([
      'accuracy',
      'balanced_accuracy',
      'precision',
      'recall',
      'f1',
      'matthews_corrcoef',
      'roc_auc',
      'log_loss',
      'brier_score',
    ])
  })

  it('has the metrics that are asked for, once each, with the version of their definition', () => {
    const { metrics } = evaluate(three, ['recall[b]', 'f1_macro', 'recall[b]'])
    expect(metrics.map(({ name, n, definition }) => ({ name, n, definition }))).toEqual([
      { name: 'recall[b]', n: 25, definition: 'recall@1' },
      { name: 'f1_macro', n: 100, definition: 'f1@1' },
    ])
  })

  it('refuses a metric that does not exist, and says the nearest', async () => {
    const error = await faultOf(() => evaluate(three, ['f1_marco']))
    expect(error.code).toBe('MM-112')
    expect(error.mend).toContain('Did you mean f1_macro?')
  })

  it.each([
    ['recall[d]', 'no example is of the class "d" or predicted as it'],
    ['f1', 'f1 is of a positive label, and the task is multiclass'],
    ['log_loss', 'the predictions have no scores'],
  ])('lists %s without a value where it does not fit, and says why', (name, reason) => {
    expect(metricOf(three, name)).toMatchObject({ name, value: null, interval: null })
    expect(metricOf(three, name).reason).toContain(reason)
  })

  it("gives scikit-learn's 0 for a zero division, with the reason and no interval", () => {
    const metric = metricOf(
      fromCounts([
        [30, 0],
        [10, 0],
      ]),
      'precision[b]',
    )
    expect(metric).toMatchObject({ value: 0, interval: null })
    expect(metric.reason).toContain('zero division for "b": taken as 0')
  })

  it('leaves the confusion matrix out where it has more than 200 classes', () => {
    const labels = Array.from({ length: 201 }, (_, label) => String(label).padStart(3, '0'))
    expect(evaluate(makeSample({ target: labels, predicted: labels }), ['accuracy']).confusion).toBeNull()
  })
})

describe('the interval of a share', () => {
  // statsmodels proportion_confint(86, 100, method='wilson') and (40, 45, …).
  it.each([
    ['accuracy', 0.778628117890362, 0.914736563400609],
    ['recall[a]', 0.765009030042314, 0.951595282054328],
  ])("of %s is Wilson's", (name, low, high) => {
    const { interval } = metricOf(three, name)
    expect(interval).toMatchObject({ confidence: 0.95, method: 'wilson' })
    expect(interval?.low).toBeCloseTo(low, 12)
    expect(interval?.high).toBeCloseTo(high, 12)
  })

  // 60 hits of weight 1 and 20 of weight 3, 15 misses of weight 1 and 5 of weight 3: NumPy, 400,000 multinomial
  // resamples of the four kinds, 2.5 % and 97.5 % points .7051 and .8851; with two hits and two misses more .6923, .8754.
  it('with weights holds both the resampled one and the one with two hits and misses more', () => {
    const weight = [...Array(60).fill(1), ...Array(20).fill(3), ...Array(15).fill(1), ...Array(5).fill(3)]
    const { value, interval } = metricOf(
      fromCounts(
        [
          [80, 20],
          [0, 0],
        ],
        { weight },
      ),
      'accuracy',
    )
    expect(value).toBeCloseTo(0.8, 12)
    expect(interval?.method).toBe('bootstrap-percentile-widened')
    expect(Math.abs((interval?.low ?? 0) - 0.6923)).toBeLessThan(0.012)
    expect(Math.abs((interval?.high ?? 0) - 0.8851)).toBeLessThan(0.012)
  })

  // 40 clusters of five, every fourth with one hit and the others with five: NumPy, 400,000 resamples of the clusters,
  // .68 and .90. Wilson's, which takes the 200 examples for strangers, is .739 to .849.
  it('with groups is that of resampled clusters, and wider', () => {
    const rows = Array.from({ length: 200 }, (_, row) => ({ cluster: Math.floor(row / 5), place: row % 5 }))
    const sample = makeSample({
      target: rows.map(() => 'a'),
      predicted: rows.map(({ cluster, place }) => (cluster % 4 !== 0 || place === 0 ? 'a' : 'b')),
      group: rows.map(({ cluster }) => `c${cluster}`),
    })
    const { interval } = metricOf(sample, 'accuracy')
    expect(interval?.method).toBe('cluster-bootstrap-percentile')
    expect(Math.abs((interval?.low ?? 0) - 0.68)).toBeLessThan(0.02)
    expect(Math.abs((interval?.high ?? 0) - 0.9)).toBeLessThan(0.02)
  })

  it.each(['accuracy', 'f1_macro', 'recall[a]'])('of %s is not given for fewer than 30 clusters', (name) => {
    const group = Array.from({ length: 100 }, (_, row) => `c${row % 29}`)
    const { interval, reason } = metricOf(
      fromCounts(
        [
          [60, 10],
          [10, 20],
        ],
        { group },
      ),
      name,
    )
    expect(interval).toBeNull()
    expect(reason).toBe('no interval: 29 clusters are too few: it takes 30')
  })
})

describe('the interval of a function of the contingency table', () => {
  // NumPy, 400,000 multinomial resamples of the nine cells: .7706 and .9162; with two right and two wrong predictions
  // more, shared out as the classes are: .7539 and .9048.
  it('holds both the resampled one and the one with two right and wrong predictions more', () => {
    const { value, interval } = metricOf(three, 'f1_macro')
    expect(value).toBeCloseTo(0.84879445798986, 12)
    expect(interval?.method).toBe('bootstrap-percentile-widened')
    expect(Math.abs((interval?.low ?? 0) - 0.7539)).toBeLessThan(0.012)
    expect(Math.abs((interval?.high ?? 0) - 0.9162)).toBeLessThan(0.012)
  })

  it('is not of no width where every prediction is right', () => {
    const { value, interval } = metricOf(
      fromCounts([
        [20, 0],
        [0, 20],
      ]),
      'f1_macro',
    )
    expect(value).toBe(1)
    expect(interval?.high).toBe(1)
    expect(interval?.low).toBeLessThan(0.95)
  })

  it('is the same whatever the order of the examples and the other metrics', () => {
    const reversed = { ...three, target: three.target.toReversed(), predicted: three.predicted.toReversed() }
    const { interval } = metricOf(three, 'f1_macro')
    expect(metricOf(reversed, 'f1_macro').interval).toEqual(interval)
    const [, , other] = evaluate(three, ['accuracy', 'cohen_kappa', 'f1_macro']).metrics
    expect(other?.interval).toEqual(interval)
  })

  it('is another with another seed', () => {
    const [other] = evaluateSample({ sample: three, metrics: ['f1_macro'], ...settings, seed: 2 }).metrics
    expect(other?.interval).not.toEqual(metricOf(three, 'f1_macro').interval)
  })

  it('is not given where a class is so rare that many resamples lack it', () => {
    const { value, interval, reason } = metricOf(
      fromCounts([
        [96, 0],
        [1, 1],
      ]),
      'precision[b]',
    )
    expect(value).toBe(1)
    expect(interval).toBeNull()
    expect(reason).toMatch(/^no interval: it is not well defined in \d+ of 2000 resamples: too few examples$/)
  })

  it('resamples weights with the examples', () => {
    const counts = [
      [30, 10],
      [10, 30],
    ]
    const equal = metricOf(fromCounts(counts, { weight: Array(80).fill(1) }), 'f1_macro')
    const uneven = metricOf(
      fromCounts(counts, { weight: Array.from({ length: 80 }, (_, row) => (row % 8 === 0 ? 20 : 1)) }),
      'f1_macro',
    )
    const width = ({ interval }: typeof equal) => (interval?.high ?? 0) - (interval?.low ?? 0)
    expect(equal.interval).toEqual(metricOf(fromCounts(counts), 'f1_macro').interval)
    expect(width(uneven)).toBeGreaterThan(1.5 * width(equal))
  })

  it('is not given where resampling takes too long, while that of a share is then normal', () => {
    const size = 10_001
    const ids = Array.from({ length: size }, (_, row) => String(row).padStart(5, '0'))
    const target = ids.map((_, row) => (row % 2 === 0 ? 'a' : 'b'))
    const weight = ids.map((_, row) => 1 + row / 1000)
    const predicted = target.map((label, row) => (row % 10 === 0 ? 'b' : label))
    const many = makeSample({ ids, target, predicted, weight })
    const { value, interval, reason } = metricOf(many, 'f1_macro')
    expect(value).toBeCloseTo(0.9, 1)
    expect(interval).toBeNull()
    expect(reason).toBe('no interval: more than 10000 kinds of weighted examples take too long to resample')
    expect(metricOf(many, 'accuracy').interval?.method).toBe('normal')
  })

  it('resamples whole clusters where there are groups', () => {
    const group = Array.from({ length: 100 }, (_, row) => `c${Math.floor(row / 2)}`)
    const { interval } = metricOf({ ...three, ...fromGroups(group) }, 'f1_macro')
    expect(interval?.method).toBe('cluster-bootstrap-percentile')
    expect(interval?.low).toBeLessThan(0.8488)
    expect(interval?.high).toBeGreaterThan(0.8488)
  })
})

describe('the interval of a mean', () => {
  // scipy.stats.bootstrap, 100,000 resamples, percentile: .2755 to .3911.
  it('of 100 examples is resampled', () => {
    const { value, interval } = metricOf(scored(100), 'brier_score')
    expect(value).toBeCloseTo(0.3325, 12)
    expect(interval?.method).toBe('bootstrap-percentile')
    expect(Math.abs((interval?.low ?? 0) - 0.2755)).toBeLessThan(0.008)
    expect(Math.abs((interval?.high ?? 0) - 0.3911)).toBeLessThan(0.008)
  })

  // NumPy: mean ± 1.959964·std(ddof=1)/√n.
  it('of 2,000 examples is normal', () => {
    const { interval } = metricOf(scored(2000), 'brier_score')
    expect(interval?.method).toBe('normal')
    expect(interval?.low).toBeCloseTo(0.319364304921188, 9)
    expect(interval?.high).toBeCloseTo(0.34533569507881207, 9)
  })

  // NumPy, weights 1, 2, 3, 4 in turn: linearised variance of the ratio.
  it('of 2,000 weighted examples allows for the weights', () => {
    const weight = Array.from({ length: 2000 }, (_, row) => 1 + (row % 4))
    const { interval } = metricOf(scored(2000, { weight }), 'brier_score')
    expect(interval?.low).toBeCloseTo(0.32101420233730993, 9)
    expect(interval?.high).toBeCloseTo(0.3497457976626901, 9)
  })

  it('of fewer than 30 examples is not given', () => {
    expect(metricOf(scored(29), 'brier_score')).toMatchObject({
      interval: null,
      reason: 'no interval: 29 examples are too few: it takes 30',
    })
  })

  it('of losses that are all the same is not given', () => {
    const scores = [Array(40).fill(0.5), Array(40).fill(0.5)]
    expect(metricOf(scored(40, { scores }), 'brier_score')).toMatchObject({
      value: 0.25,
      interval: null,
      reason: 'no interval: every resample gives the same value',
    })
  })
})

function fromGroups(group: readonly string[]): Pick<Sample, 'group' | 'groups'> {
  const groups = [...new Set(group)].sort()
  return { groups, group: Int32Array.from(group, (name) => groups.indexOf(name)) }
}
