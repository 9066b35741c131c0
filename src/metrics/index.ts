import { accuracy } from './accuracy.ts'
import { balancedAccuracy } from './balanced-accuracy.ts'
import { brierScore } from './brier-score.ts'
import { cohenKappa } from './cohen-kappa.ts'
import type { Metric } from './define-metric.ts'
import { f1 } from './f1.ts'
import { jaccard } from './jaccard.ts'
import { logLoss } from './log-loss.ts'
import { matthewsCorrcoef } from './matthews-corrcoef.ts'
import { precision } from './precision.ts'
import { recall } from './recall.ts'

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
  logLoss,
  brierScore,
]
