import type { Verdict } from '../documents/parts.ts'
import type { RuleOutcome, VerdictDocument } from '../documents/verdict.ts'
import { asksForGain } from './asks.ts'
import { type Finding, findDeciding } from './findings.ts'
import { explainFindings } from './findings-prose.ts'
import type { GatedMetric } from './gated-metrics.ts'
import { endSentence, explainMetric, explainMissing, nameMetric, whyMissing } from './metric-prose.ts'
import { formatCount, formatNumber } from './number.ts'
import { praise, SETTLED } from './praise.ts'
import { code, enumerate, join, own, type Prose, say, strong } from './prose.ts'
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
  return [...trouble, ...tellOthers(verdict.rules, verdict.verdict, trouble.length > 0)]
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
    ...explainMetrics(
      trouble.filter((metric) => !missing.includes(metric)),
      side,
    ),
    ...[...Map.groupBy(missing, whyMissing).values()].map(explainMissing),
    ...others.map(explainRule),
  ]
  if (sentences.length <= MOST_SENTENCES) return sentences
  const rest = formatCount(sentences.length - MOST_SENTENCES, 'more finding')
  return [...sentences.slice(0, MOST_SENTENCES), say`${own(rest)} below.`]
}

/** The worst of a kind in full; of the others the table below has the numbers. */
function explainMetrics(metrics: readonly GatedMetric[], side: string): Prose[] {
  const briefly = new Map(
    [...Map.groupBy(metrics, ({ worst }) => worst.outcome).values()].flatMap(([first, ...others]) => {
      const more = others.filter(canBeBrief)
      return first === undefined || more.length === 0 ? [] : [[first, more] as const]
    }),
  )
  const told = new Set([...briefly.values()].flat())
  return metrics
    .filter((metric) => !told.has(metric))
    .map((metric) => {
      const more = briefly.get(metric)
      const inFull = explainMetric(metric, side)
      return more === undefined ? inFull : say`${inFull} ${mentionMetrics(more)}`
    })
}

function canBeBrief({ worst, rules }: GatedMetric): boolean {
  const isCommon = worst.outcome === 'regressed' || worst.outcome === 'inconclusive'
  return isCommon && !asksForGain(worst) && rules.every(({ outcome }) => outcome !== 'violated')
}

function mentionMetrics(metrics: readonly GatedMetric[]): Prose {
  const named = metrics
    .slice(0, MOST_SENTENCES)
    .map((metric) => say`${nameMetric(metric)} (${own(metric.shown.change)})`)
  const rest = metrics.length - named.length
  const names = enumerate(rest > 0 ? [...named, [own(formatCount(rest, 'more', 'more'))]] : named)
  return metrics[0]?.worst.outcome === 'regressed'
    ? say`Also worse than allowed: ${names}.`
    : say`Too few examples also for ${names}.`
}

function explainRule(rule: RuleOutcome): Prose {
  // Its name says nothing to whoever did not write Mergemark.
  if (rule.kind === 'trust') return endSentence(rule.message)
  return say`${strong(rule.name ?? code(rule.rule))}: ${endSentence(rule.message)}`
}

type Share = 'told' | 'waiting' | 'warning' | 'holding' | 'silent'

function tellOthers(entries: readonly RuleOutcome[], verdict: Verdict, isAfterOthers: boolean): Prose[] {
  // Members of a group are one rule with it, and so are the bars of one rule on many slices.
  const rules = Map.groupBy(
    entries.filter(({ member }) => member === undefined),
    ({ rule, name }) => JSON.stringify([rule, name ?? null]),
  )
  const shares = Map.groupBy([...rules.values()], (bars) => shareOf(bars, verdict))
  const of = (share: Share) => (shares.get(share) ?? []).length
  const others = [...rules.values()].filter((bars) => shareOf(bars, verdict) !== 'told').flat()
  const [holding, warning, waiting] = [of('holding'), of('warning'), of('waiting')]
  const groups = [
    { count: holding, one: 'holds', many: 'hold' },
    { count: warning, one: 'warns', many: 'warn' },
    { count: waiting, one: 'waits for a baseline', many: 'wait for a baseline' },
  ].filter(({ count }) => count > 0)
  const [first] = groups
  if (first === undefined) return []
  const isOfData = entries.every(({ kind }) => kind === 'data')
  if (isOfData && groups.length === 1 && first === groups.find(({ one }) => one === 'holds'))
    return [[own(`All ${isAfterOthers ? 'other ' : ''}checks of the data pass.`)]]
  const other = isAfterOthers ? 'other ' : ''
  const all = groups.reduce((sum, { count }) => sum + count, 0)
  if (all === 1) return [[own(`The ${other || 'only '}rule ${first.one}.`)]]
  if (groups.length === 1)
    return [[own(`${other === '' ? 'All' : 'The other'} ${formatCount(all, 'rule')} ${first.many}.`)]]
  const parts = groups.map(({ count, one, many }) => `${formatNumber(count, 0)} ${count === 1 ? one : many}`)
  return [[own(`Of the ${other}${formatCount(all, 'rule')}${scopeOf(others)}, ${parts.join(' and ')}.`)]]
}

/** What is to be said of a rule, by the worst of its bars; what was told above is told. */
function shareOf(entries: readonly RuleOutcome[], verdict: Verdict): Share {
  const isWaiting = ({ outcome }: RuleOutcome) => outcome === 'no-baseline'
  if (entries.some((entry) => entry.effect === verdict && !isWaiting(entry))) return 'told'
  if (verdict === 'warn' && entries.some(isWaiting)) return 'waiting'
  if (entries.some(({ effect }) => effect === 'warn')) return 'warning'
  return entries.every(({ outcome }) => SETTLED.includes(outcome)) ? 'holding' : 'silent'
}

/** On how many things: the table has a row a metric, and one may have two bars, or the data some. */
function scopeOf(rules: readonly RuleOutcome[]): string {
  const about = rules.filter(({ metric }) => metric !== null)
  const metrics = new Set(about.map(({ evaluation, metric }) => JSON.stringify([evaluation, metric])))
  if (metrics.size === new Set(rules.map(({ rule }) => rule)).size) return ''
  if (rules.some(({ kind }) => kind === 'expr' || kind === 'group')) return ''
  const data = about.length < rules.length ? ['the data'] : []
  return ` on ${[...(metrics.size === 0 ? [] : [formatCount(metrics.size, 'metric')]), ...data].join(' and ')}`
}
