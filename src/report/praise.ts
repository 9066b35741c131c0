import type { Outcome } from '../documents/parts.ts'
import type { GatedMetric } from './gated-metrics.ts'
import { formatCount } from './number.ts'
import { code, enumerate, own, type Prose, say } from './prose.ts'

/** Outcomes that answer the question, and well. */
export const SETTLED: readonly Outcome[] = ['improved', 'not-worse', 'within']

const MOST_GAINS = 3

/** What can be said of a run that passed: no more than the rules have shown. */
export function praise(all: readonly GatedMetric[], side: string): Prose[] {
  // A member of a group may have dropped where the group holds, and what is of severity info decides nothing.
  const gated = all.filter(({ worst }) => SETTLED.includes(worst.outcome))
  const named = new Set(gated.map(({ label }) => label))
  const total = new Set(all.map(({ label }) => label)).size
  const others = total - named.size
  if (gated.length === 0) return []
  if (others > 0) return [...describeMost(named.size, total, side), ...describeGains(gainsOf(gated), side)]
  if (gated.every(({ evidence }) => evidence?.kind === 'identical'))
    return [describeIdentity(gated.length, side)]
  return [...describeHolding(gated, side), ...describeGains(gainsOf(gated), side)]
}

function gainsOf(gated: readonly GatedMetric[]): GatedMetric[] {
  return gated.filter(({ worst }) => worst.outcome === 'improved')
}

function describeMost(holding: number, all: number, side: string): Prose[] {
  return [
    say`${own(formatCount(holding, 'of', 'of'))} ${own(formatCount(all, 'gated metric'))} ${own(holding === 1 ? 'is' : 'are')} not worse than ${own(side)} by more than the policy allows; ${own(all - holding === 1 ? 'the other decides' : 'the others decide')} nothing.`,
  ]
}

function describeIdentity(count: number, side: string): Prose {
  if (count === 1)
    return say`The predictions are the same as ${own(side)}’s, example by example, so the gated metric did not move.`
  return say`The predictions are the same as ${own(side)}’s, example by example, so none of the ${own(formatCount(count, 'gated metric'))} moved.`
}

function describeHolding(gated: readonly GatedMetric[], side: string): Prose[] {
  const isCompared = gated.some(({ margin }) => margin !== null)
  const worse = `worse than ${side} by more than the policy allows`
  const within = 'within what the policy allows'
  const [first] = gated
  if (first !== undefined && gated.length === 1)
    return [say`${code(first.label)} is ${own(isCompared ? `not ${worse}` : within)}.`]
  const metrics = own(formatCount(gated.length, 'gated metric'))
  return [
    isCompared ? say`None of the ${metrics} is ${own(worse)}.` : say`All ${metrics} are ${own(within)}.`,
  ]
}

function describeGains(improved: readonly GatedMetric[], side: string): Prose[] {
  if (improved.length === 0) return []
  const gains = improved
    .slice(0, MOST_GAINS)
    .map(({ label, shown }) => say`${code(label)} (${own(shown.change)})`)
  const rest = improved.length - MOST_GAINS
  return [
    say`Better than ${own(side)}: ${enumerate(rest > 0 ? [...gains, say`${own(formatCount(rest, 'more', 'more'))}`] : gains)}.`,
  ]
}
