import type { MetricRule } from '../config/configuration.ts'
import { clean } from './wording.ts'

export const BARS = ['margin', 'relativeMargin', 'improve', 'equivalent', 'budget', 'min', 'max'] as const
type Bar = (typeof BARS)[number]

/** Those of which more asks for more; of the others more lets more through. */
const ASKS_FOR_MORE: readonly string[] = ['min', 'improve']

/** One bar of a rule. */
export interface RuleBar {
  /** As the policy spells it. */
  readonly bar: string
  readonly value: number
  /** Its value, and for a budget what it counts from. */
  readonly shown: string
  readonly since: string | null
}

export function barsOf(rule: MetricRule): RuleBar[] {
  return BARS.flatMap((bar) => {
    const value = bar === 'budget' ? (rule.budget?.drop ?? null) : rule[bar]
    if (value === null) return []
    const since = bar === 'budget' ? (rule.budget?.since ?? null) : null
    const shown = since === null ? String(value) : `${value} since ${clean(since)}`
    return [{ bar: spell(bar), value, shown, since }]
  })
}

/** How a bar that both sides have was moved. */
export function describeBar(base: RuleBar, head: RuleBar, label: string): string[] {
  if (base.shown === head.shown) return []
  // From another record nothing tells whether the same drop is more or less.
  if (base.since !== head.since) return [`${label}: ${head.bar} changed: ${base.shown} → ${head.shown}`]
  const isLoosened = ASKS_FOR_MORE.includes(head.bar) ? head.value < base.value : head.value > base.value
  return [`${label}: ${head.bar} ${isLoosened ? 'loosened' : 'tightened'}: ${base.shown} → ${head.shown}`]
}

function spell(bar: Bar): string {
  return bar === 'relativeMargin' ? 'relative-margin' : bar
}
