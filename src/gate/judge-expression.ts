import type { ExpressionRule } from '../config/configuration.ts'
import type { RuleOutcome } from '../documents/verdict.ts'
import { effectOf } from './presets.ts'
import { ruleOutcome } from './rule-outcome.ts'
import { asSentence } from './wording.ts'

/** What came of a condition over the documents; `reason` says why it is missing. */
export interface Evaluated {
  readonly outcome: 'within' | 'violated' | 'missing'
  readonly reason: string | null
}
export type Evaluate = (expression: string) => Evaluated

const MESSAGES = { within: 'The condition holds', violated: 'The condition does not hold' }

/** A condition of the policy in CEL: only what is true holds, and what is neither true nor false is missing. */
export function judgeExpression(rule: ExpressionRule, evaluate: Evaluate): RuleOutcome {
  const { outcome, reason } = evaluateSafely(rule.expression, evaluate)
  const message =
    outcome === 'missing'
      ? `The condition could not be judged: ${reason ?? 'it is neither true nor false'}`
      : MESSAGES[outcome]
  return ruleOutcome({
    rule: rule.text,
    kind: 'expr',
    as: 'prove',
    name: rule.name,
    severity: rule.severity,
    outcome,
    effect: effectOf(outcome, { preset: 'balanced', as: 'prove' }),
    message: asSentence(message),
  })
}

/** A condition that ends in an error, whosever it is, has no answer; the other rules keep theirs. */
function evaluateSafely(expression: string, evaluate: Evaluate): Evaluated {
  try {
    const { outcome, reason } = evaluate(expression)
    return outcome === 'within' || outcome === 'violated'
      ? { outcome, reason }
      : { outcome: 'missing', reason }
  } catch (thrown) {
    return { outcome: 'missing', reason: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}
