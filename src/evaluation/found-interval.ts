import type { Interval } from '../documents/parts.ts'
import { bcaInterval } from '../stats/bca.ts'
import { quantileOfSorted } from '../stats/quantiles.ts'

/** An interval, or why a sound one cannot be given. */
export type FoundInterval = { readonly interval: Interval } | { readonly none: string }

export interface IntervalSettings {
  /** In (0, 1). */
  readonly confidence: number
  readonly seed: number
  /** 0: no intervals at all. */
  readonly resamples: number
  /** How resampled values become an interval; where the value's own variance or score test gives it, nothing changes. */
  readonly method: 'percentile' | 'bca'
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

/** Percentiles of resampled values; BCa where there is an acceleration for it, which is NaN where none can be had. */
export function drawnInterval(input: {
  readonly draws: Float64Array
  readonly value: number
  readonly acceleration: number | null
  readonly confidence: number
  /** What was resampled: '', `cluster-` or `stratified-`. */
  readonly drawn: string
}): FoundInterval {
  const { draws, value, acceleration, confidence, drawn } = input
  if (acceleration === null) {
    const method = `${drawn}bootstrap-percentile`
    return checkInterval({ ...percentiles(draws, confidence), confidence, method })
  }
  const found = bcaInterval({ draws, value, acceleration, confidence })
  if (found === null)
    return { none: 'BCa is not defined: the resamples or the jackknife have no spread about the value' }
  return checkInterval({ ...found, confidence, method: `${drawn}bootstrap-bca` })
}

/** Refuses an interval without width or with an end that is no number: neither says how sure the value is. */
export function checkInterval(interval: Interval): FoundInterval {
  const { low, high } = interval
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { none: 'an end of it is not finite' }
  return low < high ? { interval } : { none: 'every resample gives the same value' }
}
