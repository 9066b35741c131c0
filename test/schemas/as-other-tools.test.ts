import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { validateDataset } from '../../src/data/validate-dataset.ts'
import type { CheckResult } from '../../src/documents/data.ts'
import { fileWith } from '../support/configuration-files.ts'
import { createDataFolder } from '../support/data-folder.ts'
import { asked, askedOfTable, imported, refusalOf, unsupportedIn } from '../support/imported-schemas.ts'

// What the tools themselves say of these rows was tried with Great Expectations 1.24.1 and pandera 0.35.0.

const suite = (...expectations: readonly (readonly [type: string, kwargs: object])[]) => ({
  expectations: expectations.map(([type, kwargs]) => ({ type, kwargs })),
})

/** What fails in a file by a schema, as `rule failing of total`. */
async function failuresOf(rows: readonly string[], schema: string | object): Promise<string[]> {
  const failures = await failingChecks(rows, schema)
  return failures.map(({ rule, failing, total }) => `${rule} ${failing} of ${total}`)
}

async function messagesFor(rows: readonly string[], schema: string | object): Promise<string[]> {
  return (await failingChecks(rows, schema)).map(({ message }) => message)
}

async function failingChecks(rows: readonly string[], schema: string | object): Promise<CheckResult[]> {
  const text = typeof schema === 'string' ? schema : JSON.stringify(schema)
  const [settings] = parseConfiguration({
    text: fileWith({ data: 'data:\n  orders: { path: orders.csv, schema: s }' }),
    path: 'mergemark.yml',
    files: new Map([['s', text]]),
  }).data
  if (settings === undefined) throw new TypeError('no data set')
  const folder = createDataFolder()
  folder.write('orders.csv', `${rows.join('\n')}\n`)
  const { checks } = await validateDataset(settings, folder)
  expect(checks.filter(({ result }) => result === 'error')).toEqual([])
  return checks.filter(({ result }) => result === 'fail')
}

describe('a suite that lists the columns in their order', () => {
  const list = (...column_list: string[]) =>
    ['expect_table_columns_to_match_ordered_list', { column_list }] as const
  const notNull = (column: string) => ['expect_column_values_to_not_be_null', { column }] as const

  it('decides their order, whatever other expectations name first', async () => {
    const asks = suite(notNull('total'), list('id', 'at', 'total'))
    expect(await failuresOf(['id,at,total', '1,2,3'], asks)).toEqual([])
    expect(await failuresOf(['id,total,at', '1,2,3'], asks)).toEqual(['fieldsMatch 2 of 3'])
  })

  it('is told where another expectation names a column that it does not list', () => {
    const named =
      'expect_table_columns_to_match_ordered_list(id, at): does not list "total", which is asked for elsewhere; only that its own columns are there is checked'
    expect(unsupportedIn(imported(suite(notNull('total'), list('id', 'at'))))).toEqual([named])
    const set = ['expect_table_columns_to_match_set', { column_set: ['id'] }] as const
    expect(unsupportedIn(imported(suite(set, notNull('total'))))[0]).toContain('does not list "total"')
  })

  it('is not judged where it is said not to be: a column that nobody lists passes, one of the list is there', async () => {
    const set = ['expect_table_columns_to_match_set', { column_set: ['id'] }] as const
    const asks = suite(set, notNull('total'))
    expect(askedOfTable(imported(asks))).toEqual({})
    expect(await failuresOf(['id,total,warehouse', '1,2,3'], asks)).toEqual([])
    expect(await failuresOf(['total,warehouse', '2,3'], asks)).toEqual(['columns 1 of 2'])
    const ordered = suite(list('id', 'at'), list('at', 'id'))
    expect(askedOfTable(imported(ordered))).toEqual({ fieldsMatch: 'exact' })
  })

  it('is told where two of them say different orders', () => {
    const schema = imported(suite(list('id', 'at'), list('at', 'id')))
    expect(schema.columns.map(({ name }) => name)).toEqual(['id', 'at'])
    expect(unsupportedIn(schema)).toEqual([expect.stringContaining('has another order than')])
  })
})

