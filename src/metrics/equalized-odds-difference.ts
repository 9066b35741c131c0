import { defineFairness } from './fairness-metric.ts'

export const equalizedOddsDifference = defineFairness({
  name: 'equalized_odds_difference',
  kind: 'difference',
  rates: ['truePositive', 'falsePositive'],
  summary: 'The larger of the differences of true and of false positive rates among the groups of a slicing.',
})
