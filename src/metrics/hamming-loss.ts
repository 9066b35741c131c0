import type { MultilabelSample } from '../sample/sample.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const hammingLoss = defineMetric({
  name: 'hamming_loss',
  version: 1,
  tasks: ['multilabel'],
  higherIsBetter: false,
  range: [0, 1],
  source: 'sklearn.metrics.hamming_loss',
  summary: 'Share of all pairs of an example and a label that are predicted wrong.',
  names: ['hamming_loss'],
  needsScores: false,
  expand: () => [{ name: 'hamming_loss', form: { kind: 'mean', losses: onTask('multilabel', losses) } }],
})

function losses({ size, labels, target, predicted }: MultilabelSample): Float64Array | Missing {
  if (labels.length === 0) return { missing: 'there are no labels' }
  const wrong = new Float64Array(size)
  for (const [label, column] of target.entries()) {
    for (let example = 0; example < size; example += 1) {
      if (column[example] !== predicted[label]?.[example]) wrong[example] = (wrong[example] as number) + 1
    }
  }
  return wrong.map((count) => count / labels.length)
}
