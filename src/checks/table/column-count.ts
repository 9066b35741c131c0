import { defineTableCheck } from '../define-check.ts'
import { beyond, countBounds } from './bounds.ts'

export const columnCount = defineTableCheck({
  rule: 'column-count',
  summary: 'The file has so many columns.',
  option: countBounds,
  example: { min: 7, max: 7 },
  counterparts: ['expect_table_column_count_to_equal', 'expect_table_column_count_to_be_between'],
  plan: ({ columns }, option) => {
    const { length } = columns
    const outside = beyond(length, option)
    const said = `the file has ${length} ${length === 1 ? 'column' : 'columns'}`
    return {
      kind: 'known',
      judged: {
        holds: outside === null,
        observed: length,
        said: outside === null ? said : `${said}, ${outside}`,
      },
      failing: [],
      total: 1,
    }
  },
})
