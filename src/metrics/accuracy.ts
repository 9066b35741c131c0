import type { MultilabelSample } from '../sample/sample.ts'
import { defineMetric, type Form } from './define-metric.ts'
import { onTask } from './on-task.ts'

/** multilabel: an example is right where all of its labels are, scikit-learn's subset accuracy. */
export const accuracy = defineMetric({
  name: 'accuracy',
  version: 1,
  tasks: ['binary', 'multiclass', 'multilabel'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.accuracy_score',
  summary: 'Share of examples that are predicted right; multilabel: with all of their labels and no other.',
  names: ['accuracy'],
  needsScores: false,
  expand: ({ task }) => [{ name: 'accuracy', form: task === 'multilabel' ? ofAllLabels : ofOneLabel }],
})

const ofOneLabel: Form = { kind: 'share', hit: (target, predicted) => (target === predicted ? 1 : 0) }
const ofAllLabels: Form = { kind: 'share', hits: onTask('multilabel', subsetHits) }

function subsetHits({ size, target, predicted }: MultilabelSample): Float64Array {
  const hits = new Float64Array(size).fill(1)
  for (const [label, column] of target.entries()) {
    for (let example = 0; example < size; example += 1) {
      if (column[example] !== predicted[label]?.[example]) hits[example] = 0
    }
  }
  return hits
}