describe('columns that are unique together, with cells that have no value', () => {
  const rows = ['a,b', ',x', ',x', ',', ',', '1,y', '1,y', '2,']

  it.each([
    ['where nothing is said', {}, ['uniqueKeys 4 of 5']],
    ['all_values_are_missing', { ignore_row_if: 'all_values_are_missing' }, ['uniqueKeys 4 of 5']],
    ['any_value_is_missing', { ignore_row_if: 'any_value_is_missing' }, ['uniqueKeys 2 of 2']],
    ['never', { ignore_row_if: 'never' }, ['uniqueKeys 6 of 7']],
  ])('fail as in Great Expectations: %s', async (_, kwargs, failures) => {
    const asks = suite(['expect_compound_columns_to_be_unique', { column_list: ['a', 'b'], ...kwargs }])
    expect(await failuresOf(rows, asks)).toEqual(failures)
  })

  it('fail as in pandera, of the frame and of one column', async () => {
    const of = (lines: string[]) => ['schema_type: dataframe', ...lines].join('\n')
    const frame = of(['columns: { a: { nullable: true }, b: { nullable: true } }', 'unique: [a, b]'])
    expect(await failuresOf(rows, frame)).toEqual(['uniqueKeys 6 of 7'])
    const column = of(['columns: { a: { nullable: true, unique: true }, b: { nullable: true } }'])
    expect(await failuresOf(['a,b', ',1', '2,1', ',3'], column)).toEqual(['uniqueKeys 2 of 3'])
    expect(await failuresOf(['a,b', ',1', '2,1', '3,3'], column)).toEqual([])
  })

  it('fail as in dbt, whose GROUP BY has one group of them', async () => {
    const test = '{ dbt_utils.unique_combination_of_columns: { combination_of_columns: [a, b] } }'
    const properties = `models: [{ name: orders, data_tests: [${test}] }]`
    expect(await failuresOf(rows, properties)).toEqual(['uniqueKeys 6 of 7'])
  })

  it('are several values where mergemark.yml says no other', () => {
    const one = imported({ fields: [{ name: 'a' }], uniqueKeys: [['a']] })
    expect(askedOfTable(one)).toMatchObject({ uniqueKeys: [['a']] })
  })
})

describe('cells of a row that differ from one another', () => {
  const differ = (...column_list: string[]) =>
    ['expect_select_column_values_to_be_unique_within_record', { column_list }] as const
  const named = 'expect_select_column_values_to_be_unique_within_record'

  it('are compared in the types of their columns, said or read', async () => {
    const rows = ['c,d', '3.0,3', '4.0,7', ',8']
    const isFloat = ['expect_column_values_to_be_of_type', { column: 'c', type_: 'float64' }] as const
    expect(await failuresOf(rows, suite(differ('c', 'd')))).toEqual([`${named}(c, d) 1 of 3`])
    expect(await failuresOf(rows, suite(isFloat, differ('c', 'd')))).toEqual([`${named}(c, d) 1 of 3`])
    const days = ['c,d', '2026-01-01,2026-01-01T00:00:00', '2026-01-01,2026-01-01T00:00:01']
    expect(await failuresOf(days, suite(differ('c', 'd')))).toEqual([`${named}(c, d) 1 of 2`])
  })

  it('are compared to the last digit, and as text where they are text', async () => {
    const rows = ['c,d', '9007199254740993,9007199254740992']
    expect(await failuresOf(rows, suite(differ('c', 'd')))).toEqual([])
    expect(await failuresOf(['c,d', '007,7', 'x,y'], suite(differ('c', 'd')))).toEqual([])
    // One text makes a column one of texts; its other cells are numbers all the same.
    expect(await failuresOf(['c,d', '1,1.0', 'x,2.5'], suite(differ('c', 'd')))).toEqual([
      `${named}(c, d) 1 of 2`,
    ])
  })
})

describe('two columns that are to be equal', () => {
  const equal = suite(['expect_column_pair_values_to_be_equal', { column_A: 'c', column_B: 'd' }])

  it('are so in the types of their columns', async () => {
    expect(await failuresOf(['c,d', '3.0,3', '4.5,4.50'], equal)).toEqual([])
    const large = ['c,d', '9007199254740993,9007199254740992']
    expect(await failuresOf(large, equal)).toEqual(['expect_column_pair_values_to_be_equal(c, d) 1 of 1'])
  })
})

