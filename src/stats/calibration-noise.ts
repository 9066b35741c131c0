import { BINS, binOf, type Confidences } from './calibration-error.ts'
import type { Units } from './units.ts'

/** How far chance moves the bins at most; one entry a bin. */
export interface BinNoise {
  /** Share of all weight. */
  readonly share: Float64Array
  /** Variance of the bin's share of hits less its mean confidence. */
  readonly variance: Float64Array
}

/**
 * Squares of the gaps summed over units, not centred on the bin's own gap: so a bin of one example, which has no spread
 * to measure, counts as noise altogether, as in `calibrationBias`.
 */
export function calibrationNoise(
  { confidence, hits }: Confidences,
  { weight, units }: { readonly weight: Float64Array | null; readonly units: Units },
): BinNoise {
  const masses = new Float64Array(BINS)
  const sums = new Map<number, number>()
  for (const [example, score] of confidence.entries()) {
    const bin = binOf(score)
    const mass = weight === null ? 1 : (weight[example] as number)
    const cell = (units.of[example] as number) * BINS + bin
    masses[bin] = (masses[bin] as number) + mass
    sums.set(cell, (sums.get(cell) ?? 0) + mass * ((hits[example] as number) - score))
  }
  const squares = new Float64Array(BINS)
  for (const [cell, sum] of sums) squares[cell % BINS] = (squares[cell % BINS] as number) + sum * sum
  const total = masses.reduce((sum, mass) => sum + mass, 0)
  return {
    share: masses.map((mass) => mass / total),
    variance: squares.map((square, bin) => (masses[bin] === 0 ? 0 : square / (masses[bin] as number) ** 2)),
  }
}
