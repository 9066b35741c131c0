import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const minLength = defineCheck({
  rule: 'minLength',
  summary: 'No value has fewer characters.',
  option: z.int().nonnegative(),
  example: 3,
  counterparts: ['Table Schema minLength', 'expect_column_value_lengths_to_be_between min_value'],
  over: 'values',
  fails: ({ text }, least, dialect) => `${dialect.length(text)} < ${least}`,
  message: (least) => `has fewer than ${least} characters`,
})
