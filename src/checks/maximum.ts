import { defineCheck } from './define-check.ts'
import { bound, unless } from './ordered.ts'

export const maximum = defineCheck({
  rule: 'maximum',
  summary: 'No value is above this one.',
  option: bound,
  example: 6500,
  over: 'readable',
  fails: (column, most, dialect) => unless('<=', column, most, dialect),
  message: (most) => `is not at most ${most}`,
})
