import { expect, it } from 'vitest'
import { addSchema } from '../../../src/config/normalise/add-schema.ts'
import { validateDataset } from '../../../src/data/validate-dataset.ts'
import { createDataFolder } from '../../support/data-folder.ts'
import { datasetOf } from '../../support/dataset-settings.ts'
import { imported } from '../../support/imported-schemas.ts'

/** How many rows of `a,b,c` fail each of the expectations, and of how many. */
async function judge(rows: readonly string[], entries: readonly (readonly [type: string, kwargs: object])[]) {
  const folder = createDataFolder()
  folder.write('data.csv', ['a,b,c', ...rows, ''].join('\n'))
  const expectations = entries.map(([type, kwargs]) => ({ type, kwargs }))
  const settings = addSchema(datasetOf(), { path: 'data.csv' }, imported({ expectations, meta: {} }))
  const { checks } = await validateDataset(settings, folder)
  return checks
    .filter(({ rule }) => rule.includes('expect') || ['enum', 'minimum'].includes(rule))
    .map(({ result, failing, total }) => [result, failing, total])
}

it('judges rows as Great Expectations does', async () => {
  const rows = ['9,10,x', '10,9,y', ',1,x', ',,x', '1.0,1,y']
  const pair = { column_A: 'b', column_B: 'a' }
  expect(
    await judge(rows, [
      // Numbers, though the columns have no type: as text, "9" stands above "10". A row with one value fails.
      ['expect_column_pair_values_a_to_be_greater_than_b', { ...pair, or_equal: true }],
      ['expect_column_pair_values_to_be_equal', { ...pair, ignore_row_if: 'either_value_is_missing' }],
      [
        'expect_multicolumn_sum_to_equal',
        { column_list: ['a', 'b'], sum_total: 19, ignore_row_if: 'any_value_is_missing' },
      ],
      ['expect_select_column_values_to_be_unique_within_record', { column_list: ['a', 'b', 'c'] }],
      ['unexpected_rows_expectation', { unexpected_rows_query: 'SELECT * FROM {batch} WHERE a > 9 -- ten' }],
    ]),
  ).toEqual([
    ['fail', 2, 4],
    ['fail', 2, 3],
    ['fail', 1, 3],
    // As numbers 1.0 is 1.
    ['fail', 2, 5],
    ['fail', 1, 5],
  ])
})

it('judges only the rows of a condition, and numbers as numbers', async () => {
  const rows = ['1.0,5,x', '2,50,x', '3,1,y']
  expect(
    await judge(rows, [
      ['expect_column_values_to_be_in_set', { column: 'a', value_set: [1, 2], row_condition: 'c == "x"' }],
      [
        'expect_column_values_to_be_between',
        { column: 'b', min_value: 6, row_condition: 'a >= 1 and c != "y"' },
      ],
      [
        'expect_column_values_to_be_in_set',
        {
          column: 'a',
          value_set: [1],
          row_condition: { type: 'comparison', column: { name: 'c' }, operator: 'NOT_IN', parameter: ['y'] },
        },
      ],
    ]),
  ).toEqual([
    ['pass', 0, 2],
    ['fail', 1, 2],
    ['fail', 1, 2],
  ])
})
