import { type ClassRatio, expandFamily, familyNames } from './class-family.ts'
import { defineMetric } from './define-metric.ts'

const ratio: ClassRatio = ({ hits, predicted, actual }) => ({ part: 2 * hits, whole: predicted + actual })

export const f1 = defineMetric({
  name: 'f1',
  version: 1,
  tasks: ['binary', 'multiclass', 'multilabel'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.f1_score',
  summary: 'Harmonic mean of precision and recall.',
  names: familyNames('f1'),
  needsScores: false,
  expand: (space) => expandFamily('f1', ratio, space),
})
