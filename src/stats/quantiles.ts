/**
 * The quantile at `level` in [0, 1] of ascending values without NaN, by linear interpolation between order
 * statistics: type 7 of R. J. Hyndman and Y. Fan, "Sample Quantiles in Statistical Packages", The American
 * Statistician 50, 1996 (the default of R and NumPy). NaN where there are no values.
 */
export function quantileOfSorted(sorted: Float64Array, level: number): number {
  const last = sorted.length - 1
  if (last < 0 || !(level >= 0 && level <= 1)) return Number.NaN
  const position = level * last
  const index = Math.floor(position)
  const below = sorted[index] as number
  const above = sorted[Math.min(index + 1, last)] as number
  // Equal neighbours are taken as they are: infinite ones would give NaN.
  return below === above ? below : below + (position - index) * (above - below)
}
