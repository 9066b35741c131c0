import * as z from 'zod'
import { explainArguments } from '../explain-arguments.ts'
import { isMapping, readValue } from '../parse-text.ts'
import { table as ask, cell, type Piece, type Said, sqlRule, unsupported } from '../piece.ts'
import type { Quality } from './contract.ts'

const text = z.string().min(1)
const demands = {
  mostly: z.number().gt(0).max(1).optional(),
  severity: z.enum(['error', 'warning', 'info']).optional(),
  owner: text.optional(),
  when: text.optional(),
}
const columnDemands = z.strictObject(demands)
const demanding = z.strictObject({ value: z.unknown(), ...demands })
const rule = z.strictObject({ name: text, sql: text, ...demands })

/** Checks of Mergemark's own stand as they would in mergemark.yml: `{ minimum: 3 }`, and of a table `rules` too. */
export function piecesOfEngine(
  { engine = '', implementation }: Quality,
  column: string | null,
  said: Said,
): Piece[] {
  const { from } = said
  if (engine.toLowerCase() !== 'mergemark')
    return [unsupported(from, `is written for ${engine || 'another engine'}`)]
  // A text of YAML too, as for other engines.
  const asked = typeof implementation === 'string' ? readValue(implementation) : implementation
  if (!isMapping(asked)) return [unsupported(from, 'its implementation is no mapping of checks')]
  const { usual, checks } = column === null ? { usual: {}, checks: asked } : apart(asked)
  const read = columnDemands.safeParse(usual)
  if (!read.success) return [unsupported(from, explainArguments(read.error))]
  return Object.entries(checks).flatMap(([key, option]) => {
    const own = { from: `${from}.${key}`, demands: beside(said, read.data) }
    return key === 'rules' && column === null
      ? piecesOfRules(option, own)
      : [pieceOfCheck(key, option, { column, said: own })]
  })
}

/** What a column asks for beside its checks, and those. */
function apart(asked: object): { readonly usual: object; readonly checks: object } {
  const isUsual = ([key]: readonly [string, unknown]) => Object.hasOwn(demands, key)
  const entries = Object.entries(asked)
  return {
    usual: Object.fromEntries(entries.filter(isUsual)),
    checks: Object.fromEntries(entries.filter((entry) => !isUsual(entry))),
  }
}

/** `10`, or `{ value: 10, severity: warning }` where more is said beside what is asked. */
function pieceOfCheck(
  key: string,
  option: unknown,
  { column, said }: { readonly column: string | null; readonly said: Said },
): Piece {
  const isLonger = isMapping(option) && Object.hasOwn(option, 'value')
  const read = demanding.safeParse(isLonger ? option : { value: option })
  if (!read.success) return unsupported(said.from, explainArguments(read.error))
  const { value, ...own } = read.data
  const whole = { ...said, demands: beside(said, own) }
  return column === null ? ask(key, value, whole) : cell(column, key, value, whole)
}

function piecesOfRules(rules: unknown, said: Said): Piece[] {
  if (!Array.isArray(rules)) return [unsupported(said.from, 'is no list of rules')]
  return rules.map((one, index) => {
    const read = rule.safeParse(one)
    if (!read.success) return unsupported(`${said.from}[${index}]`, explainArguments(read.error))
    const { name, sql, ...own } = read.data
    return sqlRule(sql, { from: name, demands: beside(said, own) })
  })
}

/** What is said of the check or rule itself counts before what is said of all of them. */
function beside({ demands: usual }: Said, own: z.infer<z.ZodObject<typeof demands>>): Said['demands'] {
  const said = Object.entries(own).filter(([, value]) => value !== undefined)
  return { ...usual, ...Object.fromEntries(said) }
}
