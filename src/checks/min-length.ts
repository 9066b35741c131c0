import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const minLength = defineCheck({
  rule: 'minLength',
  summary: 'No value has fewer characters.',
  option: z.int().nonnegative(),
  example: 3,
  over: 'values',
  fails: ({ text }, least, dialect) => `${dialect.length(text)} < ${least}`,
  message: (least) => `has fewer than ${least} characters`,
})
