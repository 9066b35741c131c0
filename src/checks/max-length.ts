import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const maxLength = defineCheck({
  rule: 'maxLength',
  summary: 'No value has more characters.',
  option: z.int().nonnegative(),
  example: 80,
  over: 'values',
  fails: ({ text }, most, dialect) => `${dialect.length(text)} > ${most}`,
  message: (most) => `has more than ${most} characters`,
})
