import { BINS, binOf, type Confidences } from './calibration-error.ts'

/** Sums of one of the bins of the calibration error. */
export interface CalibrationBin {
  readonly mass: number
  readonly confidence: number
  readonly hits: number
}

/** Sums over the 15 bins, those without weight left out, as a function of the examples' weights. */
export function binConfidences({
  confidence,
  hits,
}: Confidences): (weight: Float64Array | null) => CalibrationBin[] {
  const bins = Uint8Array.from(confidence, binOf)
  return (weight) => {
    const masses = new Float64Array(BINS)
    const confidences = new Float64Array(BINS)
    const hit = new Float64Array(BINS)
    for (let example = 0; example < bins.length; example += 1) {
      const bin = bins[example] as number
      const mass = weight === null ? 1 : (weight[example] as number)
      masses[bin] = (masses[bin] as number) + mass
      confidences[bin] = (confidences[bin] as number) + mass * (confidence[example] as number)
      if (hits[example] === 1) hit[bin] = (hit[bin] as number) + mass
    }
    return [...masses.keys()]
      .filter((bin) => (masses[bin] as number) > 0)
      .map((bin) => ({
        mass: masses[bin] as number,
        confidence: confidences[bin] as number,
        hits: hit[bin] as number,
      }))
  }
}
