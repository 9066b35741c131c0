import type { LabelledSample, MultilabelSample } from '../sample/sample.ts'
import type { RankedClass } from '../stats/ranked-class.ts'
import { defineMetric, type Form, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { rankEachLabel } from './rank-each-label.ts'
import { hasBoth, rankPositive } from './rank-label.ts'

export const rocAuc = defineMetric({
  name: 'roc_auc',
  version: 1,
  tasks: ['binary', 'multilabel'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.roc_auc_score',
  summary:
    'Chance that a positive example scores higher than a negative one, ties counting half; multilabel: the mean over the labels.',
  names: ['roc_auc'],
  needsScores: true,
  expand: ({ task }) => [{ name: 'roc_auc', form: task === 'multilabel' ? ofLabels : ofPositive }],
})

const ofPositive: Form = { kind: 'auc', classes: onTask('labelled', classes) }
const ofLabels: Form = { kind: 'auc', classes: onTask('multilabel', classesOfLabels) }

function classes(sample: LabelledSample): readonly RankedClass[] | Missing {
  const ranked = rankPositive(sample)
  if ('missing' in ranked) return ranked
  return hasBoth(ranked) ? [ranked] : { missing: 'all examples are of one class' }
}

function classesOfLabels(sample: MultilabelSample): readonly RankedClass[] | Missing {
  const ranked = rankEachLabel(sample)
  if ('missing' in ranked) return ranked
  const without = ranked.findIndex((one) => !hasBoth(one))
  if (without === -1) return ranked
  return { missing: `no example has the label "${sample.labels[without]}", or all have` }
}
