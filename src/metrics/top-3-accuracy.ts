import type { LabelledSample } from '../sample/sample.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'

const PLACES = 3

export const top3Accuracy = defineMetric({
  name: 'top_3_accuracy',
  version: 1,
  tasks: ['multiclass'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.top_k_accuracy_score with k=3',
  summary: 'Share of examples whose true label is among the three with the highest scores.',
  names: ['top_3_accuracy'],
  needsScores: true,
  expand: () => [{ name: 'top_3_accuracy', form: { kind: 'share', hits: onTask('labelled', hits) } }],
})

function hits(sample: LabelledSample): Float64Array | Missing {
  const { scores, labels, target } = sample
  if (scores === null) return { missing: 'the predictions have no scores' }
  // scikit-learn takes two columns for a mistake.
  if (labels.length < 3) return { missing: `it takes three labels, not ${labels.length}` }
  return Float64Array.from(target, (label, example) => (placeOf(label, example, scores) < PLACES ? 1 : 0))
}

/** How many labels come before this one. Of equal scores the label that sorts last comes first, as in scikit-learn. */
function placeOf(label: number, example: number, scores: readonly Float64Array[]): number {
  const own = scores[label]?.[example] as number
  let before = 0
  for (const [other, column] of scores.entries()) {
    const score = column[example] as number
    if (score > own || (score === own && other > label)) before += 1
  }
  return before
}
