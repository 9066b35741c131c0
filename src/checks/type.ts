import * as z from 'zod'
import { type ColumnType, columnTypes, defineCheck } from './define-check.ts'

const NOUNS: Readonly<Record<ColumnType, string>> = {
  string: 'a string',
  integer: 'an integer',
  number: 'a number',
  boolean: 'a boolean (true, false, 1 or 0)',
  date: 'a date (2026-01-31)',
  datetime: 'a date and time (2026-01-31T12:00:00)',
  time: 'a time (12:00:00)',
  year: 'a year (2026)',
  yearmonth: 'a year and month (2026-01)',
  duration: 'a duration (P1DT12H)',
  list: 'a list',
  array: 'an array of JSON',
  object: 'an object of JSON',
  geopoint: 'a longitude and latitude (90.50, 45.50)',
  geojson: 'an object of GeoJSON',
  any: 'anything',
}

export function nounOf(type: ColumnType): string {
  return NOUNS[type]
}

/** Which every cell reads as. */
const OPEN: readonly ColumnType[] = ['string', 'any', 'list']

/** What `type` of a column asks for. It stands apart from index.ts, because a column's type is a setting of its own. */
export const type = defineCheck({
  rule: 'type',
  summary: 'Every value reads as the type of its column.',
  option: z.enum(columnTypes),
  example: 'integer',
  over: 'values',
  applies: (asked) => !OPEN.includes(asked),
  fails: ({ typed }) => `${typed} IS NULL`,
  message: (asked) => `is not ${NOUNS[asked]}`,
})
