import { describe, expect, it } from 'vitest'
import { asked, askedOfTable, imported, refusalOf, unsupportedIn } from '../../support/imported-schemas.ts'
import { readFixture } from '../../support/schema-fixtures.ts'

const feature = (fields: string, more = '') =>
  imported(`feature { name: "a" ${fields} }\n${more}`, 'schema.pbtxt')

describe('a schema of TensorFlow Data Validation', () => {
  it('is read with all that its own tests hold', () => {
    const texts = JSON.parse(readFixture('tfdv/validation-api.json')) as string[]
    const schemas = texts.map((text) => imported(text, 'schema.pbtxt'))
    expect(schemas.length).toBeGreaterThan(15)
    const reasons = schemas.flatMap(unsupportedIn).map((said) => said.replace(/^feature \S+ /, ''))
    expect([...new Set(reasons)].sort()).toMatchInlineSnapshot(`
      [
        "SCHEMA_NEW_COLUMN: new columns are not looked for: the schema lets ignore_this come and go",
        "drift_comparator: compares distributions; see drift",
        "natural_language_domain: has no check",
        "not_in_environment: there are no environments: the column is expected wherever the schema is used",
        "skew_comparator: compares distributions; see drift",
        "sparse_feature: has no check",
        "value_counts: a cell holds one value, or none",
        "weighted_feature: has no check",
      ]
    `)
  })

  it.each<[fields: string, type: string, asked: object]>([
    ['type: INT', 'integer', {}],
    [
      'type: FLOAT float_domain { min: 0.5 max: 9 disallow_nan: true disallow_inf: true }',
      'number',
      { minimum: 0.5, maximum: 9, finite: true },
    ],
    [
      'type: INT int_domain { min: -9223372036854775808 max: 5 }',
      'integer',
      { minimum: '-9223372036854775808', maximum: 5 },
    ],
    ['type: BYTES int_domain { min: 0 max: 3 }', 'integer', { minimum: 0, maximum: 3 }],
    ['type: BYTES string_domain { value: "x" value: "y" }', 'string', { enum: ['x', 'y'] }],
    ['type: BYTES bool_domain { true_value: "yes" false_value: "no" }', 'string', { enum: ['yes', 'no'] }],
    ['type: INT bool_domain { }', 'integer', { enum: [0, 1] }],
    [
      'type: BYTES presence { min_fraction: 1.0 min_count: 1 }',
      'string',
      { required: true, 'value-count': { min: 1 } },
    ],
    ['type: BYTES presence { min_fraction: 0.5 }', 'string', { required: { value: true, mostly: 0.5 } }],
    ['type: BYTES unique_constraints { min: 2 max: 5 }', 'string', { 'distinct-count': { min: 2, max: 5 } }],
    ['type: BYTES time_domain { string_format: "%Y-%m-%d" }', 'string', { format: '%Y-%m-%d' }],
    ['type: BYTES value_count { min: 1 max: 1 }', 'string', {}],
    ['type: BYTES shape { dim { size: 1 } }', 'string', {}],
  ])('has %s', (fields, type, expected) => {
    const schema = feature(fields)
    expect(unsupportedIn(schema)).toEqual([])
    expect(schema.columns[0]?.type).toBe(type)
    expect(asked(schema, 'a')).toEqual(expected)
  })

  it('asks for the share of values that must come from the domain', () => {
    const schema = feature(
      'type: BYTES domain: "d" distribution_constraints { min_domain_mass: 0.9 }',
      'string_domain { name: "d" value: "x" }',
    )
    expect(asked(schema, 'a')).toEqual({ enum: { value: ['x'], mostly: 0.9 } })
  })

  it('has the rows of the data set, and looks for new columns', () => {
    const schema = feature(
      'type: INT',
      'dataset_constraints { min_examples_count: 10 num_examples_version_comparator { min_fraction_threshold: 0.9 } }',
    )
    expect(askedOfTable(schema)).toEqual({ fieldsMatch: 'superset', rows: { min: 10, 'min-ratio': 0.9 } })
  })

  it('validates nothing of a feature that is deprecated, and says that it may come and go', () => {
    const schema = feature('lifecycle_stage: DEPRECATED type: INT')
    expect(schema.columns).toEqual([])
    expect(unsupportedIn(schema)).toEqual([
      'SCHEMA_NEW_COLUMN: new columns are not looked for: the schema lets a come and go',
    ])
  })

  it.each([
    [
      'drift_comparator { infinity_norm { threshold: 0.01 } }',
      'drift_comparator: compares distributions; see drift',
    ],
    ['domain: "d"', 'domain: the schema has no domain d'],
    ['value_count { min: 2 }', 'value_count: a cell holds one value, or none'],
    ['image_domain { }', 'image_domain: has no check'],
    [
      'float_domain { disallow_nan: true }',
      'float_domain.disallow_nan: finite takes neither NaN nor infinity',
    ],
    ['struct_domain { feature { name: "b" } }', 'struct_domain: its fields are no columns'],
    ['surprise: 1', 'surprise: has no check'],
  ])('tells that it cannot check %s', (fields, said) => {
    expect(unsupportedIn(feature(fields))).toContain(`feature a: ${said}`)
  })

  it('is refused with the line where it breaks off', () => {
    expect(refusalOf('feature {\n  name: "a"\n', 'schema.pbtxt').message).toMatch(
      /it ends in the middle of a message/,
    )
  })
})
