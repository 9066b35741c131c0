import type * as z from 'zod'
import type { Dialect } from '../ports.ts'

/** The column that a predicate is about, as SQL expressions. */
export interface ColumnExpression {
  /** The cell as text; NULL for no value. */
  readonly text: string
  /** The cell in the column's declared type; NULL where it has none. */
  readonly typed: string
  readonly type: ColumnType
}

export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime'

/**
 * One rule on a column, declared once: the configuration's type, its count, `mostly`, the failing-row query and the
 * documentation derive from it.
 */
export interface Check<S extends z.ZodType = z.ZodType> {
  /** The key in mergemark.yml; Table Schema's name where it has one. */
  readonly rule: string
  readonly summary: string
  readonly option: S
  readonly example: z.input<S>
  /**
   * Which cells are judged and counted: `cells` all, `values` those with a value, `readable` those that read as the
   * column's type, so that a cell which does not is charged once, by the check `type`.
   */
  readonly over: 'cells' | 'values' | 'readable'
  /** false where the option asks for nothing, e.g. `required: false`. */
  readonly applies?: (option: z.output<S>) => boolean
  /** SQL that is true for a failing cell, never NULL. It may use window expressions. */
  readonly fails: (column: ColumnExpression, option: z.output<S>, dialect: Dialect) => string
  /** What is wrong with a failing cell: `is below 2500`. */
  readonly message: (option: z.output<S>) => string
}

export function defineCheck<S extends z.ZodType>(check: Check<S>): Check<S> {
  return check
}
