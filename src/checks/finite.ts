import * as z from 'zod'
import { defineCheck } from './define-check.ts'
import { NUMBER } from './lexical-forms.ts'

const NO_NUMBER = '(?i)[+-]?(?:nan|inf|infinity)'

export const finite = defineCheck({
  rule: 'finite',
  summary: 'No value is NaN, infinite, or a number beyond what a double holds.',
  option: z.boolean(),
  example: true,
  counterparts: ['TFDV FLOAT_TYPE_HAS_NAN, FLOAT_TYPE_HAS_INF'],
  over: 'values',
  applies: (asked) => asked,
  fails: ({ text }, _asked, dialect) => {
    const isLarge = `NOT coalesce(${dialect.isFinite(`TRY_CAST(${text} AS DOUBLE)`)}, true)`
    return `(${dialect.matches(text, NO_NUMBER)} OR (${dialect.matches(text, NUMBER)} AND ${isLarge}))`
  },
  message: () => 'is not a finite number',
})
