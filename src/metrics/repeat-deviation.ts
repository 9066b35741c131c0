import type { GradedSample } from '../sample/sample.ts'
import { defineMetric } from './define-metric.ts'
import { onTask } from './on-task.ts'
import { smoothSums } from './smooth-sums.ts'

const form = smoothSums<'repeated' | 'variance'>({
  columns: onTask('graded', columns),
  value: ({ repeated, variance }) =>
    repeated > 0
      ? { value: Math.sqrt(variance / repeated), reason: null }
      : { value: null, reason: 'no example of any weight has repeats' },
  gradient: ({ repeated, variance }) => {
    const root = Math.sqrt(variance / repeated)
    return { weight: 0, repeated: -root / (2 * repeated), variance: 1 / (2 * root * repeated) }
  },
  counted: ({ repeated }) => repeated.reduce((sum, one) => sum + one, 0),
})

export const repeatDeviation = defineMetric({
  name: 'repeat_deviation',
  version: 1,
  tasks: ['graded'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'J. M. Bland and D. G. Altman, BMJ 312, 1996: the within-subject standard deviation',
  summary:
    "Spread of one example's scores from repeat to repeat: the root of the mean variance within the examples that have repeats.",
  names: ['repeat_deviation'],
  needsScores: false,
  expand: () => [{ name: 'repeat_deviation', form }],
})

function columns({ variance }: GradedSample) {
  const repeated = variance.map((value) => (Number.isNaN(value) ? 0 : 1))
  if (!repeated.includes(1)) return { missing: 'no example has repeats' }
  return { repeated, variance: variance.map((value) => (Number.isNaN(value) ? 0 : value)) }
}
