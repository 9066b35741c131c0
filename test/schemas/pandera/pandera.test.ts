import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { asked, askedOfTable, imported, unsupportedIn } from '../../support/imported-schemas.ts'
import { importFixture } from '../../support/schema-fixtures.ts'

const frame = (settings: object) => imported({ schema_type: 'dataframe', ...settings })
const column = (settings: object) => frame({ columns: { a: { nullable: true, ...settings } } })

describe('a schema of pandera', () => {
  it.each(['by-key', 'by-name'])('is read as pandera writes it, %s', (file) => {
    const schema = importFixture(`pandera/${file}.yaml`)
    expect(schema.columns.map(({ name, type }) => [name, type])).toEqual([
      ['int_column', 'integer'],
      ['float_column', 'number'],
      ['str_column', 'string'],
      ['datetime_column', 'datetime'],
      ['timedelta_column', null],
      ['notype_column', null],
    ])
    expect(asked(schema, 'str_column')).toEqual({
      required: true,
      enum: ['foo', 'bar', 'x', 'xy'],
      minLength: 1,
      maxLength: 3,
    })
    expect(askedOfTable(schema)).toEqual({ fieldsMatch: 'equal' })
    expect(unsupportedIn(schema)).toEqual([
      'timedelta_column.dtype: timedelta64[ns] is no type that Mergemark has',
      'timedelta_column.greater_than: judges values of timedelta64[ns]',
      'timedelta_column.less_than: judges values of timedelta64[ns]',
      'optional_props_column: regex: a column is named, not matched',
      'index: a file has no index',
    ])
  })

  it.each<[settings: object, asked: object]>([
    [
      { nullable: false, unique: true },
      { required: true, unique: true },
    ],
    [{ eq: 'x' }, { enum: ['x'] }],
    [{ not_equal_to: 'x' }, { 'not-in-set': ['x'] }],
    [
      { ge: 1, lt: 5 },
      { minimum: 1, exclusiveMaximum: 5 },
    ],
    [{ in_range: { min_value: 0, max_value: 1, include_max: false } }, { minimum: 0, exclusiveMaximum: 1 }],
    [{ str_matches: 'a+$' }, { pattern: '(?:a+$)(?s:.*)' }],
    [{ str_contains: 'a+' }, { search: 'a+' }],
    [{ str_length: { exact_value: 3 } }, { minLength: 3, maxLength: 3 }],
    [{ notin: ['x', 'y'] }, { 'not-in-set': ['x', 'y'] }],
    [{ unique_values_eq: ['x', 'y'] }, { 'distinct-values': { equal: ['x', 'y'] } }],
    [
      { checks: [{ value: 1, options: { check_name: 'greater_than', raise_warning: true } }] },
      { exclusiveMinimum: { value: 1, severity: 'warning' } },
    ],
  ])('has %j', (settings, expected) => {
    const schema = column(settings)
    expect(unsupportedIn(schema)).toEqual([])
    expect(asked(schema, 'a')).toEqual(expected)
  })

  it('has the columns in their order, and keys of several', () => {
    const schema = frame({ columns: { b: null, a: null }, strict: true, ordered: true, unique: ['b', 'a'] })
    expect(schema.columns.map(({ name }) => name)).toEqual(['b', 'a'])
    expect(askedOfTable(schema)).toEqual({
      fieldsMatch: 'exact',
      uniqueKeys: [{ fields: ['b', 'a'], nulls: 'same' }],
    })
  })

  it.each<[settings: object, said: string]>([
    [
      { required: false },
      'a.required: a column that may be absent is checked where every other one has a value in each row',
    ],
    [{ our_own: 3 }, 'a.our_own: has no check'],
    [{ gt: { value: 1, ignore_na: false } }, 'a.gt: judges cells without a value (ignore_na: false)'],
    [
      { str_matches: '(?<!b)a' },
      'a.str_matches: its regular expression looks ahead or behind, which RE2 does not',
    ],
    [{ in_range: { min_value: 1 } }, 'a.in_range: max_value is missing'],
  ])('tells that it cannot check %j', (settings, said) => {
    expect(unsupportedIn(column(settings))).toEqual([said])
  })

  it('maps every check, or names it', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.jsonValue(), (name, given) => {
        const { columns, rules, unsupported } = column({ [`own_${name}`]: given })
        expect(columns.flatMap(({ checks }) => checks).length + rules.length + unsupported.length).toBe(1)
      }),
    )
  })
})
