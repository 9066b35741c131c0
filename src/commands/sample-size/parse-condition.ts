import { fault } from '../../errors/fault.ts'
import { type Clause, type Variable, variables } from '../../stats/sample-size/condition-examples.ts'
import { placeOf, refuseToken, type Token, tokenizeCondition } from './tokenize-condition.ts'

/** A clause with its own text. */
export interface WrittenClause extends Clause {
  readonly text: string
}

/** A sum of variables with factors, and a number. */
interface Sum {
  readonly factors: ReadonlyMap<Variable, number>
  readonly constant: number
}

/**
 * A condition of ease.ml/ci (arXiv 1903.00278, section 3.1), brackets allowed:
 *
 *     condition  clause { ("/\" | "and") clause }
 *     clause     sum (">" | "<") number "+/-" number        number: with a sign, if it has one
 *     sum        product { ("+" | "-") product }
 *     product    operand { "*" operand }                    at most one of them with variables
 *     operand    number | "n" | "o" | "d" | "(" sum ")"
 *
 * Throws `condition-unreadable`, `unknown-variable`, `tolerance-not-positive`, `condition-decided`, each with its place.
 */
export function parseCondition(condition: string): WrittenClause[] {
  const tokens = tokenizeCondition(condition)
  let next = 0
  const peek = () => tokens[next] as Token
  const take = () => tokens[next++] as Token
  const refuse = (expected: string, token = peek()) => refuseToken(token, { condition, expected })
  const skip = (...texts: readonly string[]) => {
    if (peek().kind === 'end' || !texts.includes(peek().text)) return null
    return take().text
  }

  const readClause = (): WrittenClause => {
    const first = peek()
    const sum = readSum()
    if (sum.factors.size === 0) throw refuse('n, o or d on the left', first)
    if (sum.constant !== 0) throw refuse('the number on the right of < or >', first)
    const comparison = skip('>', '<') as '>' | '<' | null
    if (comparison === null) throw refuse('> or <')
    const bar = readNumber()
    if (skip('+/-') === null) throw refuse('+/- and the tolerance')
    const written = peek()
    const tolerance = readNumber()
    const span = { start: first.start, end: (tokens[next - 1] as Token).end }
    if (!(tolerance > 0)) {
      const place = placeOf({ start: written.start, end: span.end }, condition)
      throw fault('tolerance-not-positive', { tolerance: String(tolerance) }, { place })
    }
    const clause = { ...sum, comparison, bar, tolerance, text: condition.slice(span.start, span.end) }
    requireOpen(clause, span)
    return { factors: sum.factors, comparison, bar, tolerance, text: clause.text }
  }

  const readNumber = (): number => {
    const sign = skip('-', '+') === '-' ? -1 : 1
    if (peek().kind !== 'number') throw refuse('a number')
    return sign * Number(take().text)
  }

  const readSum = (): Sum => {
    let sum = readProduct()
    for (let sign = skip('+', '-'); sign !== null; sign = skip('+', '-')) {
      sum = add(sum, scale(readProduct(), sign === '-' ? -1 : 1))
    }
    return sum
  }

  const readProduct = (): Sum => {
    let product = readOperand()
    while (skip('*') !== null) {
      const token = peek()
      const other = readOperand()
      if (product.factors.size > 0 && other.factors.size > 0) throw refuse('a number beside *', token)
      product = other.factors.size > 0 ? scale(other, product.constant) : scale(product, other.constant)
    }
    return product
  }

  const readOperand = (): Sum => {
    const token = peek()
    if (token.kind === 'number') return { factors: new Map(), constant: Number(take().text) }
    if (token.kind === 'name' && token.text.toLowerCase() !== 'and') {
      const variable = variables.find((name) => name === token.text)
      if (variable !== undefined) {
        take()
        return { factors: new Map([[variable, 1]]), constant: 0 }
      }
      throw fault('unknown-variable', { variable: token.text }, { place: placeOf(token, condition) })
    }
    if (skip('(') === null) throw refuse('a number, n, o, d or a bracket')
    const sum = readSum()
    if (skip(')') === null) throw refuse('a closing bracket')
    return sum
  }

  const requireOpen = (clause: WrittenClause, span: Pick<Token, 'start' | 'end'>) => {
    const factors = [...clause.factors.values()]
    const low = factors.reduce((sum, factor) => sum + Math.min(0, factor), 0)
    const high = factors.reduce((sum, factor) => sum + Math.max(0, factor), 0)
    if (clause.bar > low && clause.bar < high) return
    const details = { clause: clause.text, low, high, percent: clause.bar }
    throw fault('condition-decided', details, { place: placeOf(span, condition) })
  }

  const clauses = [readClause()]
  while (skip('/\\', 'and', 'AND') !== null) clauses.push(readClause())
  if (peek().kind !== 'end') throw refuse('/\\, and, or the end')
  return clauses
}

function add(left: Sum, right: Sum): Sum {
  const factors = new Map(left.factors)
  for (const [name, factor] of right.factors) factors.set(name, (factors.get(name) ?? 0) + factor)
  return { factors: withoutZeros(factors), constant: left.constant + right.constant }
}

function scale({ factors, constant }: Sum, by: number): Sum {
  const scaled = new Map([...factors].map(([name, factor]) => [name, factor * by] as const))
  return { factors: withoutZeros(scaled), constant: constant * by }
}

function withoutZeros(factors: ReadonlyMap<Variable, number>): ReadonlyMap<Variable, number> {
  return new Map([...factors].filter(([, factor]) => factor !== 0))
}
