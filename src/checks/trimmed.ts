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

/** Unicode's separators too, such as the no-break space that spreadsheets leave behind. */
const SURROUNDED = '(?s)[\\s\\p{Z}].*|.*[\\s\\p{Z}]'
