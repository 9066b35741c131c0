import type { RegressionSample } from '../sample/sample.ts'
import { defineMetric } from './define-metric.ts'
import { centre, explainedShare, spreadOf, spreadSlopes } from './explained-share.ts'
import { onTask } from './on-task.ts'
import { residualsOf } from './residuals.ts'
import { smoothSums } from './smooth-sums.ts'

type Summed = 'sum' | 'squares' | 'residuals' | 'residualSquares'

const form = smoothSums<Summed>({
  columns: onTask('regression', columns),
  value: (sums) => explainedShare(spreadOf(ofResiduals(sums)), spreadOf(sums)),
  gradient: (sums) => {
    const spread = spreadOf(sums)
    const left = ofResiduals(sums)
    const [slopes, leftSlopes] = [spreadSlopes(sums), spreadSlopes(left)]
    const steepness = spreadOf(left) / spread ** 2
    return {
      weight: steepness * slopes.weight - leftSlopes.weight / spread,
      sum: steepness * slopes.sum,
      squares: steepness * slopes.squares,
      residuals: -leftSlopes.sum / spread,
      residualSquares: -leftSlopes.squares / spread,
    }
  },
})

export const explainedVariance = defineMetric({
  name: 'explained_variance',
  version: 1,
  tasks: ['regression'],
  higherIsBetter: true,
  range: [Number.NEGATIVE_INFINITY, 1],
  source: 'sklearn.metrics.explained_variance_score',
  summary: 'Like r2, but being off by the same number everywhere costs nothing.',
  names: ['explained_variance'],
  needsScores: false,
  expand: () => [{ name: 'explained_variance', form }],
})

function columns(sample: RegressionSample) {
  const sum = centre(sample.target, sample.weight)
  const residuals = centre(residualsOf(sample), sample.weight)
  const square = (value: number) => value * value
  return { sum, squares: sum.map(square), residuals, residualSquares: residuals.map(square) }
}

function ofResiduals({ weight, residuals, residualSquares }: Readonly<Record<Summed | 'weight', number>>) {
  return { weight, sum: residuals, squares: residualSquares }
}
