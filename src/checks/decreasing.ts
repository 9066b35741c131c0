import { defineCheck } from './define-check.ts'
import { orderedTypes } from './ordered.ts'
import { direction, toPrevious } from './sequence.ts'

export const decreasing = defineCheck({
  rule: 'decreasing',
  summary: 'No value is greater than the one before it; `strictly`: nor is it the same.',
  option: direction,
  example: 'strictly',
  counterparts: ['expect_column_values_to_be_decreasing'],
  types: orderedTypes,
  over: 'readable',
  applies: (asked) => asked !== false,
  fails: (column, asked, dialect) => toPrevious(column, asked === 'strictly' ? '>=' : '>', dialect),
  message: (asked) => `is ${asked === 'strictly' ? 'not smaller' : 'greater'} than the value before it`,
})
