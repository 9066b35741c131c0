import * as z from 'zod'
import { defineCheck } from './define-check.ts'

export const trimmed = defineCheck({
  rule: 'trimmed',
  summary: 'No value begins or ends with white space.',
  option: z.boolean(),
  example: true,
  over: 'values',
  applies: (asked) => asked,
  fails: ({ text }, _asked, dialect) => dialect.matches(text, SURROUNDED),
  message: () => 'begins or ends with white space',
})

/** What Unicode, Python and JavaScript call white space: the no-break space and a byte order mark are among it. */
const SPACE = '[\\s\\v\\x1c-\\x1f\\x{85}\\x{feff}\\p{Z}]'
const SURROUNDED = `(?s)${SPACE}.*|.*${SPACE}`
