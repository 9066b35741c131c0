import type { LabelledSample } from '../sample/sample.ts'
import { type BrierParts, brierParts } from '../stats/brier-parts.ts'
import { binConfidences } from '../stats/calibration-bins.ts'
import { calibrationNoise } from '../stats/calibration-noise.ts'
import { unitsOf } from '../stats/units.ts'
import { defineMetric, type Metric, type Missing, type ValueOfWeights } from './define-metric.ts'
import { judgeScores } from './judge-scores.ts'
import { onTask } from './on-task.ts'

/**
 * A part of the Brier score of the binned forecast, which is reliability − resolution + uncertainty: of the scores of
 * `judgeScores` replaced by the means of the 15 bins of expected_calibration_error. It equals brier_score only for
 * binary, and where all scores of a bin are the same.
 */
export function defineBrierPart(
  part: keyof BrierParts,
  { higherIsBetter, summary }: Pick<Metric, 'higherIsBetter' | 'summary'>,
): Metric {
  const name = `brier_${part}`
  return defineMetric({
    name,
    version: 1,
    tasks: ['binary', 'multiclass'],
    higherIsBetter,
    range: [0, part === 'reliability' ? 1 : 0.25],
    source: 'A. H. Murphy, J. Appl. Meteorol. 12, 1973, equation 7',
    summary,
    names: [name],
    needsScores: true,
    expand: () => [
      {
        name,
        form: {
          kind: 'whole',
          prepare: onTask('labelled', (sample) => prepare(sample, part)),
          influence: null,
          bias: part === 'uncertainty' ? null : onTask('labelled', bias),
        },
      },
    ],
  })
}

function prepare(sample: LabelledSample, part: keyof BrierParts): ValueOfWeights | Missing {
  const judged = judgeScores(sample)
  if ('missing' in judged) return judged
  const sumsOf = binConfidences(judged)
  return (weight) => {
    const bins = sumsOf(weight)
    return bins.length === 0
      ? { value: null, reason: 'all weights are 0' }
      : { value: brierParts(bins)[part], reason: null }
  }
}

/** A squared noisy mean is above the square of the true one by its variance, on average. */
function bias(sample: LabelledSample): number {
  const judged = judgeScores(sample)
  if ('missing' in judged) return 0
  const units = unitsOf(sample.size, sample.group)
  const { share, variance } = calibrationNoise(judged, { weight: sample.weight, units })
  return share.reduce((sum, one, bin) => sum + one * (variance[bin] as number), 0)
}
