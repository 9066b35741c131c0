import { type Cells, defineMetric, type Value } from './define-metric.ts'
import { sumMarginals } from './marginals.ts'

export const cohenKappa = defineMetric({
  name: 'cohen_kappa',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: true,
  range: [-1, 1],
  source: 'sklearn.metrics.cohen_kappa_score; J. Cohen, Educ. Psychol. Meas. 20, 1960',
  summary: 'Agreement of targets and predictions beyond chance.',
  names: ['cohen_kappa'],
  needsScores: false,
  expand: () => [{ name: 'cohen_kappa', form: { kind: 'cells', compute } }],
})

function compute(cells: Cells): Value {
  const { hits, predicted, actual, total } = sumMarginals(cells)
  if (total === 0) return { value: null, reason: 'there are no examples' }
  const size = cells.labels.length
  let disagreeing = 0
  let expected = 0
  for (let row = 0; row < size; row += 1) {
    disagreeing += (actual[row] as number) - (hits[row] as number)
    for (let column = 0; column < size; column += 1) {
      if (row !== column) expected += ((actual[row] as number) * (predicted[column] as number)) / total
    }
  }
  if (expected === 0) return { value: null, reason: 'targets and predictions are all of one class' }
  return { value: 1 - disagreeing / expected, reason: null }
}
