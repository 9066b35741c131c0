import type { MetricComparison } from '../documents/comparison.ts'
import type { Evidence, Outcome } from '../documents/parts.ts'
import { deltaOf, intervalOf } from '../stats/evidence.ts'
import { disagreementOf } from '../stats/power.ts'
import { describePoint } from './describe-point.ts'
import { chooseDecimals, countOf, formatCount, formatNumber, formatShare, formatSigned } from './number.ts'
import { asSentence, beginWithMetric } from './wording.ts'

/** Evidence from examples. */
type Measured = Exclude<Evidence, { kind: 'point' }>

interface Told {
  readonly rule: { readonly metric: string }
  readonly margin: number
  readonly found: MetricComparison | null
  readonly absent: string
  readonly outcome: Outcome
  readonly confidence: number
  /** Examples that would settle it. */
  readonly needed: number | null
}

/** Number, interval, allowance: "Gentoo recall fell by 0.061 [−0.090, −0.032]; 0.020 is allowed." */
export function describeChange(told: Told): string {
  const { rule, found, absent, outcome, margin } = told
  const name = beginWithMetric(rule.metric)
  if (outcome === 'missing' || found === null)
    return asSentence(`${name} is missing: ${found?.reason ?? absent}`)
  const decimals = chooseDecimals([margin])
  if (outcome === 'no-baseline') {
    return `${name} is ${formatNumber(found.head as number, decimals)}; main has no record to compare it with yet.`
  }
  const evidence = found.evidence as Evidence
  if (evidence.kind === 'identical')
    return `${name} did not change: what it reads is the same on ${countOf(evidence.n, 'example')}.`
  if (evidence.kind === 'point') return describePoint({ name, delta: evidence.delta, margin, found, outcome })
  const change = tellChange(evidence, { ...told, found, name, decimals })
  if (outcome === 'improved') return `${change}.`
  if (outcome === 'inconclusive') return `${change}; ${tellResolution(evidence, { ...told, decimals })}.`
  return `${change}; ${tellAllowance(margin, found, decimals)}.`
}

function tellChange(
  evidence: Measured,
  {
    found,
    name,
    decimals,
    confidence,
  }: { found: MetricComparison; name: string; decimals: number; confidence: number },
): string {
  const sign = found.higherIsBetter ? 1 : -1
  const delta = deltaOf(evidence) * sign
  const size = formatNumber(Math.abs(delta), decimals)
  const verb = delta === 0 ? 'did not change' : `${delta < 0 ? 'fell' : 'rose'} by ${size}`
  const turned = intervalOf(evidence, confidence)
  if (turned === null) return `${name} ${verb}`
  const ends = [turned.low * sign, turned.high * sign]
    .sort((a, b) => a - b)
    .map((end) => formatSigned(end, decimals))
  return `${name} ${verb} [${ends.join(', ')}]`
}

function tellAllowance(margin: number, { higherIsBetter }: MetricComparison, decimals: number): string {
  const way = higherIsBetter ? 'drop' : 'rise'
  return margin === 0 ? `no ${way} is allowed` : `a ${way} of ${formatNumber(margin, decimals)} is allowed`
}

function tellResolution(
  evidence: Measured,
  told: { margin: number; needed: number | null; confidence: number; decimals: number },
): string {
  const { margin, needed, confidence, decimals } = told
  const { n } = evidence
  const examples = countOf(n, 'example')
  if (intervalOf(evidence, confidence) === null) return `${examples} are too few, or too alike, to tell`
  if (margin === 0)
    return `${examples} cannot show that nothing fell at all: only a gain, or no change at all, passes a margin of 0`
  const resolved = formatNumber(margin, decimals)
  if (needed === null) return `${examples} cannot resolve ${resolved}`
  const disagreement = disagreementOf(evidence)
  const because = disagreement === null ? '' : ` (the models disagree on ${formatShare(disagreement)})`
  if (needed <= n) return `${examples} mostly resolve ${resolved}${because}, but this change lies too near it`
  return `${examples} cannot resolve ${resolved}; about ${formatCount(needed)} would${because}`
}
