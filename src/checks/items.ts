import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import { refuseCrossed } from './crossed.ts'
import { defineCheck } from './define-check.ts'
import { BOOLEAN, DATE, DATETIME, INTEGER, NUMBER, TIME } from './lexical-forms.ts'
import { quoted } from './quoted.ts'

const FORMS = {
  integer: INTEGER,
  number: NUMBER,
  boolean: BOOLEAN,
  date: DATE,
  datetime: DATETIME,
  time: TIME,
} as const

const count = z.int().nonnegative().optional()
const option = z
  .strictObject({
    delimiter: z.string().min(1).optional().describe('Between items; a comma where nothing is said.'),
    type: z
      .enum(['string', 'integer', 'number', 'boolean', 'date', 'datetime', 'time'])
      .optional()
      .describe('How each item is written.'),
    min: count.describe('No list has fewer items.'),
    max: count.describe('No list has more items.'),
  })
  .superRefine((asked, context) => refuseCrossed(asked, context, { isWhole: true }))
type Items = z.output<typeof option>

export const items = defineCheck({
  rule: 'items',
  summary: 'Every value is a delimited list of so many items of a type.',
  option,
  example: { delimiter: ';', type: 'integer', max: 3 },
  counterparts: ['Table Schema list: delimiter, itemType, minLength, maxLength', 'TFDV value_count'],
  types: ['string', 'list'],
  over: 'values',
  fails: ({ text }, asked, dialect) => `(${[...failuresOf(asked, text, dialect), 'false'].join(' OR ')})`,
  message: say,
})

function failuresOf({ delimiter = ',', type, min, max }: Items, text: string, dialect: Dialect): string[] {
  const without = `replace(${text}, ${dialect.literal(delimiter)}, '')`
  const length = Array.from(delimiter).length
  // Of whole items: what the delimiters take, by the length of one.
  const found = `(${dialect.length(text)} - ${dialect.length(without)} + ${length})`
  const form = type === undefined || type === 'string' ? null : `(?:${FORMS[type]})`
  return [
    ...(min === undefined ? [] : [`${found} < ${min * length}`]),
    ...(max === undefined ? [] : [`${found} > ${max * length}`]),
    ...(form === null ? [] : [`NOT ${dialect.matches(text, `${form}(?:${quoted(delimiter)}${form})*`)}`]),
  ]
}

function say({ delimiter = ',', type = 'string', min, max }: Items): string {
  const least = min === undefined ? [] : [`at least ${min}`]
  const most = max === undefined ? [] : [`at most ${max}`]
  const size = [...least, ...most].join(' and ')
  return `is not ${size === '' ? 'a list' : `${size} items`} of type ${type}, delimited by "${delimiter}"`
}
