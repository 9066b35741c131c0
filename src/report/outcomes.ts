import type { Outcome, Verdict } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { formatNumber } from './number.ts'

const EFFECTS: readonly Verdict[] = ['fail', 'warn', 'pass']
const OUTCOMES: readonly Outcome[] = [
  'regressed',
  'violated',
  'missing',
  'inconclusive',
  'no-baseline',
  'not-worse',
  'improved',
  // Last: of a metric with two bars that hold, the change says more.
  'within',
]

/** Smaller is worse. */
export function rankOutcome({ effect, outcome }: Pick<RuleOutcome, 'effect' | 'outcome'>): number {
  return EFFECTS.indexOf(effect) * OUTCOMES.length + OUTCOMES.indexOf(outcome)
}

/** What came of a rule, in a few words. */
export function describeOutcome(rule: RuleOutcome): string {
  const { outcome, examplesNeeded, untested } = rule
  const notes = [
    ...(outcome === 'inconclusive' && examplesNeeded !== null
      ? [`${roundUp(examplesNeeded)} examples would`]
      : []),
    ...(untested ? ['untested'] : []),
  ]
  return notes.length === 0 ? nameOutcome(rule) : `${nameOutcome(rule)} (${notes.join(', ')})`
}

export function nameOutcome({ outcome, bound, kind }: RuleOutcome): string {
  if (outcome === 'not-worse') return 'not worse'
  if (outcome === 'no-baseline') return 'no baseline yet'
  if (outcome === 'inconclusive') return 'cannot tell yet'
  if (outcome === 'violated' && kind === 'bound')
    return bound?.kind === 'max' ? 'above the maximum' : 'below the minimum'
  return outcome
}

/** Three digits, rounded up: the figure is an estimate, and one example less would not do. */
export function roundUp(examples: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(examples)) - 2)
  return formatNumber(Math.ceil(examples / unit) * unit, 0)
}
