import type { MetricRule } from '../config/configuration.ts'
import { clean } from './wording.ts'

const BARS = ['margin', 'min', 'max'] as const
type Bar = (typeof BARS)[number]

/** One bar of one rule. Rules on the same metric are told apart by their order. */
interface PlacedBar {
  readonly label: string
  readonly bar: Bar
  readonly value: number
  readonly as: MetricRule['as']
}

/** Each bar that is added, removed, loosened or tightened, and each role that changes. */
export function describeRuleChanges(base: readonly MetricRule[], head: readonly MetricRule[]): string[] {
  const before = placeBars(base)
  const after = placeBars(head)
  const removed = [...before].flatMap(([key, { label, bar, value }]) => {
    return after.has(key) ? [] : [`${label}: ${bar} ${value} removed (loosened)`]
  })
  const rest = [...after].flatMap(([key, bar]) => {
    const known = before.get(key)
    return known === undefined ? [`${bar.label}: ${bar.bar} ${bar.value} added`] : describeBar(known, bar)
  })
  return [...removed, ...rest]
}

function describeBar(base: PlacedBar, head: PlacedBar): string[] {
  const { label, bar } = head
  const loosened = bar === 'min' ? head.value < base.value : head.value > base.value
  const moved = `${label}: ${bar} ${loosened ? 'loosened' : 'tightened'}: ${base.value} → ${head.value}`
  const role = `${label}: ${head.as === 'guard' ? 'loosened' : 'tightened'} from ${base.as} to ${head.as}`
  // A role says how a change is judged; a value's own bar has none.
  return [
    ...(base.value === head.value ? [] : [moved]),
    ...(bar !== 'margin' || base.as === head.as ? [] : [role]),
  ]
}

function placeBars(rules: readonly MetricRule[]): Map<string, PlacedBar> {
  const placed = new Map<string, PlacedBar>()
  const seen = new Map<string, number>()
  for (const rule of rules) {
    for (const bar of BARS) {
      const value = rule[bar]
      if (value === null) continue
      const about = JSON.stringify([rule.evaluation, rule.metric, bar])
      const order = seen.get(about) ?? 0
      seen.set(about, order + 1)
      placed.set(`${about} ${order}`, { label: labelOf(rule), bar, value, as: rule.as })
    }
  }
  return placed
}

function labelOf({ evaluation, metric }: MetricRule): string {
  return clean(evaluation === null ? metric : `${metric} of ${evaluation}`)
}
