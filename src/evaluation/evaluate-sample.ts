import type { Evaluation, Threshold } from '../documents/evaluation.ts'
import type { MetricTerms } from '../metrics/define-metric.ts'
import { expandMetrics, labelSpaceOf } from '../metrics/expand.ts'
import { evaluationSetDigest } from '../sample/digest.ts'
import type { SearchColumn } from '../sample/read-search-columns.ts'
import { isLabelled, type Sample } from '../sample/sample.ts'
import { countConfusion } from './count-confusion.ts'
import { drawCurves } from './curves/draw-curves.ts'
import { describeMetrics } from './describe-metric.ts'
import { describeSlices } from './describe-slices.ts'
import { discoverSlices } from './discover-slices.ts'
import type { IntervalSettings } from './found-interval.ts'

export interface EvaluationInput extends IntervalSettings {
  readonly sample: Sample
  /** Names as written; none: the default set of the task. */
  readonly metrics: readonly string[]
  readonly terms: MetricTerms
  /** Slices of fewer examples have no numbers. */
  readonly leastInSlice: number
  /** Columns whose combinations are searched for the worst slices; null: no search. */
  readonly searched: readonly SearchColumn[] | null
  /** By which the sample's predictions were made, to be told; null for none. */
  readonly threshold: Threshold | null
  /** Left out for true. */
  readonly withCurves?: boolean
}

/**
 * The metrics of a sample and of its slices with their intervals, its confusion matrix and curves, and the worst slices
 * where they are searched. Throws `unknown-metric`.
 */
export function evaluateSample(input: EvaluationInput): Evaluation {
  const { sample, terms, searched, leastInSlice, threshold, withCurves = true } = input
  const expansions = expandMetrics(labelSpaceOf(sample, terms), input.metrics)
  return {
    name: sample.name,
    task: sample.task,
    examples: sample.size,
    digest: evaluationSetDigest(sample),
    metrics: [
      ...describeMetrics(expansions, sample, { ...input, slice: null }),
      ...describeSlices(expansions, sample, input),
    ],
    confusion: isLabelled(sample) ? countConfusion(sample) : null,
    curves: withCurves ? drawCurves(sample) : [],
    threshold,
    slices: sample.slices.map(({ name, of, members }) => ({ name, of, n: members.length })),
    discovery: searched === null ? null : discoverSlices(sample, searched, { least: leastInSlice }),
    runs: null,
    failure: null,
  }
}
