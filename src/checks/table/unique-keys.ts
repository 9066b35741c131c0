import * as z from 'zod'
import { defineTableCheck } from '../define-check.ts'
import { anyOf, columnsOf, type Key, keyOption, shownWhere } from './key-columns.ts'
import { repeatedKeys } from './repeated-keys.ts'

const uniqueKey = z.union([
  keyOption,
  z.strictObject({
    fields: keyOption.describe('The columns that count together.'),
    nulls: z
      .enum(['distinct', 'same'])
      .optional()
      .describe('Whether cells without a value are one value (same); distinct where nothing is said.'),
  }),
])

/** As in SQL, a row with nothing in one of a key's columns is like no other, and is not judged by that key. */
export const uniqueKeys = defineTableCheck({
  rule: 'uniqueKeys',
  summary:
    'No two rows have the same values in the columns of one of these keys; `nulls: same` counts no value as one.',
  option: z.array(uniqueKey).min(1),
  example: [['email'], ['first-name', 'surname']],
  counterparts: [
    'Table Schema uniqueKeys',
    'expect_compound_columns_to_be_unique',
    'dbt_utils unique_combination_of_columns',
  ],
  plan: (table, option) => {
    const repeated = repeatedKeys(table, option.map(keyOf))
    if ('reason' in repeated) return { kind: 'error', reason: repeated.reason }
    return {
      kind: 'rows',
      from: repeated.from,
      judged: anyOf(repeated.keys.map(({ judged }) => judged)),
      fails: anyOf(repeated.keys.map(({ fails }) => fails)),
      value: shownWhere(repeated.keys, table),
      message: 'occurs more than once',
    }
  },
})

function keyOf(option: z.output<typeof uniqueKey>): Key {
  if (typeof option === 'string' || Array.isArray(option))
    return { columns: columnsOf(option), nulls: 'distinct' }
  return { columns: columnsOf(option.fields), nulls: option.nulls ?? 'distinct' }
}
