import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const sequential = defineCheck({
  rule: 'sequential',
  summary: 'Every value is one more than the one before it.',
  option: z.boolean(),
  example: true,
  counterparts: ['Frictionless sequential-value', 'dbt_utils.sequential_values'],
  types: ['integer', 'year'],
  over: 'readable',
  applies: (asked) => asked,
  fails: ({ typed, record }, _asked, dialect) =>
    `coalesce(${typed} <> ${dialect.previous(typed, record)} + 1, false)`,
  message: () => 'is not one more than the value before it',
})
