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
    expect(schema.rules).toEqual([{ name: 'constraint check', sql: '(a > 0\n) IS NOT FALSE' }])
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
