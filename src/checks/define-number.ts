import type { Dialect } from '../ports.ts'
import { type Bounds, bounds, countBounds, judgeNumber, shareBounds } from './bounds.ts'
import { type AggregateCheck, type ColumnExpression, defineAggregate } from './define-check.ts'
import { numbersOf, numericTypes } from './numbers-of.ts'

interface NumberTerms {
  readonly rule: string
  readonly summary: string
  /** What the number is called: `mean`. */
  readonly noun: string
  readonly example: Bounds
  readonly counterparts: readonly string[]
}

/** A check on one number that a column of numbers comes to. */
export function defineNumber({
  noun,
  sql,
  option = bounds,
  ...terms
}: NumberTerms & {
  readonly option?: typeof bounds
  /** SQL of the aggregate over the column's numbers; it leaves NULLs out. */
  readonly sql: (value: string, dialect: Dialect) => string
}): AggregateCheck<typeof bounds> {
  return defineAggregate({
    ...terms,
    option,
    types: numericTypes,
    over: 'readable',
    aggregates: (column, _asked, dialect) => {
      const value = numbersOf(column, dialect)
      return { value: sql(value, dialect), unread: unreadIn(column, value) }
    },
    judge: ({ value, unread }, asked) => whereRead(unread, () => judgeNumber(noun, value, asked)),
  })
}

/** A check on how many of a column's cells are of some kind. */
export function defineCount({
  noun,
  sql,
  over = 'readable',
  isShare = false,
  ...terms
}: NumberTerms & {
  /** `isJudged` is true in the rows that count; both expressions of the column are NULL elsewhere. */
  readonly sql: (column: ColumnExpression, isJudged: string, dialect: Dialect) => string
  readonly over?: AggregateCheck['over']
  readonly isShare?: boolean
}): AggregateCheck<typeof bounds> {
  return defineAggregate({
    ...terms,
    option: isShare ? shareBounds : countBounds,
    over,
    aggregates: (column, _asked, dialect, row) => ({ value: sql(column, row('judged'), dialect) }),
    judge: ({ value }, asked) => judgeNumber(noun, value, asked),
  })
}

/** SQL of how many texts are no number, in a column that is not said to hold any. */
export function unreadIn({ text, type }: ColumnExpression, value: string): string {
  return type === 'string' || type === 'any' ? `count(${text}) - count(${value})` : '0'
}

/** A number of the values that could be read is no number of the column. */
export function whereRead(unread: unknown, judge: () => ReturnType<AggregateCheck['judge']>) {
  if (Number(unread) === 0) return judge()
  const said = `${unread} of its values read as no number: give the column a type`
  return { holds: null, observed: null, said }
}
