import type { Generator } from './generator.ts'
import { normalQuantile } from './normal.ts'
import { membersOfStrata } from './strata.ts'
import type { Units } from './units.ts'

/** What a value is a function of: Σ w·amount over the examples of each bin, and Σ w. */
export interface BinnedSums {
  /** Bin of each example, below `bins`. */
  readonly bin: Uint8Array
  readonly bins: number
  readonly amount: Float64Array
  /** The value where the bins have these sums and all examples weigh `total` together. */
  readonly compute: (sums: Float64Array, total: number) => number
}

interface SumsInput {
  readonly sums: BinnedSums
  readonly weight: Float64Array | null
  readonly units: Units
  /** Of each unit, where these are examples. */
  readonly strata: Int32Array | null
}

/**
 * Resamples sums of bins without the examples: draws them from the normal distribution with the mean and the covariance
 * that resampled units give (the parametric bootstrap: B. Efron and R. Tibshirani, "An Introduction to the Bootstrap",
 * 1993, section 6.5), at a cost a draw that does not grow with the examples. `strata`: units are drawn within.
 * Simulated (100 trials each of 200, 1,000 and 4,000 examples, three calibrations), intervals of the calibration error
 * held the true one as often as those of resampled examples in eight of nine cells and in one trial less in the ninth,
 * and their mean width was within 1 %.
 */
export function drawBinnedSums(
  input: SumsInput & { readonly resamples: number; readonly generator: Generator },
): Float64Array {
  const { sums, resamples, generator } = input
  const { mean, covariance } = momentsOf(input)
  const factor = factorise(covariance)
  const size = mean.length
  const normal = new Float64Array(size)
  const drawn = new Float64Array(size)
  return Float64Array.from({ length: resamples }, () => {
    for (let row = 0; row < size; row += 1) normal[row] = drawNormal(generator)
    for (let row = 0; row < size; row += 1) {
      let value = mean[row] as number
      for (let column = 0; column <= row; column += 1) {
        value += (factor[row * size + column] as number) * (normal[column] as number)
      }
      drawn[row] = value
    }
    return sums.compute(drawn.subarray(0, size - 1), drawn[size - 1] as number)
  })
}

/** By inversion; half of a step away from 0, whose quantile is not finite. */
function drawNormal(generator: Generator): number {
  return normalQuantile(generator.nextFloat() + 2 ** -54)
}

interface Moments {
  /** The sum of each bin, and after them that of the weights. */
  readonly mean: Float64Array
  /** Row-major. */
  readonly covariance: Float64Array
}

/** Σ s·sᵀ over units minus Σₕ S·Sᵀ/U of each stratum, the covariance of Σ s over as many units drawn anew. */
function momentsOf(input: SumsInput): Moments {
  const { strata } = input
  const size = input.sums.bins + 1
  const covariance = new Float64Array(size * size)
  const mean = new Float64Array(size)
  const count = input.units.count
  if (count === input.sums.bin.length) addSquares(covariance, input)
  else for (const unit of sumUnits(input)) addProduct(covariance, unit, 1)
  for (const members of strata === null ? [null] : membersOfStrata(strata)) {
    const sums = sumMembers(input, members)
    addProduct(covariance, sums, -1 / (members?.length ?? count))
    for (let row = 0; row < size; row += 1) mean[row] = (mean[row] as number) + (sums[row] as number)
  }
  return { mean, covariance }
}

/** An example is in one bin, so that of its products only three are not 0. */
function addSquares(covariance: Float64Array, { sums, weight }: SumsInput): void {
  const { bin, bins, amount } = sums
  const size = bins + 1
  for (let example = 0; example < bin.length; example += 1) {
    const mass = weight === null ? 1 : (weight[example] as number)
    const own = mass * (amount[example] as number)
    const at = bin[example] as number
    const diagonal = at * size + at
    const below = bins * size + at
    covariance[diagonal] = (covariance[diagonal] as number) + own * own
    covariance[below] = (covariance[below] as number) + own * mass
    covariance[bins * size + bins] = (covariance[bins * size + bins] as number) + mass * mass
  }
}

function sumUnits({ sums, weight, units }: SumsInput): Float64Array[] {
  const { bin, bins, amount } = sums
  const found = Array.from({ length: units.count }, () => new Float64Array(bins + 1))
  for (let example = 0; example < bin.length; example += 1) {
    const mass = weight === null ? 1 : (weight[example] as number)
    const into = found[units.of[example] as number] as Float64Array
    const at = bin[example] as number
    into[at] = (into[at] as number) + mass * (amount[example] as number)
    into[bins] = (into[bins] as number) + mass
  }
  return found
}

function sumMembers({ sums, weight }: SumsInput, members: Int32Array | null): Float64Array {
  const { bin, bins, amount } = sums
  const found = new Float64Array(bins + 1)
  const count = members?.length ?? bin.length
  for (let index = 0; index < count; index += 1) {
    const example = members === null ? index : (members[index] as number)
    const mass = weight === null ? 1 : (weight[example] as number)
    const at = bin[example] as number
    found[at] = (found[at] as number) + mass * (amount[example] as number)
    found[bins] = (found[bins] as number) + mass
  }
  return found
}

function addProduct(covariance: Float64Array, vector: Float64Array, times: number): void {
  const size = vector.length
  for (let row = 0; row < size; row += 1) {
    const own = times * (vector[row] as number)
    if (own === 0) continue
    for (let column = 0; column <= row; column += 1) {
      const at = row * size + column
      covariance[at] = (covariance[at] as number) + own * (vector[column] as number)
    }
  }
}

/** Cholesky's lower factor of a covariance, of which only the lower half is read; rows without variance are 0. */
function factorise(covariance: Float64Array): Float64Array {
  const size = Math.sqrt(covariance.length)
  const factor = new Float64Array(covariance.length)
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let rest = covariance[row * size + column] as number
      for (let k = 0; k < column; k += 1) {
        rest -= (factor[row * size + k] as number) * (factor[column * size + k] as number)
      }
      const pivot = factor[column * size + column] as number
      if (row !== column) factor[row * size + column] = pivot === 0 ? 0 : rest / pivot
      else if (rest > ROUNDING * (covariance[row * size + row] as number)) {
        factor[row * size + row] = Math.sqrt(rest)
      }
    }
  }
  return factor
}

/** What is left of a variance after others explain it, below this share, is the rounding of equal numbers. */
const ROUNDING = 1e-10
