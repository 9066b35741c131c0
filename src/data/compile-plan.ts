import type { ColumnCheck, ColumnExpression, ColumnType, Judged, TablePlan } from '../checks/define-check.ts'
import { isTime, isTimeFormat, readAs } from '../checks/read-as.ts'
import type { ColumnSettings, DatasetSettings, Demands, SqlRule } from '../config/configuration.ts'
import { type Asked, askedOf } from '../config/expected-checks.ts'
import type { Cell, Dialect, Table } from '../ports.ts'
import { mayBeAbsent } from './absent-columns.ts'
import { compileTableChecks } from './compile-table-checks.ts'
import { encloseCondition } from './condition.ts'
import type { Unmeasured } from './measure.ts'
import type { Surroundings } from './table-shape.ts'

/** One check of the data set, ready to be counted: SQL over the table's own columns. */
export interface PlannedCheck extends Demands {
  readonly rule: string
  readonly column: string | null
  readonly message: string
  /** How to count it, or why it cannot be evaluated. */
  readonly test: PlannedTest | PlannedAggregate | PlannedKnown | Unmeasured
}

/** A predicate that fails or holds for each row. */
export interface PlannedTest {
  readonly kind: 'rows'
  /** The columns that `judged` and `fails` stand over: the table itself, or its columns in their types. */
  readonly from: string
  /** True for each row that counts. */
  readonly judged: string
  /** True for each failing row; never NULL. */
  readonly fails: string
  /** The offending cell, as text; the literal NULL for a rule on whole rows. */
  readonly value: string
}

/** One judgement of aggregates: it has no failing rows. */
export interface PlannedAggregate {
  readonly kind: 'aggregate'
  readonly from: string
  /** SQL of each value that a row has, by name; `judged` is true for each row that counts. */
  readonly row: Readonly<Record<string, string>>
  readonly aggregates: (row: (name: string) => string) => Readonly<Record<string, string>>
  readonly judge: (values: Readonly<Record<string, Cell>>) => Judged
}

/** Known without a question to the table. */
export type PlannedKnown = Extract<TablePlan, { kind: 'known' }>

/** The type that each column of the file is read in. */
export type ColumnTypes = ReadonlyMap<string, ColumnType>

/** All checks that the settings ask for. Pure: what they come to is measured elsewhere. */
export function compileChecks(
  settings: DatasetSettings,
  table: Shape,
  { types, ...around }: { readonly types: ColumnTypes } & Surroundings,
): PlannedCheck[] {
  const typed = typedRelation(table, { types, columns: settings.columns })
  return [
    ...settings.columns.flatMap((column) => compileColumn(column, { table, typed, dataset: settings })),
    ...compileTableChecks(settings, table, { types, typed, ...around }),
    ...settings.rules.map((rule) => compileRule(rule, typed)),
  ]
}

