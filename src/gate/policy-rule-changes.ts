import type { ExpressionRule, GroupRule, MetricRule, Rule } from '../config/configuration.ts'
import { BARS, barsOf, describeBar, type RuleBar } from './policy-bar-changes.ts'
import { milder } from './policy-parts.ts'
import { clean } from './wording.ts'

/**
 * Each rule that is added or removed, each bar of one that is, or is loosened or tightened, and each role and severity
 * that changes. Rules that have no name are known by what they are about, and several of these by their order.
 */
export function describeRuleChanges(base: readonly Rule[], head: readonly Rule[]): string[] {
  return compareRules({ base, head }, { within: '', ...OF_THE_POLICY })
}

interface Scope {
  /** What the rules are in, at the start of each sentence. */
  readonly within: string
  readonly added: string
  readonly removed: string
}

const OF_THE_POLICY = { added: 'added', removed: 'removed (loosened)' }

/** Where one rule suffices, one more lets more through. */
const OF_ANY = {
  added: 'added (loosened: one of these suffices)',
  removed: 'removed (tightened: one of these suffices)',
}

function compareRules(
  { base, head }: { readonly base: readonly Rule[]; readonly head: readonly Rule[] },
  { within, added, removed: gone }: Scope,
): string[] {
  const before = placeRules(base)
  const after = placeRules(head)
  const removed = [...before].flatMap(([key, rule]) =>
    after.has(key) ? [] : describeAlone(rule, within, gone),
  )
  const rest = [...after].flatMap(([key, rule]) => {
    const known = before.get(key)
    return known === undefined ? describeAlone(rule, within, added) : describeRule(known, rule, within)
  })
  return [...removed, ...rest]
}

function placeRules(rules: readonly Rule[]): Map<string, Rule> {
  const placed = new Map<string, Rule>()
  const seen = new Map<string, number>()
  for (const rule of rules) {
    const about = JSON.stringify(identityOf(rule))
    const order = seen.get(about) ?? 0
    seen.set(about, order + 1)
    placed.set(`${about} ${order}`, rule)
  }
  return placed
}

function identityOf(rule: Rule): unknown[] {
  if (rule.kind === 'metric') return [rule.kind, rule.evaluation, rule.metric, rule.slice]
  if (rule.name !== null) return [rule.kind, rule.name]
  return rule.kind === 'group' ? [rule.kind, rule.of] : [rule.kind, rule.expression]
}

/** A rule that only one side has: bar by bar, or as a whole. */
function describeAlone(rule: Rule, within: string, what: string): string[] {
  const label = `${within}${labelOf(rule)}`
  if (rule.kind === 'metric') {
    const note = rule.severity === 'error' ? '' : `, severity ${rule.severity}`
    return barsOf(rule).map(({ bar, shown }) => `${label}: ${bar} ${shown}${note} ${what}`)
  }
  if (rule.kind === 'expression') return [`${label} ${what}`]
  return [`${label} ${what}`, ...rule.rules.flatMap((member) => describeAlone(member, `${label}, `, what))]
}

function describeRule(base: Rule, head: Rule, within: string): string[] {
  const label = `${within}${labelOf(head)}`
  const own = [...describeName(base, head, label), ...describeSeverity(base, head, label)]
  if (base.kind === 'metric' && head.kind === 'metric') return [...describeMetric(base, head, label), ...own]
  if (base.kind === 'expression' && head.kind === 'expression')
    return [...describeExpression(base, head, label), ...own]
  if (base.kind === 'group' && head.kind === 'group') return [...describeGroup(base, head, label), ...own]
  return own
}

function describeMetric(base: MetricRule, head: MetricRule, label: string): string[] {
  const before = new Map(barsOf(base).map((bar) => [bar.bar, bar]))
  const after = new Map(barsOf(head).map((bar) => [bar.bar, bar]))
  const removed = [...before.values()].flatMap(({ bar, shown }) =>
    after.has(bar) ? [] : [`${label}: ${bar} ${shown} removed (loosened)`],
  )
  const rest = [...after.values()].flatMap((bar) => describeOne(before.get(bar.bar), bar, label))
  return [...removed, ...rest, ...describeBound(base, head, label), ...describeRole(base, head, label)]
}

function describeOne(base: RuleBar | undefined, head: RuleBar, label: string): string[] {
  return base === undefined ? [`${label}: ${head.bar} ${head.shown} added`] : describeBar(base, head, label)
}

/** A role says how a change is judged; a value's own bar has none. */
function describeRole(base: MetricRule, head: MetricRule, label: string): string[] {
  const compares = [...BARS].some((bar) => bar !== 'min' && bar !== 'max' && head[bar] !== null)
  if (!compares || base.as === head.as) return []
  return [`${label}: ${head.as === 'guard' ? 'loosened' : 'tightened'} from ${base.as} to ${head.as}`]
}

function describeBound(base: MetricRule, head: MetricRule, label: string): string[] {
  if (base.bound === head.bound || (head.min === null && head.max === null)) return []
  const how = head.bound === 'interval' ? 'tightened' : 'loosened'
  const show = (bound: MetricRule['bound']) => bound ?? 'as the preset says'
  // From the preset's to the point, or back, says nothing by itself.
  const word = base.bound !== null && head.bound !== null ? how : 'changed'
  return [`${label}: bound ${word}: ${show(base.bound)} → ${show(head.bound)}`]
}

function describeExpression(base: ExpressionRule, head: ExpressionRule, label: string): string[] {
  if (base.expression === head.expression) return []
  return [`${label}: expr changed: ${clean(base.expression)} → ${clean(head.expression)}`]
}

function describeGroup(base: GroupRule, head: GroupRule, label: string): string[] {
  const sides = { base: base.rules, head: head.rules }
  const words = head.of === 'any' ? OF_ANY : OF_THE_POLICY
  const moved =
    base.of === head.of
      ? []
      : [`${label}: ${head.of === 'any' ? 'loosened' : 'tightened'} from ${base.of} to ${head.of}`]
  return [...moved, ...compareRules(sides, { within: `${label}, `, ...words })]
}

/** Waivers go by the name, so that a new one can put a rule under a waiver, or take it out. */
function describeName(base: Rule, head: Rule, label: string): string[] {
  if (base.name === head.name) return []
  return [`${label}: name changed: ${clean(base.name ?? 'none')} → ${clean(head.name ?? 'none')}`]
}

function describeSeverity(base: Rule, head: Rule, label: string): string[] {
  if (base.severity === head.severity) return []
  const how = milder(base.severity, head.severity) ? 'loosened' : 'tightened'
  return [`${label}: severity ${how}: ${base.severity} → ${head.severity}`]
}

function labelOf(rule: Rule): string {
  if (rule.kind === 'expression') return `expression ${clean(rule.name ?? rule.expression)}`
  if (rule.kind === 'group') return clean(rule.name === null ? `group ${rule.of}` : `group ${rule.name}`)
  const { evaluation, metric, slice } = rule
  const about = slice === null ? metric : `${metric} on ${slice}`
  return clean(evaluation === null ? about : `${about} of ${evaluation}`)
}
