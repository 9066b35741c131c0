import { likeliest } from '../sample/read-scores.ts'
import type { LabelledSample } from '../sample/sample.ts'
import type { Confidences } from '../stats/calibration-error.ts'
import type { Missing } from './define-metric.ts'

/**
 * The scores whose calibration is judged. binary: of the positive label's score, as Naeini et al. bin it. multiclass: of
 * the highest score, against whether its label is the true one (Guo et al., equation 3); where a `predicted` column says
 * another label, the scores' own counts, because it is their confidence that is judged.
 */
export function judgeScores(sample: LabelledSample): Confidences | Missing {
  const { scores, labels, target, size } = sample
  if (scores === null) return { missing: 'the predictions have no scores' }
  if (labels.length < 2) return { missing: 'only one label is known' }
  const believed =
    sample.positive === null
      ? likeliest(scores, size)
      : new Int32Array(size).fill(labels.indexOf(sample.positive))
  const confidence = new Float64Array(size)
  const hits = new Uint8Array(size)
  for (let example = 0; example < size; example += 1) {
    const label = believed[example] as number
    confidence[example] = scores[label]?.[example] as number
    if (target[example] === label) hits[example] = 1
  }
  return { confidence, hits }
}
