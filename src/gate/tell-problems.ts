import type { HeadName } from '../documents/name-head.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { countOf } from './number.ts'
import { clean, joinNames, nameSubject } from './wording.ts'

/** Rules whose severity is a warning, and that would fail. */
export function tellMild(rules: readonly RuleOutcome[], head: HeadName): string[] {
  const of = (outcome: RuleOutcome['outcome']) => rules.filter((rule) => rule.outcome === outcome)
  return [
    ...tellRegressed(of('regressed'), { head, than: 'than the policy likes' }),
    ...tellViolated(
      of('violated').filter((rule) => !isData(rule)),
      head,
    ),
    ...tellMissing(of('missing')),
  ]
}

/** What a budget counts from a pin is not the work of this change alone: main may have drifted before it. */
export function tellRegressed(
  rules: readonly RuleOutcome[],
  { head, than }: { readonly head: HeadName; readonly than: string },
): string[] {
  const [budgets, others] = [rules.filter(isBudget), rules.filter((rule) => !isBudget(rule))]
  const name = (some: readonly RuleOutcome[]) => joinNames(some.filter(isOfMetric).map(nameSubject))
  const pins = Map.groupBy(budgets, ({ since }) => since ?? '')
  return [
    ...(others.some(isOfMetric) ? [`${head} makes ${name(others)} worse ${than}`] : []),
    ...[...pins].map(
      ([since, some]) => `since ${clean(since)}, main and ${head} together make ${name(some)} worse ${than}`,
    ),
  ]
}

function isBudget({ asks }: RuleOutcome): boolean {
  return asks === 'budget'
}

/** A metric, and since when where a budget counts from a pin. */
export function nameMoved(rule: RuleOutcome): string {
  return `${nameSubject(rule)}${isBudget(rule) && rule.since != null ? ` since ${clean(rule.since)}` : ''}`
}

export function tellNew(rules: readonly RuleOutcome[]): string[] {
  const slices = rules.flatMap(({ slice }) => (slice === null ? [] : [clean(slice)]))
  const isFirst = rules.some(({ slice, kind }) => slice === null && kind !== 'group')
  if (rules.length === 0) return []
  if (isFirst || slices.length === 0) return ['main has no record to compare with yet']
  return [
    `${joinNames(slices)} ${new Set(slices).size === 1 ? 'is' : 'are'} new: main has nothing to compare with`,
  ]
}

export function tellViolated(rules: readonly RuleOutcome[], head: HeadName): string[] {
  const [bounds, others] = [rules.filter(isBound), rules.filter((rule) => !isBound(rule))]
  const gains = others.filter(({ asks }) => asks === 'improve')
  const moved = others.filter(({ asks }) => asks === 'equivalent').map(nameSubject)
  const conditions = others.filter(({ kind }) => kind === 'expr' || kind === 'group')
  return [
    ...bounds.map(tellBound),
    ...tellGains(gains),
    ...(moved.length === 0 ? [] : [`${head} changes ${joinNames(moved)} by more than allowed`]),
    ...(conditions.length === 0 ? [] : [`${nameRules(conditions)} not hold`]),
  ]
}

export function tellGains(rules: readonly RuleOutcome[]): string[] {
  return rules.length === 0
    ? []
    : [`the gain in ${joinNames(rules.map(nameSubject))} that the policy asks for is not shown`]
}

export function tellUndecidedGroups(rules: readonly RuleOutcome[]): string[] {
  const groups = rules.filter(({ kind }) => kind === 'group')
  if (groups.length === 0) return []
  return [`the examples cannot tell whether ${joinNames(groups.map(nameRule))} holds`]
}

/** `rule no-surprises does`, `2 rules do`. */
function nameRules(rules: readonly RuleOutcome[]): string {
  const [only] = rules
  return only !== undefined && rules.length === 1
    ? `${nameRule(only)} does`
    : `${countOf(rules.length, 'rule')} do`
}

function nameRule({ rule, name }: RuleOutcome): string {
  return `the rule ${clean(name ?? rule)}`
}

