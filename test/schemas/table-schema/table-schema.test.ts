import { describe, expect, it } from 'vitest'
import { asked, askedOfTable, imported, refusalOf, unsupportedIn } from '../../support/imported-schemas.ts'

/** The terms are those of datapackage.org/standard/table-schema (version 2.0). */
const fieldsOf = (...fields: object[]) => imported({ fields })
const field = (settings: object) => fieldsOf({ name: 'a', ...settings })

describe('a Table Schema', () => {
  it.each([
    [
      'string',
      { required: true, unique: true, pattern: '[A-Z]+', minLength: 2, maxLength: 9, enum: ['AB', 'CD'] },
    ],
    [
      'integer',
      { required: true, minimum: 1, maximum: 9, exclusiveMinimum: 0, exclusiveMaximum: 10, enum: [1, 2] },
    ],
    ['date', { minimum: '2007-01-01', exclusiveMaximum: '2010-01-01' }],
    ['year', { minimum: 1990 }],
    ['duration', { maximum: 'P1D' }],
  ])('has its constraints of a field of type %s by their own names', (type, constraints) => {
    const schema = field({ type, constraints })
    expect(schema.columns[0]?.type).toBe(type)
    expect(asked(schema, 'a')).toEqual(constraints)
    expect(schema.unsupported).toEqual([])
  })

  it.each([
    'any',
    'array',
    'boolean',
    'datetime',
    'geojson',
    'geopoint',
    'list',
    'number',
    'object',
    'time',
    'yearmonth',
  ])('has the type %s', (type) => {
    const schema = field({ type })
    expect(schema.columns[0]?.type).toBe(type)
    expect(schema.unsupported).toEqual([])
  })

  it('takes bounds of numbers that are written as texts for numbers, unless no number holds them', () => {
    const constraints = { minimum: '1.5', maximum: '12345678901234567890' }
    expect(asked(field({ type: 'number', constraints }), 'a')).toEqual({
      minimum: 1.5,
      maximum: '12345678901234567890',
    })
  })

  it('leaves out what a constraint does not ask for', () => {
    expect(asked(field({ constraints: { required: false, unique: false } }), 'a')).toEqual({})
  })

  it('allows the categories of a field, with or without labels', () => {
    const categories = [{ value: 'AB', label: 'ab' }, { value: 'CD' }]
    expect(asked(field({ categories, categoriesOrdered: true }), 'a')).toEqual({ categories: ['AB', 'CD'] })
  })

  it('has formats of texts and of dates', () => {
    expect(asked(field({ format: 'email' }), 'a')).toEqual({ format: 'email' })
    expect(asked(field({ type: 'date', format: '%d.%m.%Y' }), 'a')).toEqual({ format: '%d.%m.%Y' })
    expect(unsupportedIn(field({ type: 'date', format: 'any' }))).toEqual([
      'fields.a.format: leaves open how it is written',
    ])
    expect(unsupportedIn(field({ type: 'geopoint', format: 'object' }))).toHaveLength(1)
  })

  it('counts and reads the items of a list', () => {
    const list = {
      type: 'list',
      delimiter: ';',
      itemType: 'integer',
      constraints: { minLength: 1, maxLength: 3 },
    }
    expect(asked(field(list), 'a')).toEqual({ items: { delimiter: ';', type: 'integer', min: 1, max: 3 } })
  })

  it('takes words of its own for true and false as texts', () => {
    const schema = field({ type: 'boolean', trueValues: ['yes'], falseValues: ['no'] })
    expect(schema.columns[0]?.type).toBe('string')
    expect(asked(schema, 'a')).toEqual({ enum: ['yes', 'no'] })
  })

  it('reads the file with the decimal mark that all numbers have', () => {
    const comma = { type: 'number', decimalChar: ',' }
    expect(fieldsOf({ name: 'a', ...comma }, { name: 'b', ...comma }).reading).toEqual({ decimal: ',' })
    const mixed = fieldsOf({ name: 'a', ...comma }, { name: 'b', type: 'number' })
    expect(mixed.reading).toBeUndefined()
    expect(mixed.columns[0]?.type).toBeNull()
    expect(unsupportedIn(mixed)[0]).toBe(
      'fields.a.decimalChar: is not the one of all other numbers of the file',
    )
  })

  it('never checks as numbers what it cannot read as such', () => {
    const schema = field({ type: 'number', bareNumber: false, constraints: { minimum: 0, required: true } })
    expect(schema.columns[0]?.type).toBeNull()
    expect(asked(schema, 'a')).toEqual({ required: true })
    expect(schema.unsupported.map(({ name }) => name)).toEqual([
      'fields.a.bareNumber',
      'fields.a.type',
      'fields.a.constraints.minimum',
    ])
  })

  it('has keys, and other tables that it refers to', () => {
    const fields = [{ name: 'a' }, { name: 'b' }]
    const reference = { resource: 'species', fields: 'name' }
    const foreignKeys = [
      { fields: 'a', reference },
      { fields: ['a', 'b'], reference: { fields: ['b', 'a'] } },
    ]
    const schema = imported({ fields, primaryKey: 'a', uniqueKeys: [['a', 'b'], ['b']], foreignKeys })
    expect(askedOfTable(schema)).toEqual({
      fieldsMatch: 'exact',
      primaryKey: ['a'],
      uniqueKeys: [['a', 'b'], ['b']],
      foreignKeys: [
        { fields: ['a'], reference: { resource: 'species', fields: ['name'] } },
        { fields: ['a', 'b'], reference: { resource: '', fields: ['b', 'a'] } },
      ],
    })
  })

  it.each([['equal'], [['equal']]])(
    'says how the columns are to match, %j, and exact where it does not',
    (fieldsMatch) => {
      expect(askedOfTable(imported({ fields: [{ name: 'a' }], fieldsMatch }))).toEqual({
        fieldsMatch: 'equal',
      })
    },
  )

  it('says which cells mean no value', () => {
    expect(
      imported({ fields: [{ name: 'a' }], missingValues: ['', { value: 'NA', label: 'unknown' }] }).nulls,
    ).toEqual(['', 'NA'])
    expect(field({}).nulls).toBeUndefined()
    expect(unsupportedIn(field({ missingValues: ['-'] }))).toEqual([
      'fields.a.missingValues: is about one field alone',
    ])
    expect(unsupportedIn(field({ missingValues: [''] }))).toEqual([])
  })

  it('may be YAML, and start with a byte order mark', () => {
    expect(imported('\uFEFFfields:\n  - name: a\n    type: integer\n', 's.yaml').columns[0]?.type).toBe(
      'integer',
    )
  })

  it.each([
    [{ constraints: { jsonSchema: {} }, type: 'object' }, 'fields.a.constraints.jsonSchema: has no check'],
    [
      { constraints: { minLength: 1 }, type: 'array' },
      'fields.a.constraints.minLength: counts the parts of a value of type array',
    ],
    [{ constraints: { maximun: 1 } }, 'fields.a.constraints.maximun: is no constraint of Table Schema'],
    [
      { constraints: { pattern: '(?=a)b' } },
      'fields.a.constraints.pattern: looks ahead or behind, which RE2 does not',
    ],
    [{ constraints: { enum: [{}] } }, 'fields.a.constraints.enum: asks what the check enum does not take'],
    [{ constraints: { minimum: 1 }, type: 'boolean' }, 'fields.a.constraints.minimum: has no check here'],
    [{ type: 'money' }, 'fields.a.type: money is no type of Table Schema'],
    [{ colour: 'red' }, 'fields.a.colour: is no property of Table Schema'],
  ])('lists by name what it cannot map: %j', (settings, expected) => {
    expect(unsupportedIn(field(settings))).toEqual([expected])
  })

  it.each([
    [
      { fields: [{}] },
      'MM-134 "schema.json" cannot be read as Table Schema: fields[0].name: it must be text',
    ],
    [
      { fields: [{ name: 'a', constraints: { required: 'yes' } }] },
      'fields[0].constraints.required: it must be true or false',
    ],
    [{ fields: [] }, 'fields: it must hold a field'],
    [{ fields: [{ name: 'a' }], primaryKey: 7 }, 'primaryKey: '],
    [
      { fields: [{ name: 'a' }], fieldsMatch: 'some' },
      'fieldsMatch: it must be one of exact, equal, subset, superset, partial',
    ],
  ])('is refused with the place where it is none: %j', (schema, expected) => {
    expect(refusalOf(schema).message).toContain(expected)
  })
})
