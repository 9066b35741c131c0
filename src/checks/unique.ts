import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const unique = defineCheck({
  rule: 'unique',
  summary: 'No value occurs twice.',
  option: z.boolean(),
  example: true,
  counterparts: [
    'Table Schema unique',
    'expect_column_values_to_be_unique',
    'dbt unique',
    'ODCS duplicateValues',
  ],
  over: 'values',
  applies: (asked) => asked,
  fails: ({ text }, _asked, dialect) => `${dialect.occurrences(text)} > 1`,
  message: () => 'occurs more than once',
})
