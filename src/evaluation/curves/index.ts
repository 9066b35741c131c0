import type { Curve } from '../../documents/evaluation.ts'
import type { Sample } from '../../sample/sample.ts'
import { drawCalibration } from './calibration.ts'
import { drawConfusionRates } from './confusion-rates.ts'
import { drawErrorByDecile } from './error-by-decile.ts'
import { drawGain } from './gain.ts'
import { drawPrecisionRecall } from './precision-recall.ts'
import { drawResiduals } from './residuals.ts'
import { drawRoc } from './roc.ts'
import { drawThresholdSweep } from './threshold-sweep.ts'

/** In the order of the document; a task that a curve is not of gives none. */
export const curves: readonly ((sample: Sample) => Curve[])[] = [
  drawRoc,
  drawPrecisionRecall,
  drawCalibration,
  drawGain,
  drawThresholdSweep,
  drawConfusionRates,
  drawResiduals,
  drawErrorByDecile,
]
