import type { LabelledSample } from '../sample/sample.ts'
import { calibrationBias, calibrationError, calibrationSums } from '../stats/calibration-error.ts'
import type { BinnedSums } from '../stats/normal-sums.ts'
import { unitsOf } from '../stats/units.ts'
import { defineMetric, type Missing, type ValueOfWeights } from './define-metric.ts'
import { judgeScores } from './judge-scores.ts'
import { onTask } from './on-task.ts'

/** Of the scores that `judgeScores` says. */
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
    {
      name: 'expected_calibration_error',
      form: {
        kind: 'whole',
        prepare: onTask('labelled', prepare),
        influence: null,
        bias: onTask('labelled', bias),
        sums: onTask('labelled', sums),
      },
    },
  ],
})

function prepare(sample: LabelledSample): ValueOfWeights | Missing {
  const judged = judgeScores(sample)
  if ('missing' in judged) return judged
  const compute = calibrationError(judged)
  return (weight) => ({ value: compute(weight), reason: null })
}

function sums(sample: LabelledSample): BinnedSums | Missing {
  const judged = judgeScores(sample)
  return 'missing' in judged ? judged : calibrationSums(judged)
}

function bias(sample: LabelledSample): number {
  const judged = judgeScores(sample)
  if ('missing' in judged) return 0
  return calibrationBias(judged, { weight: sample.weight, units: unitsOf(sample.size, sample.group) })
}
