import { defineCheck } from './define-check.ts'
import { regularExpression } from './re2.ts'
import { patternsOf, sayPatterns, unlessMatched } from './text-patterns.ts'

export const search = defineCheck({
  rule: 'search',
  summary:
    'This RE2 regular expression matches somewhere in every value; `all`, `any` or `none` take several.',
  option: patternsOf(regularExpression),
  example: { none: ['[<>]', 'javascript:'] },
  counterparts: [
    'expect_column_values_to_match_regex',
    'expect_column_values_to_not_match_regex',
    'expect_column_values_to_match_regex_list',
    'expect_column_values_to_not_match_regex_list',
    'pandera str_contains',
  ],
  over: 'values',
  fails: ({ text }, asked, dialect) => unlessMatched(asked, (pattern) => dialect.contains(text, pattern)),
  message: sayPatterns,
})
