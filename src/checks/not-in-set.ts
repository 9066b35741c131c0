import { defineCheck } from './define-check.ts'
import { isAmong, listOf, setOfValues } from './set-of-values.ts'

export const notInSet = defineCheck({
  rule: 'not-in-set',
  summary: 'No value is one of these.',
  option: setOfValues,
  example: ['unknown', 'n/a'],
  counterparts: ['expect_column_values_to_not_be_in_set', 'pandera notin'],
  over: 'readable',
  fails: (column, values, dialect) => `coalesce(${isAmong(column, values, dialect)}, false)`,
  message: (values) => `is one of ${listOf(values)}`,
})
