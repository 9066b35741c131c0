import { type Cells, defineMetric, type Value } from './define-metric.ts'
import { sumMarginals } from './marginals.ts'

export const balancedAccuracy = defineMetric({
  name: 'balanced_accuracy',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: true,
  range: [0, 1],
  source: 'sklearn.metrics.balanced_accuracy_score',
  summary: 'Mean recall of the classes that have examples.',
  names: ['balanced_accuracy'],
  needsScores: false,
  expand: () => [{ name: 'balanced_accuracy', form: { kind: 'cells', compute } }],
})

function compute(cells: Cells): Value {
  const { hits, actual, total, occurring } = sumMarginals(cells)
  if (total === 0) return { value: null, reason: 'there are no examples' }
  const withExamples = occurring.filter((label) => actual[label] !== 0)
  const sum = withExamples.reduce(
    (sum, label) => sum + (hits[label] as number) / (actual[label] as number),
    0,
  )
  const left = occurring.length - withExamples.length
  const reason =
    left === 0 ? null : `${left} predicted ${left === 1 ? 'class has' : 'classes have'} no examples: left out`
  return { value: sum / withExamples.length, reason }
}
