import * as z from 'zod'
import { fault } from '../../errors/fault.ts'
import { complain } from './complain.ts'
import { text } from './fields.ts'

const shape = {
  name: text.max(200).optional().describe('What the part where a condition holds is called.'),
  where: text.optional().describe('The condition, on the columns, in SQL: body_mass_g > 5000.'),
  columns: z
    .tuple([text, text], { error: 'a list of two columns' })
    .optional()
    .describe('Two columns: every pair of their values is a slice.'),
  column: text.optional().describe('A column of numbers, for `quantiles`.'),
  quantiles: z
    .int()
    .min(2)
    .max(20)
    .optional()
    .describe('How many bins the column is cut into, each with as many examples.'),
}
const SERVED = ['name where', 'columns', 'column quantiles']

const slice = z
  .strictObject(shape)
  .superRefine((value, context) => {
    const keys = Object.keys(shape).filter((key) => value[key as keyof typeof shape] !== undefined)
    if (SERVED.includes(keys.join(' '))) return
    const misspelt = context.issues.some(({ code }) => code === 'unrecognized_keys')
    if (misspelt) return
    complain(context, ({ key, place }) => {
      const expected = 'a column, { name, where }, { columns: [a, b] } or { column, quantiles: n }'
      const found = keys.length === 0 ? 'an empty mapping' : `a mapping of ${keys.join(' and ')}`
      const hint = 'For each value of a column write its name alone.'
      return fault('wrong-value', { key, value: found, expected, hint }, { place })
    })
  })
  .describe('By a condition, by two columns, or by bins of a column of numbers.')

export const sliceSchema = z
  .union([text, slice], {
    error: 'a column, { name, where }, { columns: [a, b] } or { column, quantiles: n }',
  })
  .describe('A column, each value of which is a slice; or a condition, two columns, or bins.')
export type SliceInput = z.infer<typeof sliceSchema>
