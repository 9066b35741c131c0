import * as z from 'zod'
import { defineTableCheck } from '../define-check.ts'
import { anyOf, columnsOf, isWhole, keyOption, shownWhere } from './key-columns.ts'
import { repeatedKeys } from './repeated-keys.ts'

/** As in SQL, a row with nothing in one of a key's columns is like no other, and is not judged by that key. */
export const uniqueKeys = defineTableCheck({
  rule: 'uniqueKeys',
  summary: 'No two rows have the same values in the columns of one of these keys.',
  option: z.array(keyOption).min(1),
  example: [['email'], ['first-name', 'surname']],
  counterparts: [
    'Table Schema uniqueKeys',
    'expect_compound_columns_to_be_unique',
    'dbt_utils unique_combination_of_columns',
  ],
  plan: (table, option) => {
    const columns = option.map(columnsOf)
    const repeated = repeatedKeys(table, columns)
    if ('reason' in repeated) return { kind: 'error', reason: repeated.reason }
    return {
      kind: 'rows',
      from: repeated.from,
      judged: anyOf(repeated.keys.map(({ key }) => isWhole(key))),
      fails: anyOf(repeated.keys.map(({ fails }) => fails)),
      value: shownWhere(repeated.keys, table),
      message: 'occurs more than once',
    }
  },
})
