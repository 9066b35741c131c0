import { cumulate, firstReaching, type SortedValues } from './sorted-values.ts'

/**
 * The quantile at `level` in (0, 1) by an inverted distribution function, null without any weight: the smallest value
 * that has at least this share of the weight up to it.
 */
export type WeighedQuantile = (sorted: SortedValues, weight: Float64Array | null) => number | null

/**
 * Where the share is met exactly, halfway to the next value of any weight: of equal weights at level 0.5 the usual
 * median. `sklearn.utils.stats._weighted_percentile(average=True)`, 'averaged_inverted_cdf' in NumPy.
 */
export function averagedQuantile(level: number): WeighedQuantile {
  return (sorted, weight) => {
    const sums = cumulate(sorted, weight)
    const index = indexAt(sums, level)
    if (index === null) return null
    const value = sorted.values[index] as number
    if ((sums[index] as number) - level * lastOf(sums) > Number.EPSILON) return value
    const next = firstReaching(sums, sums[index] as number, { above: true })
    return (value + (sorted.values[next] ?? value)) / 2
  }
}

/** 'inverted_cdf' of NumPy, the only method for which `numpy.quantile` takes weights. */
export function lowerQuantile(level: number): WeighedQuantile {
  return (sorted, weight) => {
    const index = indexAt(cumulate(sorted, weight), level)
    return index === null ? null : (sorted.values[index] as number)
  }
}

/**
 * NumPy's default, linear interpolation between the two nearest values (type 7 of Hyndman and Fan 1996). Weights are
 * whole numbers here, of how often each example is there.
 */
export function interpolatedQuantile(level: number): WeighedQuantile {
  return (sorted, times) => {
    const sums = cumulate(sorted, times)
    const count = lastOf(sums)
    if (!(count > 0)) return null
    const position = level * (count - 1)
    const index = Math.floor(position)
    const below = copyAt(sorted, sums, index)
    const above = copyAt(sorted, sums, Math.min(index + 1, count - 1))
    return below === above ? below : below + (position - index) * (above - below)
  }
}

function indexAt(sums: Float64Array, level: number): number | null {
  const whole = lastOf(sums)
  if (!(whole > 0)) return null
  return Math.min(firstReaching(sums, level * whole), sums.length - 1)
}

function copyAt({ values }: SortedValues, sums: Float64Array, copy: number): number {
  return values[firstReaching(sums, copy, { above: true })] as number
}

function lastOf(sums: Float64Array): number {
  return sums[sums.length - 1] ?? 0
}
