import { defineCheck } from './define-check.ts'
import { bound, orderedTypes, unless } from './ordered.ts'

export const minimum = defineCheck({
  rule: 'minimum',
  summary: 'No value is below this one.',
  option: bound,
  example: 2500,
  counterparts: ['Table Schema minimum', 'expect_column_values_to_be_between min_value'],
  types: orderedTypes,
  over: 'readable',
  fails: (column, limit, dialect) => unless('>=', column, limit, dialect),
  message: (limit) => `is not at least ${limit}`,
})
