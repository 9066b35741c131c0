import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const empty = defineCheck({
  rule: 'empty',
  summary: 'No row has a value.',
  option: z.boolean(),
  example: true,
  counterparts: ['expect_column_values_to_be_null'],
  over: 'cells',
  applies: (asked) => asked,
  fails: ({ text }) => `${text} IS NOT NULL`,
  message: () => 'is not empty',
})
