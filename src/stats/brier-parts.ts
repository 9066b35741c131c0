import type { CalibrationBin } from './calibration-bins.ts'

/** Parts of the Brier score of a binned forecast, which is reliability − resolution + uncertainty. */
export interface BrierParts {
  readonly reliability: number
  readonly resolution: number
  readonly uncertainty: number
}

/**
 * The decomposition of A. H. Murphy, "A New Vector Partition of the Probability Score", J. Appl. Meteorol. 12, 1973,
 * equation 7, where each example's score is the mean score of its bin. NaN where nothing has weight.
 */
export function brierParts(bins: readonly CalibrationBin[]): BrierParts {
  const total = bins.reduce((sum, { mass }) => sum + mass, 0)
  const rate = bins.reduce((sum, { hits }) => sum + hits, 0) / total
  const meanOf = (square: (bin: CalibrationBin) => number) =>
    bins.reduce((sum, bin) => sum + bin.mass * square(bin) ** 2, 0) / total
  return {
    reliability: meanOf(({ mass, confidence, hits }) => (confidence - hits) / mass),
    resolution: meanOf(({ mass, hits }) => hits / mass - rate),
    uncertainty: rate * (1 - rate),
  }
}
