import { defineCount } from './define-number.ts'

export const nullShare = defineCount({
  rule: 'null-share',
  summary: 'The share of cells without a value lies within these bounds.',
  noun: 'share of empty cells',
  example: { max: 0.05 },
  counterparts: ['expect_column_proportion_of_non_null_values_to_be_between', 'Soda missing_percent'],
  over: 'cells',
  isShare: true,
  sql: ({ text }, isJudged, dialect) =>
    `${dialect.countWhere(`${isJudged} AND ${text} IS NULL`)} / NULLIF(${dialect.countWhere(isJudged)}, 0)`,
})
