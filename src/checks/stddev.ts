import { sizeBounds } from './bounds.ts'
import { defineNumber } from './define-number.ts'
import { isSquarable } from './numbers-of.ts'

export const stddev = defineNumber({
  rule: 'stddev',
  summary: 'The sample standard deviation (n − 1) lies within these bounds.',
  noun: 'standard deviation',
  option: sizeBounds,
  example: { below: 900 },
  counterparts: ['expect_column_stdev_to_be_between', 'Soda stddev_samp'],
  sql: (value, dialect) => {
    const squarable = isSquarable(value, dialect)
    const overflowing = dialect.countWhere(`NOT (${squarable})`)
    return `CASE WHEN ${overflowing} = 0 THEN stddev_samp(CASE WHEN ${squarable} THEN ${value} END) END`
  },
})
