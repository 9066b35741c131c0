import { readExpression } from '../../config/expression/read-expression.ts'
import { nearest } from '../../errors/nearest.ts'
import type { ExpressionContext } from './context.ts'
import type { ContextValues } from './language.ts'

export interface ExpressionResult {
  readonly outcome: 'within' | 'violated' | 'missing'
  /** Why it is missing. */
  readonly reason: string | null
}

/**
 * Gives a rule's expression its outcome: true is within, false violated, and anything else missing: a value that is
 * not there or not finite, one that is no boolean, an expression that is not known or would take too long. Never
 * throws.
 */
export function evaluateExpression(text: string, context: ExpressionContext): ExpressionResult {
  const read = readExpression(text)
  if ('problem' in read) return missing(`it cannot be read at character ${read.at + 1}: ${read.problem}`)
  if (context.language === null) return missing('the language of expressions was not loaded')
  try {
    const result = context.language(read.cel, context.values)
    if (result === true) return { outcome: 'within', reason: null }
    if (result === false) return { outcome: 'violated', reason: null }
    return missing('it is neither true nor false: an expression needs a comparison, as in `a >= b`')
  } catch (thrown) {
    return missing(explain(thrown instanceof Error ? thrown.message : String(thrown), context.values))
  }
}

function missing(reason: string): ExpressionResult {
  return { outcome: 'missing', reason }
}

/** CEL's own words for what a reader can mend, in ours. */
function explain(message: string, values: ContextValues): string {
  const field = /^field not found: ([\s\S]*)$/.exec(message)?.[1]
  if (field !== undefined) {
    const meant = nearest(field, keysIn(values))
    return `this run has no value "${field}"${meant === null ? '' : `; did you mean "${meant}"?`}`
  }
  if (message === 'unresolved attribute') return 'this run has none of what it speaks of'
  if (message.startsWith('found no matching overload'))
    return 'it computes with what is no number, or asks a number to be true'
  return message
}

/** Of every level: which of them the expression stood at is not told. */
function keysIn(values: ContextValues): string[] {
  return [...values].flatMap(([key, value]) => (value instanceof Map ? [key, ...keysIn(value)] : [key]))
}
