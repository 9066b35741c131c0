import { type Cells, defineMetric, type Value } from './define-metric.ts'
import { sumMarginals } from './marginals.ts'

export const matthewsCorrcoef = defineMetric({
  name: 'matthews_corrcoef',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: true,
  range: [-1, 1],
  source: 'sklearn.metrics.matthews_corrcoef; J. Gorodkin, Comput. Biol. Chem. 28, 2004, equation 8',
  summary: 'Correlation of targets and predictions; 0 is chance.',
  names: ['matthews_corrcoef'],
  needsScores: false,
  expand: () => [{ name: 'matthews_corrcoef', form: { kind: 'cells', compute } }],
})

function compute(cells: Cells): Value {
  const { hits, predicted, actual, total } = sumMarginals(cells)
  if (total === 0) return { value: null, reason: 'there are no examples' }
  const right = hits.reduce((sum, count) => sum + count, 0)
  const both = right * total - dot(actual, predicted)
  const spread = (total * total - dot(predicted, predicted)) * (total * total - dot(actual, actual))
  if (spread === 0) {
    return {
      value: 0,
      reason: 'targets or predictions have one class only: taken as 0, as scikit-learn does',
    }
  }
  // Weights of very different size cancel each other out in both sums, which then leave the range in the last digits.
  return { value: Math.min(1, Math.max(-1, both / Math.sqrt(spread))), reason: null }
}

function dot(one: Float64Array, other: Float64Array): number {
  return one.reduce((sum, value, index) => sum + value * (other[index] as number), 0)
}
