import type { LabelledSample } from '../sample/sample.ts'
import type { RankedClass } from '../stats/ranked-class.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { hasBoth, rankLabel } from './rank-label.ts'

export const rocAucOvr = defineMetric({
  name: 'roc_auc_ovr',
  version: 1,
  tasks: ['multiclass'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.roc_auc_score with multi_class="ovr", average="macro"',
  summary: 'Mean over the classes of the area under the ROC curve of one class against the rest.',
  names: ['roc_auc_ovr'],
  needsScores: true,
  expand: () => [{ name: 'roc_auc_ovr', form: { kind: 'auc', classes: onTask('labelled', classes) } }],
})

function classes(sample: LabelledSample): readonly RankedClass[] | Missing {
  const { labels } = sample
  // scikit-learn takes two columns for a mistake.
  if (labels.length < 3) return { missing: 'it takes three labels: of two, use roc_auc with task: binary' }
  const found: RankedClass[] = []
  for (const [index, label] of labels.entries()) {
    const ranked = rankLabel(sample, index)
    if ('missing' in ranked) return ranked
    if (!hasBoth(ranked)) return { missing: `no example is of the class "${label}", or all are` }
    found.push(ranked)
  }
  return found
}
