import { settleMembers } from '../../documents/settle-members.ts'
import type { RuleOutcome } from '../../documents/verdict.ts'
import { criticalValue, normalQuantile } from '../../stats/normal.ts'
import { showCommit } from '../addresses.ts'
import { type Block, left, list, paragraph, right, type Section, type TableRow, table } from '../article.ts'
import { isDataOnly } from '../data-only.ts'
import type { GatedMetric } from '../gated-metrics.ts'
import { formatConfidence } from '../metric-prose.ts'
import { decimalsFor, formatCount, formatNumber } from '../number.ts'
import { showOutcome } from '../outcomes.ts'
import { code, enumerate, own, type Prose, say, strong } from '../prose.ts'
import type { ReportInput } from '../report-input.ts'
import type { ReportView } from '../view.ts'
import { describeWaiver } from '../waivers-prose.ts'
import { formatP } from './changes-section.ts'
import { shortDigest } from './training-section.ts'

const MOST_RULES = 100
const MOST_WAIVERS = 20
const MOST_RESOLVED = 8
const POWER = 0.8

/** Where the bars came from, how each rule came out, and what this evaluation set can tell. */
export function decisionSection(view: ReportView): Section | null {
  const { verdict } = view.input
  if (verdict === null) return null
  return {
    key: 'decision',
    title: say`How this was decided`,
    short: 'how this was decided',
    blocks: [
      list([
        ...describeReuse(view),
        ...describePolicy(view),
        ...describeSets(view.input, view.words.side),
        ...describeResolution(view.gated),
        ...describeLooks(view.input),
        ...describeTrust(view),
      ]),
      ...tabulateRules(view),
    ],
  }
}

/** A merge queue that took over a verdict has nothing of its own to show. */
function describeReuse({ input, addresses }: ReportView): Prose[] {
  const reused = input.verdict?.reused
  if (reused === undefined) return []
  const at = showCommit(reused.sha, addresses)
  return [
    say`Not judged again: run ${code(reused.run)} judged the same files at ${at}, by the same policy and baseline. Its report has the metrics.`,
  ]
}

function describePolicy({ input, addresses, words }: ReportView): Prose[] {
  const policy = input.verdict?.policy
  if (policy === undefined) return []
  const digest = policy.digest === null ? [] : say` (${code(shortDigest(policy.digest))})`
  if (policy.source === 'head')
    return [say`Policy: this change’s own${digest}, because ${own(words.branch)} has none yet.`]
  const commit = policy.sha === null ? [] : say` at ${showCommit(policy.sha, addresses)}`
  const changed = policy.changes.length === 0 ? ', which this change leaves as it is' : ''
  return [
    say`Policy: main’s${commit}${digest}${own(changed)}.`,
    ...policy.changes.slice(0, 30).map((change) => say`This PR would change: ${change}`),
  ]
}

function describeSets({ evaluation, base }: ReportInput, side: string): Prose[] {
  const before = new Map(base.evaluation?.evaluations.map(({ name, digest }) => [name, digest]))
  return (evaluation?.evaluations ?? []).flatMap(({ name, digest }) => {
    if (digest === null) return []
    const then = before.get(name)
    const comparison =
      then === undefined || then === null
        ? ''
        : then === digest
          ? ', the same on both sides'
          : `, not the same as ${side}’s`
    return [say`Evaluation set ${code(name)}: ${code(shortDigest(digest))}${own(comparison)}.`]
  })
}

/** As the gate worked it out, else (z + z_power)/z × half the interval's width. */
function describeResolution(gated: readonly GatedMetric[]): Prose[] {
  const told = gated.flatMap((metric) => {
    const change = resolutionOf(metric)
    if (change === null) return []
    const direction = metric.higherIsBetter ? 'a drop' : 'a rise'
    return [
      say`${own(`${direction} of ${formatNumber(change, decimalsFor(change))} in `)}${code(metric.label)}`,
    ]
  })
  if (told.length === 0) return []
  const rest = told.length - MOST_RESOLVED
  const shown = [
    ...told.slice(0, MOST_RESOLVED),
    ...(rest > 0 ? [[own(formatCount(rest, 'more', 'more'))]] : []),
  ]
  return [say`What this evaluation set can tell (80 % power): ${enumerate(shown)}.`]
}

