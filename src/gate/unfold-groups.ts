import { settleMembers } from '../documents/settle-members.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { isWaived } from './tell-problems.ts'

/**
 * The entries that a sentence tells of: a group of `all` that does not hold is told by the members that broke it, which
 * say more than its text does; every other group speaks for its members, as does one that fails and has a name.
 */
export function unfoldGroups(rules: readonly RuleOutcome[]): RuleOutcome[] {
  const settled = settleMembers(rules)
  const breaking = (group: RuleOutcome) =>
    group.kind !== 'group' || group.effect === 'pass' || isWaived(group) || isNamed(group)
      ? []
      : settled.filter(
          ({ member, effect }) =>
            member?.of === 'all' && member.group === group.rule && effect === group.effect,
        )
  return settled
    .filter(({ member }) => member === undefined)
    .flatMap((rule) => {
      const members = breaking(rule)
      return members.length === 0 ? [rule] : members
    })
}

function isNamed({ name, effect }: RuleOutcome): boolean {
  return effect === 'fail' && name != null
}
