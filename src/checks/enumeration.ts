import { defineCheck } from './define-check.ts'
import { isAmong, listOf, setOfValues } from './set-of-values.ts'

export const enumeration = defineCheck({
  rule: 'enum',
  summary: 'Every value is one of these.',
  option: setOfValues,
  example: ['Adelie', 'Chinstrap', 'Gentoo'],
  counterparts: [
    'Table Schema enum',
    'expect_column_values_to_be_in_set',
    'expect_column_distinct_values_to_be_in_set',
    'TFDV min_domain_mass (mostly)',
  ],
  over: 'readable',
  fails: (column, values, dialect) => `NOT coalesce(${isAmong(column, values, dialect)}, false)`,
  message: (values) => `is none of ${listOf(values)}`,
})
