import type { MetricSeries } from '../../baseline/metric-history/metric-series.ts'
import { fault } from '../../errors/fault.ts'

/**
 * The series that were asked for; all where none was. Throws `metric-not-recorded`, `evaluation-not-recorded`. With
 * no series at all there is nothing to be mistaken about.
 */
export function selectSeries(
  series: readonly MetricSeries[],
  { metrics, evaluation }: { readonly metrics: readonly string[]; readonly evaluation: string | null },
): readonly MetricSeries[] {
  if (series.length === 0) return []
  const evaluations = [...new Set(series.map((each) => each.evaluation))]
  if (evaluation !== null && !evaluations.includes(evaluation)) {
    throw fault('evaluation-not-recorded', { evaluation, recorded: evaluations })
  }
  const inside = series.filter((each) => evaluation === null || each.evaluation === evaluation)
  if (metrics.length === 0) return inside
  const recorded = [...new Set(inside.map(({ name }) => name))]
  return metrics.flatMap((metric) => {
    if (!recorded.includes(metric)) throw fault('metric-not-recorded', { metric, recorded })
    return inside.filter(({ name }) => name === metric)
  })
}

/** The one series of a metric. Throws `metric-ambiguous` besides. */
export function selectOne(
  series: readonly MetricSeries[],
  { metric, evaluation }: { readonly metric: string; readonly evaluation: string | null },
): MetricSeries | null {
  const found = selectSeries(series, { metrics: [metric], evaluation })
  if (found.length > 1) {
    throw fault('metric-ambiguous', { metric, evaluations: found.map((each) => each.evaluation) })
  }
  return found[0] ?? null
}

/** What a metric is called: with its evaluation where several are shown. */
export function labelSeries(series: readonly MetricSeries[]): (each: MetricSeries) => string {
  const several = new Set(series.map(({ evaluation }) => evaluation)).size > 1
  return ({ evaluation, name }) => (several ? `${evaluation} ${name}` : name)
}
