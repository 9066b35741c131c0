import * as z from 'zod'
import type { Cell } from '../ports.ts'
import { defineAggregate, type Judged } from './define-check.ts'
import { isAmong, listOf, type Scalar, setOfValues } from './set-of-values.ts'

const option = z.union([
  setOfValues,
  z.strictObject({
    among: setOfValues.describe('The values that may be the most common one.'),
    ties: z.boolean().optional().describe('true: another value may occur as often.'),
  }),
])
type Asked = z.output<typeof option>

export const mostCommon = defineAggregate({
  rule: 'most-common',
  summary: 'The most common value is one of these, and no other occurs as often (`ties` allows it).',
  option,
  example: ['Adelie'],
  counterparts: ['expect_column_most_common_value_to_be_in_set'],
  over: 'readable',
  row: ({ typed }, _asked, dialect) => ({ times: dialect.occurrences(typed) }),
  aggregates: (column, asked, dialect, row) => {
    const isListed = `coalesce(${isAmong(column, valuesOf(asked).among, dialect)}, false)`
    return {
      listed: `max(CASE WHEN ${isListed} THEN ${row('times')} END)`,
      others: `max(CASE WHEN ${column.typed} IS NOT NULL AND NOT ${isListed} THEN ${row('times')} END)`,
    }
  },
  judge,
})

/** No value is named but those asked for: the column may hold what nobody else is to see. */
function judge({ listed = null, others = null }: Readonly<Record<string, Cell>>, asked: Asked): Judged {
  if (listed === null && others === null)
    return { holds: null, observed: null, said: 'there is no value to be judged' }
  const { among, ties = false } = valuesOf(asked)
  const most = Number(listed ?? 0)
  const rival = Number(others ?? 0)
  const said = `the most common of ${listOf(among)} occurs ${countOf(most)}, the most common other value ${countOf(rival)}`
  return { holds: most > rival || (ties && most === rival), observed: most, said }
}

function countOf(times: number): string {
  return times === 1 ? 'once' : `${times} times`
}

function valuesOf(asked: Asked): { readonly among: readonly Scalar[]; readonly ties?: boolean | undefined } {
  return 'among' in asked ? asked : { among: asked }
}
