import { describe, expect, it } from 'vitest'
import type { RankingCase } from '../../scripts/oracle/case.ts'
import { sampleOf } from '../../scripts/oracle/sample-of.ts'
import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'

function metricOf(queries: RankingCase['queries'], name: string) {
  const sample = sampleOf({ task: 'ranking', queries, weight: null })
  const [found] = expandMetrics(labelSpaceOf(sample), [name])
  if (found?.variant == null) throw new Error(`no ${name}`)
  return computeMetric(found.variant, sample)
}

const without = { relevance: [0, 0], score: [2, 1] }
const first = { relevance: [1, 0], score: [2, 1] }

describe('a query without a relevant document', () => {
  // scikit-learn 1.9.1: ndcg_score([[0, 0]], [[2, 1]]) = 0, label_ranking_average_precision_score of the same = 1.
  it.each([
    ['ndcg_10', 0, 'taken as 0, as scikit-learn does'],
    ['map', 1, 'taken as 1, as scikit-learn does'],
    ['mrr', 0, 'taken as 0, as TREC takes a question without an answer found'],
    ['recall_at_1', 0, 'zero division, taken as 0, as scikit-learn takes a recall of none'],
    ['precision_at_1', 0, 'none can be among the first, so 0'],
  ])('counts for %s as %f, and the reason says so', (name, counted, why) => {
    expect(metricOf([without, first], name)).toEqual({
      value: (counted + 1) / 2,
      reason: `1 query has no relevant document: ${why}`,
      n: 2,
    })
  })
})

describe('documents that tie', () => {
  // Three tie, one of them relevant: it is first, second and third in a third of the orders each.
  const tied = [{ relevance: [1, 0, 0], score: [1, 1, 1] }]

  it('give the mean reciprocal rank over their orders', () => {
    expect(metricOf(tied, 'mrr').value).toBeCloseTo((1 + 1 / 2 + 1 / 3) / 3, 12)
  })

  it('are shared proportionally at a cut', () => {
    expect(metricOf(tied, 'recall_at_2').value).toBeCloseTo(2 / 3, 12)
    expect(metricOf(tied, 'precision_at_2').value).toBeCloseTo(1 / 3, 12)
  })
})

describe('documents that were not retrieved', () => {
  const half = [{ relevance: [1, 1], score: [1, null] }]

  it('count in the ideal order and among the relevant', () => {
    // dcg 1/log2(2) = 1 over the ideal 1 + 1/log2(3).
    expect(metricOf(half, 'ndcg_10').value).toBeCloseTo(1 / (1 + 1 / Math.log2(3)), 12)
    expect(metricOf(half, 'map').value).toBe(0.5)
    expect(metricOf(half, 'recall_at_10').value).toBe(0.5)
  })

  it('leave nothing to find where nothing was retrieved', () => {
    expect(metricOf([{ relevance: [1], score: [null] }], 'mrr').value).toBe(0)
  })
})

describe('names with a number', () => {
  it('take any cut from 1 on', () => {
    expect(metricOf([first], 'ndcg_7').value).toBe(1)
    expect(() => metricOf([first], 'ndcg_0')).toThrow('ndcg_0')
    expect(() => metricOf([first], 'ndcg_1x')).toThrow('ndcg_1x')
  })
})
