import { allOf, type Comparison, compareColumns, compareWith, isPresent, textOf } from '../sql-terms.ts'

type Operand = { readonly column: string } | { readonly value: string | number | boolean }

const TOKEN =
  /\s*(?:(col\(\s*(?:"([^"]*)"|'([^']*)')\s*\))|`([^`]*)`|("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|([+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?)|(\.(?:notnull|notna|isnull|isna)\(\))|(is\s+not\s+null\b|is\s+null\b)|(\band\b|\bor\b|&&|\|\||&|\|)|(==|!=|<>|<=|>=|<|>|=)|([()])|([A-Za-z_][\w.-]*))/iy

type Token =
  | { readonly kind: 'operand'; readonly operand: Operand }
  | { readonly kind: 'presence'; readonly present: boolean }
  | { readonly kind: 'and' | 'or' | '(' | ')' }
  | { readonly kind: 'comparison'; readonly sign: Comparison }

/**
 * A `row_condition` as SQL: comparisons of columns with values, joined by `and` and `or`, as Great Expectations' own
 * language, pandas' query and Spark SQL write them; null for anything else.
 */
export function readRowCondition(text: string): string | null {
  const tokens = tokenise(text)
  if (tokens === null) return null
  const reader = { tokens, at: 0 }
  const condition = readAny(reader)
  return condition === null || reader.at < tokens.length ? null : condition
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
}

function readAny(reader: Reader): string | null {
  return readJoined(reader, 'or', (inner) => readJoined(inner, 'and', readOne))
}

function readJoined(
  reader: Reader,
  by: 'and' | 'or',
  read: (reader: Reader) => string | null,
): string | null {
  const parts: string[] = []
  do {
    const part = read(reader)
    if (part === null) return null
    parts.push(part)
  } while (takes(reader, by))
  return by === 'and' || parts.length === 1 ? allOf(parts) : parts.map((part) => `(${part})`).join(' OR ')
}

function readOne(reader: Reader): string | null {
  if (takes(reader, '(')) {
    const inner = readAny(reader)
    return inner !== null && takes(reader, ')') ? inner : null
  }
  const left = reader.tokens[reader.at++]
  const middle = reader.tokens[reader.at++]
  if (left?.kind !== 'operand' || !('column' in left.operand) || middle === undefined) return null
  const { column } = left.operand
  if (middle.kind === 'presence') return middle.present ? isPresent(column) : `${textOf(column)} IS NULL`
  const right = reader.tokens[reader.at++]
  if (middle.kind !== 'comparison' || right?.kind !== 'operand') return null
  return 'column' in right.operand
    ? compareColumns(column, middle.sign, right.operand.column)
    : compareWith(column, middle.sign, right.operand.value)
}

function takes(reader: Reader, kind: Token['kind']): boolean {
  if (reader.tokens[reader.at]?.kind !== kind) return false
  reader.at++
  return true
}

function tokenise(text: string): Token[] | null {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  const end = text.trimEnd().length
  while (pattern.lastIndex < end) {
    const match = pattern.exec(text)
    if (match === null) return null
    tokens.push(tokenOf(match))
  }
  return tokens
}

function tokenOf(match: RegExpExecArray): Token {
  const [, called, double, single, ticked, quoted, digits, method, is, join, sign, bracket, word = ''] = match
  if (called !== undefined) return { kind: 'operand', operand: { column: double ?? single ?? '' } }
  if (ticked !== undefined) return { kind: 'operand', operand: { column: ticked } }
  if (quoted !== undefined)
    return { kind: 'operand', operand: { value: quoted.slice(1, -1).replaceAll(/\\(.)/gs, '$1') } }
  if (digits !== undefined) return { kind: 'operand', operand: { value: Number(digits) } }
  if (method !== undefined) return { kind: 'presence', present: /^\.not/i.test(method) }
  if (is !== undefined) return { kind: 'presence', present: /not/i.test(is) }
  if (join !== undefined) return { kind: /^(and|&)/i.test(join) ? 'and' : 'or' }
  if (sign !== undefined) return { kind: 'comparison', sign: signOf(sign) }
  if (bracket !== undefined) return { kind: bracket === '(' ? '(' : ')' }
  if (/^(true|false)$/i.test(word)) return { kind: 'operand', operand: { value: /^true$/i.test(word) } }
  return { kind: 'operand', operand: { column: word } }
}

function signOf(sign: string): Comparison {
  if (sign === '==') return '='
  return sign === '!=' ? '<>' : (sign as Comparison)
}
