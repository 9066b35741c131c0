import { type Against, isOfMain, nameBaseline } from '../documents/name-baseline.ts'
import type { Failure, Verdict } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { countOf } from './number.ts'
import { clean, joinNames, nameMetric } from './wording.ts'

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

function praise({ rules, against }: Judged): string {
  const changes = rules.filter(({ kind }) => kind === 'change')
  const undecided = changes.filter(({ outcome }) => outcome === 'inconclusive')
  const proven = changes.some(({ outcome }) => outcome === 'improved' || outcome === 'not-worse')
  if (proven && undecided.every(({ as }) => as === 'guard'))
    return `at least as good as ${baselineOf(against)}`
  if (changes.length === 0) return 'everything that the policy asks for holds'
  return `nothing is shown to be worse than allowed; ${countOf(undecided.length, 'change')} cannot be told from these examples`
}

function explainFailure({ rules, failures }: Judged): string[] {
  const failing = rules.filter(({ effect }) => effect === 'fail')
  const of = (outcome: RuleOutcome['outcome']) => failing.filter((rule) => rule.outcome === outcome)
  const broken = stageFailures(failures)
  const regressed = of('regressed').map(metricOf)
  // That a metric which got worse is below its bar too is for the table to say.
  const isSaid = (rule: RuleOutcome) => isData(rule) || regressed.includes(metricOf(rule))
  // Where a stage failed, what is missing is its consequence.
  const missing = broken.length > 0 ? [] : of('missing')
  const undecided = of('inconclusive').map(metricOf)
  return [
    ...broken,
    ...tellData(of('violated').filter(isData), 'fails'),
    ...(regressed.length === 0 ? [] : [`this PR makes ${joinNames(regressed)} worse than allowed`]),
    ...of('violated')
      .filter((rule) => !isSaid(rule))
      .map(tellBound),
    ...tellMissing(missing),
    ...(undecided.length === 0
      ? []
      : [`the examples cannot show that ${joinNames(undecided)} did not get worse than allowed`]),
  ]
}

function explainWarning({ rules, against }: Judged): string[] {
  const before = against == null || isOfMain(against) ? 'on main' : 'in the baseline'
  const warning = rules.filter(({ effect }) => effect === 'warn')
  const of = (outcome: RuleOutcome['outcome']) => warning.filter((rule) => rule.outcome === outcome)
  const undecided = of('inconclusive').map(metricOf)
  return [
    ...(undecided.length === 0
      ? []
      : [`too few examples to tell whether ${joinNames(undecided)} got worse than allowed`]),
    ...of('violated')
      .filter((rule) => !isData(rule))
      .map((rule) => `${tellBound(rule)}, as it is ${before} already`),
    ...(of('no-baseline').length === 0 ? [] : ['main has no record to compare with yet']),
    ...tellData([...of('violated').filter(isData), ...of('missing')], 'has warnings from'),
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

function tellData(rules: readonly RuleOutcome[], verb: string): string[] {
  const sets = new Map<string, number>()
  for (const { rule } of rules) {
    const name = /^data\.([^:]*)/.exec(rule)?.[1] ?? rule
    sets.set(name, (sets.get(name) ?? 0) + 1)
  }
  return [...sets].map(([name, checks]) => `the data set ${clean(name)} ${verb} ${countOf(checks, 'check')}`)
}

function tellMissing(rules: readonly RuleOutcome[]): string[] {
  const commands = rules.filter(({ kind }) => kind === 'command')
  const metrics = rules.filter(({ metric }) => metric !== null).map(metricOf)
  const sets = rules.filter(isData).map(({ rule }) => clean(rule.replace(/^data\./, '')))
  return [
    ...(commands.length === 0 ? [] : ['predictions were not made by this run']),
    ...(metrics.length === 0 ? [] : [`${joinNames(metrics)} could not be judged`]),
    ...(sets.length === 0 ? [] : [`the data of ${joinNames(sets)} could not be checked`]),
  ]
}

function tellBound({ metric, bound }: RuleOutcome): string {
  return `${nameMetric(metric ?? '')} is ${bound?.kind === 'max' ? 'above' : 'below'} the ${bound?.value} that the policy asks for`
}

function metricOf({ metric }: RuleOutcome): string {
  return nameMetric(metric ?? '')
}

function isData({ kind }: RuleOutcome): boolean {
  return kind === 'data'
}
