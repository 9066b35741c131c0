import type { Generator } from './generator.ts'
import { drawMultiplicities, type Units } from './units.ts'

/**
 * Above so many examples drawn in all, resampling takes longer than a reader waits: at 4,000 resamples 25,000 examples,
 * some five seconds.
 */
const MOST_DRAWS = 100_000_000

/** With fewer resamples the percentiles at 0.025 would rest on less than ten of them. */
const FEWEST_RESAMPLES = 400

/** How many of the wanted resamples can be afforded; fewer make p-values coarser. null where they would be too few. */
export function affordResamples(wanted: { examples: number; resamples: number }): number | null {
  const { examples, resamples } = wanted
  const most = Math.floor(MOST_DRAWS / examples)
  if (resamples <= most) return resamples
  return most < FEWEST_RESAMPLES ? null : most
}

/**
 * Draws units with replacement (Efron 1979; clusters: Davison & Hinkley 1997, section 3.8) and shows each resample as
 * weights of the examples, their own times how often they were drawn; the array is the same one every time.
 */
export function resampleWeights(
  input: {
    readonly units: Units
    /** null for equal weights. */
    readonly weight: Float64Array | null
    readonly resamples: number
    readonly generator: Generator
  },
  show: (weight: Float64Array, resample: number) => void,
): void {
  const { units, weight, resamples, generator } = input
  const drawn = new Float64Array(units.count)
  const weights = new Float64Array(units.of.length)
  for (let resample = 0; resample < resamples; resample += 1) {
    drawMultiplicities(generator, units.count, drawn)
    for (let example = 0; example < weights.length; example += 1) {
      const own = weight === null ? 1 : (weight[example] as number)
      weights[example] = own * (drawn[units.of[example] as number] as number)
    }
    show(weights, resample)
  }
}
