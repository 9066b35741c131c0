import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MergemarkError } from '../../../src/errors/mergemark-error.ts'
import { asked, askedOfTable, imported, unsupportedIn } from '../../support/imported-schemas.ts'
import { importFixture } from '../../support/schema-fixtures.ts'

const model = (settings: object) => imported({ version: 2, models: [{ name: 'penguins', ...settings }] })
const column = (...data_tests: readonly unknown[]) => model({ columns: [{ name: 'a', data_tests }] })

describe('a properties file of dbt', () => {
  it('has the tests of jaffle_shop’s orders', () => {
    const schema = importFixture('dbt/jaffle-shop.yml', 'orders')
    expect(asked(schema, 'order_id')).toEqual({ unique: true, required: true })
    expect(asked(schema, 'status')).toEqual({
      enum: ['placed', 'shipped', 'completed', 'return_pending', 'returned'],
    })
    expect(askedOfTable(schema)).toEqual({
      foreignKeys: [
        { fields: ['customer_id'], reference: { resource: 'customers', fields: ['customer_id'] } },
      ],
    })
    expect(schema.columns).toHaveLength(9)
    expect(schema.unsupported).toEqual([])
  })

  it.each<[table: string, column: string, asked: object]>([
    [
      'data_test_accepted_range',
      'id',
      { minimum: -1, maximum: 11, exclusiveMinimum: -2, exclusiveMaximum: 11.1 },
    ],
    ['data_not_null_proportion', 'point_9', { 'null-share': { min: 0, max: 0.1 } }],
    ['data_test_not_constant', 'field', { 'distinct-count': { min: 2 } }],
    ['data_test_at_least_one', 'field', { 'value-count': { min: 1 } }],
  ])('has the tests of dbt_utils on %s', (table, name, expected) => {
    expect(asked(importFixture('dbt/dbt-utils.yml', table), name)).toEqual(expected)
  })

  it('says which table it could not find', () => {
    expect(() => importFixture('dbt/dbt-utils.yml', 'penguins')).toThrow(MergemarkError)
  })

  it.each<[test: unknown, asked: object]>([
    ['not_null', { required: true }],
    ['dbt.not_null', { required: true }],
    [
      { not_null: { config: { severity: 'warn', where: 'b > 1' } } },
      { required: { value: true, severity: 'warning', when: 'b > 1' } },
    ],
    [{ accepted_values: { arguments: { values: ['x'] } } }, { enum: ['x'] }],
    [{ test_name: 'accepted_values', values: ['x'] }, { enum: ['x'] }],
    [
      { 'dbt_expectations.expect_column_values_to_be_between': { min_value: 1, row_condition: 'b > 1' } },
      { minimum: { value: 1, when: '((b > 1))' } },
    ],
    [{ not_null: { config: { enabled: false } } }, {}],
  ])('has %j', (test, expected) => {
    const schema = column(test)
    expect(asked(schema, 'a')).toEqual(expected)
    expect(schema.unsupported).toEqual([])
  })

  it.each<[test: string, given: object, asked: object]>([
    [
      'expect_column_values_to_be_between',
      { min_value: 1, max_value: 4, strictly: true },
      { exclusiveMinimum: 1, exclusiveMaximum: 4 },
    ],
    [
      'expect_column_values_to_be_between',
      { min_value: "cast('2026-01-01' as date)", max_value: "'2026-02-01'" },
      { minimum: '2026-01-01', maximum: '2026-02-01' },
    ],
    ['expect_column_mean_to_be_between', { min_value: 1, strictly: true }, { mean: { above: 1 } }],
    ['expect_column_values_to_be_in_set', { value_set: ['a'], quote_values: true }, { enum: ['a'] }],
    ['expect_column_values_to_match_regex', { regex: '^a', flags: 'i', is_raw: false }, { search: '(?i)^a' }],
    ['expect_column_distinct_count_to_equal', { value: 3 }, { 'distinct-count': { min: 3, max: 3 } }],
    ['expect_column_distinct_count_to_be_greater_than', { value: 3 }, { 'distinct-count': { above: 3 } }],
    ['expect_column_distinct_count_to_be_less_than', { value: 3 }, { 'distinct-count': { below: 3 } }],
    [
      'expect_column_quantile_values_to_be_between',
      { quantile: 0.95, min_value: 0, max_value: 2 },
      { quantiles: [{ level: 0.95, min: 0, max: 2 }] },
    ],
    [
      'expect_column_most_common_value_to_be_in_set',
      { value_set: ['a'], top_n: 1 },
      { 'most-common': { among: ['a'], ties: true } },
    ],
    // It sorts by the column itself where nothing is said.
    ['expect_column_values_to_be_increasing', {}, { unique: true }],
  ])('has dbt_expectations.%s with %j', (name, given, expected) => {
    const schema = column({ [`dbt_expectations.${name}`]: given })
    expect(asked(schema, 'a')).toEqual(expected)
    expect(schema.unsupported).toEqual([])
  })

  it.each<[test: string, given: object]>([
    ['expect_column_values_to_be_of_type', { column_type: 'integer' }],
    ['expect_column_values_to_be_in_type_list', { column_type_list: ['integer', 'bigint'] }],
  ])('has the type that dbt_expectations.%s asks for', (name, given) => {
    expect(column({ [`dbt_expectations.${name}`]: given }).columns).toMatchObject([{ type: 'integer' }])
  })

  it.each<[test: string, given: object, asked: object]>([
    [
      'dbt_utils.recency',
      { datepart: 'day', field: 'loaded_at', interval: 2 },
      { freshness: { column: 'loaded_at', 'max-age': '2d' } },
    ],
    [
      'dbt_expectations.expect_table_row_count_to_equal_other_table',
      { compare_model: "ref('b')" },
      { rows: { 'min-ratio': 1, 'max-ratio': 1, of: 'b' } },
    ],
    [
      'dbt_expectations.expect_table_row_count_to_equal_other_table_times_factor',
      { compare_model: "ref('b')", factor: 2 },
      { rows: { 'min-ratio': 2, 'max-ratio': 2, of: 'b' } },
    ],
    [
      'dbt_expectations.expect_table_columns_to_contain_set',
      { column_list: ['a', 'b'], transform: 'lower' },
      { fieldsMatch: 'subset' },
    ],
    [
      'dbt_expectations.expect_table_columns_to_match_set',
      { column_list: ['a', 'b'] },
      { fieldsMatch: 'equal' },
    ],
    [
      'dbt_expectations.expect_compound_columns_to_be_unique',
      { column_list: ['a', 'b'], quote_columns: false },
      { uniqueKeys: [{ fields: ['a', 'b'], nulls: 'same' }] },
    ],
  ])('has %s of a table with %j', (name, given, expected) => {
    const schema = model({ columns: [{ name: 'a' }], data_tests: [{ [name]: given }] })
    expect(askedOfTable(schema)).toEqual(expected)
    expect(schema.unsupported).toEqual([])
  })

  it('has the recent data that a column is to have, of the rows of a condition', () => {
    const given = { datepart: 'hour', interval: 36, row_condition: 'b > 1' }
    const schema = column({ 'dbt_expectations.expect_row_values_to_have_recent_data': given })
    expect(schema.checks).toMatchObject([
      { rule: 'freshness', option: { column: 'a', 'max-age': '36h' }, when: '(b > 1)' },
    ])
  })

  it('compares two columns where both have a value', () => {
    const given = { column_A: 'a', column_B: 'b', or_equal: true }
    const { rules, unsupported } = model({
      columns: [{ name: 'a' }],
      data_tests: [{ 'dbt_expectations.expect_column_pair_values_A_to_be_greater_than_B': given }],
    })
    expect(rules).toMatchObject([{ when: '"a" IS NOT NULL AND "b" IS NOT NULL' }])
    expect(unsupported).toEqual([])
  })

  describe('the age of a source', () => {
    const source = (settings: object, table: object = {}) =>
      imported({
        version: 2,
        sources: [{ name: 's', ...settings, tables: [{ name: 'penguins', ...table }] }],
      })
    const ages = { error_after: { count: 2, period: 'day' }, warn_after: { count: 12, period: 'hour' } }

    it('is a freshness, and the warning before it is named', () => {
      const schema = source({ loaded_at_field: 'at', freshness: ages })
      expect(askedOfTable(schema)).toEqual({ freshness: { column: 'at', 'max-age': '2d' } })
      expect(unsupportedIn(schema)).toEqual([
        'freshness.warn_after: a data set has one age, that of error_after',
      ])
    })

    it('is the table’s own where it says one, and under `config` too', () => {
      const own = { config: { freshness: { warn_after: { count: 1, period: 'hour' }, filter: 'b > 1' } } }
      expect(source({ loaded_at_field: 'at', freshness: ages }, own).checks).toMatchObject([
        { option: { column: 'at', 'max-age': '1h' }, severity: 'warning', when: 'b > 1' },
      ])
      expect(source({ loaded_at_field: 'at', freshness: ages }, { freshness: null }).checks).toEqual([])
    })

    it('is named where it cannot be checked', () => {
      expect(unsupportedIn(source({ freshness: ages }))).toEqual([
        'freshness: names no column (loaded_at_field)',
      ])
      expect(unsupportedIn(source({ freshness: 'daily' }))).toEqual(['freshness: is not understood'])
    })
  })

  it('has types and constraints of a contract', () => {
    const schema = model({
      columns: [{ name: 'a', data_type: 'numeric(10, 2)', constraints: [{ type: 'not_null' }] }],
      constraints: [
        { type: 'primary_key', columns: ['a', 'b'] },
        { type: 'check', expression: 'a > 0' },
      ],
    })
    expect(schema.columns).toMatchObject([{ name: 'a', type: 'number', checks: [{ rule: 'required' }] }])
    expect(askedOfTable(schema)).toEqual({ primaryKey: ['a', 'b'] })
    expect(schema.rules).toEqual([
      { name: 'constraint check', message: 'does not satisfy a > 0', sql: '(a > 0\n) IS NOT FALSE' },
    ])
  })

  it.each<[test: unknown, said: string]>([
    ['our_own_test', 'our_own_test(a): has no check'],
    [
      { not_null: { config: { where: '{{ today() }} > b' } } },
      'not_null(a): {{ today() }} > b is made by dbt when it runs',
    ],
    [{ not_null: { error_if: '>10' } }, 'not_null(a): counts failing rows (>10); mostly takes a share'],
    [
      { 'dbt_utils.at_least_one': { group_by_columns: ['b'] } },
      'dbt_utils.at_least_one(a): group_by_columns: is not asked by groups',
    ],
    [
      { relationships: { to: 'elsewhere', field: 'b' } },
      'relationships(a): refers to what is neither ref() nor source()',
    ],
    [
      { 'dbt_utils.recency': { datepart: 'month', field: 'a', interval: 1 } },
      'dbt_utils.recency(a): an age is in minutes, hours, days or weeks',
    ],
    [
      { 'dbt_utils.recency': { datepart: 'day', field: 'cast(a as date)', interval: 1 } },
      'dbt_utils.recency(a): asks for an expression, and not for a column',
    ],
    [
      { 'dbt_utils.recency': { datepart: 'day', field: 'a', interval: 1, ignore_time_component: true } },
      'dbt_utils.recency(a): ignore_time_component: compares days, and not ages',
    ],
    [
      { 'dbt_expectations.expect_column_values_to_be_between': { min_value: 'other_column' } },
      'dbt_expectations.expect_column_values_to_be_between(a): other_column is an expression of the warehouse',
    ],
    [
      { 'dbt_expectations.expect_column_values_to_be_increasing': { sort_column: 'b' } },
      'dbt_expectations.expect_column_values_to_be_increasing(a): orders the rows by a column of its own; a file has its own order',
    ],
    [
      { 'dbt_expectations.expect_column_values_to_match_regex': { regex: 'a', flags: 'x' } },
      'dbt_expectations.expect_column_values_to_match_regex(a): "flags" is not known',
    ],
    [
      { 'dbt_expectations.expect_column_mean_to_be_between': { min_value: 1, group_by: ['b'] } },
      'dbt_expectations.expect_column_mean_to_be_between(a): "group_by" is not known',
    ],
    [
      { 'dbt_expectations.expect_multicolumn_sum_to_equal': { column_list: ['a', 'b'], sum_total: 1 } },
      'dbt_expectations.expect_multicolumn_sum_to_equal(a): sums the columns over all rows, which no check does of several',
    ],
    [7, 'a test(a): is no test'],
  ])('tells that it cannot check %j', (test, said) => {
    expect(unsupportedIn(column(test))).toEqual([said])
  })

  it('maps every test, or names it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (name, given) => {
        const { columns, checks, rules, unsupported } = column({ [`own_${name}`]: given })
        const said =
          columns.flatMap((one) => one.checks).length + checks.length + rules.length + unsupported.length
        const isOff = JSON.stringify(given)?.includes('enabled') ?? false
        if (!isOff) expect(said).toBe(1)
      }),
    )
  })
})
