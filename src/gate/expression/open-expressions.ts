import type { Rule } from '../../config/configuration.ts'
import { buildContext, type ContextDocuments } from './context.ts'
import { type ExpressionResult, evaluateExpression } from './evaluate.ts'
import { loadLanguage } from './language.ts'

/** Loads the language where a rule has an expression, and binds it to the run's documents. */
export async function openExpressions(
  rules: readonly Rule[],
  documents: ContextDocuments,
): Promise<(text: string) => ExpressionResult> {
  const language = rules.some(hasExpression) ? await loadLanguage() : null
  const context = buildContext(documents, language)
  return (text) => evaluateExpression(text, context)
}

function hasExpression(rule: Rule): boolean {
  return rule.kind === 'expression' || (rule.kind === 'group' && rule.rules.some(hasExpression))
}
