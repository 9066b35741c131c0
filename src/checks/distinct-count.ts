import { defineCount } from './define-number.ts'

export const distinctCount = defineCount({
  rule: 'distinct-count',
  summary: 'The number of different values lies within these bounds.',
  noun: 'number of different values',
  example: { min: 3, max: 3 },
  counterparts: [
    'expect_column_unique_value_count_to_be_between',
    'Soda distinct',
    'Deequ hasNumberOfDistinctValues',
  ],
  sql: ({ typed }) => `count(DISTINCT ${typed})`,
})
