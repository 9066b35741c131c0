import type { Token } from './tokens.ts'

const DEEPEST = 32
/** Steps that an evaluation may take: each token counts once, and again for each value that `all` goes through. */
export const COSTLIEST = 20_000

/** The state of one reading. `written` is what CEL is given. */
export interface Reader {
  readonly tokens: readonly Token[]
  next: number
  depth: number
  cost: number
  readonly written: string[]
  readonly variables: string[]
}

/** Carries a problem out of the grammar; never leaves this folder. */
export class Refused extends Error {
  readonly at: number
  constructor(problem: string, at: number) {
    super(problem)
    this.at = at
  }
}

export function deepen(reader: Reader, read: () => void): void {
  if (++reader.depth > DEEPEST) refuse(peek(reader), `it nests deeper than ${DEEPEST} levels`)
  read()
  reader.depth--
}

export function peek(reader: Reader): Token {
  return reader.tokens[Math.min(reader.next, reader.tokens.length - 1)] as Token
}

/** Takes the next token and writes it down, or `instead` of it. */
export function copy(reader: Reader, instead?: string): void {
  const token = peek(reader)
  reader.written.push(instead ?? token.text)
  reader.next++
  spend(reader, { steps: 1, token })
}

export function spend(reader: Reader, { steps, token }: { steps: number; token: Token }): void {
  reader.cost += steps
  if (reader.cost > COSTLIEST) refuse(token, `it takes more than ${COSTLIEST} steps`)
}

export function take(reader: Reader, sign: string): boolean {
  const token = peek(reader)
  if (token.kind !== 'sign' || token.text !== sign) return false
  copy(reader)
  return true
}

export function expect(reader: Reader, sign: string): void {
  const token = peek(reader)
  if (!take(reader, sign)) refuse(token, `"${sign}" is expected`)
}

export function refuse(token: Token, problem: string): never {
  throw new Refused(problem, token.at)
}
