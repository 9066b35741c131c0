import { defineMetric } from './define-metric.ts'
import { numberedNames } from './numbered-names.ts'
import { PERCENTS, topPercentForm } from './top-percent.ts'

export const lift = defineMetric({
  name: 'lift',
  version: 1,
  tasks: ['binary'],
  higherIsBetter: true,
  range: [0, 100],
  source:
    'G. Piatetsky-Shapiro and S. Steingold, "Measuring Lift Quality in Database Marketing", SIGKDD Explorations 2, 2000',
  summary:
    'How many times as many positive examples are among the highest-scored percent of all as at random; 1 is chance. Ties at the cut are shared proportionally.',
  needsScores: true,
  ...numberedNames('lift', {
    usual: 10,
    numbers: PERCENTS,
    form: (percent) => topPercentForm(percent, (share) => (share * 100) / percent),
  }),
})
