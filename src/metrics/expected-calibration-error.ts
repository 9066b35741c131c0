import { likeliest } from '../sample/read-scores.ts'
import type { Sample } from '../sample/sample.ts'
import { type Confidences, calibrationBias, calibrationError } from '../stats/calibration-error.ts'
import { unitsOf } from '../stats/units.ts'
import { defineMetric, type Missing, type ValueOfWeights } from './define-metric.ts'

/**
 * binary: of the positive label's score, as Naeini et al. bin it. multiclass: of the highest score, against whether its
 * label is the true one (Guo et al., equation 3); where a `predicted` column says another label, the scores' own counts,
 * because it is their confidence that is judged.
 */
export const expectedCalibrationError = defineMetric({
  name: 'expected_calibration_error',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: false,
  range: [0, 1],
  source: 'M. P. Naeini et al., AAAI 2015 (binary); C. Guo et al., ICML 2017 (multiclass)',
  summary:
    'Mean distance of score and share of hits over 15 equal-width bins of the score, closed on the right; binary: of the positive score, multiclass: of the highest.',
  names: ['expected_calibration_error'],
  needsScores: true,
  expand: () => [
    { name: 'expected_calibration_error', form: { kind: 'whole', prepare, influence: null, bias } },
  ],
})

function prepare(sample: Sample): ValueOfWeights | Missing {
  const judged = judgeScores(sample)
  if ('missing' in judged) return judged
  const compute = calibrationError(judged)
  return (weight) => ({ value: compute(weight), reason: null })
}

function bias(sample: Sample): number {
  const judged = judgeScores(sample)
  if ('missing' in judged) return 0
  return calibrationBias(judged, { weight: sample.weight, units: unitsOf(sample.size, sample.group) })
}

function judgeScores(sample: Sample): Confidences | Missing {
  const { scores, labels, target, size } = sample
  if (scores === null) return { missing: 'the predictions have no scores' }
  if (labels.length < 2) return { missing: 'only one label is known' }
  const believed =
    sample.positive === null
      ? likeliest(scores, size)
      : new Int32Array(size).fill(labels.indexOf(sample.positive))
  return {
    confidence: Float64Array.from(believed, (label, example) => scores[label]?.[example] as number),
    hits: Uint8Array.from(believed, (label, example) => (target[example] === label ? 1 : 0)),
  }
}
