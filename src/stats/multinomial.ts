import { drawBinomial } from './binomial.ts'
import type { Generator } from './generator.ts'

/**
 * Draws counts of `n` independent trials over the categories of `weights` (non-negative, not all zero, not
 * normalised) and writes them to `into`, of the same length. The cost grows with the categories, not with `n`.
 * By conditional binomials: L. Devroye, "Non-Uniform Random Variate Generation", 1986, chapter XI.1.4.
 */
export function drawMultinomial(
  generator: Generator,
  n: number,
  weights: Float64Array,
  into: Float64Array,
): void {
  let leftWeight = 0
  let last = -1
  for (let i = 0; i < weights.length; i += 1) {
    const weight = weights[i] as number
    leftWeight += weight
    if (weight > 0) last = i
  }
  let left = n
  into.fill(0)
  for (let i = 0; i < last && left > 0; i += 1) {
    const weight = weights[i] as number
    if (weight === 0) continue
    const drawn = drawBinomial(generator, left, Math.min(1, weight / leftWeight))
    into[i] = drawn
    left -= drawn
    leftWeight -= weight
  }
  // The last category takes the rest, so that rounding in `leftWeight` never loses a trial.
  if (last >= 0) into[last] = left
}