function resolutionOf({ rules, interval }: GatedMetric): number | null {
  const known = rules.flatMap(({ resolution }) => resolution ?? [])
  if (known.length > 0) return Math.min(...known)
  if (rules.some(({ resolution }) => resolution === null)) return null
  if (interval === null || !(interval.high > interval.low)) return null
  const z = criticalValue(interval.confidence)
  return ((z + normalQuantile(POWER)) / z) * ((interval.high - interval.low) / 2)
}

/** How often this evaluation set was looked at: what is tuned until it passes has been tuned to the set. */
function describeLooks({ verdict }: ReportInput): Prose[] {
  const looks = (verdict?.looks ?? []).filter(({ records }) => records > 0)
  const judged = looks.map(
    ({ evaluation, records }) => say`${code(evaluation)} in ${own(formatCount(records, 'record'))}`,
  )
  const { attempt = 1, confidence } = verdict ?? {}
  const level = confidence === undefined ? '' : `, judged at ${formatConfidence(confidence)} confidence`
  return [
    ...(judged.length === 0 ? [] : [say`Judged before on the same evaluation set: ${enumerate(judged)}.`]),
    ...(attempt > 1 ? [say`This is attempt ${own(formatNumber(attempt, 0))} of the run${own(level)}.`] : []),
  ]
}

const CHECKED_HERE = 'self-reported: the data were checked in a job that the code of this change can reach'

function describeTrust({ input }: ReportView): Prose[] {
  const phrases = {
    'self-reported': 'self-reported: the predictions were made by the code of this change',
    reviewed: 'reviewed: somebody who may write approved this commit',
    'held-out': 'held out: the code of this change never saw the targets',
  } as const
  if (input.verdict === null) return []
  const { assurance } = input.verdict
  const isChecked = assurance === 'self-reported' && isDataOnly(input)
  return [say`Assurance: ${own(isChecked ? CHECKED_HERE : phrases[assurance])}.`]
}

function tabulateRules({ input }: ReportView): Block[] {
  const rules = settleMembers(input.verdict?.rules ?? [])
  const isTested = rules.some(({ pAdjusted }) => pAdjusted !== null)
  const columns = [
    left('rule'),
    left('as'),
    left('outcome'),
    ...(isTested ? [right('p (Holm)')] : []),
    left('why'),
  ]
  const rest = rules.length - MOST_RULES
  const waivers = (input.verdict?.waivers ?? [])
    .slice(0, MOST_WAIVERS)
    .map((waiver) => describeWaiver(waiver, rules))
  return [
    ...table(
      'Rules',
      columns,
      rules.slice(0, MOST_RULES).map((rule) => rowOf(rule, { isTested })),
    ),
    ...(rest > 0
      ? [paragraph(say`And ${own(formatCount(rest, 'more rule'))} in ${code('verdict.json')}.`)]
      : []),
    ...(waivers.length === 0 ? [] : [list(waivers)]),
  ]
}

function rowOf(rule: RuleOutcome, { isTested }: { readonly isTested: boolean }): TableRow {
  const named = rule.name == null || rule.name === rule.rule ? [] : say`${strong(rule.name)}: `
  const slice = rule.slice === null ? [] : say` (${rule.slice})`
  return [
    [...named, code(rule.rule), ...slice],
    [own(roleOf(rule))],
    showOutcome(rule),
    ...(isTested ? [[own(rule.pAdjusted === null ? '–' : formatP(rule.pAdjusted))]] : []),
    [rule.message],
  ]
}

const ROLES: ReadonlyMap<RuleOutcome['kind'], string> = new Map([
  ['group', 'group'],
  ['expr', 'expression'],
  // A check holds or it does not: nothing is proven of it.
  ['data', 'check'],
])

/** What it is judged as; a group decides for its members, whose own entries decide nothing. */
function roleOf({ kind, as, severity = 'error', member }: RuleOutcome): string {
  const alone = ROLES.get(kind) ?? as
  const role = member === undefined ? alone : `${alone}, in ${member.of}`
  return severity === 'error' ? role : `${role}, ${severity}`
}
