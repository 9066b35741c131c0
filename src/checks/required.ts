import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const required = defineCheck({
  rule: 'required',
  summary: 'Every row has a value.',
  option: z.boolean(),
  example: true,
  over: 'cells',
  applies: (asked) => asked,
  fails: ({ text }) => `${text} IS NULL`,
  message: () => 'is missing',
})
