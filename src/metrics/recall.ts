import { type ClassRatio, expandAverages, familyNames } from './class-family.ts'
import { defineMetric, type LabelSpace, type MetricVariant } from './define-metric.ts'
import { expandMultilabel } from './multilabel-family.ts'

const ratio: ClassRatio = ({ hits, actual }) => ({ part: hits, whole: actual })

/**
 * The recall of one class is a share of examples that are known by their target alone, so it has exact statistics;
 * the averages are functions of the contingency table.
 */
export const recall = defineMetric({
  name: 'recall',
  version: 1,
  tasks: ['binary', 'multiclass', 'multilabel'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.recall_score',
  summary: 'Of the examples of a class, the share that is found.',
  names: familyNames('recall'),
  needsScores: false,
  expand: (space) =>
    space.task === 'multilabel' ? expandMultilabel('recall', ratio, space.labels) : expandRecall(space),
})

function expandRecall({ task, labels, positive }: LabelSpace): MetricVariant[] {
  return [
    ...(task === 'binary' && positive !== null ? [classRecall('recall', labels.indexOf(positive))] : []),
    ...expandAverages('recall', ratio),
    ...labels.map((label, index) => classRecall(`recall[${label}]`, index)),
  ]
}

function classRecall(name: string, label: number): MetricVariant {
  const hit = (target: number, predicted: number) => (target !== label ? null : predicted === label ? 1 : 0)
  return { name, form: { kind: 'share', hit } }
}
