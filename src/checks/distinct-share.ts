import { defineCount } from './define-number.ts'

export const distinctShare = defineCount({
  rule: 'distinct-share',
  summary: 'The number of different values, as a share of all values, lies within these bounds.',
  noun: 'share of different values',
  example: { min: 0.9 },
  counterparts: ['expect_column_proportion_of_unique_values_to_be_between', 'Deequ hasDistinctness'],
  isShare: true,
  sql: ({ typed }) => `count(DISTINCT ${typed}) / NULLIF(count(${typed}), 0)`,
})