export function partGains(rules: readonly RuleOutcome[]): [gains: RuleOutcome[], others: RuleOutcome[]] {
  return [rules.filter(({ asks }) => asks === 'improve'), rules.filter(({ asks }) => asks !== 'improve')]
}

/** What equivalence asks about is change, either way. */
export function wentWrong(rules: readonly RuleOutcome[], not?: 'not'): string {
  const isEither = rules.every(({ asks }) => asks === 'equivalent')
  if (not === 'not') return isEither ? 'did not change more than allowed' : 'did not get worse than allowed'
  return isEither ? 'changed more than allowed' : 'got worse than allowed'
}

export function isWaived({ waived }: RuleOutcome): boolean {
  return (waived ?? null) !== null
}

export function isOfMetric({ metric }: RuleOutcome): boolean {
  return metric !== null
}

function isBound({ kind }: RuleOutcome): boolean {
  return kind === 'bound'
}

/** The worst data set first: only the first phrases of a verdict are read. */
export function tellData(rules: readonly RuleOutcome[], verb: string): string[] {
  const sets = new Map<string, number>()
  for (const { rule } of rules) {
    const name = /^data\.([^:]*)/.exec(rule)?.[1] ?? rule
    sets.set(name, (sets.get(name) ?? 0) + 1)
  }
  const worstFirst = [...sets].sort(([, one], [, other]) => other - one)
  return worstFirst.map(([name, checks]) => `the data set ${clean(name)} ${verb} ${countOf(checks, 'check')}`)
}

export function tellMissing(rules: readonly RuleOutcome[]): string[] {
  const commands = rules.filter(({ kind }) => kind === 'command')
  const metrics = rules.filter(isOfMetric).map(nameMoved)
  const conditions = rules.filter(({ kind }) => kind === 'expr' || kind === 'group').map(nameRule)
  const sets = rules.filter(isData).map(({ rule }) => clean(rule.replace(/^data\./, '')))
  return [
    ...(commands.length === 0 ? [] : ['predictions were not made by this run']),
    ...(metrics.length === 0 ? [] : [`${joinNames(metrics)} could not be judged`]),
    ...(conditions.length === 0 ? [] : [`${joinNames(conditions)} could not be judged`]),
    ...(sets.length === 0 ? [] : [`the data of ${joinNames(sets)} could not be checked`]),
  ]
}

/** By the entry's name: it is Mergemark's own. */
export function tellTrust(rules: readonly RuleOutcome[]): string[] {
  const named = rules.filter(({ kind }) => kind === 'trust').map(({ rule }) => rule)
  return [
    ...(named.includes('bundle') ? ['what it computed could not be taken over'] : []),
    ...(named.includes('trust') ? ['nobody with write access has approved this commit yet'] : []),
  ]
}

export function tellBound(rule: RuleOutcome): string {
  const { bound } = rule
  const what = isByInterval(rule)
    ? `the worse end of the interval of ${nameSubject(rule)}`
    : nameSubject(rule)
  return `${what} is ${bound?.kind === 'max' ? 'above' : 'below'} the ${bound?.value} that the policy asks for`
}

/** A bar that main's own value breaks already. `before`: where that is. */
export function tellExcused(rule: RuleOutcome, before: 'on main' | 'in the baseline'): string {
  if (!isByInterval(rule)) return `${tellBound(rule)}, as it is ${before} already`
  const value = before === 'on main' ? 'main’s' : 'the baseline’s'
  return `${tellBound(rule)}, and ${value} own value is already`
}

/** Of `any`: none of its rules holds, and one of them is a bar that main breaks too. */
export function tellExcusedGroups(
  rules: readonly RuleOutcome[],
  before: 'on main' | 'in the baseline',
): string[] {
  return rules
    .filter(({ kind }) => kind === 'group')
    .map((rule) => `${nameRule(rule)} does not hold, and a bar of it is broken ${before} already`)
}

function isByInterval({ bound }: RuleOutcome): boolean {
  return bound?.by === 'interval'
}

export function isData({ kind }: RuleOutcome): boolean {
  return kind === 'data'
}
