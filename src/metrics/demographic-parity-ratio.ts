import { defineFairness } from './fairness-metric.ts'

export const demographicParityRatio = defineFairness({
  name: 'demographic_parity_ratio',
  kind: 'ratio',
  rates: ['selection'],
  summary: 'Least over largest share of examples that is predicted positive among the groups of a slicing.',
})
