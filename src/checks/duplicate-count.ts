import { defineCount } from './define-number.ts'

export const duplicateCount = defineCount({
  rule: 'duplicate-count',
  summary: 'The number of values beyond the first of their kind lies within these bounds.',
  noun: 'number of repeated values',
  example: { max: 10 },
  counterparts: ['ODCS duplicateValues', 'Soda duplicate_count'],
  sql: ({ typed }) => `count(${typed}) - count(DISTINCT ${typed})`,
})
