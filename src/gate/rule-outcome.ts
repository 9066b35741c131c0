import type { Verdict } from '../documents/parts.ts'
import type { RuleOutcome } from '../documents/verdict.ts'

/** An entry of the verdict with what most entries do not have left empty. */
export function ruleOutcome(
  entry: Pick<RuleOutcome, 'rule' | 'kind' | 'as' | 'outcome' | 'effect' | 'message'> & Partial<RuleOutcome>,
): RuleOutcome {
  return {
    evaluation: null,
    metric: null,
    slice: null,
    margin: null,
    bound: null,
    pAdjusted: null,
    untested: false,
    examplesNeeded: null,
    ...entry,
  }
}

const ORDER: readonly Verdict[] = ['pass', 'warn', 'fail']

/** The worst of several; a pass needs that there is one. */
export function worstOf(effects: readonly Verdict[]): Verdict {
  return effects.reduce(
    (worst, effect) => (ORDER.indexOf(effect) > ORDER.indexOf(worst) ? effect : worst),
    'pass' as Verdict,
  )
}
