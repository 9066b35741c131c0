import type { MetricRule } from '../config/configuration.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import { fault } from '../errors/fault.ts'

/**
 * What the comparison says of the metric that a rule is about; null where it says nothing. Throws
 * `ambiguous-evaluation` where the rule names none and several have the metric.
 */
export function findMetricComparison(
  { metric, evaluation }: Pick<MetricRule, 'metric' | 'evaluation'>,
  metrics: readonly MetricComparison[],
): MetricComparison | null {
  const found = metrics.filter(
    (one) =>
      one.name === metric && one.slice === null && (evaluation === null || one.evaluation === evaluation),
  )
  const evaluations = [...new Set(found.map((one) => one.evaluation))]
  if (evaluations.length > 1) throw fault('ambiguous-evaluation', { metric, evaluations })
  return found[0] ?? null
}
