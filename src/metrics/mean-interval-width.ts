import type { RegressionSample } from '../sample/sample.ts'
import { defineMetric, type Missing } from './define-metric.ts'
import { onTask } from './on-task.ts'

export const meanIntervalWidth = defineMetric({
  name: 'mean_interval_width',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: false,
  range: [0, Number.POSITIVE_INFINITY],
  source: 'T. Gneiting and A. E. Raftery, J. Am. Stat. Assoc. 102, 2007, section 6.2',
  summary: 'Mean width of the predicted intervals; to be read beside interval_coverage.',
  names: ['mean_interval_width'],
  needsScores: false,
  expand: () => [
    { name: 'mean_interval_width', form: { kind: 'mean', losses: onTask('regression', losses) } },
  ],
})

function losses({ bounds }: RegressionSample): Float64Array | Missing {
  if (bounds === null) return { missing: 'the predictions have no intervals' }
  const { low, high } = bounds
  return high.map((end, example) => end - (low[example] as number))
}
