import { type Against, isOfMain, nameBaseline } from '../documents/name-baseline.ts'
import type { HeadName } from '../documents/name-head.ts'
import type { Failure, Verdict } from '../documents/parts.ts'
import { isUndeciding } from '../documents/settle-members.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { countOf } from './number.ts'
import {
  isData,
  isOfMetric,
  isWaived,
  nameMoved,
  partGains,
  tellData,
  tellExcused,
  tellExcusedGroups,
  tellGains,
  tellMild,
  tellMissing,
  tellNew,
  tellRegressed,
  tellTrust,
  tellUndecidedGroups,
  tellViolated,
  wentWrong,
} from './tell-problems.ts'
import { unfoldGroups } from './unfold-groups.ts'
import { clean, joinNames, nameSubject } from './wording.ts'

interface Judged {
  readonly verdict: Verdict
  readonly rules: readonly RuleOutcome[]
  readonly failures: Readonly<Record<'data' | 'training' | 'evaluation' | 'comparison', Failure | null>>
  /** null: nothing is known of it. */
  readonly against?: Against | null
  /** What is judged; left out: a pull request. */
  readonly head?: HeadName
}

/** The verdict in one sentence for somebody outside the team, to stand after the project's name; no full stop. */
export function summarise(judged: Judged): string {
  const { verdict } = judged
  if (verdict === 'pass') return praise(judged)
  const told = { ...judged, rules: unfoldGroups(judged.rules) }
  const phrases = verdict === 'fail' ? explainFailure(told) : explainWarning(told)
  const [first = 'something could not be judged', second] = phrases
  if (second === undefined) return first
  const rest = phrases.length - 2
  return `${first}; ${second}${rest === 0 ? '' : `; ${countOf(rest, 'more problem')}`}`
}

/** A drop that is real, and smaller than what is allowed. */
function fellWithinReason({ outcome, pAdjusted }: RuleOutcome): boolean {
  return outcome === 'regressed' || (outcome === 'not-worse' && pAdjusted !== null && pAdjusted <= REAL)
}

const NOTHING_WORSE = 'nothing is shown to be worse than allowed'

/** One-sided level of the usual confidence. */
const REAL = 0.025

function praise({ rules, against }: Judged): string {
  const all = rules.filter(({ kind }) => kind === 'change')
  // A group that holds without a member holds whatever that one would come to.
  const changes = all.filter((rule) => !isUndeciding(rule))
  const undecided = changes.filter(({ outcome }) => outcome === 'inconclusive')
  const guards = undecided.filter(({ as }) => as === 'guard')
  const others = undecided.length - guards.length
  const proven = changes.some(({ outcome }) => outcome === 'improved' || outcome === 'not-worse')
  const told = proven
    ? all.every((rule) => !fellWithinReason(rule))
      ? `at least as good as ${baselineOf(against)}`
      : `no worse than the policy allows, compared with ${baselineOf(against)}`
    : changes.length === 0
      ? 'everything that the policy asks for holds'
      : NOTHING_WORSE
  const unmet = rules.filter(isShownOnly)
  const count = new Set(unmet.map(({ rule }) => rule)).size
  return [
    others > 0 ? NOTHING_WORSE : told,
    ...(others === 0 ? [] : [`${countOf(others, 'change')} cannot be told from these examples`]),
    ...(guards.length === 0 ? [] : [`${countOf(guards.length, 'guard')} cannot tell yet`]),
    ...(count === 0
      ? []
      : [`${countOf(count, 'rule')} for information ${count === 1 ? 'does' : 'do'} not hold`]),
  ].join('; ')
}

/** What does not hold and was only to be shown. */
function isShownOnly({ severity, outcome }: RuleOutcome): boolean {
  return severity === 'info' && ['regressed', 'violated', 'missing'].includes(outcome)
}

function explainFailure({ rules, failures, head = 'this PR' }: Judged): string[] {
  const failing = rules.filter(({ effect }) => effect === 'fail')
  const of = (outcome: RuleOutcome['outcome']) => failing.filter((rule) => rule.outcome === outcome)
  const broken = stageFailures(failures)
  const regressed = new Set(of('regressed').filter(isOfMetric).map(nameSubject))
  // That a metric which got worse is below its bar too is for the table to say.
  const isSaid = (rule: RuleOutcome) => isOfMetric(rule) && regressed.has(nameSubject(rule))
  // Where a stage failed, what is missing is its consequence.
  const missing = broken.length > 0 ? [] : of('missing')
  const [gains, undecided] = partGains(of('inconclusive').filter(isOfMetric))
  return [
    ...tellTrust(of('missing')),
    ...broken,
    ...tellData(of('violated').filter(isData), 'fails'),
    ...tellRegressed(of('regressed'), { head, than: 'than allowed' }),
    ...tellViolated(
      of('violated').filter((rule) => !isData(rule) && !isSaid(rule)),
      head,
    ),
    ...tellMissing(missing),
    ...tellGains(gains),
    ...(undecided.length === 0
      ? []
      : [
          `the examples cannot show that ${joinNames(undecided.map(nameMoved))} ${wentWrong(undecided, 'not')}`,
        ]),
    ...tellUndecidedGroups(of('inconclusive')),
  ]
}

function explainWarning({ rules, against, head = 'this PR' }: Judged): string[] {
  const before = against == null || isOfMain(against) ? 'on main' : 'in the baseline'
  const waived = new Set(rules.filter(isWaived).map(({ rule }) => rule)).size
  const warning = rules.filter((rule) => rule.effect === 'warn' && !isWaived(rule))
  const mild = warning.filter(({ severity }) => severity === 'warning')
  const of = (outcome: RuleOutcome['outcome']) => warning.filter((rule) => rule.outcome === outcome)
  const undecided = of('inconclusive').filter(isOfMetric)
  const broken = of('violated').filter(({ severity }) => severity !== 'warning')
  const excused = broken.filter(({ kind }) => kind === 'bound')
  const unbased = of('no-baseline')
  return [
    ...(undecided.length === 0
      ? []
      : [`too few examples to tell whether ${joinNames(undecided.map(nameMoved))} ${wentWrong(undecided)}`]),
    ...tellUndecidedGroups(of('inconclusive')),
    ...excused.map((rule) => tellExcused(rule, before)),
    ...tellExcusedGroups(broken, before),
    ...tellMild(mild, head),
    ...tellNew(unbased),
    ...tellData([...of('violated'), ...of('missing')].filter(isData), 'has warnings from'),
    ...(waived === 0 ? [] : [`${countOf(waived, 'failing rule')} ${waived === 1 ? 'is' : 'are'} waived`]),
  ]
}

function stageFailures(failures: Judged['failures']): string[] {
  const phrases = {
    training: 'the training failed',
    data: 'the data could not be checked',
    evaluation: 'the evaluation failed',
    comparison: 'the comparison with the baseline failed',
  }
  const order = ['training', 'data', 'evaluation', 'comparison'] as const
  return order.filter((stage) => failures[stage] !== null).map((stage) => phrases[stage])
}

function baselineOf(against: Judged['against']): string {
  if (against == null) return 'main'
  return nameBaseline({ ...against, pin: against.pin == null ? null : clean(against.pin) })
}
