import { defineMetric } from './define-metric.ts'
import { type Query, queryForm } from './query-values.ts'

export const map = defineMetric({
  name: 'map',
  version: 1,
  tasks: ['ranking'],
  higherIsBetter: true,
  range: [0, 1],
  source:
    'sklearn.metrics.label_ranking_average_precision_score, where all documents are retrieved and relevance is 0 or 1',
  summary:
    'Mean over the queries of the mean precision at the ranks of the relevant documents, 0 at those not retrieved; tied documents take the last rank of the tie. 1 for a query without a relevant document.',
  names: ['map'],
  needsScores: false,
  expand: () => [
    {
      name: 'map',
      form: queryForm({
        measure: averagePrecision,
        withoutRelevant: { value: 1, reason: 'taken as 1, as scikit-learn does' },
      }),
    },
  ],
})

function averagePrecision({ ties, relevant }: Query): number {
  let found = 0
  let sum = 0
  for (const tie of ties) {
    found += tie.relevant
    sum += (tie.relevant * found) / (tie.before + tie.count)
  }
  return sum / relevant
}
