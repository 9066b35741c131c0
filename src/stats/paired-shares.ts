import type { Generator } from './generator.ts'
import { drawMultinomial } from './multinomial.ts'

/**
 * Resampled head − factor·base of two shares of the same `n` examples: multinomial draws of the four cells, with one
 * more example on which only the head hits, and one on which only main does, as DESIGN section 6 has it. For
 * factor ≠ 1 the pairs on which both hit count too, so that Tango's interval does not answer; Wald's and Newcombe's,
 * which could, have next to no width where no example changed, and would pass what was never seen.
 */
export function drawShares(input: {
  readonly n: number
  /** Examples that both sides hit. */
  readonly both: number
  readonly onlyHead: number
  readonly onlyBase: number
  readonly factor: number
  readonly resamples: number
  readonly generator: Generator
}): Float64Array {
  const { n, both, onlyHead, onlyBase, factor, resamples, generator } = input
  const neither = n - both - onlyHead - onlyBase
  const weights = Float64Array.of(onlyBase + 1, onlyHead + 1, both, neither)
  const drawn = new Float64Array(4)
  return Float64Array.from({ length: resamples }, () => {
    drawMultinomial(generator, n, weights, drawn)
    const [lost = 0, gained = 0, kept = 0] = drawn
    return (kept + gained - factor * (kept + lost)) / n
  })
}
