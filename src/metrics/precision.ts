import { type ClassRatio, expandFamily, familyNames } from './class-family.ts'
import { defineMetric } from './define-metric.ts'

const ratio: ClassRatio = ({ hits, predicted }) => ({ part: hits, whole: predicted })

export const precision = defineMetric({
  name: 'precision',
  version: 1,
  tasks: ['binary', 'multiclass', 'multilabel'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.precision_score',
  summary: 'Of the examples predicted as a class, the share that is right.',
  names: familyNames('precision'),
  needsScores: false,
  expand: (space) => expandFamily('precision', ratio, space),
})
