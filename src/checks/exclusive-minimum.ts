import { defineCheck } from './define-check.ts'
import { bound, orderedTypes, unless } from './ordered.ts'

export const exclusiveMinimum = defineCheck({
  rule: 'exclusiveMinimum',
  summary: 'Every value is above this one.',
  option: bound,
  example: 0,
  counterparts: ['Table Schema exclusiveMinimum', 'expect_column_values_to_be_between strict_min'],
  types: orderedTypes,
  over: 'readable',
  fails: (column, limit, dialect) => unless('>', column, limit, dialect),
  message: (limit) => `is not above ${limit}`,
})
