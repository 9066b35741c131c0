import { defineFairness } from './fairness-metric.ts'

export const demographicParityDifference = defineFairness({
  name: 'demographic_parity_difference',
  kind: 'difference',
  rates: ['selection'],
  summary: 'Largest less least share of examples that is predicted positive among the groups of a slicing.',
})
