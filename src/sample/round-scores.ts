import { complete, findLeading } from './complement.ts'
import type { LabelledSample, Sample } from './sample.ts'
import { roundToSingles } from './single.ts'

/**
 * The sample with everything that was predicted rounded to 32 bits, as records keep it: scores, measures, and the
 * predictions, quantiles and bounds of a regression. Both sides of a comparison are rounded before they are paired, or
 * a pull request that changes nothing would show changes; the metrics shown are not. Ranked documents keep their order,
 * though rounding may make ties. Rounding twice changes nothing more.
 */
export function roundScores(sample: Sample): Sample {
  const measures = roundEach(sample.measures)
  switch (sample.task) {
    case 'binary':
    case 'multiclass':
      return { ...sample, measures, scores: roundLabelled(sample) }
    case 'multilabel':
      return { ...sample, measures, scores: sample.scores?.map(roundToSingles) ?? null }
    case 'regression': {
      const { predicted, quantiles, bounds } = sample
      return {
        ...sample,
        measures,
        predicted: roundToSingles(predicted),
        quantiles: roundEach(quantiles),
        bounds: bounds && { low: roundToSingles(bounds.low), high: roundToSingles(bounds.high) },
      }
    }
    case 'ranking':
      return { ...sample, measures, score: roundToSingles(sample.score) }
    case 'graded': {
      const { score, variance } = sample
      return { ...sample, measures, score: roundToSingles(score), variance: roundToSingles(variance) }
    }
  }
}

/** Of two scores that sum to 1 one is kept, so the other is 1 less what that one is rounded to. */
function roundLabelled(sample: LabelledSample): readonly Float64Array[] | null {
  if (sample.scores === null) return null
  const leading = findLeading(sample)
  if (leading === null) return sample.scores.map(roundToSingles)
  return complete(leading, roundToSingles(sample.scores[leading] as Float64Array))
}

function roundEach<K>(columns: ReadonlyMap<K, Float64Array>): Map<K, Float64Array> {
  return new Map([...columns].map(([key, values]) => [key, roundToSingles(values)]))
}
