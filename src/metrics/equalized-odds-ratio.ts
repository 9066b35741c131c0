import { defineFairness } from './fairness-metric.ts'

export const equalizedOddsRatio = defineFairness({
  name: 'equalized_odds_ratio',
  kind: 'ratio',
  rates: ['truePositive', 'falsePositive'],
  summary: 'The smaller of the ratios of true and of false positive rates among the groups of a slicing.',
})
