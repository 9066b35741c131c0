import type { LabelledSample } from '../sample/sample.ts'
import { gainAt } from '../stats/gain-at.ts'
import type { Form, Missing, ValueOfWeights } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { rankPositive } from './rank-label.ts'

/** With fewer above the cut, simulated, a real drop of the margin passes three times as often as it may. */
const FEWEST_ON_TOP = 10

/** 1 to 100. */
export const PERCENTS = '[1-9]\\d?|100'

/** A number of the positives among the highest-scored percent of the examples, as `toValue` makes it of their share. */
export function topPercentForm(percent: number, toValue: (gain: number) => number): Form {
  return {
    kind: 'whole',
    prepare: onTask('labelled', (sample) => prepare(sample, percent, toValue)),
    influence: null,
    bias: null,
    unresampled: ({ size }) => {
      const top = Math.floor((size * percent) / 100)
      return top < FEWEST_ON_TOP ? `${top} examples on top are too few: it takes ${FEWEST_ON_TOP}` : null
    },
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
