import { defineCount } from './define-number.ts'

export const valueCount = defineCount({
  rule: 'value-count',
  summary: 'The number of cells with a value lies within these bounds.',
  noun: 'number of values',
  example: { min: 100 },
  counterparts: ['TFDV presence.min_count'],
  over: 'values',
  sql: ({ text }) => `count(${text})`,
})
