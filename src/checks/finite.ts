import * as z from 'zod'
import { defineCheck } from './define-check.ts'
import { NUMBER } from './lexical-forms.ts'

/** Also as C on Windows writes them, and with space around. */
const NO_NUMBER = '(?i)\\s*[+-]?(?:nan|inf|infinity|1[.]#(?:inf|ind|qnan|snan)0*)\\s*'

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
