import { discountedGain, idealGain } from '../stats/tied-ranking.ts'
import { defineMetric } from './define-metric.ts'
import { numberedNames } from './numbered-names.ts'
import { type Query, queryForm } from './query-values.ts'

/** The gain is the relevance itself, as in scikit-learn, and not 2^relevance − 1. */
export const ndcg = defineMetric({
  name: 'ndcg',
  version: 1,
  tasks: ['ranking'],
  higherIsBetter: true,
  range: [0, 1],
  source:
    'sklearn.metrics.ndcg_score; K. Järvelin and J. Kekäläinen, ACM TOIS 20, 2002; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary:
    'Mean over the queries of the discounted gain of the first k documents over that of the ideal order; 0 for a query without a relevant document.',
  needsScores: false,
  ...numberedNames('ndcg', {
    usual: 10,
    numbers: '[1-9]\\d{0,4}',
    form: (cut) =>
      queryForm({
        measure: (query) => ndcgOf(query, cut),
        withoutRelevant: { value: 0, reason: 'taken as 0, as scikit-learn does' },
      }),
  }),
})

/** Documents that were not retrieved are in the ideal order only. */
function ndcgOf({ ties, relevance }: Query, cut: number): number {
  return discountedGain(ties, cut) / idealGain(relevance, cut)
}
