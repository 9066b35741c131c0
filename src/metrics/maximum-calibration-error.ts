import type { LabelledSample } from '../sample/sample.ts'
import { binConfidences } from '../stats/calibration-bins.ts'
import { calibrationNoise } from '../stats/calibration-noise.ts'
import { unitsOf } from '../stats/units.ts'
import { defineMetric, type Missing, type ValueOfWeights } from './define-metric.ts'
import { judgeScores } from './judge-scores.ts'
import { onTask } from './on-task.ts'

export const maximumCalibrationError = defineMetric({
  name: 'maximum_calibration_error',
  version: 1,
  tasks: ['binary', 'multiclass'],
  higherIsBetter: false,
  range: [0, 1],
  source: 'M. P. Naeini et al., AAAI 2015; C. Guo et al., ICML 2017, equation 5',
  summary:
    'Largest distance of mean score and share of hits in any of the 15 bins of expected_calibration_error.',
  names: ['maximum_calibration_error'],
  needsScores: true,
  expand: () => [
    {
      name: 'maximum_calibration_error',
      form: {
        kind: 'whole',
        prepare: onTask('labelled', prepare),
        influence: null,
        bias: onTask('labelled', bias),
      },
    },
  ],
})

function prepare(sample: LabelledSample): ValueOfWeights | Missing {
  const judged = judgeScores(sample)
  if ('missing' in judged) return judged
  const sumsOf = binConfidences(judged)
  return (weight) => {
    const gaps = sumsOf(weight).map(({ mass, confidence, hits }) => Math.abs(hits - confidence) / mass)
    return gaps.length === 0
      ? { value: null, reason: 'all weights are 0' }
      : { value: Math.max(...gaps), reason: null }
  }
}

/** The largest of the noisy gaps is above the largest of the true ones by the largest noise, at most √Σ variance. */
function bias(sample: LabelledSample): number {
  const judged = judgeScores(sample)
  if ('missing' in judged) return 0
  const units = unitsOf(sample.size, sample.group)
  const { variance } = calibrationNoise(judged, { weight: sample.weight, units })
  return Math.min(1, Math.sqrt(variance.reduce((sum, one) => sum + one, 0)))
}
