import type { MetricRule } from '../config/configuration.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import { fault } from '../errors/fault.ts'
import { isOfSlice } from './slice-names.ts'

/**
 * Every row of the comparison on the metric, and the slice or slicing, that a rule is about, those since a pin too.
 * Throws `ambiguous-evaluation` where the rule names none and several have the metric.
 */
export function findRows(
  { metric, evaluation, slice }: Pick<MetricRule, 'metric' | 'evaluation' | 'slice'>,
  metrics: readonly MetricComparison[],
): MetricComparison[] {
  const found = metrics.filter(
    (one) => one.name === metric && (evaluation === null || one.evaluation === evaluation),
  )
  const evaluations = [...new Set(found.map((one) => one.evaluation))]
  if (evaluations.length > 1) throw fault('ambiguous-evaluation', { metric, evaluations })
  return found.filter((one) => (slice === null ? one.slice === null : isOfSlice(one, slice)))
}

/**
 * Whether only the head has the row's slice, by the comparison's own words. That main has no value there tells nothing:
 * it has none of a slice that was too small either, and one whose members are not main's is missing, not new.
 */
export function isOfNewSlice(row: MetricComparison): boolean {
  const { slice, base, head, evidence, reason } = row
  if (slice === null || base !== null || head === null || evidence !== null) return false
  return reason === `the slice "${slice}" is new: main does not have it`
}
