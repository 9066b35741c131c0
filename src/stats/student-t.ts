import cdf from '@stdlib/stats-base-dists-t-cdf'
import quantile from '@stdlib/stats-base-dists-t-quantile'

/** t of a two-sided interval with so many degrees of freedom: 12.71 at 0.95 with one. Source: stdlib. */
export function criticalT(confidence: number, degrees: number): number {
  return quantile(1 - (1 - confidence) / 2, degrees)
}

/** The chance of a t at least this large. Of the lower tail, since 1 − cdf would lose small ones. Source: stdlib. */
export function upperTailT(t: number, degrees: number): number {
  return cdf(-t, degrees)
}
