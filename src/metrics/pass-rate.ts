import type { GradedSample } from '../sample/sample.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const passRate = defineMetric({
  name: 'pass_rate',
  version: 1,
  tasks: ['graded'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'a share of examples',
  summary: 'Share of examples whose score, the mean of their repeats, is at least the pass mark.',
  names: ['pass_rate'],
  needsScores: false,
  expand: ({ terms }) => [
    {
      name: 'pass_rate',
      form: { kind: 'share', hits: onTask('graded', hitsFrom(terms?.passMark ?? null)) },
    },
  ],
})

function hitsFrom(passMark: number | null): (sample: GradedSample) => Float64Array | Missing {
  if (passMark === null) return () => ({ missing: 'no pass mark is set' })
  return ({ score }) => score.map((value) => (value >= passMark ? 1 : 0))
}
