/** A message in protobuf's text format: fields in order, a repeated one as often as it is there. */
export interface Message {
  readonly fields: readonly Field[]
}
export interface Field {
  readonly name: string
  readonly value: Message | Scalar
}
/** A text, or a number or name as it is spelt: `-9223372036854775808`, `BYTES`. */
export interface Scalar {
  readonly text: string
  readonly isQuoted: boolean
}

export type Parsed = { readonly message: Message } | { readonly reason: string; readonly line: number }

/** Deeper than any schema; nobody's stack runs out. */
const DEEPEST = 100

/** Reads protobuf's text format (https://protobuf.dev/reference/protobuf/textformat-spec/), whatever the message is. */
export function parseTextProto(text: string): Parsed {
  const tokens = tokenise(text)
  if ('reason' in tokens) return tokens
  const reader = { tokens: tokens.tokens, at: 0, text }
  try {
    return { message: readMessage(reader, { end: null, depth: 0 }) }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { reason: error.message, line: error.line }
  }
}

interface Token {
  readonly kind: 'word' | 'text' | 'sign'
  readonly text: string
  readonly line: number
}

interface Reader {
  readonly tokens: readonly Token[]
  at: number
}

class Unreadable extends Error {
  readonly line: number
  constructor(reason: string, line: number) {
    super(reason)
    this.line = line
  }
}

const CLOSING: ReadonlyMap<string, string> = new Map([
  ['{', '}'],
  ['<', '>'],
])

function readMessage(reader: Reader, { end, depth }: { end: string | null; depth: number }): Message {
  const fields: Field[] = []
  while (peek(reader)?.text !== end || peek(reader)?.kind === 'text') {
    if (peek(reader) === undefined && end === null) return { fields }
    fields.push(...readField(reader, depth))
    takeSign(reader, ',') || takeSign(reader, ';')
  }
  if (end !== null) reader.at++
  return { fields }
}

function readField(reader: Reader, depth: number): Field[] {
  const name = readName(reader)
  const hasColon = takeSign(reader, ':')
  if (takeSign(reader, '[')) return readList(reader, depth).map((value) => ({ name, value }))
  return [{ name, value: readValue(reader, { depth, hasColon }) }]
}

/** A field, or in brackets an extension or the type of an Any. */
function readName(reader: Reader): string {
  const token = next(reader)
  if (token.kind === 'word') return token.text
  if (token.kind === 'text' || token.text !== '[')
    throw new Unreadable(`${token.text} is no field`, token.line)
  const parts: string[] = []
  while (!takeSign(reader, ']')) parts.push(next(reader).text)
  return `[${parts.join('')}]`
}

function readList(reader: Reader, depth: number): (Message | Scalar)[] {
  const values: (Message | Scalar)[] = []
  while (!takeSign(reader, ']')) {
    values.push(readValue(reader, { depth, hasColon: true }))
    const token = peek(reader)
    if (!takeSign(reader, ',') && token?.text !== ']')
      throw new Unreadable('a list is not closed', token?.line ?? lastLine(reader))
  }
  return values
}

function readValue(
  reader: Reader,
  { depth, hasColon }: { depth: number; hasColon: boolean },
): Message | Scalar {
  const token = next(reader)
  const end = token.kind === 'sign' ? CLOSING.get(token.text) : undefined
  if (end !== undefined) {
    if (depth === DEEPEST) throw new Unreadable('it is nested too deeply', token.line)
    return readMessage(reader, { end, depth: depth + 1 })
  }
  if (!hasColon) throw new Unreadable(`${token.text} follows a field without a colon`, token.line)
  if (token.kind === 'text') return { text: readTexts(reader, token.text), isQuoted: true }
  if (token.kind === 'word') return { text: token.text, isQuoted: false }
  if (token.text === '-') return { text: `-${next(reader).text}`, isQuoted: false }
  throw new Unreadable(`${token.text} is no value`, token.line)
}

/** Texts side by side are one. */
function readTexts(reader: Reader, first: string): string {
  let text = first
  for (let token = peek(reader); token?.kind === 'text'; token = peek(reader)) {
    text += token.text
    reader.at++
  }
  return text
}

function peek({ tokens, at }: Reader): Token | undefined {
  return tokens[at]
}

function next(reader: Reader): Token {
  const token = reader.tokens[reader.at++]
  if (token === undefined) throw new Unreadable('it ends in the middle of a message', lastLine(reader))
  return token
}

function takeSign(reader: Reader, sign: string): boolean {
  const token = peek(reader)
  if (token?.kind !== 'sign' || token.text !== sign) return false
  reader.at++
  return true
}

function lastLine({ tokens }: Reader): number {
  return tokens.at(-1)?.line ?? 1
}

const TOKEN =
  /(\s+|#[^\n]*)|("(?:[^"\\\n]|\\[^\n])*"|'(?:[^'\\\n]|\\[^\n])*')|([\w.+][\w.+]*(?:(?<=[\d.]e)-\d+)?)|([{}<>[\]:,;\-/])/giy

function tokenise(
  text: string,
): { readonly tokens: Token[] } | { readonly reason: string; readonly line: number } {
  const tokens: Token[] = []
  const pattern = new RegExp(TOKEN)
  let line = 1
  while (pattern.lastIndex < text.length) {
    const start = pattern.lastIndex
    const match = pattern.exec(text)
    if (match === null)
      return { reason: `it has ${JSON.stringify(text[start])} where nothing like it can be`, line }
    const [whole, space, quoted, word, sign] = match
    if (quoted !== undefined) tokens.push({ kind: 'text', text: unescapeText(quoted.slice(1, -1)), line })
    else if (word !== undefined) tokens.push({ kind: 'word', text: word, line })
    else if (sign !== undefined) tokens.push({ kind: 'sign', text: sign, line })
    if (space !== undefined) line += whole.split('\n').length - 1
  }
  return { tokens }
}

const PLAIN: Readonly<Record<string, number>> = { a: 7, b: 8, f: 12, n: 10, r: 13, t: 9, v: 11 }
const ESCAPE = /\\(?:([0-7]{1,3})|x([0-9a-f]{1,2})|u([0-9a-f]{4})|U([0-9a-f]{8})|(.))/gis

/** Octal and hexadecimal escapes are bytes, which together are UTF-8. */
function unescapeText(text: string): string {
  if (!text.includes('\\')) return text
  const bytes: Buffer[] = []
  let from = 0
  for (const match of text.matchAll(ESCAPE)) {
    const [whole, octal, hex, short, long, other = ''] = match
    bytes.push(Buffer.from(text.slice(from, match.index)))
    from = match.index + whole.length
    if (octal !== undefined) bytes.push(Buffer.of(Number.parseInt(octal, 8) & 255))
    else if (hex !== undefined) bytes.push(Buffer.of(Number.parseInt(hex, 16)))
    else if (short !== undefined || long !== undefined) bytes.push(codePoint(short ?? long ?? ''))
    else bytes.push(Object.hasOwn(PLAIN, other) ? Buffer.of(PLAIN[other] ?? 0) : Buffer.from(other))
  }
  return Buffer.concat([...bytes, Buffer.from(text.slice(from))]).toString('utf8')
}

function codePoint(digits: string): Buffer {
  const code = Number.parseInt(digits, 16)
  return Buffer.from(String.fromCodePoint(code > 0x10ffff ? 0xfffd : code))
}
