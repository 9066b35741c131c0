import type { Evidence } from '../documents/parts.ts'
import { midPNoWorse } from './mcnemar.ts'
import { criticalValue, normalCdf, normalQuantile } from './normal.ts'
import { criticalT, upperTailT } from './student-t.ts'
import { tangoInterval } from './tango.ts'

/** Identical inputs are proof only from here on, or where the model is the same: DESIGN section 6. */
export const IDENTICAL_EXAMPLES = 200

/** Fewer resampled examples or clusters than this carry no interval: their bootstrap is too narrow. */
export const FEWEST_UNITS = 30

type Resampled = Extract<Evidence, { kind: 'resampled' }>

/** An interval for head − base, turned so that more is better. */
export interface ChangeInterval {
  readonly low: number
  readonly high: number
  readonly method: string
}

/** head − base, turned so that more is better; NaN where a number in the evidence is none. */
export function deltaOf(evidence: Evidence): number {
  switch (evidence.kind) {
    case 'identical':
      return 0
    case 'shares':
      return (evidence.gained - evidence.lost) / evidence.n
    default:
      return evidence.delta
  }
}

/** Whether the inputs' being equal proves that nothing got worse. */
export function isProvenIdentical(evidence: Evidence): boolean {
  return evidence.kind === 'identical' && (evidence.sameModel || evidence.n >= IDENTICAL_EXAMPLES)
}

/**
 * The two-sided interval at `confidence` in (0, 1), from the evidence alone: Tango's score interval for paired shares,
 * Wald's for a normal estimate, percentiles (Efron 1979) of resamples, expanded for few units. null where the evidence carries none: one
 * number a run, no variance, fewer than 30 resampled examples or clusters, or too few resamples for the level.
 */
export function intervalOf(evidence: Evidence, confidence: number): ChangeInterval | null {
  switch (evidence.kind) {
    case 'identical':
      return isProvenIdentical(evidence) ? { low: 0, high: 0, method: 'identical' } : null
    case 'shares':
      return finite({ ...tangoInterval({ ...evidence, confidence }), method: 'tango' })
    case 'normal': {
      if (!(evidence.error > 0)) return null
      const reach = criticalValue(confidence) * evidence.error
      return finite({ low: evidence.delta - reach, high: evidence.delta + reach, method: 'wald' })
    }
    case 'resampled': {
      if (!isInformative(evidence)) return null
      const tail = expandTail((1 - confidence) / 2, evidence)
      const low = quantileAt(evidence, tail)
      const high = quantileAt(evidence, 1 - tail)
      return low === null || high === null ? null : finite({ low, high, method: 'bootstrap-percentile' })
    }
    case 'point':
      return null
  }
}

/**
 * One-sided p-value for "head is no worse than main" (true difference ≥ 0), before Holm; small where it is worse.
 * McNemar's mid-p, Φ(delta/error), or (1 + resamples ≥ 0)/(R + 1) (Davison & Hinkley 1997, eq. 4.11), larger for few
 * units. null where the evidence carries none, which counts as 1.
 */
export function pNoWorse(evidence: Evidence): number | null {
  switch (evidence.kind) {
    case 'identical':
      return 1
    case 'shares':
      return midPNoWorse(evidence)
    case 'normal':
      return evidence.error > 0 && Number.isFinite(evidence.delta)
        ? normalCdf(evidence.delta / evidence.error)
        : null
    case 'resampled':
      return isInformative(evidence) ? contractTail(shareNotBelowZero(evidence), evidence) : null
    case 'point':
      return null
  }
}

/**
 * The quantile at `level`, on the straight line between its neighbours; null beyond the outermost. In the tails of a
 * bell shape that line lies outside the true quantile, so the interval errs to the wide side.
 */
export function quantileAt({ levels, quantiles }: Resampled, level: number): number | null {
  const next = levels.findIndex((one) => one >= level - 1e-12)
  if (next < 0 || (next === 0 && (levels[0] as number) > level + 1e-12)) return null
  const high = quantiles[next] as number
  if (next === 0) return high
  const low = quantiles[next - 1] as number
  const start = levels[next - 1] as number
  const share = Math.min(1, (level - start) / ((levels[next] as number) - start))
  return low + share * (high - low)
}

/** Of the kept quantiles, those below 0 are surely below; what lies between two of them counts as not below. */
function shareNotBelowZero({ levels, quantiles }: Resampled): number {
  const below = quantiles.findLastIndex((quantile) => quantile < 0)
  return below < 0 ? 1 : 1 - (levels[below] as number)
}

/**
 * The level at which resamples of U units are read for a tail of the interval: Φ(−t·√(U/(U − 1))), t with U − 1 degrees
 * of freedom, since resamples of few units are too narrow by both: T. C. Hesterberg, "What Teachers Should Know About
 * the Bootstrap", The American Statistician 69, 2015, section 4.1.1, the expanded percentile interval.
 */
function expandTail(tail: number, { units }: Resampled): number {
  if (units === undefined) return tail
  return normalCdf(-criticalT(1 - 2 * tail, units - 1) * Math.sqrt(units / (units - 1)))
}

/** The other way round: the tail of the interval that ends where resamples have this share beyond. */
function contractTail(share: number, { units }: Resampled): number {
  if (units === undefined || share >= 1) return share
  return upperTailT(-normalQuantile(share) * Math.sqrt((units - 1) / units), units - 1)
}

function isInformative({ delta, levels, quantiles, units }: Resampled): boolean {
  if (units !== undefined && units < FEWEST_UNITS) return false
  if (levels.length !== quantiles.length || ![delta, ...levels, ...quantiles].every(Number.isFinite))
    return false
  return (quantiles.at(0) ?? 0) < (quantiles.at(-1) ?? 0)
}

function finite(interval: ChangeInterval): ChangeInterval | null {
  return Number.isFinite(interval.low) && Number.isFinite(interval.high) ? interval : null
}
