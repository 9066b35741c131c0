import { defineCheck } from './define-check.ts'
import { bound, orderedTypes, unless } from './ordered.ts'

export const exclusiveMaximum = defineCheck({
  rule: 'exclusiveMaximum',
  summary: 'Every value is below this one.',
  option: bound,
  example: 100,
  counterparts: ['Table Schema exclusiveMaximum', 'expect_column_values_to_be_between strict_max'],
  types: orderedTypes,
  over: 'readable',
  fails: (column, limit, dialect) => unless('<', column, limit, dialect),
  message: (limit) => `is not below ${limit}`,
})
