import { cumulate, type SortedValues } from './sorted-values.ts'
import { lowerQuantile } from './weighted-quantile.ts'

/** With fewer different values within two standard errors, a normal distribution is a bad picture of its jumps. */
const FEWEST_DISTINCT = 10

/**
 * w·∂q/∂w of the quantile at `level`, by Bahadur's linearisation (Ann. Math. Stat. 37, 1966): (level − [x ≤ q])·w / (f·Σw),
 * with the density f at the quantile from how far the values lie apart two standard errors of the level to either side,
 * as R. S. Woodruff takes his interval (J. Am. Stat. Assoc. 47, 1952). null where so many values are equal there, e.g.
 * because they are rounded, that the quantile jumps.
 */
export function quantileInfluence(input: {
  readonly sorted: SortedValues
  readonly weight: Float64Array | null
  readonly level: number
}): Float64Array | null {
  const { sorted, weight, level } = input
  const size = sorted.values.length
  const whole = cumulate(sorted, weight).at(-1) ?? 0
  const reach = 2 * Math.sqrt((level * (1 - level)) / effectiveSize(size, weight))
  const at = (share: number) => lowerQuantile(Math.min(1, Math.max(0, share)))(sorted, weight) as number
  const [low, high] = [at(level - reach), at(level + reach)]
  if (countDistinct(sorted, { low, high }) < FEWEST_DISTINCT) return null
  const apart = (high - low) / (2 * reach)
  const middle = at(level)
  const reached = sharesReached(sorted, { weight, middle, whole })
  const values = new Float64Array(size)
  for (const [rank, example] of sorted.of.entries()) {
    const own = weight === null ? 1 : (weight[example] as number)
    const below = (sorted.values[rank] as number) <= middle ? 1 : 0
    values[example] = ((reached - below) * own * apart) / whole
  }
  return values
}

function countDistinct({ values }: SortedValues, { low, high }: { low: number; high: number }): number {
  let count = 0
  for (let rank = 0; rank < values.length; rank += 1) {
    const value = values[rank] as number
    if (value >= low && value <= high && value !== values[rank - 1]) count += 1
  }
  return count
}

/** Kish 1965: as many equally weighted examples have the same variance. */
function effectiveSize(size: number, weight: Float64Array | null): number {
  if (weight === null) return size
  const sum = weight.reduce((total, one) => total + one, 0)
  return sum ** 2 / weight.reduce((total, one) => total + one * one, 0)
}

/** The share of the weight up to the quantile, which ties put above the level; with it influences sum to 0. */
function sharesReached(
  { values, of }: SortedValues,
  { weight, middle, whole }: { weight: Float64Array | null; middle: number; whole: number },
): number {
  let sum = 0
  for (const [rank, value] of values.entries()) {
    if (value > middle) break
    sum += weight === null ? 1 : (weight[of[rank] as number] as number)
  }
  return sum / whole
}
