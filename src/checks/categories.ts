import * as z from 'zod'
import { defineCheck } from './define-check.ts'
import { isAmong, listOf, type Scalar, setOfValues } from './set-of-values.ts'

const labelled = z.strictObject({
  value: z.union([z.string(), z.number()]).describe('As the cells have it.'),
  label: z.string().optional().describe('What it stands for.'),
})
const option = z.union([setOfValues, z.array(labelled).min(1)])

export const categories = defineCheck({
  rule: 'categories',
  summary: 'Every value is one of these categories, which may have labels.',
  option,
  example: [
    { value: 0, label: 'no' },
    { value: 1, label: 'yes' },
  ],
  counterparts: ['Table Schema categories'],
  over: 'readable',
  fails: (column, asked, dialect) => `NOT coalesce(${isAmong(column, valuesOf(asked), dialect)}, false)`,
  message: (asked) => `is none of ${listOf(valuesOf(asked))}`,
})

function valuesOf(asked: z.output<typeof option>): Scalar[] {
  return asked.map((category) => (typeof category === 'object' ? category.value : category))
}
