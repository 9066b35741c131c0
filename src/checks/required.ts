import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const required = defineCheck({
  rule: 'required',
  summary: 'Every row has a value.',
  option: z.boolean(),
  example: true,
  counterparts: [
    'Table Schema required',
    'expect_column_values_to_not_be_null',
    'dbt not_null',
    'TFDV presence.min_fraction (mostly)',
  ],
  over: 'cells',
  applies: (asked) => asked,
  fails: ({ text }) => `${text} IS NULL`,
  message: () => 'is missing',
})
