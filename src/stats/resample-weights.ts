import type { Generator } from './generator.ts'
import { membersOfStrata } from './strata.ts'
import { drawMultiplicities, type Units } from './units.ts'

/**
 * Above so many examples drawn in all, resampling takes longer than a reader waits: at 4,000 resamples 25,000 examples,
 * some five seconds.
 */
const MOST_DRAWS = 100_000_000

/** With fewer resamples the percentiles at 0.025 would rest on less than ten of them. */
const FEWEST_RESAMPLES = 400

/** Of more examples than this, not even the fewest resamples that say anything are drawn. */
export const MOST_RESAMPLED = MOST_DRAWS / FEWEST_RESAMPLES

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
    /** Of each unit, where units are drawn within strata. */
    readonly strata?: Int32Array | null
  },
  show: (weight: Float64Array, resample: number) => void,
): void {
  const { units, weight, resamples, generator, strata = null } = input
  const drawn = new Float64Array(units.count)
  const members = strata === null ? null : membersOfStrata(strata)
  const weights = new Float64Array(units.of.length)
  for (let resample = 0; resample < resamples; resample += 1) {
    if (members === null) drawMultiplicities(generator, units.count, drawn)
    else drawWithin(members, generator, drawn)
    for (let example = 0; example < weights.length; example += 1) {
      const own = weight === null ? 1 : (weight[example] as number)
      weights[example] = own * (drawn[units.of[example] as number] as number)
    }
    show(weights, resample)
  }
}

function drawWithin(members: readonly Int32Array[], generator: Generator, into: Float64Array): void {
  into.fill(0)
  for (const units of members) {
    for (let draw = 0; draw < units.length; draw += 1) {
      const unit = units[generator.nextBelow(units.length)] as number
      into[unit] = (into[unit] as number) + 1
    }
  }
}
