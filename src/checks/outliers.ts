import * as z from 'zod'
import type { Dialect } from '../ports.ts'
import { type ColumnExpression, defineCheck } from './define-check.ts'
import { isSquarable, numbersOf, numericTypes } from './numbers-of.ts'

const bar = z.number().positive()
const option = z.union([
  bar,
  z.strictObject({
    z: bar.describe('In standard deviations from the mean.'),
    side: z
      .enum(['both', 'upper', 'lower'])
      .optional()
      .describe('Where outliers are looked for; both where nothing is said.'),
  }),
])
type Outliers = z.output<typeof option>

export const outliers = defineCheck({
  rule: 'outliers',
  summary: 'No value lies so many sample standard deviations from the mean.',
  option,
  example: 4,
  counterparts: ['expect_column_value_z_scores_to_be_less_than', 'Frictionless deviated-value'],
  types: numericTypes,
  over: 'readable',
  fails: outlies,
  message: (asked) => `lies ${sidesOf(asked).z} standard deviations or more ${sidesOf(asked).words} the mean`,
})

/** z = (x − mean) / s with s over n − 1; |z| ≥ the bar fails, and nothing does where s is 0. */
function outlies(column: ColumnExpression, asked: Outliers, dialect: Dialect): string {
  const number = numbersOf(column, dialect)
  const value = `CASE WHEN ${isSquarable(number, dialect)} THEN ${number} END`
  const { z: limit, distance } = sidesOf(asked)
  const spread = `stddev_samp(${value}) OVER ()`
  const far = `${distance(`(${number} - avg(${value}) OVER ())`)} >= ${dialect.literal(limit)} * ${spread}`
  // A value that is no number, or is too large for a mean, cannot be told from an outlier.
  return `(${number} IS NULL OR NOT ${isSquarable(number, dialect)} OR coalesce(${far} AND ${spread} > 0, false))`
}

function sidesOf(asked: Outliers) {
  const { z: limit, side = 'both' } = typeof asked === 'number' ? { z: asked } : asked
  const sides = {
    both: { words: 'from', distance: (difference: string) => `abs(${difference})` },
    upper: { words: 'above', distance: (difference: string) => difference },
    lower: { words: 'below', distance: (difference: string) => `-${difference}` },
  }
  return { z: limit, ...sides[side] }
}
