import { type Against, isOfMain, nameBaseline } from '../documents/name-baseline.ts'
import type { Failure, Verdict } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { countOf } from './number.ts'
import {
  isData,
  isOfMetric,
  isWaived,
  partGains,
  tellBound,
  tellData,
  tellGains,
  tellMild,
  tellMissing,
  tellNew,
  tellUndecidedGroups,
  tellViolated,
  wentWrong,
} from './tell-problems.ts'
import { clean, joinNames, nameSubject } from './wording.ts'

interface Judged {
  readonly verdict: Verdict
  readonly rules: readonly RuleOutcome[]
  readonly failures: Readonly<Record<'data' | 'training' | 'evaluation' | 'comparison', Failure | null>>
  /** null: nothing is known of it. */
  readonly against?: Against | null
}

/** The verdict in one sentence for somebody outside the team, to stand after the project's name; no full stop. */
export function summarise(judged: Judged): string {
  const { verdict } = judged
  if (verdict === 'pass') return praise(judged)
  const phrases = verdict === 'fail' ? explainFailure(judged) : explainWarning(judged)
  const [first = 'something could not be judged', second] = phrases
  if (second === undefined) return first
  const rest = phrases.length - 2
  return `${first}; ${second}${rest === 0 ? '' : `; ${countOf(rest, 'more problem')}`}`
}

/** A drop that is real, and smaller than what is allowed. */
function fellWithinReason({ outcome, pAdjusted }: RuleOutcome): boolean {
  return outcome === 'regressed' || (outcome === 'not-worse' && pAdjusted !== null && pAdjusted <= REAL)
}

/** One-sided level of the usual confidence. */
const REAL = 0.025

function praise({ rules, against }: Judged): string {
  const changes = rules.filter(({ kind }) => kind === 'change')
  const undecided = changes.filter(({ outcome }) => outcome === 'inconclusive')
  const guards = undecided.filter(({ as }) => as === 'guard')
  const others = undecided.length - guards.length
  const proven = changes.some(({ outcome }) => outcome === 'improved' || outcome === 'not-worse')
  const told = proven
    ? changes.some(fellWithinReason)
      ? `no worse than the policy allows, compared with ${baselineOf(against)}`
      : `at least as good as ${baselineOf(against)}`
    : changes.length === 0
      ? 'everything that the policy asks for holds'
      : 'nothing is shown to be worse than allowed'
  const unmet = rules.filter(isShownOnly).length
  return [
    others > 0 ? 'nothing is shown to be worse than allowed' : told,
    ...(others === 0 ? [] : [`${countOf(others, 'change')} cannot be told from these examples`]),
    ...(guards.length === 0 ? [] : [`${countOf(guards.length, 'guard')} cannot tell yet`]),
    ...(unmet === 0
      ? []
      : [`${countOf(unmet, 'rule')} for information ${unmet === 1 ? 'does' : 'do'} not hold`]),
  ].join('; ')
}

/** What does not hold and was only to be shown. */
function isShownOnly({ severity, outcome }: RuleOutcome): boolean {
  return severity === 'info' && ['regressed', 'violated', 'missing'].includes(outcome)
}

function explainFailure({ rules, failures }: Judged): string[] {
  const failing = rules.filter(({ effect }) => effect === 'fail')
  const of = (outcome: RuleOutcome['outcome']) => failing.filter((rule) => rule.outcome === outcome)
  const broken = stageFailures(failures)
  const regressed = of('regressed').filter(isOfMetric).map(nameSubject)
  // That a metric which got worse is below its bar too is for the table to say.
  const isSaid = (rule: RuleOutcome) => isOfMetric(rule) && regressed.includes(nameSubject(rule))
  // Where a stage failed, what is missing is its consequence.
  const missing = broken.length > 0 ? [] : of('missing')
  const [gains, undecided] = partGains(of('inconclusive').filter(isOfMetric))
  return [
    ...broken,
    ...tellData(of('violated').filter(isData), 'fails'),
    ...(regressed.length === 0 ? [] : [`this PR makes ${joinNames(regressed)} worse than allowed`]),
    ...tellViolated(of('violated').filter((rule) => !isData(rule) && !isSaid(rule))),
    ...tellMissing(missing),
    ...tellGains(gains),
    ...(undecided.length === 0
      ? []
      : [
          `the examples cannot show that ${joinNames(undecided.map(nameSubject))} ${wentWrong(undecided, 'not')}`,
        ]),
    ...tellUndecidedGroups(of('inconclusive')),
  ]
}

function explainWarning({ rules, against }: Judged): string[] {
  const before = against == null || isOfMain(against) ? 'on main' : 'in the baseline'
  const waived = rules.filter(isWaived)
  const warning = rules.filter((rule) => rule.effect === 'warn' && !isWaived(rule))
  const mild = warning.filter(({ severity }) => severity === 'warning')
  const of = (outcome: RuleOutcome['outcome']) => warning.filter((rule) => rule.outcome === outcome)
  const undecided = of('inconclusive').filter(isOfMetric)
  const excused = of('violated').filter(({ kind, severity }) => kind === 'bound' && severity !== 'warning')
  const unbased = of('no-baseline')
  return [
    ...(undecided.length === 0
      ? []
      : [
          `too few examples to tell whether ${joinNames(undecided.map(nameSubject))} ${wentWrong(undecided)}`,
        ]),
    ...tellUndecidedGroups(of('inconclusive')),
    ...excused.map((rule) => `${tellBound(rule)}, as it is ${before} already`),
    ...tellMild(mild),
    ...tellNew(unbased),
    ...tellData([...of('violated'), ...of('missing')].filter(isData), 'has warnings from'),
    ...(waived.length === 0
      ? []
      : [`${countOf(waived.length, 'failing rule')} ${waived.length === 1 ? 'is' : 'are'} waived`]),
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
