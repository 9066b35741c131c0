import type { Sample } from './sample.ts'

/**
 * The sample with its scores rounded to 32 bits, as records keep them. Both sides of a comparison are rounded before
 * they are paired, or a pull request that changes nothing would show changes; the metrics shown are not.
 */
export function roundScores(sample: Sample): Sample {
  if (sample.scores === null) return sample
  return { ...sample, scores: sample.scores.map((scores) => Float64Array.from(scores, Math.fround)) }
}
