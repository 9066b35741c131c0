import { defineCheck } from './define-check.ts'
import { bound, unless } from './ordered.ts'

export const minimum = defineCheck({
  rule: 'minimum',
  summary: 'No value is below this one.',
  option: bound,
  example: 2500,
  over: 'readable',
  fails: (column, least, dialect) => unless('>=', column, least, dialect),
  message: (least) => `is not at least ${least}`,
})
