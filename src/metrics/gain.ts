import { defineMetric } from './define-metric.ts'
import { numberedNames } from './numbered-names.ts'
import { PERCENTS, topPercentForm } from './top-percent.ts'

export const gain = defineMetric({
  name: 'gain',
  version: 1,
  tasks: ['binary'],
  higherIsBetter: true,
  range: [0, 1],
  source:
    'G. Piatetsky-Shapiro and S. Steingold, "Measuring Lift Quality in Database Marketing", SIGKDD Explorations 2, 2000',
  summary:
    'Share of the positive examples that are among the highest-scored percent of all; ties at the cut are shared proportionally.',
  needsScores: true,
  ...numberedNames('gain', {
    usual: 10,
    numbers: PERCENTS,
    form: (percent) => topPercentForm(percent, (share) => share),
  }),
})
