import { defineExtreme } from './extreme.ts'

export const greatestValue = defineExtreme({
  rule: 'max',
  summary: 'The largest value lies within these bounds.',
  noun: 'largest',
  example: { min: '2026-01-01' },
  counterparts: ['expect_column_max_to_be_between', 'Soda max'],
})
