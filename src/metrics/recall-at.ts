import { expectedRelevant } from '../stats/tied-ranking.ts'
import { defineMetric } from './define-metric.ts'
import { numberedNames } from './numbered-names.ts'
import { queryForm } from './query-values.ts'

export const recallAt = defineMetric({
  name: 'recall_at',
  version: 1,
  tasks: ['ranking'],
  higherIsBetter: true,
  range: [0, 1],
  source:
    'C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", 2008, section 8.4; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary:
    'Mean over the queries of the share of the relevant documents that are among the first k; a tie over the cut is shared proportionally. 0 for a query without a relevant document.',
  needsScores: false,
  ...numberedNames('recall_at', {
    usual: 10,
    numbers: '[1-9]\\d{0,4}',
    form: (cut) =>
      queryForm({
        measure: ({ ties, relevant }) => expectedRelevant(ties, cut) / relevant,
        withoutRelevant: {
          value: 0,
          reason: 'zero division, taken as 0, as scikit-learn takes a recall of none',
        },
      }),
  }),
})
