import { noTerms } from '../metrics/define-metric.ts'
import type { EvaluationSettings } from './configuration.ts'

/** What holds of an evaluation where nothing is said. */
export const usualEvaluation: Omit<EvaluationSettings, 'name' | 'task' | 'predictions' | 'columns'> = {
  command: null,
  runs: null,
  metricsFile: null,
  examples: null,
  judgements: null,
  positive: null,
  threshold: null,
  metrics: [],
  terms: noTerms,
  slices: [],
  leastInSlice: 30,
  discovery: null,
  intervals: { method: 'percentile', stratify: null, resamples: 2000 },
}
