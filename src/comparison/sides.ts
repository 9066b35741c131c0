import type { Evaluation, MetricValue } from '../documents/evaluation.ts'
import { computeMetric } from '../metrics/compute-metric.ts'
import type { Metric } from '../metrics/define-metric.ts'
import { type Expansion, expandMetrics, labelSpaceOf } from '../metrics/expand.ts'
import { findMetric } from '../metrics/find-metric.ts'
import type { Sample } from '../sample/sample.ts'

/** What one evaluation's metric is on one side, recomputed from the examples. */
export interface Computed {
  readonly value: number | null
  readonly reason: string | null
  readonly n: number
}

/** Every metric of the head to be compared: what is asked for, and what else the head computed. */
export function expandHead(
  sample: Sample,
  asked: readonly string[] | null,
  computed: Evaluation | null,
): Expansion[] {
  const space = labelSpaceOf(sample)
  const also = (computed === null ? [] : wholeSet(computed))
    .map(({ name }) => name)
    .filter((name) => findMetric(name) !== null)
  if (asked === null) return [...expandMetrics(space, also)]
  const expansions = expandMetrics(space, asked)
  const known = new Set(expansions.map(({ name }) => name))
  const further = also.filter((name) => !known.has(name))
  return [...expansions, ...(further.length === 0 ? [] : expandMetrics(space, further))]
}

export function computeExpansion({ variant, reason }: Expansion, sample: Sample): Computed {
  return variant === null ? { value: null, reason, n: 0 } : computeMetric(variant, sample)
}

/** What the name means for other labels, e.g. those of main's predictions. */
export function expandFor(
  name: string,
  sample: Sample,
  labels: readonly string[] = sample.labels,
): Expansion {
  return expandMetrics({ ...labelSpaceOf(sample), labels }, [name])[0] as Expansion
}

/** The definition under which a value was computed, as evaluation.json writes it. */
export function definitionOf({ name, version }: Metric): string {
  return `${name}@${version}`
}

/** The metrics of an evaluation without those of its slices. */
export function wholeSet({ metrics }: Evaluation): MetricValue[] {
  return metrics.filter(({ slice }) => slice === null)
}
