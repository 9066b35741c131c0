import type { Evaluation, MetricValue } from '../documents/evaluation.ts'
import { computeMetric } from '../metrics/compute-metric.ts'
import type { LabelSpace, Metric, MetricTerms, Value } from '../metrics/define-metric.ts'
import { defaultNames, type Expansion, expandMetrics } from '../metrics/expand.ts'
import { findMetric } from '../metrics/find-metric.ts'
import type { Sample } from '../sample/sample.ts'

/** What one evaluation's metric is on one side, recomputed from the examples. */
export interface Computed {
  readonly value: number | null
  readonly reason: string | null
  readonly n: number
}

/**
 * Every metric of the head to be compared: what the policy asks for, and what else the head computed of main's record
 * and the task's default set. The head's document alone adds no name: it may hold any number of them.
 */
export function expandHead(
  space: LabelSpace,
  names: {
    readonly asked: readonly string[] | null
    readonly computed: Evaluation | null
    readonly recorded: Evaluation | null
  },
): Expansion[] {
  const computed = new Set(namesIn(names.computed))
  const known = [...namesIn(names.recorded), ...defaultNames(space)]
  const expansions = expandMetrics(space, names.asked ?? [])
  const asked = new Set(expansions.map(({ name }) => name))
  const isKnown = (name: string) => findMetric(name, space.terms?.own) !== null
  const further = known.filter((name) => computed.has(name) && !asked.has(name) && isKnown(name))
  return [...expansions, ...(further.length === 0 ? [] : expandMetrics(space, further))]
}

function namesIn(evaluation: Evaluation | null): string[] {
  return evaluation === null ? [] : wholeSet(evaluation).map(({ name }) => name)
}

export function computeExpansion({ variant, reason }: Expansion, sample: Sample): Computed {
  return variant === null ? { value: null, reason, n: 0 } : computeMetric(variant, sample)
}

/** What the name means for other labels, e.g. those of main's predictions. */
export function expandFor(name: string, space: LabelSpace): Expansion {
  return expandMetrics(space, [name])[0] as Expansion
}

/** The definition under which a value was computed, as evaluation.json writes it. */
export function definitionOf({ name, version }: Metric): string {
  return `${name}@${version}`
}

/** The policy's terms with the numbers from outside that this side's document holds. */
export function termsOf(terms: MetricTerms, evaluation: Evaluation | null): MetricTerms {
  const metrics = evaluation === null ? [] : wholeSet(evaluation)
  const given = metrics.map(({ name, value, reason }): [string, Value] => [
    name,
    value === null ? { value, reason: reason ?? 'it was not computed' } : { value, reason: null },
  ])
  return { ...terms, given: new Map(given) }
}

/** The metrics of an evaluation without those of its slices. */
export function wholeSet({ metrics }: Evaluation): MetricValue[] {
  return metrics.filter(({ slice }) => slice === null)
}
