import { defineNumber } from './define-number.ts'

export const median = defineNumber({
  rule: 'median',
  summary: 'The median, of an even number of values the mean of the middle two, lies within these bounds.',
  noun: 'median',
  example: { min: 4000, max: 4400 },
  counterparts: ['expect_column_median_to_be_between', 'Deequ hasApproxQuantile'],
  sql: (value, dialect) => dialect.quantiles(value, [0.5]).join(),
})
