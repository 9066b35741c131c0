import type { RuleOutcome } from '../../documents/verdict.ts'
import { criticalValue, normalQuantile } from '../../stats/normal.ts'
import { showCommit } from '../addresses.ts'
import { type Block, left, list, right, type Section, type TableRow, table } from '../article.ts'
import type { GatedMetric } from '../gated-metrics.ts'
import { decimalsFor, formatNumber } from '../number.ts'
import { describeOutcome } from '../outcomes.ts'
import { code, mark, own, type Prose, say } from '../prose.ts'
import type { ReportInput } from '../report-input.ts'
import type { ReportView } from '../view.ts'
import { shortDigest } from './training-section.ts'

const MOST_RULES = 100
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
        ...describePolicy(view),
        ...describeSets(view.input, view.words.side),
        ...describeResolution(view.gated),
        ...describeTrust(view),
      ]),
      ...tabulateRules(view),
    ],
  }
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

/** (z + z_power)/z × half the interval's width: the change at which 80 % of tests would see one. */
function describeResolution(gated: readonly GatedMetric[]): Prose[] {
  const told = gated.flatMap(({ label, interval }) => {
    if (interval === null || !(interval.high > interval.low)) return []
    const z = criticalValue(interval.confidence)
    const change = ((z + normalQuantile(POWER)) / z) * ((interval.high - interval.low) / 2)
    return [say`${code(label)} ${own(formatNumber(change, decimalsFor(change)))}`]
  })
  if (told.length === 0) return []
  const shown = told.slice(0, 8).flatMap((prose, index) => (index === 0 ? prose : [own(', '), ...prose]))
  return [say`The smallest change that this evaluation set shows four times in five: ${shown}.`]
}

function describeTrust({ input }: ReportView): Prose[] {
  const phrases = {
    'self-reported': 'self-reported: the predictions were made by the code of this change',
    reviewed: 'reviewed: somebody who may write approved this commit',
    'held-out': 'held out: the code of this change never saw the targets',
  } as const
  return input.verdict === null ? [] : [say`Assurance: ${own(phrases[input.verdict.assurance])}.`]
}

function tabulateRules({ input }: ReportView): Block[] {
  const columns = [left('rule'), left('as'), left('outcome'), right('p (Holm)'), left('why')]
  const rules = input.verdict?.rules ?? []
  const waivers = (input.verdict?.waivers ?? [])
    .slice(0, 20)
    .map(({ rule, reason }) => say`Waived: ${code(rule)}: ${reason}`)
  return [
    ...table('Rules', columns, rules.slice(0, MOST_RULES).map(rowOf)),
    ...(waivers.length === 0 ? [] : [list(waivers)]),
  ]
}

function rowOf(rule: RuleOutcome): TableRow {
  return [
    [code(rule.rule)],
    [own(rule.as)],
    say`${mark(rule.effect)} ${own(describeOutcome(rule))}`,
    [own(rule.pAdjusted === null ? '–' : formatP(rule.pAdjusted))],
    [rule.message],
  ]
}

function formatP(p: number): string {
  return p < 0.001 ? 'below 0.001' : formatNumber(p, p < 0.1 ? 3 : 2)
}
