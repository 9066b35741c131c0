import type { Sample } from '../sample/sample.ts'
import { averagePrecisionInfluence, averagePrecisionOf } from '../stats/average-precision.ts'
import { countRarer } from '../stats/ranked-class.ts'
import { defineMetric, type Influence, type Missing, type ValueOfWeights } from './define-metric.ts'
import { rankPositive } from './rank-label.ts'

export const averagePrecision = defineMetric({
  name: 'average_precision',
  version: 1,
  tasks: ['binary'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.average_precision_score',
  summary: 'Mean over the positive examples of the precision at their own score; no interpolation.',
  names: ['average_precision'],
  needsScores: true,
  expand: () => [{ name: 'average_precision', form: { kind: 'whole', prepare, influence, bias: null } }],
})

const NO_POSITIVE = 'zero division, no example is positive: taken as 0, as scikit-learn does'

function prepare(sample: Sample): ValueOfWeights | Missing {
  const ranked = rankPositive(sample)
  if ('missing' in ranked) return ranked
  return (weight) => {
    const occurs = ranked.positive.some(
      (one, example) => one === 1 && (weight === null || weight[example] !== 0),
    )
    return { value: averagePrecisionOf(ranked, weight), reason: occurs ? null : NO_POSITIVE }
  }
}

function influence(sample: Sample): Influence | Missing {
  const ranked = rankPositive(sample)
  if ('missing' in ranked) return ranked
  return { values: averagePrecisionInfluence(ranked, sample.weight), rarest: countRarer(ranked) }
}
