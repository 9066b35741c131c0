import type { RegressionSample } from '../sample/sample.ts'

/** Target less prediction, one an example. */
export function residualsOf({ target, predicted }: RegressionSample): Float64Array {
  return target.map((value, example) => value - (predicted[example] as number))
}

/** How far each prediction is off, ≥ 0. */
export function absoluteErrorsOf(sample: RegressionSample): Float64Array {
  return residualsOf(sample).map(Math.abs)
}

export function squaredErrorsOf(sample: RegressionSample): Float64Array {
  return residualsOf(sample).map((residual) => residual * residual)
}
