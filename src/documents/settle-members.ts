import type { Severity, Verdict } from './parts.ts'
import type { RuleOutcome } from './verdict.ts'

const EFFECTS: readonly Verdict[] = ['pass', 'warn', 'fail']
const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error']

/**
 * The entries with those of groups as they counted: what decided has the lesser of its own effect and its group's, and
 * shares the group's waiver; what did not decide keeps `pass`. In the document a member's effect is always `pass`, since
 * the group's own entry does what is done.
 */
export function settleMembers(rules: readonly RuleOutcome[]): RuleOutcome[] {
  const groups = new Map(rules.filter(({ kind }) => kind === 'group').map((one) => [one.rule, one]))
  return rules.map((entry) => {
    const { member } = entry
    const group = member === undefined ? undefined : groups.get(member.group)
    if (member === undefined || group === undefined || !member.decides) return entry
    const effect = lesser(EFFECTS, member.effect, group.effect)
    const severity = lesser(SEVERITIES, entry.severity ?? 'error', group.severity ?? 'error')
    const waived = effect === 'pass' ? {} : { waived: group.waived ?? null }
    return { ...entry, effect, severity, ...waived }
  })
}

/** Whether it has no say: a member of a group that is decided without it. */
export function isUndeciding({ member }: Pick<RuleOutcome, 'member'>): boolean {
  return member !== undefined && !member.decides
}

function lesser<T>(order: readonly T[], one: T, other: T): T {
  return order.indexOf(one) < order.indexOf(other) ? one : other
}
