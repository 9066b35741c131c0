import { defineNumber } from './define-number.ts'

export const mean = defineNumber({
  rule: 'mean',
  summary: 'The mean lies within these bounds.',
  noun: 'mean',
  example: { min: 4000, max: 4400 },
  counterparts: ['expect_column_mean_to_be_between', 'Soda avg', 'Deequ hasMean'],
  sql: (value) => `avg(${value})`,
})
