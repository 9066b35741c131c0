import { categoryShares } from './category-shares.ts'
import { columnQuantiles } from './column-quantiles.ts'
import { confusionChanges } from './confusion-changes.ts'
import { classCurves, scoreCurves } from './curve-charts.ts'
import type { Chart } from './define-chart.ts'
import { errorByDecile } from './error-by-decile.ts'
import { metricAtK } from './metric-at-k.ts'
import { metricChanges } from './metric-changes.ts'
import { metricHistory } from './metric-history.ts'
import { metricByClass, metricBySlice } from './metric-values.ts'
import { residuals } from './residuals.ts'
import { sliceChanges } from './slice-changes.ts'
import { trainingCurves } from './training-curves.ts'

/** Every chart, in the order in which reports show them. */
export const charts: readonly Chart[] = [
  metricChanges,
  metricHistory,
  sliceChanges,
  metricBySlice,
  metricByClass,
  confusionChanges,
  scoreCurves,
  ...classCurves,
  residuals,
  errorByDecile,
  metricAtK,
  trainingCurves,
  columnQuantiles,
  categoryShares,
]
