import type { GateSettings } from '../config/configuration.ts'
import type { MetricComparison } from '../documents/comparison.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { type Bound, isWithin, wasBrokenBefore } from '../stats/bounds.ts'
import type { BoundBar } from './bars.ts'
import { chooseDecimals, formatNumber } from './number.ts'
import { boundedBy, effectOf, roleOf } from './presets.ts'
import { ruleOutcome } from './rule-outcome.ts'
import { asSentence, beginWithSubject } from './wording.ts'

interface Terms {
  readonly preset: GateSettings['preset']
  /** Evaluation that main knows → why it is not the same one here. */
  readonly obstacles: ReadonlyMap<string, string>
  /** Level that an interval must have to be judged by. */
  readonly confidence: number
}

/**
 * Whether the head's value meets the bar, inclusive; `interval` judges the worse end of its interval. A bar that main
 * breaks already warns, unless the head is further from it. A value on other examples than main's meets no bar:
 * whoever may choose the examples may choose the value.
 */
export function judgeBound(bar: BoundBar, { preset, obstacles, confidence }: Terms): RuleOutcome {
  const { rule, bound, found, absent, slice } = bar
  const as = roleOf(rule, preset)
  const by = boundedBy(rule, preset)
  const entry = {
    rule: rule.text,
    kind: 'bound' as const,
    evaluation: found?.evaluation ?? rule.evaluation,
    metric: rule.metric,
    slice,
    as,
    bound: by === 'interval' ? { ...bound, by } : bound,
    name: rule.name,
    severity: rule.severity,
  }
  const value = found === null ? null : judgedValue(found, { bound, by, confidence })
  const obstacle = found === null ? null : (obstacles.get(found.evaluation) ?? findOtherMembers(bar, found))
  if (found === null || value === null || !Number.isFinite(value) || obstacle !== null) {
    const why = obstacle ?? (found === null ? absent : reasonOf(found))
    return ruleOutcome({
      ...entry,
      outcome: 'missing',
      effect: 'fail',
      message: asSentence(`${beginWithSubject(entry)} is missing: ${why ?? absent}`),
    })
  }
  const outcome = isWithin(value, bound) ? 'within' : 'violated'
  const excused = outcome === 'violated' && wasBrokenBefore(bound, { value: found.base, delta: found.delta })
  const effect = excused ? 'warn' : effectOf(outcome, { preset, as })
  return ruleOutcome({ ...entry, outcome, effect, message: describeBound({ found, bound, value, excused }) })
}

/** Why the slice's examples are not shown to be main's, where main has it: who is in it may have been chosen. */
function findOtherMembers({ slice, isNew }: BoundBar, { evidence, reason }: MetricComparison): string | null {
  if (slice === null || isNew || evidence !== null) return null
  return reason ?? "its examples cannot be compared with main's"
}

function reasonOf({ head, reason }: MetricComparison): string | null {
  return head === null ? reason : 'no interval of it at this level could be computed'
}

function judgedValue(
  found: MetricComparison,
  { bound, by, confidence }: { bound: Bound; by: 'point' | 'interval'; confidence: number },
): number | null {
  if (found.head === null || by === 'point') return found.head
  const interval = found.headInterval ?? null
  // One of a lower level is narrower, and would let more through.
  if (interval === null || interval.confidence < confidence - 1e-9) return null
  return interval[bound.kind === 'min' ? 'low' : 'high']
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
  const subject = beginWithSubject({ metric: found.name, slice: found.slice })
  return `${subject} is ${show(head)}${judged}; ${least} ${show(bound.value)} is required${before}.`
}
