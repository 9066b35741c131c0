import type { Evidence } from '../documents/parts.ts'
import type { Generator } from './generator.ts'
import { drawMultinomial } from './multinomial.ts'
import { resampledEvidence } from './resample-summary.ts'
import { skewFactor } from './skewness.ts'
import { membersOfStrata, squaresWithin } from './strata.ts'
import { drawMultiplicities } from './units.ts'

/**
 * From this many units on, the mean of a heavy-tailed loss is near enough to normal that resampling, whose cost grows
 * with units × resamples, changes nothing that a reader would see; below it, resampling follows the skew.
 */
export const NORMAL_FROM = 1000

/**
 * Sums over each unit (example or cluster): one of the weights, and one of weight × value for each quantity, more being
 * better where it is a difference.
 */
export interface UnitSums {
  readonly numerators: readonly Float64Array[]
  readonly denominator: Float64Array
}

/**
 * Evidence for weighted means Σwd/Σw, one a numerator. From 1,000 units on the normal one, its error by linearisation
 * (Cochran 1977, Sampling Techniques, eq. 6.9; without weights and clusters s/√n); else resampled units, all numerators
 * seeing the same draws. `smoothing`: further units that count in the error and not in the estimate, e.g. one gained
 * and one lost example, as Bonett & Price 2012 (J Educ Behav Stat 37:479) add them. null where weights sum to 0.
 */
export function weighRatios(input: {
  readonly sums: UnitSums
  /** Examples behind the units. */
  readonly n: number
  readonly smoothing: UnitSums | null
  readonly resamples: number
  readonly generator: Generator
  /** The confidence at which a normal error allows for skewness; left out: for none. */
  readonly skewAt?: number
  /** Of each unit, where units are drawn within strata. */
  readonly strata?: Int32Array | null
}): (Evidence | null)[] {
  const { sums, n, smoothing, skewAt, strata = null } = input
  const { numerators, denominator } = sums
  const units = denominator.length
  const whole = total(denominator)
  if (n < 1 || !(whole > 0)) return numerators.map(() => null)
  const deltas = numerators.map((numerator) => total(numerator) / whole)
  const pool = smoothing === null ? sums : join(sums, smoothing)
  if (units >= NORMAL_FROM) {
    const errorOf = (index: number) => {
      const skewed = skewAt === undefined ? 0 : linearisedError(sums, index) * skewOf(sums, index, skewAt)
      return strata === null
        ? Math.max(linearisedError(pool, index), skewed)
        : errorWithin({ sums, smoothing, index, strata })
    }
    return deltas.map((delta, index) => ({ kind: 'normal', n, delta, error: errorOf(index) }))
  }
  const drawn = resampleRatios({ ...input, pool, units })
  return drawn.map((differences, index) =>
    resampledEvidence({ n, delta: deltas[index] as number, units, differences }),
  )
}

/**
 * Two units more with the largest residual found, one up and one down, for `smoothing`: without them losses that are
 * rare and large look smaller than they are to the few examples that show them, as in `influenceError`.
 */
export function worstPairOf(sums: UnitSums): UnitSums {
  const { numerators, denominator } = sums
  const whole = total(denominator)
  const mean = whole / denominator.length
  return {
    numerators: numerators.map((numerator, index) => {
      const centre = (mean * total(numerator)) / whole
      const largest = residualsOf(sums, index).reduce((most, one) => Math.max(most, Math.abs(one)), 0)
      return Float64Array.of(centre + largest, centre - largest)
    }),
    denominator: Float64Array.of(mean, mean),
  }
}

/** The same of units drawn within strata; what is smoothed in belongs to none of them. */
function errorWithin(input: {
  sums: UnitSums
  smoothing: UnitSums | null
  index: number
  strata: Int32Array
}): number {
  const { sums, smoothing, index, strata } = input
  const within = total(squaresWithin(residualsOf(sums, index), strata))
  const ratio = total(sums.numerators[index] as Float64Array) / total(sums.denominator)
  const added = (smoothing?.numerators[index] ?? new Float64Array(0)).map(
    (sum, unit) => (sum - ratio * (smoothing?.denominator[unit] as number)) ** 2,
  )
  return Math.sqrt(within + total(added)) / total(sums.denominator)
}

function linearisedError(sums: UnitSums, index: number): number {
  const units = sums.denominator.length
  const squares = residualsOf(sums, index).map((residual) => residual ** 2)
  return Math.sqrt((units / (units - 1)) * total(squares)) / total(sums.denominator)
}

function skewOf(sums: UnitSums, index: number, confidence: number): number {
  return skewFactor(residualsOf(sums, index), confidence)
}

/** What each unit's sum lies above what its weight would give. */
function residualsOf({ numerators, denominator }: UnitSums, index: number): Float64Array {
  const numerator = numerators[index] as Float64Array
  const ratio = total(numerator) / total(denominator)
  return numerator.map((sum, unit) => sum - ratio * (denominator[unit] as number))
}

function resampleRatios(input: {
  pool: UnitSums
  units: number
  resamples: number
  generator: Generator
  strata?: Int32Array | null
}): Float64Array[] {
  const { pool, units, resamples, generator, strata = null } = input
  const { numerators, denominator } = pool
  const drawn = new Float64Array(denominator.length)
  const results = numerators.map(() => new Float64Array(resamples))
  const draw =
    strata === null
      ? () => drawMultiplicities(generator, units, drawn)
      : drawerWithin(strata, { generator, into: drawn })
  for (let resample = 0; resample < resamples; resample += 1) {
    draw()
    const below = weigh(drawn, denominator)
    for (const [index, numerator] of numerators.entries()) {
      ;(results[index] as Float64Array)[resample] = weigh(drawn, numerator) / below
    }
  }
  return results
}

/** From each stratum as many units as it has; what is smoothed in is shared out by the strata's sizes. */
function drawerWithin(
  strata: Int32Array,
  { generator, into }: { generator: Generator; into: Float64Array },
): () => void {
  const more = into.length - strata.length
  const pools = membersOfStrata(strata).map((members) => {
    const weights = new Float64Array(members.length + more).fill(1)
    weights.fill(members.length / strata.length, members.length)
    return { members, weights, drawn: new Float64Array(weights.length) }
  })
  return () => {
    into.fill(0)
    for (const { members, weights, drawn } of pools) {
      drawMultinomial(generator, members.length, weights, drawn)
      for (let place = 0; place < drawn.length; place += 1) {
        const unit =
          place < members.length ? (members[place] as number) : strata.length + place - members.length
        into[unit] = (into[unit] as number) + (drawn[place] as number)
      }
    }
  }
}

function weigh(times: Float64Array, values: Float64Array): number {
  let sum = 0
  for (let unit = 0; unit < times.length; unit += 1) sum += (times[unit] as number) * (values[unit] as number)
  return sum
}

function join(one: UnitSums, other: UnitSums): UnitSums {
  const append = (values: Float64Array, more: Float64Array) => Float64Array.from([...values, ...more])
  return {
    numerators: one.numerators.map((values, index) =>
      append(values, other.numerators[index] as Float64Array),
    ),
    denominator: append(one.denominator, other.denominator),
  }
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0)
}
