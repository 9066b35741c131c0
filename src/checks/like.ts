import { defineCheck } from './define-check.ts'
import { quoted } from './quoted.ts'
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
    unlessMatched(asked, (pattern) => dialect.matches(text, inRe2(pattern))),
  message: sayPatterns,
})

/**
 * An engine's own LIKE may try each place of every `%` for each of the one before it: a cell chosen for it takes hours.
 * RE2 looks at each character once. No character escapes another, as in standard SQL.
 */
function inRe2(pattern: string): string {
  const parts = pattern.split(/(%+|_)/).map((part) => {
    if (part.startsWith('%')) return '.*'
    return part === '_' ? '.' : quoted(part)
  })
  return `(?s)${parts.join('')}`
}
