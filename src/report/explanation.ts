import type { RuleOutcome, VerdictDocument } from '../documents/verdict.ts'
import { type Finding, findDeciding } from './findings.ts'
import { explainFindings } from './findings-prose.ts'
import type { GatedMetric } from './gated-metrics.ts'
import { endSentence, explainMetric, explainMissing, whyMissing } from './metric-prose.ts'
import { formatCount, formatNumber } from './number.ts'
import { praise, SETTLED } from './praise.ts'
import { code, join, own, type Prose, say, strong } from './prose.ts'
import type { ReportInput } from './report-input.ts'

/** More sentences than this are a table. */
const MOST_SENTENCES = 3

interface Facts {
  readonly gated: readonly GatedMetric[]
  readonly findings: readonly Finding[]
  /** What is compared with. */
  readonly side: string
}

/** Why the verdict is what it is, in a paragraph; what only observes says so first. */
export function explainVerdict({ verdict }: ReportInput, facts: Facts): Prose {
  if (verdict === null) return say`What follows is what could be computed. Without a verdict the check fails.`
  const observes = verdict.mode === 'observe' ? [OBSERVING] : []
  const reasons = verdict.verdict === 'pass' ? praise(facts.gated, facts.side) : explainAll(verdict, facts)
  return join([...observes, ...reasons], ' ')
}

const OBSERVING = say`This project only observes (${code('mode: observe')}): the check passes whatever is found, and this is what the gate would say.`

function explainAll(verdict: VerdictDocument, facts: Facts): Prose[] {
  const trouble = explainTrouble(verdict, facts)
  return [...trouble, ...tellOthers(verdict, trouble.length > 0)]
}

/** Of a failing run only what fails is explained: the table holds the rest. */
function explainTrouble({ rules, verdict }: VerdictDocument, { gated, findings, side }: Facts): Prose[] {
  const trouble = gated.filter(({ worst }) => worst.effect === verdict && worst.outcome !== 'no-baseline')
  const missing = trouble.filter(({ worst }) => worst.outcome === 'missing')
  // Data rules are explained by what was found, except where the data could not be looked at.
  const isTold = ({ kind, metric }: RuleOutcome) =>
    metric !== null || (kind === 'data' && findings.length > 0)
  const others = rules.filter((rule) => rule.effect === verdict && !isTold(rule))
  const sentences = [
    ...explainFindings(verdict === 'fail' ? findDeciding(findings) : []),
    ...trouble.filter((metric) => !missing.includes(metric)).map((metric) => explainMetric(metric, side)),
    ...[...Map.groupBy(missing, whyMissing).values()].map(explainMissing),
    ...others.map(explainRule),
  ]
  if (sentences.length <= MOST_SENTENCES) return sentences
  const rest = formatCount(sentences.length - MOST_SENTENCES, 'more finding')
  return [...sentences.slice(0, MOST_SENTENCES), say`${own(rest)} below.`]
}

function explainRule(rule: RuleOutcome): Prose {
  return say`${strong(rule.name ?? code(rule.rule))}: ${endSentence(rule.message)}`
}

function tellOthers({ rules, verdict }: VerdictDocument, isAfterOthers: boolean): Prose[] {
  const others = rules.filter(({ effect }) => effect !== verdict)
  const holding = others.filter(
    ({ effect, outcome }) => effect === 'pass' && SETTLED.includes(outcome),
  ).length
  const warning = others.filter(({ effect }) => effect === 'warn').length
  const waiting = verdict === 'warn' ? rules.filter(({ outcome }) => outcome === 'no-baseline').length : 0
  const groups = [
    { count: holding, one: 'holds', many: 'hold' },
    { count: warning, one: 'warns', many: 'warn' },
    { count: waiting, one: 'waits for a baseline', many: 'wait for a baseline' },
  ].filter(({ count }) => count > 0)
  const [first] = groups
  if (first === undefined) return []
  const other = isAfterOthers ? 'other ' : ''
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  if (all === 1) return [[own(`The ${other || 'only '}rule ${first.one}.`)]]
  if (groups.length === 1)
    return [[own(`${other === '' ? 'All' : 'The other'} ${formatCount(all, 'rule')} ${first.many}.`)]]
  const parts = groups.map(({ count, one, many }) => `${formatNumber(count, 0)} ${count === 1 ? one : many}`)
  return [[own(`Of the ${other}${formatCount(all, 'rule')}${scopeOf(others)}, ${parts.join(' and ')}.`)]]
}

/** On how many things: the table has a row a metric, and one may have two bars, or the data some. */
function scopeOf(rules: readonly RuleOutcome[]): string {
  const about = rules.filter(({ metric }) => metric !== null)
  const metrics = new Set(
    about.map(({ evaluation, metric, slice }) => JSON.stringify([evaluation, metric, slice])),
  )
  if (metrics.size === rules.length) return ''
  if (rules.some(({ kind }) => kind === 'expr' || kind === 'group')) return ''
  const data = about.length < rules.length ? ['the data'] : []
  return ` on ${[...(metrics.size === 0 ? [] : [formatCount(metrics.size, 'metric')]), ...data].join(' and ')}`
}
