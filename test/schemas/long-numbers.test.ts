import { expect, it } from 'vitest'
import { asked, imported, unsupportedIn } from '../support/imported-schemas.ts'

// More than a double holds: read as one it would be 9007199254740992, and a bound would let one more value pass.
const LONG = '9007199254740993'

it('keeps the digits of a Table Schema', () => {
  const constraints = `{ "minimum": ${LONG}, "enum": [1, ${LONG}] }`
  const schema = imported(`{ "fields": [{ "name": "a", "type": "integer", "constraints": ${constraints} }] }`)
  expect(asked(schema, 'a')).toEqual({ minimum: LONG, enum: [1, LONG] })
})

it('keeps the digits of a data contract', () => {
  const options = `{ logicalType: integer, logicalTypeOptions: { maximum: ${LONG} } }`
  const schema = imported(
    `kind: DataContract\napiVersion: v3.1.0\nid: c\nversion: 1.0.0\nstatus: active\nschema: [{ name: penguins, properties: [{ name: a, ...${options} }] }]`.replace(
      `...${options}`,
      options.slice(2, -2),
    ),
    'contract.yml',
  )
  expect(asked(schema, 'a')).toEqual({ maximum: LONG })
})

it('names the expectations of a suite that it would have to round', () => {
  const kwargs = (more: string) => `{ "column": "a", ${more} }`
  const entry = (type: string, more: string) => `{ "type": "${type}", "kwargs": ${kwargs(more)} }`
  const entries = [
    entry('expect_column_values_to_be_between', `"max_value": ${LONG}`),
    entry('expect_column_values_to_be_in_set', `"value_set": [${LONG}]`),
    entry('expect_column_max_to_be_between', `"max_value": ${LONG}`),
  ]
  const schema = imported(`{ "name": "s", "expectations": [${entries.join()}], "meta": {} }`)
  expect(schema.columns.flatMap(({ checks }) => checks)).toEqual([])
  expect(unsupportedIn(schema)).toHaveLength(entries.length)
})

it.each(['accepted_values: { values: [§] }', 'dbt_utils.accepted_range: { max_value: § }'])(
  'names a dbt test that it would have to round: %s',
  (test) => {
    const text = `version: 2\nmodels: [{ name: penguins, columns: [{ name: a, tests: [{ ${test.replace('§', LONG)} }] }] }]`
    const schema = imported(text, 'schema.yml')
    expect(schema.columns.flatMap(({ checks }) => checks)).toEqual([])
    expect(unsupportedIn(schema)).toHaveLength(1)
  },
)

it('names the checks of a Pandera schema that it would have to round', () => {
  const text = `schema_type: dataframe\nversion: 0.20.0\ncolumns:\n  a:\n    dtype: int64\n    nullable: true\n    checks: { less_than_or_equal_to: ${LONG}, isin: [${LONG}] }\n`
  const schema = imported(text, 'schema.yaml')
  expect(asked(schema, 'a')).toEqual({})
  expect(unsupportedIn(schema).length).toBeGreaterThan(0)
})

it.each(['9007199254740992', '1e23', '123456789012345.75'])('takes %s, which loses nothing', (text) => {
  const schema = imported(
    `{ "fields": [{ "name": "a", "type": "number", "constraints": { "minimum": ${text} } }] }`,
  )
  expect(asked(schema, 'a')).toEqual({ minimum: Number(text) })
})
