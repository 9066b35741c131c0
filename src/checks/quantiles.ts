import * as z from 'zod'
import { judgeNumber, quantileBounds } from './bounds.ts'
import { refuseCrossedLevels } from './crossed.ts'
import { defineAggregate } from './define-check.ts'
import { unreadIn, whereRead } from './define-number.ts'
import { numbersOf, numericTypes } from './numbers-of.ts'

export const quantiles = defineAggregate({
  rule: 'quantiles',
  summary: 'The quantile of each level, interpolated between two values, lies within its bounds.',
  option: z.array(quantileBounds).min(1).superRefine(refuseCrossedLevels),
  example: [
    { level: 0.05, min: 3000 },
    { level: 0.95, max: 6000 },
  ],
  counterparts: ['expect_column_quantile_values_to_be_between', 'Deequ hasApproxQuantile'],
  types: numericTypes,
  over: 'readable',
  aggregates: (column, asked, dialect) => {
    const value = numbersOf(column, dialect)
    const found = dialect.quantiles(
      value,
      asked.map(({ level }) => level),
    )
    return {
      unread: unreadIn(column, value),
      ...Object.fromEntries(found.map((sql, index) => [`quantile_${index}`, sql])),
    }
  },
  judge: ({ unread, ...values }, asked) =>
    whereRead(unread, () => {
      const judged = asked.map(({ level, ...limits }, index) =>
        judgeNumber(`quantile ${level}:`, values[`quantile_${index}`], limits),
      )
      const decisive =
        judged.find(({ holds }) => holds === null) ?? judged.find(({ holds }) => !holds) ?? judged[0]
      if (decisive === undefined) return { holds: null, observed: null, said: 'no quantile is asked for' }
      const broken = judged.filter(({ holds }) => holds === decisive.holds)
      return { ...decisive, said: broken.map(({ said }) => said).join('; ') }
    }),
})
