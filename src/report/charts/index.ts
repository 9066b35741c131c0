import type { Chart } from './define-chart.ts'
import { metricChanges } from './metric-changes.ts'

/** Every chart, in the order in which reports show them. */
export const charts: readonly Chart[] = [metricChanges]
