import type { Outcome, Verdict } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { formatNumber } from './number.ts'
import { mark, own, type Prose, say } from './prose.ts'

const EFFECTS: readonly Verdict[] = ['fail', 'warn', 'pass']
const FAILING: readonly Outcome[] = ['regressed', 'violated', 'missing', 'no-baseline']
const HOLDING: readonly Outcome[] = ['improved', 'not-worse', 'within']
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
  const { outcome, examplesNeeded, untested, waived } = rule
  const notes = [
    ...(outcome === 'inconclusive' && examplesNeeded !== null
      ? [`${roundUp(examplesNeeded)} examples would`]
      : []),
    ...(untested ? ['untested'] : []),
    ...(waived == null ? (isOverruled(rule) ? ['decides nothing'] : []) : ['waived']),
  ]
  return notes.length === 0 ? nameOutcome(rule) : `${nameOutcome(rule)} (${notes.join(', ')})`
}

/** The same with its mark; what decides nothing has none, since neither sign would be true. */
export function showOutcome(rule: RuleOutcome): Prose {
  const outcome = own(describeOutcome(rule))
  return isOverruled(rule) ? [outcome] : say`${mark(rule.effect)} ${outcome}`
}

/** Shown only: a rule of severity info, or a member of a group, which decides as one. */
export function isOverruled({ effect, outcome, as, member }: RuleOutcome): boolean {
  if (effect !== 'pass') return false
  if (member !== undefined && !member.decides && !HOLDING.includes(outcome)) return true
  return FAILING.includes(outcome) || (outcome === 'inconclusive' && as === 'prove')
}

export function nameOutcome({ outcome, bound, kind, asks }: RuleOutcome): string {
  if (asks === 'improve' && outcome === 'inconclusive') return 'no gain shown'
  if (asks === 'improve' && outcome === 'violated') return 'no such gain'
  if (asks === 'equivalent' && outcome === 'not-worse') return 'equivalent'
  if (asks === 'equivalent' && outcome === 'violated') return 'changed by more'
  if (outcome === 'not-worse') return 'not worse'
  if (outcome === 'no-baseline') return 'no baseline yet'
  if (outcome === 'inconclusive') return 'cannot tell yet'
  if (outcome === 'violated' && kind === 'bound') {
    const side = bound?.kind === 'max' ? 'above the maximum' : 'below the minimum'
    return bound?.by === 'interval' ? `interval reaches ${side}` : side
  }
  return outcome
}

/** Three digits, rounded up: the figure is an estimate, and one example less would not do. */
export function roundUp(examples: number): string {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(examples)) - 2)
  return formatNumber(Math.ceil(examples / unit) * unit, 0)
}
