import { copy, deepen, expect, peek, type Reader, Refused, refuse, spend, take } from './reader.ts'
import { type ExpressionProblem, quote, splitExpression, type Token } from './tokens.ts'

/** What the expression may speak of. */
export const ROOTS = ['metrics', 'slices', 'data', 'training', 'model', 'base'] as const

export const LONGEST = 2000

const WORDS = new Set(['true', 'false'])
/** CEL keeps these for itself, so that a variable or a key after a dot cannot be called so. */
const RESERVED = new Set(
  'as break const continue else false for function if import in let loop package namespace null return true var void while'.split(
    ' ',
  ),
)
const COMPARING = new Set(['<', '<=', '>', '>=', '==', '!='])

/**
 * Reads the part of CEL that a rule may use: comparisons, arithmetic, `! && || ?:`, keys, and `all` and `exists` over
 * a list that is written out. There is no function, no `has` and no `in`, so that nothing asks whether a value is
 * there; a value that is not makes the rule missing. `cel` is the same expression with every number written as a
 * double, for CEL neither mixes its two kinds of number nor divides 1 by 2 as a reader expects.
 *
 * Source: https://github.com/google/cel-spec/blob/master/doc/langdef.md#syntax
 */
export function readExpression(text: string): { readonly cel: string } | ExpressionProblem {
  if (text.length > LONGEST) return { problem: `it is longer than ${LONGEST} characters`, at: LONGEST }
  const tokens = splitExpression(text)
  if ('problem' in tokens) return tokens
  const reader: Reader = { tokens, next: 0, depth: 0, cost: 0, written: [], variables: [] }
  try {
    readChoice(reader)
    const last = peek(reader)
    if (last.kind !== 'end') refuse(last, describeUnexpected(last))
  } catch (thrown) {
    if (thrown instanceof Refused) return { problem: thrown.message, at: thrown.at }
    throw thrown
  }
  return { cel: reader.written.join(' ') }
}

function readChoice(reader: Reader): void {
  deepen(reader, () => {
    readEither(reader)
    if (!take(reader, '?')) return
    readEither(reader)
    expect(reader, ':')
    readChoice(reader)
  })
}

function readEither(reader: Reader): void {
  readBoth(reader)
  while (take(reader, '||')) readBoth(reader)
}

function readBoth(reader: Reader): void {
  readRelation(reader)
  while (take(reader, '&&')) readRelation(reader)
}

function readRelation(reader: Reader): void {
  readSum(reader)
  const sign = peek(reader)
  if (!isComparing(sign)) return
  copy(reader)
  readSum(reader)
  const second = peek(reader)
  if (isComparing(second)) refuse(second, 'comparisons do not chain: write "a < b && b < c"')
}

function readSum(reader: Reader): void {
  readProduct(reader)
  while (take(reader, '+') || take(reader, '-')) readProduct(reader)
}

function readProduct(reader: Reader): void {
  readTurned(reader)
  while (take(reader, '*') || take(reader, '/')) readTurned(reader)
}

function readTurned(reader: Reader): void {
  const sign = peek(reader)
  if (take(reader, '!') || take(reader, '-')) {
    const second = peek(reader)
    if (second.text === '!' || second.text === '-') refuse(second, `"${sign.text}" twice needs brackets`)
  }
  readMember(reader)
}

function readMember(reader: Reader): void {
  const list = readPrimary(reader)
  if (list !== null && peek(reader).text === '.') {
    readEach(reader, list)
    return
  }
  while (true) {
    if (take(reader, '[')) {
      readChoice(reader)
      expect(reader, ']')
    } else if (take(reader, '.')) readKey(reader)
    else return
  }
}

function readKey(reader: Reader): void {
  const key = peek(reader)
  if (key.kind !== 'name') refuse(key, 'a name is expected after the dot')
  if (RESERVED.has(key.text)) refuse(key, `write ["${key.text}"]: CEL keeps ${quote(key.text)} for itself`)
  copy(reader)
  if (peek(reader).text !== '(') return
  refuse(
    key,
    key.text === 'all' || key.text === 'exists'
      ? `"${key.text}" goes over a list that is written out: ["a", "b"].${key.text}(x, …)`
      : describeFunction(key),
  )
}

/** How many values a list has that was read; null for anything else. */
function readPrimary(reader: Reader): number | null {
  const token = peek(reader)
  if (token.kind === 'number') readNumber(reader)
  else if (token.kind === 'text') copy(reader)
  else if (token.kind === 'name') readName(reader)
  else if (take(reader, '(')) {
    readChoice(reader)
    expect(reader, ')')
  } else if (take(reader, '[')) return readList(reader)
  else refuse(token, token.kind === 'end' ? 'it ends where a value is expected' : describeUnexpected(token))
  return null
}

function readNumber(reader: Reader): void {
  const token = peek(reader)
  const value = Number(token.text)
  if (!Number.isFinite(value)) refuse(token, `${quote(token.text)} is too large`)
  const text = token.text.replace(/^\./, '0.')
  copy(reader, /^\d+$/.test(text) ? `${text}.0` : text)
}

function readName(reader: Reader): void {
  const token = peek(reader)
  copy(reader)
  if (peek(reader).text === '(') refuse(token, describeFunction(token))
  const known: readonly string[] = [...ROOTS, ...reader.variables]
  if (WORDS.has(token.text) || known.includes(token.text)) return
  refuse(token, `${quote(token.text)} is not known here; an expression speaks of ${ROOTS.join(', ')}`)
}

function readList(reader: Reader): number {
  let length = 0
  do {
    if (length === 0 && peek(reader).text === ']') refuse(peek(reader), 'a list needs a value')
    readChoice(reader)
    length++
  } while (take(reader, ','))
  expect(reader, ']')
  if (peek(reader).text !== '.')
    refuse(peek(reader), 'a list serves `all` and `exists` alone: [1, 2].all(x, …)')
  return length
}

function readEach(reader: Reader, length: number): void {
  expect(reader, '.')
  const macro = peek(reader)
  if (macro.text !== 'all' && macro.text !== 'exists') refuse(macro, 'a list knows `all` and `exists` alone')
  copy(reader)
  expect(reader, '(')
  const variable = peek(reader)
  const taken = RESERVED.has(variable.text) || (ROOTS as readonly string[]).includes(variable.text)
  if (variable.kind !== 'name' || taken) refuse(variable, 'a name of your own is expected')
  copy(reader)
  expect(reader, ',')
  const before = reader.cost
  reader.variables.push(variable.text)
  readChoice(reader)
  reader.variables.pop()
  spend(reader, { steps: (length - 1) * (reader.cost - before), token: macro })
  expect(reader, ')')
}

function isComparing({ kind, text }: Token): boolean {
  return kind === 'sign' && COMPARING.has(text)
}

function describeUnexpected({ kind, text }: Token): string {
  if (kind === 'name' && text === 'in') return '"in" is not offered: write the comparisons out with "||"'
  if (kind === 'name' && (text === 'and' || text === 'or'))
    return `write "${text === 'and' ? '&&' : '||'}" for "${text}"`
  return `${quote(text)} is not expected here`
}

function describeFunction({ text }: Token): string {
  return text === 'has'
    ? '"has" is not offered: a value that is not there makes the rule missing'
    : `${quote(text)} is not offered: an expression calls no functions`
}
