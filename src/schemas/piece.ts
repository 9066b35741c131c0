import type { ColumnType } from '../checks/define-check.ts'
import type { ImportedCheck, ImportedDemands, ImportedRule, Unsupported } from './imported-schema.ts'

/** One thing that a schema of another tool says; see `assemble`. */
export type Piece =
  /** The column is there. */
  | { readonly kind: 'column'; readonly name: string; readonly sensitive?: boolean }
  | {
      readonly kind: 'type'
      readonly column: string
      readonly type: ColumnType
      readonly from: string
      /** It only follows from another demand: it counts where nothing else says the type. */
      readonly implied?: boolean
    }
  | { readonly kind: 'cell'; readonly column: string; readonly check: ImportedCheck }
  | { readonly kind: 'table'; readonly check: ImportedCheck }
  | { readonly kind: 'rule'; readonly rule: ImportedRule }
  /** The columns of the file: these and no others; `isOrdered`: in this order. `check` says so, where it can. */
  | {
      readonly kind: 'list'
      readonly names: readonly string[]
      readonly isOrdered: boolean
      readonly check: ImportedCheck
    }
  | ({ readonly kind: 'unsupported' } & Unsupported)

/** What is asked for by one entry of the schema, and how it is called. */
export interface Said {
  readonly from: string
  readonly demands: ImportedDemands
  /** Of a rule: what is wrong with a failing row, `a is not at least b`. */
  readonly message?: string
}

export function cell(column: string, rule: string, option: unknown, { from, demands }: Said): Piece {
  return { kind: 'cell', column, check: { rule, option, from, ...demands } }
}

export function table(rule: string, option: unknown, { from, demands }: Said): Piece {
  return { kind: 'table', check: { rule, option, from, ...demands } }
}

export function sqlRule(sql: string, { from, demands, message }: Said): Piece {
  const said = message === undefined ? {} : { message }
  return { kind: 'rule', rule: { name: from, sql, ...said, ...demands } }
}

export function unsupported(name: string, reason: string): Piece {
  return { kind: 'unsupported', name, reason }
}
