import type { Check, ColumnExpression, ColumnType } from '../checks/define-check.ts'
import type { ColumnSettings, DatasetSettings, SqlRule } from '../config/configuration.ts'
import { askedOf } from '../config/expected-checks.ts'
import type { Severity } from '../documents/parts.ts'
import type { Dialect, Table } from '../ports.ts'
import { encloseCondition } from './condition.ts'
import type { Unmeasured } from './measure.ts'

/** One check of the data set, ready to be counted: SQL over the table's own columns. */
export interface PlannedCheck {
  readonly rule: string
  readonly column: string | null
  readonly severity: Severity
  readonly mostly: number
  readonly message: string
  /** How to count it, or why it cannot be evaluated. */
  readonly test: PlannedTest | Unmeasured
}

export interface PlannedTest {
  /** The columns that `judged` and `fails` stand over: the table itself, or its columns in their types. */
  readonly from: string
  /** True for each row that counts. */
  readonly judged: string
  /** True for each failing row; never NULL. */
  readonly fails: string
  /** The offending cell, as text; the literal NULL for a rule on whole rows. */
  readonly value: string
}

/** The type that each column of the file is read in. */
export type ColumnTypes = ReadonlyMap<string, ColumnType>

/** All checks that the settings ask for. Pure: what they come to is measured elsewhere. */
export function compileChecks(settings: DatasetSettings, table: Shape, types: ColumnTypes): PlannedCheck[] {
  return [
    ...settings.columns.flatMap((column) => compileColumn(column, table)),
    ...settings.rules.map((rule) => compileRule(rule, typedRelation(table, types))),
  ]
}

export interface Shape extends Pick<Table, 'columns' | 'relation' | 'rowNumber'> {
  readonly dialect: Dialect
}

export function expressionOf(name: string, columnType: ColumnType, dialect: Dialect): ColumnExpression {
  const text = dialect.identifier(name)
  return { text, type: columnType, typed: columnType === 'string' ? text : dialect.tryCast(text, columnType) }
}

function compileColumn(settings: ColumnSettings, { columns, relation, dialect }: Shape): PlannedCheck[] {
  const column = expressionOf(settings.name, settings.type, dialect)
  return askedOf(settings).map(({ check, option }) => ({
    rule: check.rule,
    column: settings.name,
    severity: settings.severity,
    mostly: settings.mostly,
    message: check.message(option),
    test: columns.includes(settings.name)
      ? testOf(check, { column, option, relation, dialect })
      : { reason: `the file has no column "${settings.name}"` },
  }))
}

function testOf(
  check: Check,
  {
    column,
    option,
    relation,
    dialect,
  }: { column: ColumnExpression; option: unknown; relation: string; dialect: Dialect },
): PlannedTest {
  const fails = `coalesce(${check.fails(column, option, dialect)}, true)`
  const judged = {
    cells: 'true',
    values: `${column.text} IS NOT NULL`,
    readable: `${column.typed} IS NOT NULL`,
  }[check.over]
  return { from: relation, judged, fails: `(${judged} AND ${fails})`, value: column.text }
}

function compileRule({ name, sql, severity, mostly }: SqlRule, from: string): PlannedCheck {
  const condition = encloseCondition(sql)
  const test =
    'reason' in condition
      ? condition
      : { from, judged: 'true', fails: `NOT coalesce(${condition.sql}, false)`, value: 'NULL' }
  return { rule: name, column: null, severity, mostly, message: `does not satisfy ${oneLine(sql)}`, test }
}

/** The table with each column in its type, so that a rule compares numbers as numbers: as text, "9" is above "10". */
function typedRelation({ columns, relation, rowNumber, dialect }: Shape, types: ColumnTypes): string {
  const typed = columns.map((name) => {
    const expression = expressionOf(name, types.get(name) ?? 'string', dialect)
    return `${expression.typed} AS ${expression.text}`
  })
  return `(SELECT ${[rowNumber, ...typed].join(', ')} FROM ${relation}) AS typed`
}

function oneLine(sql: string): string {
  return sql.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
}
