import { accuracy } from './accuracy.ts'
import { averagePrecision } from './average-precision.ts'
import { balancedAccuracy } from './balanced-accuracy.ts'
import { brierScore } from './brier-score.ts'
import { cohenKappa } from './cohen-kappa.ts'
import type { Metric } from './define-metric.ts'
import { expectedCalibrationError } from './expected-calibration-error.ts'
import { f1 } from './f1.ts'
import { jaccard } from './jaccard.ts'
import { logLoss } from './log-loss.ts'
import { matthewsCorrcoef } from './matthews-corrcoef.ts'
import { precision } from './precision.ts'
import { recall } from './recall.ts'
import { rocAuc } from './roc-auc.ts'
import { rocAucOvr } from './roc-auc-ovr.ts'
import { top3Accuracy } from './top-3-accuracy.ts'

/** Every metric; names, help, the configuration's schema and the table in the docs are made from this list. */
export const metrics: readonly Metric[] = [
  accuracy,
  balancedAccuracy,
  precision,
  recall,
  f1,
  jaccard,
  matthewsCorrcoef,
  cohenKappa,
  rocAuc,
  rocAucOvr,
  averagePrecision,
  top3Accuracy,
  logLoss,
  brierScore,
  expectedCalibrationError,
]
