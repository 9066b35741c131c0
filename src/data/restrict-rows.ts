import type { ColumnTypes, Shape } from './compile-plan.ts'
import { encloseCondition } from './condition.ts'
import type { Unmeasured } from './measure.ts'
import type { ReadColumns } from './read-columns.ts'

/** The relations that users' conditions stand over. */
export interface Conditioned {
  readonly table: Pick<Shape, 'columns' | 'rowNumber'>
  readonly types: ColumnTypes
  readonly read: ReadColumns
  /** The columns in their types alone, for what looks at all columns at once. */
  readonly typed: string
}

export interface RestrictedRows {
  readonly from: string
  /** The same rows without their number, where nothing asks for that. */
  readonly unnumbered: string
  /** SQL that is true for the rows in scope; null where all are. */
  readonly condition: string | null
}

/** The rows beside whether a condition holds in them: users' conditions stand over columns in their types. */
export function restrictRows(when: string | null, asked: Conditioned): RestrictedRows | Unmeasured {
  const { table, read, typed } = asked
  if (when === null) return { from: read.from, unnumbered: read.unnumbered, condition: null }
  const enclosed = encloseCondition(when)
  if ('reason' in enclosed) return { reason: `in \`when\`: ${enclosed.reason}` }
  const condition = read.inScope
  const unread = unreadableIn(when, asked)
  if (seesAllColumns(when)) {
    const holds = `coalesce(${enclosed.sql}, false) AS ${read.holds}`
    const from = `${read.from} JOIN (SELECT ${table.rowNumber}, ${holds} FROM ${typed}) AS "~held" USING (${table.rowNumber})`
    const scoped = `(SELECT *, (${read.holds}${unread}) AS ${condition} FROM ${from}) AS "~scoped"`
    return { from: scoped, unnumbered: scoped, condition }
  }
  const holds = `coalesce(${enclosed.sql}, false)${unread}`
  const scoped = (rows: string) => `(SELECT *, (${holds}) AS ${condition} FROM ${rows}) AS "~scoped"`
  const plain = namesRecord(when) ? read.from : read.unnumbered
  return { from: scoped(read.from), unnumbered: scoped(plain), condition }
}

/**
 * A cell that does not read as its column's type has no value to the condition, which would leave its row out without
 * a word: it leaves it in.
 */
function unreadableIn(when: string, { table, types, read }: Conditioned): string {
  const words = when.toLowerCase()
  // In quotes, a quote in a name is doubled.
  const isNamed = (name: string) =>
    [name, name.replaceAll('"', '""')].some((written) => words.includes(written.toLowerCase()))
  const typed = seesAllColumns(when)
    ? table.columns.filter((name) => (types.get(name) ?? 'string') !== 'string')
    : table.columns.filter((name) => (types.get(name) ?? 'string') !== 'string' && isNamed(name))
  const unread = typed.map((name) => {
    const column = read.inType(name)
    return ` OR (${column.text} IS NOT NULL AND ${column.typed} IS NULL)`
  })
  return unread.join('')
}

/** `COLUMNS(*)` and the like may not see the columns of texts beside the file's own. */
export function seesAllColumns(sql: string): boolean {
  return /[*]\s*(?:[),\]]|$|exclude\b|replace\b|like\b)|\bcolumns\b/i.test(sql)
}

export function namesRecord(sql: string): boolean {
  return /row_number/i.test(sql)
}
