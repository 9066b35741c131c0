import { defineCheck } from './define-check.ts'
import { bound, orderedTypes, unless } from './ordered.ts'

export const maximum = defineCheck({
  rule: 'maximum',
  summary: 'No value is above this one.',
  option: bound,
  example: 6500,
  counterparts: ['Table Schema maximum', 'expect_column_values_to_be_between max_value'],
  types: orderedTypes,
  over: 'readable',
  fails: (column, limit, dialect) => unless('<=', column, limit, dialect),
  message: (limit) => `is not at most ${limit}`,
})
