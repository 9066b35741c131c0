import { defineCheck } from './define-check.ts'
import { patterns, sayPatterns, unlessMatched } from './text-patterns.ts'

export const like = defineCheck({
  rule: 'like',
  summary: 'Every value is LIKE this SQL pattern (% and _); `all`, `any` or `none` take several.',
  option: patterns,
  example: 'PEN-%',
  counterparts: [
    'expect_column_values_to_match_like_pattern',
    'expect_column_values_to_not_match_like_pattern',
    'expect_column_values_to_match_like_pattern_list',
    'expect_column_values_to_not_match_like_pattern_list',
  ],
  over: 'values',
  fails: ({ text }, asked, dialect) =>
    unlessMatched(asked, (pattern) => `${text} LIKE ${dialect.literal(pattern)}`),
  message: sayPatterns,
})
