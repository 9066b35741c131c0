import { defineCount } from './define-number.ts'

export const nullCount = defineCount({
  rule: 'null-count',
  summary: 'The number of cells without a value lies within these bounds.',
  noun: 'number of empty cells',
  example: { max: 5 },
  counterparts: ['ODCS nullValues', 'Soda missing_count'],
  over: 'cells',
  sql: ({ text }, isJudged, dialect) => dialect.countWhere(`${isJudged} AND ${text} IS NULL`),
})
