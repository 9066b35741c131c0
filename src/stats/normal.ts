import cdf from '@stdlib/stats-base-dists-normal-cdf'
import quantile from '@stdlib/stats-base-dists-normal-quantile'

/** Φ(x) of the standard normal distribution. Source: stdlib, after Cody 1969 (erfc). */
export function normalCdf(x: number): number {
  return cdf(x, 0, 1)
}

/** Φ⁻¹(p), p in (0, 1). Source: stdlib, after the inverse error function of Boost. */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1)
}

/** z of a two-sided interval: Φ⁻¹(1 − a) with a = (1 − confidence)/2. 1.96 at 0.95. */
export function criticalValue(confidence: number): number {
  return normalQuantile(1 - (1 - confidence) / 2)
}