describe('a rule that an importer makes', () => {
  const messagesOf = (schema: string | object) => imported(schema).rules.map(({ message }) => message)

  it('says in words what is wrong with a row', () => {
    const pair = (type: string, kwargs: object) =>
      [`expect_column_pair_${type}`, { column_A: 'a', column_B: 'b', ...kwargs }] as const
    expect(
      messagesOf(
        suite(
          pair('values_a_to_be_greater_than_b', { or_equal: true }),
          pair('values_to_be_equal', {}),
          pair('values_to_be_in_set', { value_pairs_set: [['x', 1]] }),
          ['expect_multicolumn_sum_to_equal', { column_list: ['a', 'b'], sum_total: 10 }],
          ['expect_select_column_values_to_be_unique_within_record', { column_list: ['a', 'b'] }],
          ['expect_column_values_to_be_between', { column: 'a', min_value: 1, max_value: 9, mostly: 0.9 }],
          ['expect_column_value_lengths_to_equal', { column: 'a', value: 3, mostly: 0.9 }],
          ['expect_column_values_to_not_be_in_set', { column: 'a', value_set: [1, 2] }],
          ['unexpected_rows_expectation', { unexpected_rows_query: 'SELECT * FROM {batch} WHERE a > 9' }],
        ),
      ),
    ).toEqual([
      'a is not at least b',
      'a is not equal to b',
      'a and b are none of the pairs (x, 1)',
      'a + b is not 10',
      'a, b are not all different',
      'a is not at least 1, or is not at most 9',
      'a is shorter than 3 characters, or is longer than 3 characters',
      'a is one of 1, 2',
      'is one of the rows in which a > 9',
    ])
  })

  it('says it of the rows that fail', async () => {
    const asks = suite(['expect_column_pair_values_to_be_equal', { column_A: 'a', column_B: 'b' }])
    expect(await messagesFor(['a,b', '1,2'], asks)).toEqual(['a is not equal to b'])
  })

  it('says so of a check that is asked twice', () => {
    const between = (min_value: number) =>
      ['expect_column_values_to_be_between', { column: 'a', min_value }] as const
    expect(messagesOf(suite(between(1), between(2)))).toEqual(['a is not at least 2'])
  })

  it('says so of what dbt, pandera and ODCS ask', () => {
    const tests = [
      'dbt_utils.not_empty_string',
      '{ dbt_utils.not_accepted_values: { values: [x, y] } }',
      '{ dbt_utils.expression_is_true: { expression: "> 0" } }',
      '{ dbt_utils.accepted_range: { min_value: b } }',
    ]
    expect(
      messagesOf(`models: [{ name: o, columns: [{ name: a, data_tests: [${tests.join(', ')}] }] }]`),
    ).toEqual(['a is empty', 'a is one of x, y', 'does not satisfy "a" > 0', 'a is not at least b'])
    expect(
      messagesOf(
        'schema_type: dataframe\ncolumns: { a: { checks: { str_startswith: x, str_endswith: y } } }',
      ),
    ).toEqual(['a does not start with x', 'a does not end with y'])
  })
})

describe('a demand whose arguments are not understood', () => {
  const name = 'expect_column_values_to_be_unique'

  it.each([
    [{ colum: 'a' }, '"colum" is not known; column is missing'],
    [{ column: 3 }, 'column: it must be text'],
    [{ column: 'a', one: 1, two: 2 }, '"one", "two" are not known'],
  ])('says what is wrong with them: %j', (kwargs, told) => {
    const [said] = unsupportedIn(imported(suite([name, kwargs])))
    expect(said?.replace(/^.*?: /, '')).toBe(told)
  })

  it('says so of a whole file', () => {
    const message = (text: string) => refusalOf(text).message.replace(/^.*: /, '')
    expect(message('models: [{ name: a, columns: [{ nam: b }] }]')).toBe(
      'models[0].columns[0].name is missing',
    )
    expect(refusalOf('models: [{ name: a, columns: 3 }]').message).toContain(
      'models[0].columns: it must be a list',
    )
  })
})

