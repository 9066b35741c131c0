import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { expectations } from '../../../src/schemas/gx/expectations.ts'
import { asked, askedOfTable, imported, refusalOf, unsupportedIn } from '../../support/imported-schemas.ts'
import { importFixture } from '../../support/schema-fixtures.ts'

const suite = (...entries: readonly object[]) => imported({ name: 's', expectations: entries, meta: {} })
const one = (type: string, kwargs: object, more: object = {}) => suite({ type, kwargs, ...more })
const ofA = (type: string, kwargs: object = {}) => one(type, { column: 'a', ...kwargs })
const ruleIn = (type: string, kwargs: object) => one(type, kwargs).rules[0]

describe('a suite of Great Expectations', () => {
  it('is read as 0.x stored it', () => {
    const schema = importFixture('gx/visitors.json')
    expect(asked(schema, 'event_type')).toEqual({ enum: ['page_load', 'page_view'] })
    expect(schema.unsupported).toEqual([])
  })

  it.each<[type: string, kwargs: object, asked: object]>([
    ['expect_column_to_exist', {}, {}],
    ['expect_column_values_to_not_be_null', {}, { required: true }],
    ['expect_column_values_to_be_null', {}, { empty: true }],
    ['expect_column_values_to_be_unique', {}, { unique: true }],
    [
      'expect_column_values_to_be_between',
      { min_value: 1, max_value: 5, strict_max: true },
      { minimum: 1, exclusiveMaximum: 5 },
    ],
    ['expect_column_values_to_be_between', { min_value: '2020-01-01' }, { minimum: '2020-01-01' }],
    ['expect_column_values_to_be_in_set', { value_set: ['x', 'y'] }, { enum: ['x', 'y'] }],
    ['expect_column_values_to_not_be_in_set', { value_set: ['x'] }, { 'not-in-set': ['x'] }],
    [
      'expect_column_value_lengths_to_be_between',
      { min_value: 1, max_value: 4, strict_min: true },
      { minLength: 2, maxLength: 4 },
    ],
    ['expect_column_value_lengths_to_equal', { value: 3 }, { minLength: 3, maxLength: 3 }],
    ['expect_column_values_to_match_regex', { regex: '^a+' }, { search: '^a+' }],
    ['expect_column_values_to_match_regex_list', { regex_list: ['a', 'b'] }, { search: { any: ['a', 'b'] } }],
    [
      'expect_column_values_to_match_regex_list',
      { regex_list: ['a', 'b'], match_on: 'all' },
      { search: { all: ['a', 'b'] } },
    ],
    ['expect_column_values_to_not_match_regex', { regex: 'a' }, { search: { none: ['a'] } }],
    [
      'expect_column_values_to_not_match_regex_list',
      { regex_list: ['a', 'b'] },
      { search: { none: ['a', 'b'] } },
    ],
    ['expect_column_values_to_match_like_pattern', { like_pattern: 'a%' }, { like: 'a%' }],
    [
      'expect_column_values_to_match_like_pattern_list',
      { like_pattern_list: ['a%', '_b'] },
      { like: { any: ['a%', '_b'] } },
    ],
    ['expect_column_values_to_not_match_like_pattern', { like_pattern: 'a%' }, { like: { none: ['a%'] } }],
    [
      'expect_column_values_to_not_match_like_pattern_list',
      { like_pattern_list: ['a%'] },
      { like: { none: ['a%'] } },
    ],
    [
      'expect_column_values_to_match_strftime_format',
      { strftime_format: '%d.%m.%Y' },
      { format: '%d.%m.%Y' },
    ],
    ['expect_column_values_to_be_json_parseable', {}, { format: 'json' }],
    ['expect_column_values_to_be_increasing', { strictly: true }, { increasing: 'strictly' }],
    ['expect_column_values_to_be_decreasing', {}, { decreasing: true }],
    ['expect_column_value_z_scores_to_be_less_than', { threshold: 3, double_sided: true }, { outliers: 3 }],
    [
      'expect_column_value_z_scores_to_be_less_than',
      { threshold: 3, double_sided: false },
      { outliers: { z: 3, side: 'upper' } },
    ],
    ['expect_column_min_to_be_between', { min_value: 1 }, { min: { min: 1 } }],
    ['expect_column_max_to_be_between', { max_value: 9, strict_max: true }, { max: { below: 9 } }],
    ['expect_column_mean_to_be_between', { min_value: 1, max_value: 2 }, { mean: { min: 1, max: 2 } }],
    ['expect_column_median_to_be_between', { max_value: 2 }, { median: { max: 2 } }],
    ['expect_column_stdev_to_be_between', { min_value: 0, strict_min: true }, { stddev: { above: 0 } }],
    ['expect_column_sum_to_be_between', { max_value: 2 }, { sum: { max: 2 } }],
    ['expect_column_unique_value_count_to_be_between', { max_value: 2 }, { 'distinct-count': { max: 2 } }],
    [
      'expect_column_proportion_of_unique_values_to_be_between',
      { min_value: 0.9 },
      { 'distinct-share': { min: 0.9 } },
    ],
    ['expect_column_distinct_values_to_be_in_set', { value_set: ['x'] }, { enum: ['x'] }],
    [
      'expect_column_distinct_values_to_contain_set',
      { value_set: ['x'] },
      { 'distinct-values': { contain: ['x'] } },
    ],
    [
      'expect_column_distinct_values_to_equal_set',
      { value_set: ['x'] },
      { 'distinct-values': { equal: ['x'] } },
    ],
    [
      'expect_column_most_common_value_to_be_in_set',
      { value_set: ['x'], ties_okay: true },
      { 'most-common': { among: ['x'], ties: true } },
    ],
    [
      'expect_column_quantile_values_to_be_between',
      {
        quantile_ranges: {
          quantiles: [0.05, 0.95],
          value_ranges: [
            [1, null],
            [null, 9],
          ],
        },
      },
      {
        quantiles: [
          { level: 0.05, min: 1 },
          { level: 0.95, max: 9 },
        ],
      },
    ],
  ])('has %s with %j', (type, kwargs, expected) => {
    const schema = ofA(type, kwargs)
    expect(unsupportedIn(schema)).toEqual([])
    expect(schema.columns.map(({ name }) => name)).toEqual(['a'])
    expect(asked(schema, 'a')).toEqual(expected)
  })

  it.each<[type: string, kwargs: object, asked: object]>([
    ['expect_table_row_count_to_be_between', { min_value: 1, max_value: 5 }, { rows: { min: 1, max: 5 } }],
    ['expect_table_row_count_to_equal', { value: 5 }, { rows: { min: 5, max: 5 } }],
    [
      'expect_table_row_count_to_equal_other_table',
      { other_table_name: 't' },
      { rows: { 'min-ratio': 1, 'max-ratio': 1, of: 't' } },
    ],
    ['expect_table_column_count_to_equal', { value: 5 }, { 'column-count': { min: 5, max: 5 } }],
    ['expect_table_column_count_to_be_between', { max_value: 5 }, { 'column-count': { max: 5 } }],
    ['expect_table_columns_to_match_ordered_list', { column_list: ['a', 'b'] }, { fieldsMatch: 'exact' }],
    ['expect_table_columns_to_match_set', { column_set: ['a', 'b'] }, { fieldsMatch: 'equal' }],
    [
      'expect_table_columns_to_match_set',
      { column_set: ['a', 'b'], exact_match: false },
      { fieldsMatch: 'subset' },
    ],
    [
      'expect_compound_columns_to_be_unique',
      { column_list: ['a', 'b'] },
      { uniqueKeys: [{ fields: ['a', 'b'], nulls: 'same' }] },
    ],
  ])('has %s with %j', (type, kwargs, expected) => {
    const schema = one(type, kwargs)
    expect(unsupportedIn(schema)).toEqual([])
    expect(askedOfTable(schema)).toEqual(expected)
  })

  it('reads a column as what its values or bounds are', () => {
    const type = (name: string, kwargs: object) => ofA(name, kwargs).columns[0]?.type
    expect(type('expect_column_values_to_be_in_set', { value_set: [1, null] })).toBe('number')
    expect(type('expect_column_max_to_be_between', { max_value: '2020-01-01 12:00:00' })).toBe('datetime')
    expect(type('expect_column_values_to_be_in_type_list', { type_list: ['int64', 'FLOAT'] })).toBe('number')
    expect(type('expect_column_values_to_be_in_set', { value_set: ['x'] })).toBeNull()
  })

  it('has rules on rows for expectations on several cells', () => {
    const pair = { column_A: 'a', column_B: 'b' }
    expect(ruleIn('expect_column_pair_values_a_to_be_greater_than_b', { ...pair, or_equal: true })).toEqual({
      name: 'expect_column_pair_values_a_to_be_greater_than_b(a, b)',
      message: 'a is not at least b',
      sql: 'coalesce(try_cast(CAST("a" AS VARCHAR) AS DOUBLE) >= try_cast(CAST("b" AS VARCHAR) AS DOUBLE), try_cast(CAST("a" AS VARCHAR) AS TIMESTAMP) >= try_cast(CAST("b" AS VARCHAR) AS TIMESTAMP), CAST("a" AS VARCHAR) >= CAST("b" AS VARCHAR))',
      when: '"a" IS NOT NULL OR "b" IS NOT NULL',
    })
    const inSet = { ...pair, value_pairs_set: [['x', null]], ignore_row_if: 'neither' }
    expect(ruleIn('expect_column_pair_values_to_be_in_set', inSet)).toEqual({
      name: 'expect_column_pair_values_to_be_in_set(a, b)',
      message: 'a and b are none of the pairs (x, no value)',
      sql: `(CAST("a" AS VARCHAR) = 'x' AND CAST("b" AS VARCHAR) IS NULL)`,
    })
    const query = { unexpected_rows_query: 'SELECT * FROM {batch} WHERE passengers > 7' }
    expect(ruleIn('unexpected_rows_expectation', query)?.sql).toBe('(passengers > 7\n) IS NOT TRUE')
  })

  it('passes a share, a severity and a condition on', () => {
    const schema = one(
      'expect_column_values_to_not_be_null',
      { column: 'a', mostly: 0.9, row_condition: 'col("b") == "x"', condition_parser: 'great_expectations' },
      { severity: 'warning' },
    )
    expect(asked(schema, 'a')).toEqual({
      required: { value: true, mostly: 0.9, severity: 'warning', when: `(CAST("b" AS VARCHAR) = 'x')` },
    })
  })

  it('counts a cell once where most of them must lie between two bounds', () => {
    const { rules, columns } = ofA('expect_column_values_to_be_between', {
      min_value: 1,
      max_value: 5,
      mostly: 0.9,
    })
    expect(columns.flatMap(({ checks }) => checks)).toEqual([])
    expect(rules).toMatchObject([{ mostly: 0.9, when: '"a" IS NOT NULL' }])
  })

  it('makes a rule of what is asked of a column a second time', () => {
    const type = 'expect_column_values_to_be_between'
    const schema = suite(
      { type, kwargs: { column: 'a', min_value: 0 } },
      { type, kwargs: { column: 'a', min_value: 5, row_condition: 'b > 2' } },
    )
    expect(asked(schema, 'a')).toEqual({ minimum: 0 })
    expect(schema.rules).toHaveLength(1)
    expect(schema.unsupported).toEqual([])
  })

  it.each<[type: string, kwargs: object, reason: string]>([
    ['expect_column_kl_divergence_to_be_less_than', { column: 'a' }, 'compares distributions; see drift'],
    ['expect_column_values_to_be_dateutil_parseable', { column: 'a' }, 'dateutil reads what no pattern says'],
    ['expect_something_of_ours', { column: 'a' }, 'has no check'],
    ['expect_column_values_to_be_unique', { column: 'a', mostly: 0 }, 'asks for nothing: mostly is 0'],
    ['expect_column_values_to_be_unique', { column: 'a', surprise: 1 }, '"surprise" is not known'],
    [
      'expect_column_values_to_be_unique',
      { column: 'a', row_condition: 'exec("x")' },
      'its row_condition is not understood',
    ],
    [
      'expect_column_max_to_be_between',
      { column: 'a', max_value: { $PARAMETER: 'top' } },
      'top is a parameter of the run',
    ],
    [
      'expect_column_values_to_match_regex',
      { column: 'a', regex: '(?=b)' },
      'its regular expression looks ahead or behind, which RE2 does not',
    ],
    [
      'expect_column_values_to_match_like_pattern',
      { column: 'a', like_pattern: '[ab]%' },
      'its LIKE pattern has a set of characters, as SQL Server has them',
    ],
    ['expect_column_values_to_be_of_type', { column: 'a', type_: 'GEOGRAPHY' }, 'no type is like GEOGRAPHY'],
  ])('tells what of %s with %j it cannot check', (type, kwargs, reason) => {
    const schema = one(type, kwargs)
    expect(unsupportedIn(schema)).toEqual([`${type}(a): ${reason}`])
    expect(schema.columns.flatMap(({ checks }) => checks)).toEqual([])
    expect(schema.rules).toEqual([])
  })

  it.each([
    'SELECT * FROM {batch} WHERE a > (SELECT max(b) FROM other)',
    'SELECT a FROM {batch} WHERE a > 1 GROUP BY a HAVING count(*) > 1',
    'SELECT * FROM other WHERE a > 1',
    'SELECT * FROM {batch}',
    `SELECT${' '.repeat(100_000)}`,
  ])('leaves a query alone that is more than one condition, %.60s', (query) => {
    const schema = one('unexpected_rows_expectation', { unexpected_rows_query: query })
    expect(schema.rules).toEqual([])
    expect(schema.unsupported).toHaveLength(1)
  })

  it('is refused where it is cut in half', () => {
    expect(refusalOf('{"expectations": [{"type": "expect').message).toContain('MM-')
  })

  it('maps every entry, or names it', () => {
    const kwargs = fc.dictionary(
      fc.constantFrom('column', 'value_set', 'min_value', 'regex', 'mostly', 'x'),
      fc.jsonValue(),
    )
    const type = fc.oneof(fc.constantFrom(...Object.keys(expectations)), fc.string())
    fc.assert(
      fc.property(fc.record({ type, kwargs }), (entry) => {
        const { columns, checks, rules, unsupported } = suite(entry)
        const said = columns.length + checks.length + rules.length + unsupported.length
        expect(said).toBeGreaterThan(0)
      }),
    )
  })
})
