import { describe, expect, it } from 'vitest'
import { noTerms } from '../../src/metrics/define-metric.ts'
import { delongError } from '../../src/stats/delong.ts'
import { deltaOf, intervalOf } from '../../src/stats/evidence.ts'
import { rankClass } from '../../src/stats/ranked-class.ts'
import { compareSamples, entryOf, sampleOf } from '../support/comparison-sides.ts'
import { makeSample } from '../support/make-sample.ts'
import { metricRule } from '../support/metric-rule.ts'
import { baseScores, headScores, rankedSample } from '../support/ranked-sides.ts'

function relativeOf(
  base: Parameters<typeof compareSamples>[0],
  head: Parameters<typeof compareSamples>[1],
  { metric, margins = [0.02] }: { metric: string; margins?: number[] },
) {
  const asked = margins.map((relativeMargin) => metricRule({ metric, relativeMargin }))
  const metrics = new Map([['test', [metric]]])
  const row = entryOf(compareSamples(base, head, { metrics, asked }), metric)
  return row.relative?.map(({ margin, evidence }) => {
    if (evidence === null) throw new Error('no evidence')
    const found = evidence.kind === 'point' ? null : intervalOf(evidence, 0.95)
    return {
      margin,
      delta: deltaOf(evidence),
      low: found?.low ?? Number.NaN,
      high: found?.high ?? Number.NaN,
    }
  })
}

/** Both right on 1,700 of 2,000, the head alone on 60, main alone on 80. */
const base = sampleOf([
  ['a', 'a', 1700],
  ['a', 'b', 60],
  ['a', 'a', 80],
  ['b', 'a', 160],
])
const head = sampleOf([
  ['a', 'a', 1700],
  ['a', 'a', 60],
  ['a', 'b', 80],
  ['b', 'a', 160],
])

describe('evidence for a relative margin', () => {
  it('of a share agrees with the normal interval of head − 0.98·base where examples are many', () => {
    // NumPy over the four cells: delta 0.0078, −0.003687 to 0.019287 (±1.96 standard errors).
    const [one] = relativeOf(base, head, { metric: 'accuracy' }) ?? []
    expect(one?.delta).toBeCloseTo(0.0078, 10)
    expect(Math.abs((one?.low ?? 0) + 0.003687)).toBeLessThan(0.0008)
    expect(Math.abs((one?.high ?? 0) - 0.019287)).toBeLessThan(0.0008)
  })

  it('is there once for each margin that is asked', () => {
    const found = relativeOf(base, head, { metric: 'accuracy', margins: [0.02, 0.1, 0.02] })
    expect(found?.map(({ margin }) => margin)).toEqual([0.02, 0.1])
    expect(found?.[1]?.delta).toBeCloseTo(0.88 - 0.9 * 0.89, 10)
  })

  it('is left out where no rule asks for it', () => {
    expect(entryOf(compareSamples(base, head), 'accuracy').relative).toBeUndefined()
  })

  it('has a width where no example changed, so that a small set proves nothing', () => {
    const few = sampleOf([
      ['a', 'a', 15],
      ['b', 'a', 5],
    ])
    const [one] = relativeOf(few, few, { metric: 'accuracy', margins: [0.01] }) ?? []
    expect(one?.low).toBeLessThan(-0.05)
  })

  it('of a function of the table resamples both sides together', () => {
    const [one] = relativeOf(base, head, { metric: 'f1_macro' }) ?? []
    const row = entryOf(
      compareSamples(base, head, { metrics: new Map([['test', ['f1_macro']]]) }),
      'f1_macro',
    )
    expect(one?.delta).toBeCloseTo((row.head ?? 0) - 0.98 * (row.base ?? 0), 10)
    expect((one?.low ?? 0) - (row.interval?.low ?? 0)).toBeCloseTo(0.02 * (row.base ?? 0), 2)
  })

  it('of a loss asks whether it rose by more than the share of main’s', () => {
    const scored = (scores: Float64Array) => rankedSample(scores.map((score) => Math.min(0.99, score)))
    const [before, after] = [scored(baseScores), scored(headScores)]
    const [one] = relativeOf(before, after, { metric: 'brier_score', margins: [0.1] }) ?? []
    const metrics = new Map([['test', ['brier_score']]])
    const row = entryOf(compareSamples(before, after, { metrics }), 'brier_score')
    // Lower is better: turned, 1.1·base − head.
    expect(one?.delta).toBeCloseTo(1.1 * (row.base ?? 0) - (row.head ?? 0), 6)
  })

  it('is proven by equal inputs like any other', () => {
    const metrics = new Map([['test', ['accuracy']]])
    const asked = [metricRule({ metric: 'accuracy', relativeMargin: 0.02 })]
    const row = entryOf(compareSamples(base, base, { metrics, asked }), 'accuracy')
    expect(row.relative?.[0]?.evidence).toMatchObject({ kind: 'identical' })
  })
})

describe("DeLong's error of head − factor·base", () => {
  it('agrees with the covariance of the placements', () => {
    // NumPy, placements of 4 positives and 6 negatives with ddof=1: 0.129992877297751 and, for 0.9, 0.12238940585960317.
    const positive = Uint8Array.of(1, 1, 1, 1, 0, 0, 0, 0, 0, 0)
    const rank = (...scores: number[]) => rankClass(Float64Array.from(scores), positive)
    const sides = {
      head: rank(0.9, 0.7, 0.6, 0.35, 0.5, 0.4, 0.3, 0.2, 0.1, 0.65),
      base: rank(0.8, 0.4, 0.7, 0.3, 0.6, 0.2, 0.35, 0.1, 0.15, 0.5),
    }
    expect(delongError({ ...sides, worstPair: false })).toBeCloseTo(0.129992877297751, 12)
    expect(delongError({ ...sides, factor: 0.9, worstPair: false })).toBeCloseTo(0.12238940585960317, 12)
  })

  it('decides the evidence of an area', () => {
    const [one] = relativeOf(rankedSample(baseScores), rankedSample(headScores), { metric: 'roc_auc' }) ?? []
    const metrics = new Map([['test', ['roc_auc']]])
    const row = entryOf(
      compareSamples(rankedSample(baseScores), rankedSample(headScores), { metrics }),
      'roc_auc',
    )
    expect(one?.delta).toBeCloseTo((row.head ?? 0) - 0.98 * (row.base ?? 0), 6)
  })
})

describe('what a model costs', () => {
  it('is never proven equal because the predictions are', () => {
    const target = new Array<string>(400).fill('yes')
    const withLatency = (ms: number) =>
      makeSample({
        target,
        predicted: target,
        labels: ['no', 'yes'],
        measures: new Map([['latency_ms', Float64Array.from(target, (_, at) => ms + (at % 7))]]),
      })
    const own = (['mean', 'p95'] as const).map((aggregate) => ({
      name: `latency_${aggregate}`,
      higherIsBetter: false,
      kind: 'column' as const,
      column: 'latency_ms',
      aggregate,
    }))
    const names = own.map(({ name }) => name)
    const fields = {
      metrics: new Map([['test', ['accuracy', ...names]]]),
      terms: new Map([['test', { ...noTerms, own }]]),
    }
    const comparison = compareSamples(withLatency(10), withLatency(14), fields)
    expect(entryOf(comparison, 'accuracy').evidence?.kind).toBe('identical')
    for (const name of names) {
      expect(entryOf(comparison, name)).toMatchObject({ delta: 4 })
      expect(entryOf(comparison, name).evidence?.kind).not.toBe('identical')
    }
  })
})
