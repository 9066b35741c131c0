/**
 * Resampled values made honest about a bias whose direction is known and whose size is not: they are centred on the
 * estimate, since a resample repeats the bias once more, and those below it are moved down by `below`, those above up
 * by `above`. Order is kept, so that percentiles of the result hold the true value wherever in [−below, above] it lies.
 */
export function allowForBias(
  values: Float64Array,
  { estimate, below, above }: { readonly estimate: number; readonly below: number; readonly above: number },
): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return values.map((value) => {
    const centred = value - mean
    return estimate + centred + (centred < 0 ? -below : above)
  })
}
