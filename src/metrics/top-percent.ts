import type { LabelledSample } from '../sample/sample.ts'
import { gainAt } from '../stats/gain-at.ts'
import type { Form, Missing, ValueOfWeights } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { rankPositive } from './rank-label.ts'

/** 1 to 100. */
export const PERCENTS = '[1-9]\\d?|100'

/** A number of the positives among the highest-scored percent of the examples, as `toValue` makes it of their share. */
export function topPercentForm(percent: number, toValue: (gain: number) => number): Form {
  return {
    kind: 'whole',
    prepare: onTask('labelled', (sample) => prepare(sample, percent, toValue)),
    influence: null,
    bias: null,
  }
}

function prepare(
  sample: LabelledSample,
  percent: number,
  toValue: (gain: number) => number,
): ValueOfWeights | Missing {
  const ranked = rankPositive(sample)
  if ('missing' in ranked) return ranked
  return (weight) => {
    const gain = gainAt(ranked, { share: percent / 100, weight })
    return Number.isNaN(gain)
      ? { value: null, reason: 'no example of any weight is positive' }
      : { value: toValue(gain), reason: null }
  }
}
