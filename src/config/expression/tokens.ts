/** What an expression is made of. `at` is the offset of its first character, from 0. */
export interface Token {
  readonly kind: 'number' | 'text' | 'name' | 'sign' | 'end'
  readonly text: string
  readonly at: number
}

/** Why a text is no expression that a rule may be. */
export interface ExpressionProblem {
  readonly problem: string
  readonly at: number
}

const SPACE = /[ \t\r\n]+/y
/** A text without escapes: nothing that a key holds needs them, and there is one way to read it. */
const TEXT = /"[^"\\\r\n]*"|'[^'\\\r\n]*'/y
const NUMBER = /(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/y
const NAME = /[A-Za-z_][A-Za-z0-9_]*/y
const SIGN = /\|\||&&|[<>=!]=|[-+*/<>!?:.,()[\]]/y

const KINDS = [
  ['text', TEXT],
  ['number', NUMBER],
  ['name', NAME],
  ['sign', SIGN],
] as const

/** Splits `text` into its tokens, an `end` last, or says at which character that ends. */
export function splitExpression(text: string): Token[] | ExpressionProblem {
  const tokens: Token[] = []
  let at = matchAt(SPACE, text, 0).length
  while (at < text.length) {
    const found = findToken(text, at)
    if (found === null) return { problem: describeStray(text, at), at }
    const next = at + found.text.length
    const glued = found.kind !== 'sign' && /["'\w]/.test(text[next] ?? '')
    // `1u`, `r"x"` and `"""` would be read otherwise by CEL than their parts suggest.
    if (glued) return { problem: `${quote(text.slice(at, next + 1))} is not known`, at }
    tokens.push(found)
    at = next + matchAt(SPACE, text, next).length
  }
  return [...tokens, { kind: 'end', text: '', at: text.length }]
}

export function quote(text: string): string {
  return `"${text.length > 40 ? `${text.slice(0, 39)}…` : text}"`
}

function findToken(text: string, at: number): Token | null {
  // A comment would end at the line, and YAML folds lines.
  if (text.startsWith('//', at)) return null
  for (const [kind, pattern] of KINDS) {
    const found = matchAt(pattern, text, at)
    if (found !== '') return { kind, text: found, at }
  }
  return null
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function describeStray(text: string, at: number): string {
  const stray = text[at] ?? ''
  if (stray === '"' || stray === "'")
    return 'this text does not end, or has an escape, which is not known here'
  if (stray === '=') return 'one "=" compares nothing: write "=="'
  if (stray === '&' || stray === '|') return `write "${stray}${stray}"`
  if (text.startsWith('//', at)) return 'comments are not known here'
  return `${quote(stray)} is not known`
}
