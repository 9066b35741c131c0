import { defineMetric, type Metric, type MetricVariant, type Value } from './define-metric.ts'
import { type Extremes, type GroupRate, prepareRates } from './group-rates.ts'
import { onTask } from './on-task.ts'

/**
 * A comparison of the groups of a slicing, named after it: `demographic_parity_difference[sex]`, as fairlearn has it
 * between groups. Where fairlearn takes the rate of a group without such examples as 0, or as nan, there is none here: the
 * group says nothing of it.
 */
export function defineFairness(given: {
  readonly name: string
  readonly kind: 'difference' | 'ratio'
  readonly rates: readonly GroupRate[]
  readonly summary: string
}): Metric {
  const { name, kind, rates, summary } = given
  const compare = kind === 'difference' ? largestDifference : leastRatio
  const variantOf = (slicing: string): MetricVariant => ({
    name: `${name}[${slicing}]`,
    form: {
      kind: 'whole',
      prepare: onTask('labelled', (sample) => prepareRates(sample, { slicing, rates }, compare)),
      influence: null,
      bias: null,
    },
  })
  return defineMetric({
    name,
    version: 1,
    tasks: ['binary'],
    higherIsBetter: kind === 'ratio',
    range: [0, 1],
    source: `fairlearn.metrics.${name}`,
    summary,
    names: [`${name}[slicing]`],
    pattern: new RegExp(`^${name}\\[.+\\]$`, 's'),
    needsScores: false,
    expand: ({ sliced = [] }, asked) => {
      const slicing = asked?.startsWith(`${name}[`) ? asked.slice(name.length + 1, -1) : null
      const known = slicing === null || sliced.includes(slicing) ? sliced : [...sliced, slicing]
      return known.map(variantOf)
    },
  })
}

function largestDifference(extremes: readonly Extremes[]): Value {
  return { value: Math.max(...extremes.map(({ least, largest }) => largest - least)), reason: null }
}

/**
 * fairlearn takes the first rate's ratio, nan where that rate is 0 in all groups, and a later one where it is smaller,
 * which nan is not.
 */
function leastRatio(extremes: readonly Extremes[]): Value {
  const [first, ...others] = extremes.map(({ least, largest }) => least / largest)
  if (first === undefined || Number.isNaN(first)) {
    return { value: null, reason: 'the rate is 0 in all groups, so that it has no ratio' }
  }
  const defined = others.filter((ratio) => !Number.isNaN(ratio))
  const reason =
    defined.length < others.length ? 'the false positive rate is 0 in all groups: left out' : null
  return { value: Math.min(first, ...defined), reason }
}
