import type { Value } from './define-metric.ts'

/** Below this share of the sum of squares, what is left of it after centring is rounding. */
const ROUNDING = 1e-12

/** Sums of weights, of weighted values and of their weighted squares. */
export interface Moments {
  readonly weight: number
  readonly sum: number
  readonly squares: number
}

/** Σ w·(x − x̄)². The values should lie about 0, as `centre` puts them, or digits are lost. */
export function spreadOf({ weight, sum, squares }: Moments): number {
  const spread = squares - (sum * sum) / weight
  return spread > ROUNDING * squares ? spread : 0
}

/** ∂spread/∂ of each moment. */
export function spreadSlopes({ weight, sum }: Moments): Moments {
  return { weight: (sum / weight) ** 2, sum: (-2 * sum) / weight, squares: 1 }
}

/**
 * 1 − unexplained / spread; where the target does not vary, scikit-learn's `force_finite`: 1 where nothing is left to
 * explain, else 0.
 */
export function explainedShare(unexplained: number, spread: number): Value {
  if (spread > 0) return { value: 1 - unexplained / spread, reason: null }
  const value = unexplained === 0 ? 1 : 0
  return {
    value,
    reason: `zero division, the target is the same everywhere: taken as ${value}, as scikit-learn does`,
  }
}

/** Values less their weighted mean. */
export function centre(values: Float64Array, weight: Float64Array | null): Float64Array {
  let [sum, whole] = [0, 0]
  for (const [example, value] of values.entries()) {
    const share = weight === null ? 1 : (weight[example] as number)
    sum += share * value
    whole += share
  }
  return whole === 0 ? values : values.map((value) => value - sum / whole)
}
