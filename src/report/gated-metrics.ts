import type { MetricComparison } from '../documents/comparison.ts'
import type { EvaluationDocument, MetricValue } from '../documents/evaluation.ts'
import type { Evidence, Interval } from '../documents/parts.ts'
import { settleMembers } from '../documents/settle-members.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { isOverruled, rankOutcome } from './outcomes.ts'
import type { ReportInput } from './report-input.ts'
import { type ShownMetric, showMetric } from './show-metric.ts'

/** A metric with a bar, everything known of it, and its numbers as they are printed everywhere. */
export interface GatedMetric {
  /** What a reader knows it by; the evaluation is named only where there are several. */
  readonly label: string
  readonly metric: string
  readonly slice: string | null
  /** Pin that it is compared with, where a budget counts from one; null: main. */
  readonly since: string | null
  /** Its rules, worst first; there is at least one. */
  readonly rules: readonly RuleOutcome[]
  readonly worst: RuleOutcome
  readonly base: number | null
  readonly head: number | null
  /** head − base, in the metric's own unit. */
  readonly delta: number | null
  readonly interval: Interval | null
  readonly evidence: Evidence | null
  readonly higherIsBetter: boolean
  /** The drop that is tolerated, in the metric's own unit; null where no rule says it so. */
  readonly margin: number | null
  readonly n: number
  readonly shown: ShownMetric
}

interface Key {
  readonly evaluation: string | null
  readonly metric: string
  readonly slice: string | null
  readonly since?: string | null
}

/** Every metric that a rule is about, worst first, in the policy's order where equally bad. */
export function findGatedMetrics(input: ReportInput): GatedMetric[] {
  const groups = new Map<string, RuleOutcome[]>()
  for (const rule of settleMembers(input.verdict?.rules ?? [])) {
    if (rule.metric === null) continue
    // What has no say stands apart: its bar is not the one by which the metric was judged.
    const place = [rule.evaluation, rule.metric, rule.slice, rule.since ?? null, isOverruled(rule)]
    const key = JSON.stringify(place)
    groups.set(key, [...(groups.get(key) ?? []), rule])
  }
  return [...groups.values()]
    .map((rules) => describe(rules, input))
    .sort((a, b) => rankOutcome(a.worst) - rankOutcome(b.worst))
}

function describe(unsorted: readonly RuleOutcome[], input: ReportInput): GatedMetric {
  const rules = unsorted.toSorted((a, b) => rankOutcome(a) - rankOutcome(b))
  const [worst] = rules as [RuleOutcome]
  const key = {
    evaluation: worst.evaluation,
    metric: worst.metric as string,
    slice: worst.slice,
    since: worst.since ?? null,
  }
  const compared = findComparison(key, input)
  const head = findValue(key, input.evaluation)
  const base = key.since === null ? findValue(key, input.base.evaluation) : undefined
  const facts = {
    base: compared?.base ?? base?.value ?? null,
    head: compared?.head ?? head?.value ?? null,
    delta: compared?.delta ?? null,
    interval: compared?.interval ?? null,
    higherIsBetter: compared?.higherIsBetter ?? head?.higherIsBetter ?? base?.higherIsBetter ?? true,
    margin: rules.find(({ margin, asks = 'margin' }) => margin !== null && asks === 'margin')?.margin ?? null,
  }
  return {
    label: labelOf(key, input),
    metric: key.metric,
    slice: key.slice,
    since: key.since,
    rules,
    worst,
    ...facts,
    evidence: compared?.evidence ?? null,
    n: compared?.n ?? head?.n ?? 0,
    shown: showMetric({ ...facts, rules, ownInterval: head?.interval ?? null }),
  }
}

export function labelOf(key: Key, input: Pick<ReportInput, 'evaluation'>): string {
  const several = (input.evaluation?.evaluations.length ?? 0) > 1 && key.evaluation !== null
  return `${several ? `${key.evaluation}: ` : ''}${key.metric}${key.slice === null ? '' : ` (${key.slice})`}${key.since == null ? '' : ` since ${key.since}`}`
}

function findComparison(key: Key, { comparison }: ReportInput): MetricComparison | undefined {
  return comparison?.metrics.find(
    ({ evaluation, name, slice, since = null }) =>
      name === key.metric && slice === key.slice && since === (key.since ?? null) && isNamed(evaluation, key),
  )
}

function findValue(key: Key, document: EvaluationDocument | null): MetricValue | undefined {
  return document?.evaluations
    .filter(({ name }) => isNamed(name, key))
    .flatMap(({ metrics }) => metrics)
    .find(({ name, slice }) => name === key.metric && slice === key.slice)
}

function isNamed(evaluation: string, key: Key): boolean {
  return key.evaluation === null || key.evaluation === evaluation
}

/** A guard that cannot tell is one counted line, not a row: small slices always have some. */
export function isCountedGuard({ worst }: GatedMetric): boolean {
  return worst.as === 'guard' && worst.outcome === 'inconclusive' && worst.effect !== 'fail'
}
