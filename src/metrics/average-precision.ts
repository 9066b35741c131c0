import type { LabelledSample, MultilabelSample } from '../sample/sample.ts'
import { averagePrecisionInfluence, averagePrecisionOf } from '../stats/average-precision.ts'
import { countRarer, type RankedClass } from '../stats/ranked-class.ts'
import {
  defineMetric,
  type Form,
  type Influence,
  type Missing,
  type ValueOfWeights,
} from './define-metric.ts'
import { onTask } from './on-task.ts'
import { rankEachLabel } from './rank-each-label.ts'
import { rankPositive } from './rank-label.ts'
import { zeroDivision } from './zero-division.ts'

export const averagePrecision = defineMetric({
  name: 'average_precision',
  version: 1,
  tasks: ['binary', 'multilabel'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.average_precision_score',
  summary:
    'Mean over the positive examples of the precision at their own score; no interpolation; multilabel: the mean over the labels.',
  names: ['average_precision'],
  needsScores: true,
  expand: ({ task }) => [{ name: 'average_precision', form: task === 'multilabel' ? ofLabels : ofPositive }],
})

const ofPositive: Form = {
  kind: 'whole',
  prepare: onTask('labelled', prepare),
  influence: onTask('labelled', influence),
  bias: null,
}
const ofLabels: Form = {
  kind: 'whole',
  prepare: onTask('multilabel', prepareLabels),
  influence: onTask('multilabel', influenceOfLabels),
  bias: null,
}

const NO_POSITIVE = 'zero division, no example is positive: taken as 0, as scikit-learn does'

function prepare(sample: LabelledSample): ValueOfWeights | Missing {
  const ranked = rankPositive(sample)
  if ('missing' in ranked) return ranked
  return (weight) => ({
    value: averagePrecisionOf(ranked, weight),
    reason: hasPositive(ranked, weight) ? null : NO_POSITIVE,
  })
}

function hasPositive({ positive }: RankedClass, weight: Float64Array | null): boolean {
  return positive.some((one, example) => one === 1 && (weight === null || weight[example] !== 0))
}

function influence(sample: LabelledSample): Influence | Missing {
  const ranked = rankPositive(sample)
  if ('missing' in ranked) return ranked
  return {
    values: averagePrecisionInfluence(ranked, sample.weight),
    rarest: countRarer(ranked),
    normalFrom: 0,
    scale: 'logit',
  }
}

function prepareLabels(sample: MultilabelSample): ValueOfWeights | Missing {
  const ranked = rankEachLabel(sample)
  if ('missing' in ranked) return ranked
  return (weight) => {
    const without = [...ranked.keys()].filter((label) => !hasPositive(ranked[label] as RankedClass, weight))
    const sum = ranked.reduce((sum, one) => sum + averagePrecisionOf(one, weight), 0)
    const reason = without.length === 0 ? null : zeroDivision(sample.labels, without)
    return { value: sum / ranked.length, reason }
  }
}

/** Of the mean: each label's own, summed over the labels and divided by their number. */
function influenceOfLabels(sample: MultilabelSample): Influence | Missing {
  const ranked = rankEachLabel(sample)
  if ('missing' in ranked) return ranked
  const values = new Float64Array(sample.size)
  for (const one of ranked) {
    const own = averagePrecisionInfluence(one, sample.weight)
    for (let example = 0; example < values.length; example += 1) {
      values[example] = (values[example] as number) + (own[example] as number) / ranked.length
    }
  }
  return { values, rarest: Math.min(...ranked.map(countRarer)), normalFrom: 0, scale: 'logit' }
}
