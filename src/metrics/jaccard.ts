import { type ClassRatio, expandFamily, familyNames } from './class-family.ts'
import { defineMetric } from './define-metric.ts'

const ratio: ClassRatio = ({ hits, predicted, actual }) => ({ part: hits, whole: predicted + actual - hits })

export const jaccard = defineMetric({
  name: 'jaccard',
  version: 1,
  tasks: ['binary', 'multiclass', 'multilabel'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.jaccard_score',
  summary: 'Right predictions of a class over all examples that are of it or predicted as it.',
  names: familyNames('jaccard'),
  needsScores: false,
  expand: (space) => expandFamily('jaccard', ratio, space),
})
