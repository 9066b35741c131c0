import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'

export interface Token {
  readonly kind: 'number' | 'name' | 'sign' | 'end'
  readonly text: string
  /** Index of the first character, and of the one after the last. */
  readonly start: number
  readonly end: number
}

/** Longer than any condition; brackets nest no deeper than this lets them. */
const LONGEST = 1000

const TOKEN =
  /\s*(?:(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[\p{L}_][\p{L}\p{N}_]*)|(?<sign>\+\/-|\/\\|[-+*<>()]))/uy

/** The condition in pieces, the last one `end`. Throws `condition-unreadable` with the place of the character. */
export function tokenizeCondition(condition: string): Token[] {
  if (condition.length > LONGEST) {
    const token = { kind: 'end', text: '', start: LONGEST, end: LONGEST } as const
    throw refuseToken(token, { condition, expected: `an end within ${LONGEST} characters` })
  }
  const tokens: Token[] = []
  let at = 0
  for (;;) {
    TOKEN.lastIndex = at
    const match = TOKEN.exec(condition)
    const start = at + (/^\s*/.exec(condition.slice(at))?.[0].length ?? 0)
    if (match === null) {
      if (start === condition.length) return [...tokens, { kind: 'end', text: '', start, end: start }]
      const text = String.fromCodePoint(condition.codePointAt(start) ?? 0)
      const expected =
        text === '%' ? 'a part of 1 (0.02 for 2 %)' : 'a number, n, o, d or one of + - * < > +/- /\\'
      throw refuseToken({ kind: 'sign', text, start, end: start + text.length }, { condition, expected })
    }
    at = TOKEN.lastIndex
    const { number, name } = match.groups ?? {}
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'sign'
    tokens.push({ kind, text: condition.slice(start, at), start, end: at })
  }
}

/** The error that says what stands where something else was expected. */
export function refuseToken(
  token: Token,
  { condition, expected }: { readonly condition: string; readonly expected: string },
): MergemarkError {
  const found = token.kind === 'end' ? 'its end' : `"${token.text}"`
  return fault('condition-unreadable', { found, expected }, { place: placeOf(token, condition) })
}

/** Where in the condition a piece of it stands; columns count characters from 1. */
export function placeOf({ start, end }: Pick<Token, 'start' | 'end'>, condition: string) {
  const text = condition.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
  return { file: '--condition', line: 1, column: start + 1, excerpt: { text, width: end - start } }
}
