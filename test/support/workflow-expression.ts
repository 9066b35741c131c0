import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

/** What an expression of a workflow may speak of: `github`, `inputs`, `needs`, `steps`, `runner`, `secrets`, `jobs`. */
export type Contexts = Readonly<Record<string, unknown>>

/** How the jobs or steps before went: what `success()`, `failure()` and `cancelled()` ask. */
export interface Progress {
  readonly failed: boolean
  readonly cancelled: boolean
}

const STATUS = /\b(success|failure|cancelled|always)\s*\(/

/** Whether a job or step runs: without a question about what went before, only where nothing failed. */
export function isWanted(condition: unknown, contexts: Contexts, progress: Progress): boolean {
  const text = condition === undefined ? 'success()' : unwrap(String(condition))
  const asked = STATUS.test(text) ? text : `success() && (${text})`
  return isTrue(evaluate(asked, contexts, progress))
}

/** A string of a workflow with its `${{ … }}` filled in. */
export function fillIn(value: unknown, contexts: Contexts, progress: Progress = CALM): string {
  return String(value).replaceAll(/\$\{\{(.+?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts, progress).coerceString(),
  )
}

const CALM: Progress = { failed: false, cancelled: false }

function unwrap(text: string): string {
  return /^\s*\$\{\{((?:(?!\}\}).)+)\}\}\s*$/s.exec(text)?.[1] ?? text
}

/** By GitHub's own evaluator. */
function evaluate(text: string, contexts: Contexts, { failed, cancelled }: Progress): data.ExpressionData {
  const states = { success: !failed && !cancelled, failure: failed && !cancelled, cancelled, always: true }
  const functions = Object.entries(states).map(([name, state]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(state),
  }))
  const { tokens } = new Lexer(text).lex()
  const expression = new Parser(tokens, Object.keys(contexts), functions).parse()
  const known = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  return new Evaluator(expression, known, new Map(functions.map((one) => [one.name, one]))).evaluate()
}

function isTrue(value: data.ExpressionData): boolean {
  if (value.kind === data.Kind.Null) return false
  if (!value.primitive) return true
  return !['', '0', 'false', 'NaN'].includes(value.coerceString())
}