export interface Shape extends Pick<Table, 'columns' | 'relation' | 'rowNumber' | 'rows'> {
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

function compileColumn(
  settings: ColumnSettings,
  {
    table,
    typed,
    dataset,
  }: { readonly table: Shape; readonly typed: string; readonly dataset: DatasetSettings },
): PlannedCheck[] {
  return askedOf(settings).map((asked) => {
    const { check, option, demands } = asked
    const message = check.kind === 'cell' ? check.message(option) : check.summary
    const planned = { ...demands, rule: check.rule, column: settings.name, message }
    if (!table.columns.includes(settings.name))
      return { ...planned, test: mayBeAbsent(settings, dataset) ? ABSENT : absent(settings.name) }
    return { ...planned, test: testOf(asked, { settings, table, typed }) }
  })
}

function absent(name: string): Unmeasured {
  return { reason: `the file has no column "${name}"` }
}

/** Nothing is wrong, and nothing was checked. */
const ABSENT: PlannedKnown = {
  kind: 'known',
  judged: {
    holds: true,
    observed: null,
    said: 'the file has no such column, and need not: nothing was checked',
  },
  failing: [],
  total: 0,
}

/** Rows that `when` leaves out are not judged. It stands over typed columns, the check over texts: one joined relation has both. */
function testOf(
  { check, option, demands }: Asked<ColumnCheck>,
  { settings, table, typed }: { settings: ColumnSettings; table: Shape; typed: string },
): PlannedCheck['test'] {
  const { dialect, relation, rowNumber } = table
  if (check.types !== undefined && !check.types.includes(settings.type))
    return { reason: `\`${check.rule}\` is no question to a column of type ${settings.type}` }
  const column = expressionOf(settings.name, settings.type, dialect, formatOf(settings))
  const judges = {
    cells: 'true',
    values: `${column.text} IS NOT NULL`,
    readable: `${column.typed} IS NOT NULL`,
  }[check.over]
  const restricted = restrict({ when: demands.when, relation, rowNumber, typed })
  if ('reason' in restricted) return restricted
  const { from } = restricted
  const { condition } = restricted
  const judged = condition === null ? judges : `(${judges} AND ${condition})`
  const where = (scope: string) => (expression: string) => `CASE WHEN ${scope} THEN ${expression} END`
  if (check.kind === 'aggregate') {
    const seen = { ...column, ...eachCell(column, where(judged)) }
    return {
      kind: 'aggregate',
      from,
      row: { judged, text: seen.text, typed: seen.typed, ...check.row?.(seen, option, dialect) },
      aggregates: (row) =>
        check.aggregates({ ...column, text: row('text'), typed: row('typed') }, option, dialect, row),
      judge: (values) => check.judge(values, option),
    }
  }
  // A window looks at other rows too, and is to see those in scope only.
  const seen = condition === null ? column : { ...column, ...eachCell(column, where(condition)) }
  const fails = `coalesce(${check.fails({ ...seen, record: rowNumber }, option, dialect)}, true)`
  return { kind: 'rows', from, judged, fails: `(${judged} AND ${fails})`, value: column.text }
}

function eachCell({ text, typed }: ColumnExpression, change: (expression: string) => string) {
  return { text: change(text), typed: change(typed) }
}

const IN_SCOPE = '"in scope"'

function restrict({
  when,
  relation,
  rowNumber,
  typed,
}: {
  readonly when: string | null
  readonly relation: string
  readonly rowNumber: string
  readonly typed: string
}): { readonly from: string; readonly condition: string | null } | Unmeasured {
  if (when === null) return { from: relation, condition: null }
  const condition = encloseCondition(when)
  if ('reason' in condition) return { reason: `in \`when\`: ${condition.reason}` }
  const scope = `(SELECT ${rowNumber}, coalesce(${condition.sql}, false) AS ${IN_SCOPE} FROM ${typed}) AS scope`
  return { from: `${relation} JOIN ${scope} USING (${rowNumber})`, condition: IN_SCOPE }
}

function compileRule({ name, sql, ...demands }: SqlRule, from: string): PlannedCheck {
  const planned = { ...demands, rule: name, column: null, message: `does not satisfy ${oneLine(sql)}` }
  const condition = encloseCondition(sql)
  if ('reason' in condition) return { ...planned, test: condition }
  const scope = demands.when === null ? { sql: 'true' } : encloseCondition(demands.when)
  if ('reason' in scope) return { ...planned, test: { reason: `in \`when\`: ${scope.reason}` } }
  const judged = `coalesce(${scope.sql}, false)`
  const fails = `(${judged} AND NOT coalesce(${condition.sql}, false))`
  return { ...planned, test: { kind: 'rows', from, judged, fails, value: 'NULL' } }
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
  return `(SELECT ${[rowNumber, ...typed].join(', ')} FROM ${relation}) AS typed`
}

function oneLine(sql: string): string {
  return sql.replaceAll(/\s+/g, ' ').trim().slice(0, 200)
}
