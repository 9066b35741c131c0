import { isDeepStrictEqual } from 'node:util'
import { conditionOf } from './condition-of.ts'
import type { ImportedCheck, ImportedColumn, ImportedSchema } from './imported-schema.ts'
import { type Piece, unsupported } from './piece.ts'

/**
 * The schema that the pieces make together, columns in the order of the list that says one, then in that in which they
 * are first named. What is asked twice of a column becomes a rule in SQL where it can, for a column has each check once.
 */
export function assemble(pieces: readonly Piece[]): ImportedSchema {
  const columns = new Map<string, Piece[]>()
  const lists = pieces.filter((piece) => piece.kind === 'list')
  const order = lists.find(({ isOrdered }) => isOrdered) ?? null
  for (const { names } of order === null ? lists : [order, ...lists])
    for (const name of names) columns.set(name, [])
  for (const piece of pieces) {
    const name = columnOf(piece)
    if (name !== null) columns.set(name, [...(columns.get(name) ?? []), piece])
  }
  const gathered = [...columns].map(([name, said]) => gatherColumn(name, said))
  const refused = new Map(
    lists.flatMap((list) => {
      const reason = whyNotListed(list, { order, columns: [...columns.keys()] })
      return reason === null ? [] : [[list, reason] as const]
    }),
  )
  const rest = [
    ...pieces,
    ...gathered.flatMap(({ more }) => more),
    ...[...refused].map(([{ check }, reason]) => unsupported(check.from, reason)),
  ]
  return {
    columns: gathered.map(({ column }) => column),
    checks: joinLists(
      pieces.flatMap((piece) =>
        piece.kind === 'table' || (piece.kind === 'list' && !refused.has(piece)) ? [piece.check] : [],
      ),
    ),
    rules: rest.flatMap((piece) => (piece.kind === 'rule' ? [piece.rule] : [])),
    unsupported: rest.flatMap((piece) =>
      piece.kind === 'unsupported' ? [{ name: piece.name, reason: piece.reason }] : [],
    ),
  }
}

type List = Extract<Piece, { kind: 'list' }>

/**
 * Why a list is not judged: the columns that are declared are those of all that is asked for together, and held against
 * them a list that names fewer would say what nobody asked for.
 */
function whyNotListed(
  { names, isOrdered }: List,
  { order, columns }: { readonly order: List | null; readonly columns: readonly string[] },
): string | null {
  const other = columns.find((name) => !names.includes(name))
  if (other !== undefined)
    return `does not list "${other}", which is asked for elsewhere; only that its own columns are there is checked`
  if (!isOrdered || order === null || isDeepStrictEqual(names, order.names)) return null
  return `has another order than ${order.check.from}`
}

function columnOf(piece: Piece): string | null {
  if (piece.kind === 'column') return piece.name
  return piece.kind === 'cell' || piece.kind === 'type' ? piece.column : null
}

function gatherColumn(
  name: string,
  said: readonly Piece[],
): { readonly column: ImportedColumn; readonly more: Piece[] } {
  const types = said.filter((piece) => piece.kind === 'type')
  const type = types.find(({ implied }) => !implied) ?? types[0]
  const others = types.filter((piece) => !piece.implied && piece.type !== type?.type)
  const asked = said.flatMap((piece) => (piece.kind === 'cell' ? [piece.check] : []))
  const { kept, rules } = keepOnce(name, asked)
  const isSensitive = said.some((piece) => piece.kind === 'column' && piece.sensitive === true)
  return {
    column: { name, type: type?.type ?? null, checks: kept, ...(isSensitive ? { sensitive: true } : {}) },
    more: [
      ...rules,
      ...others.map(({ from }) => unsupported(from, `the column is said to be ${type?.type}`)),
    ],
  }
}

/** The first of each rule, and as rules in SQL the others that ask for something else. */
function keepOnce(
  column: string,
  checks: readonly ImportedCheck[],
): { kept: ImportedCheck[]; rules: Piece[] } {
  const kept: ImportedCheck[] = []
  const rules: Piece[] = []
  for (const check of checks) {
    const same = kept.filter(({ rule }) => rule === check.rule)
    const { rule: _rule, option: _option, from, ...demands } = check
    const condition = same.length === 0 ? null : conditionOf(column, check)
    if (same.some((one) => isDeepStrictEqual({ ...one, from }, check))) continue
    if (condition === null) kept.push(check)
    else rules.push({ kind: 'rule', rule: { ...demands, name: from, ...condition } })
  }
  return { kept, rules }
}

/** Several keys are one check, where they are asked for in the same terms. */
function joinLists(checks: readonly ImportedCheck[]): ImportedCheck[] {
  const joined: ImportedCheck[] = []
  for (const check of checks) {
    const { option } = check
    const index = joined.findIndex((one) => isDeepStrictEqual({ ...one, option, from: check.from }, check))
    const before = joined[index]
    if (before === undefined || !Array.isArray(option) || !Array.isArray(before.option)) joined.push(check)
    else if (!before.option.some((one) => isDeepStrictEqual(one, option[0])))
      joined[index] = { ...before, option: [...before.option, ...option] }
  }
  return joined
}