describe('a check of Mergemark’s own in a contract', () => {
  const contract = (implementation: unknown) => ({
    apiVersion: 'v3.1.0',
    kind: 'DataContract',
    schema: [
      {
        name: 'penguins',
        properties: [{ name: 'a', quality: [{ type: 'custom', engine: 'mergemark', implementation }] }],
      },
    ],
  })

  it('stands as a mapping, or as a text of YAML', () => {
    const checks = { minimum: 3, enum: [3, 4] }
    expect(asked(imported(contract(checks)), 'a')).toEqual(checks)
    expect(asked(imported(contract('minimum: 3\nenum: [3, 4]\n')), 'a')).toEqual(checks)
    expect(unsupportedIn(imported(contract('at least three')))).toEqual([
      'properties.a.quality[0]: its implementation is no mapping of checks',
    ])
  })
})

describe('the share of cells with a value', () => {
  const of = (kwargs: object) =>
    suite(['expect_column_proportion_of_non_null_values_to_be_between', { column: 'a', ...kwargs }])

  it('is one less the share of those without', () => {
    const asks = imported(of({ min_value: 0.9, max_value: 0.95, strict_max: true }))
    expect(asked(asks, 'a')).toEqual({ 'null-share': { max: 0.1, above: 0.05 } })
    expect(unsupportedIn(imported(of({})))).toEqual([expect.stringContaining('asks for nothing')])
  })

  it('fails as in Great Expectations', async () => {
    const rows = ['a,b', '1,', ',', '3,', '4,']
    expect(await failuresOf(rows, of({ min_value: 0.75 }))).toEqual([])
    expect(await failuresOf(rows, of({ min_value: 0.76 }))).toEqual(['null-share 1 of 1'])
  })
})

describe('a column of pandera that may be absent', () => {
  const frame = (columns: string, ...more: string[]) =>
    ['schema_type: dataframe', `columns: { ${columns} }`, ...more].join('\n')
  const optional = 'note: { required: false, isin: [a], unique: true }'

  it('fails nothing where it is, and is judged where it is there', async () => {
    const asks = frame(`id: {}, ${optional}`)
    expect(unsupportedIn(imported(asks))).toEqual([])
    expect(await failuresOf(['id,more', '1,2'], asks)).toEqual([])
    expect(await failuresOf(['id,note', '1,a', '2,b', '3,'], asks)).toEqual([
      'enum 1 of 2',
      'null-count 1 of 1',
    ])
    // `required` keeps the other one from being absent.
    expect(asked(imported(asks), 'id')).toEqual({ required: true })
    expect(askedOfTable(imported(asks))).toEqual({ fieldsMatch: 'partial' })
  })

  it('may be there and no other where the schema is strict', async () => {
    const asks = frame(`id: {}, ${optional}`, 'strict: true')
    expect(unsupportedIn(imported(asks))).toEqual([])
    expect(await failuresOf(['id', '1'], asks)).toEqual([])
    expect(await failuresOf(['note,id', 'a,1'], asks)).toEqual([])
    expect(await failuresOf(['id,more', '1,2'], asks)).toEqual(['fieldsMatch 1 of 3'])
  })

  it('is not judged beside one that must be there without values', async () => {
    const asks = frame(`id: { nullable: true }, ${optional}`, 'strict: true')
    expect(await failuresOf(['id', '1'], asks)).toEqual([])
    expect(await failuresOf(['id,note', '1,b'], asks)).toEqual([])
    expect(unsupportedIn(imported(asks))).toEqual([
      'note.required: a column that may be absent is checked where every other one has a value in each row',
      'strict: some of the columns may be absent',
    ])
  })

  it('is asked for nothing that a query over the rows would need it for', async () => {
    const asks = frame(
      'id: {}, note: { required: false, nullable: true, unique: true, str_startswith: a, isin: [a], eq: b }',
    )
    expect(await failuresOf(['id', '1'], asks)).toEqual([])
    expect(imported(asks).unsupported.map(({ name }) => name)).toEqual([
      'note.unique',
      'note.str_startswith',
      'note.eq',
    ])
  })
})
