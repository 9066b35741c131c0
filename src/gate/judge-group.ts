import type { GateSettings, GroupRule } from '../config/configuration.ts'
import type { Outcome, Verdict } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { countOf } from './number.ts'
import { capEffect, effectOf } from './presets.ts'
import { ruleOutcome, worstOf } from './rule-outcome.ts'

/** A rule of a group, with the entries of its bars; there is at least one. */
export type Member = readonly RuleOutcome[]

interface Decision {
  readonly outcome: Outcome
  readonly effect: Verdict
}

/**
 * The group's own entry, which decides, then its members', which do not. `any` holds where every bar of one member
 * does; otherwise it comes to the best that its members come to, or to missing where one of them is. `all` comes to the worst.
 */
export function judgeGroup(
  rule: GroupRule,
  members: readonly Member[],
  { preset }: Pick<GateSettings, 'preset'>,
): RuleOutcome[] {
  const decided = rule.of === 'any' ? decideAny(members, preset) : decideAll(members)
  const entry = ruleOutcome({
    rule: rule.text,
    kind: 'group',
    as: 'prove',
    name: rule.name,
    severity: rule.severity,
    ...decided,
    message: describeGroup(rule, { members, outcome: decided.outcome }),
  })
  return [
    entry,
    ...members.flatMap((entries) => entries.map((one) => enlist(one, { rule, entries, decided }))),
  ]
}

/** A member's entry, which does nothing by itself, and what it came to in the group. */
function enlist(
  entry: RuleOutcome,
  { rule, entries, decided }: { rule: GroupRule; entries: Member; decided: Decision },
): RuleOutcome {
  const isAny = rule.of === 'any'
  const { effect, severity = 'error' } = entry
  // Of `any` the best decides: what is worse than that has no say. Of `all` each has, except what is only shown.
  const decides = isAny
    ? worstOutcome(entries) === decided.outcome
    : severity !== 'info' || HOLDS.includes(entry.outcome)
  return {
    ...entry,
    effect: 'pass',
    member: {
      group: rule.text,
      of: rule.of,
      effect: isAny ? effect : capEffect(effect, severity),
      decides,
    },
  }
}

const HOLDS: readonly Outcome[] = ['improved', 'not-worse', 'within']
/** From the worst that a bar of a member may come to, to the best. */
const WORST_FIRST: readonly Outcome[] = ['violated', 'missing', 'inconclusive', 'no-baseline', 'within']

/** Where no member holds, one that is missing might have, and missing never passes. */
const ANY_WORST_FIRST: readonly Outcome[] = ['violated', 'inconclusive', 'missing', 'no-baseline', 'within']

/** Of members that are broken: a bar that main breaks as well warns. */
function leastEffect(members: readonly Member[]): Verdict {
  const effects = members.map((entries) => worstOf(entries.map(({ effect }) => effect)))
  return effects.includes('fail') && !effects.includes('warn') ? 'fail' : 'warn'
}

function decideAny(members: readonly Member[], preset: GateSettings['preset']): Decision {
  const reached = members.map((entries) => worstOutcome(entries))
  const outcome = ANY_WORST_FIRST.findLast((one) => reached.includes(one)) ?? 'missing'
  if (outcome === 'violated') return { outcome, effect: leastEffect(members) }
  if (outcome !== 'inconclusive') return { outcome, effect: effectOf(outcome, { preset, as: 'prove' }) }
  const effects = members
    .filter((_, index) => reached[index] === 'inconclusive')
    .map((entries) => (isAskedGain(entries) ? 'fail' : effectOf(outcome, { preset, as: 'prove' })))
  const best = (['pass', 'warn', 'fail'] as const).find((effect) => effects.includes(effect)) ?? 'fail'
  return { outcome, effect: best }
}

function decideAll(members: readonly Member[]): Decision {
  const entries = members.flat().map((one) => ({
    ...one,
    effect: capEffect(one.effect, one.severity ?? 'error'),
  }))
  if (entries.length === 0) return { outcome: 'missing', effect: 'fail' }
  const effect = worstOf(entries.map((one) => one.effect))
  const worst = entries.filter((one) => one.effect === effect)
  const outcome = worstOutcome(worst)
  return { outcome, effect }
}

/** Of several bars; a drop that is one breaks the rule like any bar. */
function worstOutcome(entries: readonly RuleOutcome[]): Outcome {
  const outcomes = entries.map(({ outcome }): Outcome => {
    if (HOLDS.includes(outcome)) return 'within'
    return outcome === 'regressed' ? 'violated' : outcome
  })
  return WORST_FIRST.find((one) => outcomes.includes(one)) ?? 'missing'
}

function isAskedGain(entries: readonly RuleOutcome[]): boolean {
  return entries.some(({ asks, outcome }) => asks === 'improve' && outcome === 'inconclusive')
}

function describeGroup(
  { of }: GroupRule,
  { members, outcome }: { members: readonly Member[]; outcome: Outcome },
): string {
  const held = members.filter((entries) => worstOutcome(entries) === 'within').length
  const needed = of === 'any' ? 'one is enough' : 'all have to'
  const count = countOf(members.length, 'rule')
  const told = `${held === 0 ? 'None' : held} of ${count} ${held <= 1 ? 'holds' : 'hold'}; ${needed}`
  return outcome === 'inconclusive' || outcome === 'missing'
    ? `${told}, and not every one could be told.`
    : `${told}.`
}
