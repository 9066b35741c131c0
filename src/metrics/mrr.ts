import { expectedReciprocalRank } from '../stats/tied-ranking.ts'
import { defineMetric } from './define-metric.ts'
import { queryForm } from './query-values.ts'

export const mrr = defineMetric({
  name: 'mrr',
  version: 1,
  tasks: ['ranking'],
  higherIsBetter: true,
  range: [0, 1],
  source:
    'E. M. Voorhees, "The TREC-8 Question Answering Track Report", 1999; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary:
    'Mean over the queries of 1 / rank of the first relevant document; 0 where none was retrieved. Ties: the mean over their orders.',
  names: ['mrr'],
  needsScores: false,
  expand: () => [
    {
      name: 'mrr',
      form: queryForm({
        measure: ({ ties }) => expectedReciprocalRank(ties),
        withoutRelevant: { value: 0, reason: 'taken as 0, as TREC takes a question without an answer found' },
      }),
    },
  ],
})
