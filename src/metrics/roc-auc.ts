import type { Sample } from '../sample/sample.ts'
import type { RankedClass } from '../stats/ranked-class.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { hasBoth, rankPositive } from './rank-label.ts'

export const rocAuc = defineMetric({
  name: 'roc_auc',
  version: 1,
  tasks: ['binary'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.roc_auc_score',
  summary: 'Chance that a positive example scores higher than a negative one, ties counting half.',
  names: ['roc_auc'],
  needsScores: true,
  expand: () => [{ name: 'roc_auc', form: { kind: 'auc', classes } }],
})

function classes(sample: Sample): readonly RankedClass[] | Missing {
  const ranked = rankPositive(sample)
  if ('missing' in ranked) return ranked
  return hasBoth(ranked) ? [ranked] : { missing: 'all examples are of one class' }
}
