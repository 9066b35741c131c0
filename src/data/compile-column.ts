import type { ColumnCheck, ColumnExpression } from '../checks/define-check.ts'
import type { ColumnSettings, DatasetSettings } from '../config/configuration.ts'
import { type Asked, askedOf } from '../config/expected-checks.ts'
import { mayBeAbsent } from './absent-columns.ts'
import type { Shape } from './compile-plan.ts'
import type { Unmeasured } from './measure.ts'
import { planRepeats } from './plan-repeats.ts'
import { looksAround, type PlannedCheck, type PlannedKnown } from './planned-check.ts'
import { type Conditioned, restrictRows } from './restrict-rows.ts'

interface Asking extends Conditioned {
  readonly table: Shape
  /** Why cells of columns cannot be read, where the pattern of their dates is none. */
  readonly unreadFormats: ReadonlyMap<string, string>
}

/** The checks that the settings ask of one column. */
export function compileColumn(
  settings: ColumnSettings,
  { dataset, ...asked }: Asking & { readonly dataset: DatasetSettings },
): PlannedCheck[] {
  return askedOf(settings).map((one) => {
    const { check, option, demands } = one
    const message = check.kind === 'cell' ? check.message(option) : check.summary
    const planned = { ...demands, rule: check.rule, column: settings.name, message }
    if (!asked.table.columns.includes(settings.name))
      return { ...planned, test: mayBeAbsent(settings, dataset) ? ABSENT : absent(settings.name) }
    return { ...planned, test: testOf(one, { settings, ...asked }) }
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

/** Rows that `when` leaves out are not judged. */
function testOf(
  { check, option, demands }: Asked<ColumnCheck>,
  { settings, unreadFormats, ...asked }: Asking & { readonly settings: ColumnSettings },
): PlannedCheck['test'] {
  const { table, read } = asked
  const { dialect, rowNumber } = table
  if (check.types !== undefined && !check.types.includes(settings.type))
    return { reason: `\`${check.rule}\` is no question to a column of type ${settings.type}` }
  const unread = unreadFormats.get(settings.name)
  if (unread !== undefined) return { reason: unread }
  const column = read.asDeclared(settings)
  const judges = {
    cells: 'true',
    values: `${column.text} IS NOT NULL`,
    readable: `${column.typed} IS NOT NULL`,
  }[check.over]
  const restricted = restrictRows(demands.when, asked)
  if ('reason' in restricted) return restricted
  const { from, unnumbered, condition } = restricted
  const plain = {
    unnumbered: { from: unnumbered, cell: column.text },
    ...(condition === null ? { only: read.only, column: settings.name } : {}),
  }
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
      ...plain,
    }
  }
  if (check.repeats !== undefined) {
    const counted = condition === null ? read.only([settings.name]).unnumbered : unnumbered
    const repeats = planRepeats(check.repeats(column), { from, counted, judged, dialect })
    return { ...repeats, ...plain, value: column.text, text: read.textOf }
  }
  // A window looks at other rows too, and is to see those in scope only.
  const seen = condition === null ? column : { ...column, ...eachCell(column, where(condition)) }
  const fails = `coalesce(${check.fails({ ...seen, record: rowNumber }, option, dialect)}, true)`
  return {
    kind: 'rows',
    from,
    judged,
    fails: `(${judged} AND ${fails})`,
    value: column.text,
    text: read.textOf,
    ...(looksAround(fails) ? {} : { rowwise: true, ...plain }),
  }
}

function eachCell({ text, typed }: ColumnExpression, change: (expression: string) => string) {
  return { text: change(text), typed: change(typed) }
}
