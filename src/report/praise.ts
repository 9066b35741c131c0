import type { Outcome } from '../documents/parts.ts'
import type { GatedMetric } from './gated-metrics.ts'
import { formatCount } from './number.ts'
import { code, enumerate, own, type Prose, say } from './prose.ts'

/** Outcomes that answer the question, and well. */
export const SETTLED: readonly Outcome[] = ['improved', 'not-worse', 'within']

const MOST_GAINS = 3

/** What can be said of a run that passed: no more than the rules have shown. */
export function praise(gated: readonly GatedMetric[]): Prose[] {
  if (gated.length === 0) return []
  if (gated.every(({ evidence }) => evidence?.kind === 'identical')) return [describeIdentity(gated.length)]
  const improved = gated.filter(({ worst }) => worst.outcome === 'improved')
  return [...describeHolding(gated), ...describeGains(improved)]
}

function describeIdentity(count: number): Prose {
  if (count === 1)
    return say`The gated metric is computed from the same predictions as main's, example by example.`
  return say`All ${own(formatCount(count, 'gated metric'))} are computed from the same predictions as main's, example by example.`
}

function describeHolding(gated: readonly GatedMetric[]): Prose[] {
  const what = gated.some(({ margin }) => margin !== null)
    ? 'not worse than main by more than the policy allows'
    : 'within what the policy allows'
  const [first] = gated
  if (first !== undefined && gated.length === 1) return [say`${code(first.label)} is ${own(what)}.`]
  return [say`All ${own(formatCount(gated.length, 'gated metric'))} are ${own(what)}.`]
}

function describeGains(improved: readonly GatedMetric[]): Prose[] {
  if (improved.length === 0) return []
  const gains = improved
    .slice(0, MOST_GAINS)
    .map(({ label, shown }) => say`${code(label)} (${own(shown.change)})`)
  const rest = improved.length - MOST_GAINS
  return [
    say`Better than main: ${enumerate(rest > 0 ? [...gains, say`${own(formatCount(rest, 'more', 'more'))}`] : gains)}.`,
  ]
}
