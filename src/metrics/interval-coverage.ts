import type { RegressionSample } from '../sample/sample.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const intervalCoverage = defineMetric({
  name: 'interval_coverage',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102, 2007, section 6.2',
  summary:
    'Share of targets inside the predicted interval, ends included. Wide intervals raise it: read it beside mean_interval_width.',
  names: ['interval_coverage'],
  needsScores: false,
  expand: () => [{ name: 'interval_coverage', form: { kind: 'share', hits: onTask('regression', hits) } }],
})

function hits({ target, bounds }: RegressionSample): Float64Array | Missing {
  if (bounds === null) return { missing: 'the predictions have no intervals' }
  const { low, high } = bounds
  return target.map((value, example) =>
    value >= (low[example] as number) && value <= (high[example] as number) ? 1 : 0,
  )
}
