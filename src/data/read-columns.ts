import type { ColumnExpression, ColumnType } from '../checks/define-check.ts'
import { readAs } from '../checks/read-as.ts'
import type { ColumnSettings } from '../config/configuration.ts'
import { type ColumnTypes, formatOf, type Shape } from './compile-plan.ts'

/** Rows with each column twice, as SQL. */
export interface ReadRows {
  /** With the row number. */
  readonly from: string
  /** The same rows without their number: all that looks at single rows shares a scan of it, in which a cell is read once. */
  readonly unnumbered: string
}

/** The table with each column twice: as text, and under its own name in its type. */
export interface ReadColumns extends ReadRows {
  /** With these columns only: in a wide table all of them, in each query, would cost more than the scan. */
  readonly only: (columns: readonly string[]) => ReadRows
  /** Names that no column has: for whether a row is in scope, and what users' conditions over all columns come to. */
  readonly inScope: string
  readonly holds: string
  readonly kind: string
  /** SQL of the first column's text. */
  readonly anyText: string
  /** SQL of a column's text. */
  readonly textOf: (name: string) => string
  /** A column in the type that it is read in: its declared one, else the one that its values have. */
  readonly inType: (name: string) => ColumnExpression
  /** A column as the settings declare it: as text where they name no type. */
  readonly asDeclared: (settings: Pick<ColumnSettings, 'name' | 'type' | 'checks'>) => ColumnExpression
}

/**
 * Columns in their types have the file's names, so that conditions of users stand over them as they are written; the
 * texts have names that no column of the file has.
 */
export function readColumns(
  { columns, relation, cells, rowNumber, dialect }: Shape,
  { types, columns: settings }: { readonly types: ColumnTypes; readonly columns: readonly ColumnSettings[] },
): ReadColumns {
  const formats = new Map(settings.map((column) => [column.name, formatOf(column)]))
  const prefix = freePrefix(columns)
  const texts = new Map(columns.map((name, index) => [name, dialect.identifier(`${prefix} ${index + 1}`)]))
  const textOf = (name: string) => texts.get(name) ?? dialect.identifier(name)
  const typeOf = (name: string) => types.get(name) ?? 'string'
  const twice = (name: string) => {
    const own = dialect.identifier(name)
    return [
      `${own} AS ${textOf(name)}`,
      `${readAs(own, typeOf(name), dialect, formats.get(name) ?? null)} AS ${own}`,
    ]
  }
  const only = (names: readonly string[]): ReadRows => {
    const selected = names.flatMap(twice)
    return {
      from: `(SELECT ${[rowNumber, ...selected].join(', ')} FROM ${relation}) AS "~read"`,
      unnumbered: `(SELECT ${selected.join(', ')} FROM ${cells}) AS "~read"`,
    }
  }
  const expression = (name: string, type: ColumnType, typed: string): ColumnExpression => {
    const format = formats.get(name) ?? null
    return { text: textOf(name), type, typed, ...(format === null ? {} : { format }) }
  }
  return {
    ...only(columns),
    only,
    inScope: dialect.identifier(`${prefix} in scope`),
    holds: dialect.identifier(`${prefix} holds`),
    kind: dialect.identifier(`${prefix} kind`),
    anyText: dialect.identifier(`${prefix} 1`),
    textOf,
    inType: (name) => expression(name, typeOf(name), dialect.identifier(name)),
    asDeclared: ({ name, type }) =>
      expression(name, type, type === typeOf(name) ? dialect.identifier(name) : textOf(name)),
  }
}

/** SQL does not tell names apart by case. */
function freePrefix(columns: readonly string[]): string {
  let prefix = '~text'
  while (columns.some((name) => name.toLowerCase().startsWith(prefix))) prefix = `~${prefix}`
  return prefix
}
