import type { TableShape } from '../checks/define-check.ts'
import type { DatasetSettings } from '../config/configuration.ts'
import { type ColumnTypes, expressionOf, formatOf, type Shape } from './compile-plan.ts'

/** What a check of the whole data set may look at beside it. */
export interface Surroundings {
  /** Other data sets, by name. */
  readonly other: TableShape['other']
  readonly baseRows: TableShape['baseRows']
  /** Seconds since 1970. */
  readonly now: number
}

/** What a check of the whole data set sees of it, in `relation` where it sees a part of the rows. */
export function shapeFor(
  settings: Pick<DatasetSettings, 'name' | 'columns'>,
  table: Shape,
  {
    relation,
    typed,
    types,
    other,
    ...around
  }: { readonly relation: string; readonly types: ColumnTypes; readonly typed: string } & Surroundings,
): TableShape {
  const { columns, rowNumber, rows, dialect } = table
  const declared = new Map(settings.columns.map((column) => [column.name, column]))
  const formatted = (name: string) => {
    const column = declared.get(name)
    return column === undefined ? null : formatOf(column)
  }
  return {
    columns,
    relation,
    rowNumber,
    rows,
    dialect,
    typed,
    declared: new Map(settings.columns.map(({ name, type }) => [name, type])),
    expressionOf: (name) => expressionOf(name, types.get(name) ?? 'string', dialect, formatted(name)),
    declaredAs: (name) => expressionOf(name, declared.get(name)?.type ?? 'string', dialect, formatted(name)),
    other: (dataset) =>
      dataset === '' || dataset === settings.name
        ? { relation: table.relation, columns, rows }
        : other(dataset),
    ...around,
  }
}
