import { defineFairness } from './fairness-metric.ts'

export const equalOpportunityDifference = defineFairness({
  name: 'equal_opportunity_difference',
  kind: 'difference',
  rates: ['truePositive'],
  summary: 'Largest less least recall of the positive label among the groups of a slicing.',
})
