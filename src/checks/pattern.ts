import { defineCheck } from './define-check.ts'
import { regularExpression } from './re2.ts'

export const pattern = defineCheck({
  rule: 'pattern',
  summary: 'The whole of every value matches this RE2 regular expression.',
  option: regularExpression,
  example: '[A-Z]{2}[0-9]+',
  counterparts: ['Table Schema pattern', 'pandera str_matches'],
  over: 'values',
  fails: ({ text }, expression, dialect) => `NOT ${dialect.matches(text, expression)}`,
  message: (expression) => `does not match ${expression}`,
})
