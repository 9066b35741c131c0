import type { ColumnExpression, ColumnType } from '../checks/define-check.ts'
import { isTime, isTimeFormat, readAs } from '../checks/read-as.ts'
import type { ColumnSettings, DatasetSettings } from '../config/configuration.ts'
import type { Dialect, Table } from '../ports.ts'
import { compileColumn } from './compile-column.ts'
import { compileRule } from './compile-rule.ts'
import { compileTableChecks } from './compile-table-checks.ts'
import type { PlannedCheck } from './planned-check.ts'
import { readColumns } from './read-columns.ts'
import type { Surroundings } from './table-shape.ts'

/** The type that each column of the file is read in. */
export type ColumnTypes = ReadonlyMap<string, ColumnType>

/** How the columns are read. */
export interface Reading {
  readonly types: ColumnTypes
  /** Why cells of columns cannot be read, where the pattern of their dates is none. */
  readonly unreadFormats?: ReadonlyMap<string, string>
}

/** All checks that the settings ask for. Pure: what they come to is measured elsewhere. */
export function compileChecks(
  settings: DatasetSettings,
  table: Shape,
  { types, unreadFormats = new Map(), ...around }: Reading & Surroundings,
): PlannedCheck[] {
  const columns = readableColumns(settings.columns, unreadFormats)
  const read = readColumns(table, { types, columns })
  const typed = typedRelation(table, { types, columns })
  const asked = { table, types, read, typed, unreadFormats }
  return [
    ...settings.columns.flatMap((column) => compileColumn(column, { ...asked, dataset: settings })),
    ...compileTableChecks({ ...settings, columns }, table, { types, read, typed, ...around }),
    ...settings.rules.map((rule) => compileRule(rule, asked)),
  ]
}

/** A pattern that is none would make every question about the table fail: cells of its column are texts. */
export function readableColumns(
  columns: readonly ColumnSettings[],
  unreadFormats: ReadonlyMap<string, string>,
): readonly ColumnSettings[] {
  return columns.map((column) =>
    unreadFormats.has(column.name) ? { ...column, checks: { ...column.checks, format: undefined } } : column,
  )
}

export interface Shape extends Pick<Table, 'columns' | 'relation' | 'cells' | 'rowNumber' | 'rows'> {
  readonly dialect: Dialect
}

export function expressionOf(
  name: string,
  type: ColumnType,
  dialect: Dialect,
  format: string | null = null,
): ColumnExpression {
  const text = dialect.identifier(name)
  return {
    text,
    type,
    typed: readAs(text, type, dialect, format),
    ...(format === null ? {} : { format }),
  }
}

/** How the column's dates and times are written, where that is said. */
export function formatOf({ type, checks }: ColumnSettings): string | null {
  return isTime(type) && typeof checks.format === 'string' && isTimeFormat(checks.format)
    ? checks.format
    : null
}

/** The table with each column in its type, so that a rule compares numbers as numbers: as text, "9" is above "10". */
function typedRelation(
  { columns, relation, rowNumber, dialect }: Shape,
  { types, columns: settings }: { readonly types: ColumnTypes; readonly columns: readonly ColumnSettings[] },
): string {
  const formats = new Map(settings.map((column) => [column.name, formatOf(column)]))
  const typed = columns.map((name) => {
    const expression = expressionOf(name, types.get(name) ?? 'string', dialect, formats.get(name))
    return `${expression.typed} AS ${expression.text}`
  })
  return `(SELECT ${[rowNumber, ...typed].join(', ')} FROM ${relation}) AS "~typed"`
}
