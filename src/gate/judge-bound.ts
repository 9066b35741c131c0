import type { GateSettings, MetricRule } from '../config/configuration.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { type Bound, isWithin, wasBrokenBefore } from '../stats/bounds.ts'
import { chooseDecimals, formatNumber } from './number.ts'
import { effectOf, roleOf } from './presets.ts'
import { ruleOutcome } from './rule-outcome.ts'
import { asSentence, beginWithMetric } from './wording.ts'

/** A rule's `min` or `max`, and what is known of its metric. */
export interface BoundRule {
  readonly rule: MetricRule
  readonly bound: Bound
  readonly found: MetricComparison | null
  /** Why nothing is known. */
  readonly absent: string
  /** Evaluation that main knows → why it is not the same one here. */
  readonly obstacles: ReadonlyMap<string, string>
}

/** The bars of a rule that its value itself must meet. */
export function boundsOf({ min, max }: Pick<MetricRule, 'min' | 'max'>): Bound[] {
  return [
    ...(min === null ? [] : [{ kind: 'min' as const, value: min }]),
    ...(max === null ? [] : [{ kind: 'max' as const, value: max }]),
  ]
}

/**
 * Whether the head's value meets the bar, inclusive; `strict` judges the worse end of its interval. A bar that main
 * breaks already warns, unless the head is further from it. A value on other examples than main's meets no bar:
 * whoever may choose the examples may choose the value.
 */
export function judgeBound(
  { rule, bound, found, absent, obstacles }: BoundRule,
  { preset }: Pick<GateSettings, 'preset'>,
): RuleOutcome {
  const as = roleOf(rule, preset)
  const entry = {
    rule: rule.text,
    kind: 'bound' as const,
    evaluation: found?.evaluation ?? rule.evaluation,
    metric: rule.metric,
    as,
    bound,
  }
  const value = found === null ? null : judgedValue(found, { bound, preset })
  const obstacle = found === null ? undefined : obstacles.get(found.evaluation)
  if (found === null || value === null || !Number.isFinite(value) || obstacle !== undefined) {
    const why = obstacle ?? (found === null ? absent : reasonOf(found))
    return ruleOutcome({
      ...entry,
      outcome: 'missing',
      effect: 'fail',
      message: asSentence(`${beginWithMetric(rule.metric)} is missing: ${why ?? absent}`),
    })
  }
  const outcome = isWithin(value, bound) ? 'within' : 'violated'
  const excused = outcome === 'violated' && wasBrokenBefore(bound, { value: found.base, delta: found.delta })
  const effect = excused ? 'warn' : effectOf(outcome, { preset, as })
  return ruleOutcome({ ...entry, outcome, effect, message: describeBound({ found, bound, value, excused }) })
}

function reasonOf({ head, reason }: MetricComparison): string | null {
  return head === null ? reason : 'its interval could not be computed'
}

function judgedValue(
  found: MetricComparison,
  { bound, preset }: { bound: Bound; preset: GateSettings['preset'] },
): number | null {
  if (found.head === null || preset !== 'strict') return found.head
  const interval = found.headInterval ?? null
  return interval === null ? null : interval[bound.kind === 'min' ? 'low' : 'high']
}

function describeBound(told: {
  found: MetricComparison
  bound: Bound
  value: number
  excused: boolean
}): string {
  const { found, bound, value, excused } = told
  const head = found.head as number
  const decimals = chooseDecimals([bound.value], [[value, bound.value]])
  const show = (number: number) => formatNumber(number, decimals)
  const least = bound.kind === 'min' ? 'at least' : 'at most'
  const judged = value === head ? '' : `, ${show(value)} at the worse end of its interval`
  const before = excused
    ? `; the baseline is at ${show(found.base as number)}, ${bound.kind === 'min' ? 'below' : 'above'} it already`
    : ''
  return `${beginWithMetric(found.name)} is ${show(head)}${judged}; ${least} ${show(bound.value)} is required${before}.`
}
