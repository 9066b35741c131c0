import * as z from 'zod'
import type { Cell } from '../ports.ts'
import { defineAggregate, type Judged } from './define-check.ts'
import { isAmong, listOf, type Scalar, setOfValues } from './set-of-values.ts'

/** Each value is an aggregate of its own, so that the missing ones can be named. */
const values = setOfValues.max(200)

const option = z.union([
  z.strictObject({ contain: values.describe('Each of these occurs.') }),
  z.strictObject({ equal: values.describe('Each of these occurs, and nothing else.') }),
])
type Asked = z.output<typeof option>

export const distinctValues = defineAggregate({
  rule: 'distinct-values',
  summary: 'All of these values occur (`contain`), or they and no others (`equal`).',
  option,
  example: { contain: ['Adelie', 'Gentoo'] },
  counterparts: [
    'expect_column_distinct_values_to_contain_set',
    'expect_column_distinct_values_to_equal_set',
  ],
  over: 'readable',
  aggregates: (column, asked, dialect) => {
    const listed = valuesOf(asked)
    const isOther = `${column.typed} IS NOT NULL AND NOT coalesce(${isAmong(column, listed, dialect)}, false)`
    return {
      others: dialect.countWhere(isOther),
      ...Object.fromEntries(
        listed.map((value, index) => [
          `times_${index}`,
          dialect.countWhere(isAmong(column, [value], dialect)),
        ]),
      ),
    }
  },
  judge,
})

function judge({ others = null, ...times }: Readonly<Record<string, Cell>>, asked: Asked): Judged {
  const missing = valuesOf(asked).filter((_, index) => times[`times_${index}`] === 0)
  const foreign = 'equal' in asked ? Number(others) : 0
  const said = [
    ...(missing.length === 0 ? [] : [`${listOf(missing)} ${missing.length === 1 ? 'does' : 'do'} not occur`]),
    ...(foreign === 0 ? [] : [`${foreign} ${foreign === 1 ? 'value is' : 'values are'} none of them`]),
  ]
  return {
    holds: missing.length === 0 && foreign === 0,
    observed: null,
    said: said.length === 0 ? 'all of them occur' : said.join(' and '),
  }
}

function valuesOf(asked: Asked): readonly Scalar[] {
  return 'equal' in asked ? asked.equal : asked.contain
}
