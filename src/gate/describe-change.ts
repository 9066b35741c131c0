import type { MetricComparison } from '../documents/comparison.ts'
import type { Evidence, Outcome } from '../documents/parts.ts'
import { deltaOf, intervalOf } from '../stats/evidence.ts'
import { disagreementOf } from '../stats/power.ts'
import type { Ask } from './bars.ts'
import { tellAllowance, tellResolved } from './describe-allowance.ts'
import { describePoint } from './describe-point.ts'
import { chooseDecimals, countOf, formatCount, formatNumber, formatShare, formatSigned } from './number.ts'
import { asSentence, beginWithSubject, clean, nameSubject } from './wording.ts'

/** Evidence from examples. */
type Measured = Exclude<Evidence, { kind: 'point' }>

interface Told {
  readonly rule: { readonly metric: string }
  readonly slice?: string | null
  /** What is asked; left out: that it falls by no more than `margin`. */
  readonly asks?: Pick<Ask, 'kind' | 'since'>
  readonly margin: number
  readonly found: MetricComparison | null
  readonly absent: string
  readonly outcome: Outcome
  readonly confidence: number
  /** Examples that would settle it. */
  readonly needed: number | null
}
type Asked = Pick<Ask, 'kind' | 'amount' | 'since'>

/** Number, interval, allowance: "Gentoo recall fell by 0.061 [−0.090, −0.032]; 0.020 is allowed." */
export function describeChange(told: Told): string {
  const { rule, slice = null, found, absent, outcome, margin } = told
  const subject = beginWithSubject({ metric: rule.metric, slice })
  if (outcome === 'missing' || found === null)
    return asSentence(`${subject} is missing: ${found?.reason ?? absent}`)
  const decimals = chooseDecimals([margin])
  if (outcome === 'no-baseline') {
    const why =
      slice === null
        ? 'main has no record to compare it with yet'
        : 'main has no such slice to compare it with'
    return `${subject} is ${formatNumber(found.head as number, decimals)}; ${why}.`
  }
  const { kind = 'margin', since = null } = told.asks ?? {}
  const asked = { kind, since, amount: margin }
  const evidence = found.evidence as Evidence
  const name =
    kind === 'budget' ? `Since ${clean(since ?? '')} ${nameSubject({ metric: rule.metric, slice })}` : subject
  if (evidence.kind === 'identical') return describeIdentical({ name, n: evidence.n, asked, found, outcome })
  if (evidence.kind === 'point')
    return describePoint({ name, delta: evidence.delta, margin, asked, found, outcome })
  const change = tellChange(evidence, { ...told, found, name, decimals })
  if (outcome === 'improved') return `${change}.`
  if (outcome === 'inconclusive')
    return `${change}; ${tellResolution(evidence, { ...told, asked, found, decimals })}.`
  return `${change}; ${tellAllowance({ ...asked, higherIsBetter: found.higherIsBetter, decimals })}.`
}

function describeIdentical(told: {
  name: string
  n: number
  asked: Asked
  found: MetricComparison
  outcome: Outcome
}): string {
  const { name, n, asked, found, outcome } = told
  const same = `${name} did not change: what it reads is the same on ${countOf(n, 'example')}`
  if (outcome === 'not-worse') return `${same}.`
  if (asked.kind !== 'improve') return `${same}, too few to tell that nothing else would be worse.`
  const { higherIsBetter } = found
  return `${same}; ${tellAllowance({ ...asked, higherIsBetter, decimals: chooseDecimals([asked.amount]) })}.`
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

function tellResolution(
  evidence: Measured,
  told: {
    asked: Asked
    found: MetricComparison
    needed: number | null
    confidence: number
    decimals: number
  },
): string {
  const { asked, needed, confidence, decimals, found } = told
  const { n } = evidence
  const examples = countOf(n, 'example')
  if (intervalOf(evidence, confidence) === null) return `${examples} are too few, or too alike, to tell`
  if (asked.kind === 'improve') {
    const { higherIsBetter } = found
    return `${tellAllowance({ ...asked, higherIsBetter, decimals })}, and these ${examples} do not show it`
  }
  if (asked.amount === 0)
    return `${examples} cannot show that nothing fell at all: only a gain, or no change at all, passes a margin of 0`
  const resolved = tellResolved({ ...asked, decimals })
  if (needed === null) return `${examples} cannot resolve ${resolved}`
  const disagreement = disagreementOf(evidence)
  const because = disagreement === null ? '' : ` (the models disagree on ${formatShare(disagreement)})`
  if (needed <= n) return `${examples} mostly resolve ${resolved}${because}, but this change lies too near it`
  return `${examples} cannot resolve ${resolved}; about ${formatCount(needed)} would${because}`
}
