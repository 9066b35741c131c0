import { criticalValue } from './normal.ts'

/**
 * By what to multiply z·s/√n so that it reaches as far as the quantile of a mean divided by its own estimated error does
 * on the worse side: 1 + |γ|·(2z² + 1)/(6z√n), the first term of its Edgeworth expansion (P. Hall, "The Bootstrap and
 * Edgeworth Expansion", 1992, section 2.6). A mean of rare and large losses is estimated too low and its error with it,
 * which a normal interval does not know. `residuals` sum to about 0; 1 without spread.
 */
export function skewFactor(residuals: Float64Array, confidence: number): number {
  const n = residuals.length
  let squares = 0
  let cubes = 0
  for (let index = 0; index < n; index += 1) {
    const residual = residuals[index] as number
    squares += residual * residual
    cubes += residual * residual * residual
  }
  if (!(squares > 0)) return 1
  const skewness = cubes / n / (squares / n) ** 1.5
  const z = criticalValue(confidence)
  return 1 + (Math.abs(skewness) * (2 * z * z + 1)) / (6 * z * Math.sqrt(n))
}
