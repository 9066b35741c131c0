import { expectedRelevant } from '../stats/tied-ranking.ts'
import { defineMetric } from './define-metric.ts'
import { numberedNames } from './numbered-names.ts'
import { queryForm } from './query-values.ts'

/** Over k also where fewer documents were retrieved, as in trec_eval's P_k. */
export const precisionAt = defineMetric({
  name: 'precision_at',
  version: 1,
  tasks: ['ranking'],
  higherIsBetter: true,
  range: [0, 1],
  source:
    'C. D. Manning, P. Raghavan and H. Schütze, "Introduction to Information Retrieval", 2008, section 8.4; F. McSherry and M. Najork, ECIR 2008 (ties)',
  summary:
    'Mean over the queries of the relevant documents among the first k, over k; a tie over the cut is shared proportionally.',
  needsScores: false,
  ...numberedNames('precision_at', {
    usual: 10,
    numbers: '[1-9]\\d{0,4}',
    form: (cut) =>
      queryForm({
        measure: ({ ties }) => expectedRelevant(ties, cut) / cut,
        withoutRelevant: { value: 0, reason: 'none can be among the first, so 0' },
      }),
  }),
})
