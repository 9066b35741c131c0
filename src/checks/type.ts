import * as z from 'zod'
import { type ColumnType, defineCheck } from './define-check.ts'

const NOUNS: Readonly<Record<ColumnType, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean (true, false, 1 or 0)',
  date: 'a date (2026-01-31)',
  datetime: 'a date and time (2026-01-31T12:00:00)',
}

/** What `type` of a column asks for. It stands apart from index.ts, because a column's type is a setting of its own. */
export const type = defineCheck({
  rule: 'type',
  summary: 'Every value reads as the type of its column.',
  option: z.enum(['string', 'integer', 'number', 'boolean', 'date', 'datetime']),
  example: 'integer',
  over: 'values',
  applies: (asked) => asked !== 'string',
  fails: ({ typed }) => `${typed} IS NULL`,
  message: (asked) => `is not ${NOUNS[asked]}`,
})
