import { accuracy } from './accuracy.ts'
import { averagePrecision } from './average-precision.ts'
import { balancedAccuracy } from './balanced-accuracy.ts'
import { brierReliability } from './brier-reliability.ts'
import { brierResolution } from './brier-resolution.ts'
import { brierScore } from './brier-score.ts'
import { brierUncertainty } from './brier-uncertainty.ts'
import { cohenKappa } from './cohen-kappa.ts'
import type { Metric } from './define-metric.ts'
import { demographicParityDifference } from './demographic-parity-difference.ts'
import { demographicParityRatio } from './demographic-parity-ratio.ts'
import { equalOpportunityDifference } from './equal-opportunity-difference.ts'
import { equalizedOddsDifference } from './equalized-odds-difference.ts'
import { equalizedOddsRatio } from './equalized-odds-ratio.ts'
import { expectedCalibrationError } from './expected-calibration-error.ts'
import { explainedVariance } from './explained-variance.ts'
import { f1 } from './f1.ts'
import { gain } from './gain.ts'
import { hammingLoss } from './hamming-loss.ts'
import { intervalCoverage } from './interval-coverage.ts'
import { jaccard } from './jaccard.ts'
import { lift } from './lift.ts'
import { logLoss } from './log-loss.ts'
import { map } from './map.ts'
import { matthewsCorrcoef } from './matthews-corrcoef.ts'
import { maxError } from './max-error.ts'
import { maximumCalibrationError } from './maximum-calibration-error.ts'
import { meanAbsoluteError } from './mean-absolute-error.ts'
import { meanAbsolutePercentageError } from './mean-absolute-percentage-error.ts'
import { meanAbsoluteScaledError } from './mean-absolute-scaled-error.ts'
import { meanCost } from './mean-cost.ts'
import { meanIntervalWidth } from './mean-interval-width.ts'
import { meanPinballLoss } from './mean-pinball-loss.ts'
import { meanScore } from './mean-score.ts'
import { meanSquaredError } from './mean-squared-error.ts'
import { medianAbsoluteError } from './median-absolute-error.ts'
import { medianScore } from './median-score.ts'
import { modelBytes } from './model-bytes.ts'
import { mrr } from './mrr.ts'
import { ndcg } from './ndcg.ts'
import { passRate } from './pass-rate.ts'
import { precision } from './precision.ts'
import { precisionAt } from './precision-at.ts'
import { r2 } from './r2.ts'
import { recall } from './recall.ts'
import { recallAt } from './recall-at.ts'
import { repeatDeviation } from './repeat-deviation.ts'
import { rocAuc } from './roc-auc.ts'
import { rocAucOvr } from './roc-auc-ovr.ts'
import { rootMeanSquaredError } from './root-mean-squared-error.ts'
import { symmetricMeanAbsolutePercentageError } from './symmetric-mean-absolute-percentage-error.ts'
import { top3Accuracy } from './top-3-accuracy.ts'
import { trainingPeakMemoryBytes } from './training-peak-memory-bytes.ts'
import { trainingSeconds } from './training-seconds.ts'

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
  meanAbsoluteError,
  meanSquaredError,
  rootMeanSquaredError,
  medianAbsoluteError,
  maxError,
  meanAbsolutePercentageError,
  symmetricMeanAbsolutePercentageError,
  meanAbsoluteScaledError,
  r2,
  explainedVariance,
  meanPinballLoss,
  intervalCoverage,
  meanIntervalWidth,
  meanScore,
  medianScore,
  passRate,
  repeatDeviation,
  modelBytes,
  trainingSeconds,
  trainingPeakMemoryBytes,
  hammingLoss,
  ndcg,
  mrr,
  map,
  recallAt,
  precisionAt,
  maximumCalibrationError,
  brierReliability,
  brierResolution,
  brierUncertainty,
  meanCost,
  gain,
  lift,
  demographicParityDifference,
  demographicParityRatio,
  equalizedOddsDifference,
  equalizedOddsRatio,
  equalOpportunityDifference,
]
