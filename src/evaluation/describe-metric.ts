import type { MetricValue } from '../documents/evaluation.ts'
import { computeMetric } from '../metrics/compute-metric.ts'
import type { Expansion } from '../metrics/expand.ts'
import type { Sample } from '../sample/sample.ts'
import { findIntervals } from './find-intervals.ts'
import type { FoundInterval, IntervalSettings } from './found-interval.ts'

/** Each metric of a sample with its interval. `slice`: what the sample is of the whole set; null: all of it. */
export function describeMetrics(
  expansions: readonly Expansion[],
  sample: Sample,
  settings: IntervalSettings & { readonly slice: string | null },
): MetricValue[] {
  const variants = expansions.flatMap(({ variant }) => variant ?? [])
  const intervals = findIntervals(variants, sample, settings)
  return expansions.map((expansion) => ({
    ...describe(expansion, sample, intervals.get(expansion.name)),
    slice: settings.slice,
  }))
}

/** A metric that is not computed, and why. */
export function missingMetric(
  { name, metric }: Expansion,
  { slice, n, reason }: { readonly slice: string | null; readonly n: number; readonly reason: string },
): MetricValue {
  const { higherIsBetter } = metric
  const definition = `${metric.name}@${metric.version}`
  return { name, slice, value: null, reason, n, interval: null, higherIsBetter, definition }
}

function describe(expansion: Expansion, sample: Sample, found?: FoundInterval): MetricValue {
  const { variant, reason } = expansion
  if (variant === null) return missingMetric(expansion, { slice: null, n: 0, reason })
  const entry = missingMetric(expansion, { slice: null, n: sample.size, reason: '' })
  const computed = computeMetric(variant, sample)
  if (computed.value === null || found === undefined) return { ...entry, ...computed }
  if ('interval' in found) return { ...entry, ...computed, interval: found.interval }
  const reasons = [computed.reason, `no interval: ${found.none}`].filter((text) => text !== null)
  return { ...entry, ...computed, reason: reasons.join('; ') }
}
