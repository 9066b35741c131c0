import { defineNumber } from './define-number.ts'

export const sum = defineNumber({
  rule: 'sum',
  summary: 'The sum lies within these bounds.',
  noun: 'sum',
  example: { above: 0 },
  counterparts: ['expect_column_sum_to_be_between', 'Soda sum', 'Deequ hasSum'],
  sql: (value) => `sum(${value})`,
})
