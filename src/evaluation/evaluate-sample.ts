import type { Evaluation, MetricValue } from '../documents/evaluation.ts'
import { computeMetric } from '../metrics/compute-metric.ts'
import { type Expansion, expandMetrics, labelSpaceOf } from '../metrics/expand.ts'
import { evaluationSetDigest } from '../sample/digest.ts'
import type { Sample } from '../sample/sample.ts'
import { countConfusion } from './count-confusion.ts'
import { findIntervals } from './find-intervals.ts'
import type { FoundInterval, IntervalSettings } from './found-interval.ts'

export interface EvaluationInput extends IntervalSettings {
  readonly sample: Sample
  /** Names as written; none: the default set of the task. */
  readonly metrics: readonly string[]
}

/** The metrics of a sample with their intervals, and its confusion matrix. Throws `unknown-metric`. */
export function evaluateSample(input: EvaluationInput): Evaluation {
  const { sample } = input
  const expansions = expandMetrics(labelSpaceOf(sample), input.metrics)
  const variants = expansions.flatMap(({ variant }) => variant ?? [])
  const intervals = findIntervals(variants, sample, input)
  return {
    name: sample.name,
    task: sample.task,
    examples: sample.size,
    digest: evaluationSetDigest(sample),
    metrics: expansions.map((expansion) => describe(expansion, sample, intervals.get(expansion.name))),
    confusion: countConfusion(sample),
    curves: [],
    failure: null,
  }
}

function describe(
  { name, metric, variant, reason }: Expansion,
  sample: Sample,
  found?: FoundInterval,
): MetricValue {
  const { higherIsBetter } = metric
  const entry = { name, slice: null, higherIsBetter, definition: `${metric.name}@${metric.version}` }
  if (variant === null) return { ...entry, value: null, reason, n: 0, interval: null }
  const computed = computeMetric(variant, sample)
  if (computed.value === null || found === undefined) return { ...entry, ...computed, interval: null }
  if ('interval' in found) return { ...entry, ...computed, interval: found.interval }
  const reasons = [computed.reason, `no interval: ${found.none}`].filter((text) => text !== null)
  return { ...entry, ...computed, reason: reasons.join('; '), interval: null }
}
