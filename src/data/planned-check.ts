import type { Judged, TablePlan } from '../checks/define-check.ts'
import type { Demands } from '../config/configuration.ts'
import type { Cell } from '../ports.ts'
import type { Measure, Unmeasured } from './measure.ts'
import type { ReadColumns } from './read-columns.ts'

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
  /** The same rows without their number, where that is not asked for: what they are counted over, and any cell of them. */
  readonly unnumbered?: { readonly from: string; readonly cell: string }
  /** The rows with some columns only, where it looks at its own column alone. */
  readonly only?: ReadColumns['only']
  /** Its own column. */
  readonly column?: string
  /** SQL of the name of the type of a user's expression, which is to be a condition. */
  readonly condition?: string
  /** SQL of a column's text over `from`, where that has it. */
  readonly text?: (column: string) => string
  /** true where each row is judged by itself, so that some rows may be looked at alone. */
  readonly rowwise?: boolean
  /** How `total` and `failing` are counted, where not by looking at each row. */
  readonly counted?: Pick<Measure, 'from' | 'row' | 'aggregates'>
  /** What the counting tells of where to look for failing rows; null: nothing. */
  readonly settle?: (
    measured: Readonly<Record<string, Cell>>,
  ) => Pick<PlannedTest, 'rowwise' | 'fails'> | null
}

/** One judgement of aggregates: it has no failing rows. */
export interface PlannedAggregate {
  readonly kind: 'aggregate'
  readonly from: string
  /** SQL of each value that a row has, by name; `judged` is true for each row that counts. */
  readonly row: Readonly<Record<string, string>>
  readonly aggregates: (row: (name: string) => string) => Readonly<Record<string, string>>
  readonly judge: (values: Readonly<Record<string, Cell>>) => Judged
  /** As of a test, these two. */
  readonly unnumbered?: PlannedTest['unnumbered']
  readonly only?: PlannedTest['only']
}

/** Known without a question to the table. */
export type PlannedKnown = Extract<TablePlan, { kind: 'known' }>

/** Whether SQL may look at other rows than the one that it stands in. */
export function looksAround(sql: string): boolean {
  return /\b(?:over|select|from)\b/i.test(sql)
}

/** The rows that tests of one relation stand over, with no other columns than they and the key ask for. */
export function rowsOf(tests: readonly PlannedTest[], key: string | null): string | undefined {
  const [first] = tests
  const columns = tests.flatMap(({ column, only }) => (only === undefined ? [] : (column ?? [])))
  if (first?.only === undefined || columns.length < tests.length) return first?.from
  return first.only([...new Set([...columns, ...(key === null ? [] : [key])])]).from
}
