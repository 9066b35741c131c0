import type * as z from 'zod'
import type { Cell, Dialect } from '../ports.ts'

/** The column that a predicate is about, as SQL expressions. */
export interface ColumnExpression {
  /** The cell as text; NULL for no value. */
  readonly text: string
  /** The cell in the column's declared type; NULL where it has none. */
  readonly typed: string
  readonly type: ColumnType
  /** strptime pattern of its dates and times; left out where they are written as ISO 8601 says. */
  readonly format?: string
}

/** A column whose rows have an order. */
export interface RecordedColumn extends ColumnExpression {
  /** SQL of the record's number, from 1. */
  readonly record: string
}

/** Of Table Schema v2. */
export const columnTypes = [
  'string',
  'integer',
  'number',
  'boolean',
  'date',
  'datetime',
  'time',
  'year',
  'yearmonth',
  'duration',
  'list',
  'array',
  'object',
  'geopoint',
  'geojson',
  'any',
] as const
export type ColumnType = (typeof columnTypes)[number]

/** What every check says of itself. Adding one: a file, a line in index.ts, a test. */
interface Declared<S extends z.ZodType> {
  /** The key in mergemark.yml; Table Schema's name where it has one. */
  readonly rule: string
  readonly summary: string
  readonly option: S
  readonly example: z.input<S>
  /** false where the option asks for nothing, e.g. `required: false`. */
  readonly applies?: (option: z.output<S>) => boolean
  /** What others call it, for the documentation. */
  readonly counterparts?: readonly string[]
}

/** What a check of a column says beside. */
interface DeclaredOfColumn<S extends z.ZodType> extends Declared<S> {
  /** The types of column that it can be asked of; left out where it can be of all. */
  readonly types?: readonly ColumnType[]
  /**
   * Which cells are judged and counted: `cells` all, `values` those with a value, `readable` those that read as the
   * column's type, so that a cell which does not is charged once, by the check `type`.
   */
  readonly over: 'cells' | 'values' | 'readable'
}

/**
 * One rule on the cells of a column: the configuration's type, its count, `mostly`, the failing-row query and the
 * documentation derive from it.
 */
export interface CellCheck<S extends z.ZodType = z.ZodType> extends DeclaredOfColumn<S> {
  readonly kind: 'cell'
  /** SQL that is true for a failing cell, never NULL. It may use window expressions. */
  readonly fails: (column: RecordedColumn, option: z.output<S>, dialect: Dialect) => string
  /**
   * Where those cells fail whose value another cell has too: SQL of that value, so that they are found by grouping,
   * which reads one column and may spill to disk, where a window sorts the table.
   */
  readonly repeats?: (column: ColumnExpression) => string
  /** What is wrong with a failing cell: `is below 2500`. */
  readonly message: (option: z.output<S>) => string
}

/** One rule on a number, or a value, that the whole column comes to: it has no failing cells. */
export interface AggregateCheck<S extends z.ZodType = z.ZodType> extends DeclaredOfColumn<S> {
  readonly kind: 'aggregate'
  /** Further SQL of each row, by name; it may use window expressions. Its names differ from `text`, `typed`, `judged`. */
  readonly row?: (
    column: ColumnExpression,
    option: z.output<S>,
    dialect: Dialect,
  ) => Readonly<Record<string, string>>
  /** SQL of each aggregate, by name, over the judged cells: both expressions of `column` are NULL in the others. */
  readonly aggregates: (
    column: ColumnExpression,
    option: z.output<S>,
    dialect: Dialect,
    row: (name: string) => string,
  ) => Readonly<Record<string, string>>
  readonly judge: (values: Readonly<Record<string, Cell>>, option: z.output<S>) => Judged
}

/** One rule on the data set as a whole. */
export interface TableCheck<S extends z.ZodType = z.ZodType> extends Declared<S> {
  readonly kind: 'table'
  /** It looks at cells in the types that their values read as: `expressionOf`. */
  readonly readsTypes?: boolean
  /** Other data sets that it looks at, '' for its own: these columns of them are loaded beside. */
  readonly refersTo?: (
    option: z.output<S>,
  ) => readonly { readonly dataset: string; readonly columns: readonly string[] }[]
  readonly plan: (table: TableShape, option: z.output<S>) => TablePlan
}

/** What an aggregate comes to. */
export interface Judged {
  /** null: it could not be told, which is no pass. */
  readonly holds: boolean | null
  /** What was found; null where nothing was. */
  readonly observed: number | string | null
  /** What is asked and what was found, as a sentence's end: `mean 4207.06 is above 4000`. */
  readonly said: string
}

export interface TableShape {
  readonly columns: readonly string[]
  /** SQL name of the table, all cells as text. */
  readonly relation: string
  /** SQL of the record's number, from 1, among the columns of `relation`. */
  readonly rowNumber: string
  /** Each column in its type, for conditions and orders: a relation with the same names and `rowNumber`. */
  readonly typed: string
  readonly rows: number
  /** In the declared type, and where none is in the one that its values read as, all but a few. */
  readonly expressionOf: (column: string) => ColumnExpression
  /** The columns of the settings, with their types, in their order. */
  readonly declared: ReadonlyMap<string, ColumnType>
  /** In the declared type, and as text where there is none. */
  readonly declaredAs: (column: string) => ColumnExpression
  readonly dialect: Dialect
  /** Another data set of the configuration, loaded beside this one, or why it is not; '' is this one, whole. */
  readonly other: (dataset: string) => OtherTable | { readonly reason: string }
  /** Rows of main's record of this data set; null where there is none. */
  readonly baseRows: number | null | { readonly reason: string }
  /** Seconds since 1970 at which the run began; for freshness. */
  readonly now: number
}

/** All cells as text; of the columns, those that were asked for and are there. */
export interface OtherTable {
  readonly relation: string
  readonly columns: readonly string[]
  readonly rows: number
}

/** How a table check is counted: failing rows, one judgement of aggregates, or already known. */
export type TablePlan =
  | {
      readonly kind: 'rows'
      readonly from: string
      readonly judged: string
      readonly fails: string
      /** The offending cells, as text. */
      readonly value: string
      readonly message: string
    }
  | {
      readonly kind: 'aggregate'
      readonly from: string
      /** SQL of each value that a row has, by name. */
      readonly row: Readonly<Record<string, string>>
      /** SQL of each aggregate, by name, from the SQL names of the row's values. */
      readonly aggregates: (row: (name: string) => string) => Readonly<Record<string, string>>
      readonly judge: (values: Readonly<Record<string, Cell>>) => Judged
    }
  | {
      readonly kind: 'known'
      readonly judged: Judged
      readonly failing: readonly string[]
      readonly total: number
    }
  | { readonly kind: 'error'; readonly reason: string }

export type ColumnCheck = CellCheck | AggregateCheck

export function defineCheck<S extends z.ZodType>(check: Omit<CellCheck<S>, 'kind'>): CellCheck<S> {
  return { kind: 'cell', ...check }
}

export function defineAggregate<S extends z.ZodType>(
  check: Omit<AggregateCheck<S>, 'kind'>,
): AggregateCheck<S> {
  return { kind: 'aggregate', ...check }
}

export function defineTableCheck<S extends z.ZodType>(check: Omit<TableCheck<S>, 'kind'>): TableCheck<S> {
  return { kind: 'table', ...check }
}
