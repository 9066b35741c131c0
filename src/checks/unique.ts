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
  over: 'readable',
  applies: (asked) => asked,
  fails: ({ typed }, _asked, dialect) => `${dialect.occurrences(typed)} > 1`,
  repeats: ({ typed }) => typed,
  message: () => 'occurs more than once',
})
