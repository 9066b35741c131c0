import type { Cell, Dialect } from '../ports.ts'
import type { PlannedTest } from './planned-check.ts'

/** Repeated values that are named to the search for their rows, one by one; of more, it groups once more. */
const NAMED = 200

/**
 * Fails the cells whose value another one has too. They are counted by grouping, and where few values are repeated,
 * their rows are then known by their values, so that each can be looked at by itself.
 */
export function planRepeats(
  value: string,
  {
    from,
    counted,
    judged,
    dialect,
  }: Pick<PlannedTest, 'from' | 'judged'> & {
    /** The relation to count over. */
    readonly counted: string
    readonly dialect: Dialect
  },
): Omit<PlannedTest, 'value'> {
  const grouped = `SELECT ${value} AS value, count(*) AS times FROM ${counted} WHERE ${judged} GROUP BY ${value}`
  const repeated = `SELECT value FROM (${grouped}) AS grouped WHERE times > 1`
  const text = (sql: string) => `CAST(${sql} AS VARCHAR)`
  return {
    kind: 'rows',
    from,
    judged,
    rowwise: false,
    fails: `(${judged} AND ${value} IN (${repeated}))`,
    counted: {
      from: `(${grouped}) AS grouped`,
      row: { value: 'value', times: 'times' },
      aggregates: (row) => {
        const first = { order: row('value'), where: `${row('times')} > 1`, count: NAMED + 1 }
        return {
          total: `coalesce(sum(${row('times')}), 0)`,
          failing: `coalesce(sum(CASE WHEN ${row('times')} > 1 THEN ${row('times')} END), 0)`,
          repeated: dialect.firstRows({ value: text(row('value')) }, first),
        }
      },
    },
    settle: (measured) => {
      const values = namedIn(measured['repeated'])
      if (values.length === 0 || values.length > NAMED) return null
      const named = values.map(dialect.literal).join(', ')
      return { rowwise: true, fails: `(${judged} AND ${text(value)} IN (${named}))` }
    },
  }
}

function namedIn(listed: Cell | undefined): string[] {
  if (typeof listed !== 'string') return []
  return (JSON.parse(listed) as { readonly value: string }[]).map(({ value }) => value)
}
