import { defineTableCheck } from '../define-check.ts'
import { anyOf, columnsOf, keyOption, shownKey } from './key-columns.ts'
import { repeatedKeys } from './repeated-keys.ts'

export const primaryKey = defineTableCheck({
  rule: 'primaryKey',
  summary: 'Every row has a value in each of these columns, and no two rows have the same ones.',
  option: keyOption,
  example: ['order', 'position'],
  counterparts: ['Table Schema primaryKey', 'ODCS primaryKey'],
  plan: (table, option) => {
    const columns = columnsOf(option)
    const repeated = repeatedKeys(table, [{ columns, nulls: 'distinct' }])
    if ('reason' in repeated) return { kind: 'error', reason: repeated.reason }
    const cells = repeated.keys.flatMap(({ key }) => key)
    return {
      kind: 'rows',
      from: repeated.from,
      judged: 'true',
      fails: anyOf([
        ...cells.map(({ text }) => `${text} IS NULL`),
        ...repeated.keys.map(({ fails }) => fails),
      ]),
      value: shownKey(cells, table),
      message: 'is missing, or occurs more than once',
    }
  },
})
