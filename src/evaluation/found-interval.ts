import type { Interval } from '../documents/parts.ts'
import { quantileOfSorted } from '../stats/quantiles.ts'

/** An interval, or why a sound one cannot be given. */
export type FoundInterval = { readonly interval: Interval } | { readonly none: string }

export interface IntervalSettings {
  /** In (0, 1). */
  readonly confidence: number
  readonly seed: number
  readonly resamples: number
}

/** The ends that a share `confidence` of resampled values lies between; both NaN where there are no values. */
export function percentiles(
  values: Float64Array,
  confidence: number,
): { readonly low: number; readonly high: number } {
  const sorted = values.toSorted()
  const tail = (1 - confidence) / 2
  return { low: quantileOfSorted(sorted, tail), high: quantileOfSorted(sorted, 1 - tail) }
}

/** Refuses an interval without width or with an end that is no number: neither says how sure the value is. */
export function checkInterval(interval: Interval): FoundInterval {
  const { low, high } = interval
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { none: 'an end of it is not finite' }
  return low < high ? { interval } : { none: 'every resample gives the same value' }
}
