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
  if (seesAllColumns(when)) {
    const scope = `(SELECT ${table.rowNumber}, coalesce(${enclosed.sql}, false) AS ${condition} FROM ${typed}) AS scope`
    const from = `(SELECT * FROM ${read.from} JOIN ${scope} USING (${table.rowNumber})) AS scoped`
    return { from, unnumbered: from, condition }
  }
  const holds = `coalesce(${enclosed.sql}, false)${unreadableIn(when, asked)}`
  const scoped = (rows: string) => `(SELECT *, (${holds}) AS ${condition} FROM ${rows}) AS scoped`
  const plain = namesRecord(when) ? read.from : read.unnumbered
  return { from: scoped(read.from), unnumbered: scoped(plain), condition }
}

/**
 * A cell that does not read as its column's type has no value to the condition, which would leave its row out without
 * a word: it leaves it in.
 */
function unreadableIn(when: string, { table, types, read }: Conditioned): string {
  const words = when.toLowerCase()
  const typed = table.columns.filter(
    (name) => (types.get(name) ?? 'string') !== 'string' && words.includes(name.toLowerCase()),
  )
  const unread = typed.map((name) => {
    const column = read.inType(name)
    return ` OR (${column.text} IS NOT NULL AND ${column.typed} IS NULL)`
  })
  return unread.join('')
}

/** `COLUMNS(*)` and the like may not see the columns of texts beside the file's own. */
export function seesAllColumns(sql: string): boolean {
  return /[*]|\bcolumns\b/i.test(sql)
}

export function namesRecord(sql: string): boolean {
  return /row_number/i.test(sql)
}
