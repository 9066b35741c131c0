import { defineExtreme } from './extreme.ts'

export const leastValue = defineExtreme({
  rule: 'min',
  summary: 'The smallest value lies within these bounds.',
  noun: 'smallest',
  example: { min: 2500, below: 3000 },
  counterparts: ['expect_column_min_to_be_between', 'Soda min'],
})
