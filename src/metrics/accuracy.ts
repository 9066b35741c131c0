import { defineMetric } from './define-metric.ts'

export const accuracy = defineMetric({
  name: 'accuracy',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.accuracy_score',
  summary: 'Share of examples that are predicted right.',
  names: ['accuracy'],
  needsScores: false,
  expand: () => [
    { name: 'accuracy', form: { kind: 'share', hit: (target, predicted) => (target === predicted ? 1 : 0) } },
  ],
})
