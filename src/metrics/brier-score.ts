import type { LabelledSample } from '../sample/sample.ts'
import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const brierScore = defineMetric({
  name: 'brier_score',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: false,
  range: [0, 2],
  source:
    'sklearn.metrics.brier_score_loss with scale_by_half="auto"; G. W. Brier, Mon. Weather Rev. 78, 1950',
  summary:
    'Mean squared distance of the scores from the truth; halved for two labels, so that it lies in [0, 1].',
  names: ['brier_score'],
  needsScores: true,
  expand: () => [{ name: 'brier_score', form: { kind: 'mean', losses: onTask('labelled', losses) } }],
})

function losses(sample: LabelledSample): Float64Array | { readonly missing: string } {
  const { scores, target, labels } = sample
  if (scores === null) return { missing: 'the predictions have no scores' }
  if (labels.length < 2) return { missing: 'only one label is known' }
  const scale = labels.length < 3 ? 0.5 : 1
  const losses = new Float64Array(sample.size)
  for (const [label, column] of scores.entries()) {
    for (let example = 0; example < sample.size; example += 1) {
      const distance = (column[example] as number) - (target[example] === label ? 1 : 0)
      losses[example] = (losses[example] as number) + scale * distance * distance
    }
  }
  return losses
}
