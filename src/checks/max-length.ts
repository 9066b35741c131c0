import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const maxLength = defineCheck({
  rule: 'maxLength',
  summary: 'No value has more characters.',
  option: z.int().nonnegative(),
  example: 80,
  counterparts: ['Table Schema maxLength', 'expect_column_value_lengths_to_be_between max_value'],
  over: 'values',
  fails: ({ text }, most, dialect) => `${dialect.length(text)} > ${most}`,
  message: (most) => `has more than ${most} characters`,
})
