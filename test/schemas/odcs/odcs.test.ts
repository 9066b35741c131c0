import { describe, expect, it } from 'vitest'
import { asked, askedOfTable, imported, refusalOf, unsupportedIn } from '../../support/imported-schemas.ts'

/** bitol-io.github.io/open-data-contract-standard, version 3.1.0. */
const contract = (table: object, more: object = {}) => ({
  kind: 'DataContract',
  apiVersion: 'v3.1.0',
  id: 'c',
  version: '1.0.0',
  status: 'active',
  schema: [{ name: 'penguins', ...table }],
  ...more,
})
const property = (settings: object) => imported(contract({ properties: [{ name: 'a', ...settings }] }))
const quality = (rule: object, settings: object = {}) => property({ ...settings, quality: [rule] })
const tableQuality = (rule: object, properties: object[] = []) =>
  imported(contract({ properties, quality: [rule] }))

/** A query with the placeholders of ODCS: `§{table}` is written for them. */
const queryOf = (text: string) => text.replaceAll('§', '$')

describe('a data contract', () => {
  it.each([
    ['string', 'string', { minLength: 1, maxLength: 9 }],
    ['integer', 'integer', { minimum: 1, maximum: 9, exclusiveMinimum: 0, exclusiveMaximum: 10 }],
    ['number', 'number', { minimum: 0.5 }],
    ['date', 'date', { minimum: '2020-01-01' }],
    ['timestamp', 'datetime', { exclusiveMaximum: '2020-01-01T00:00:00Z' }],
    ['time', 'time', { maximum: '12:00:00' }],
  ])('has the type %s and its options', (logicalType, type, logicalTypeOptions) => {
    const schema = property({ logicalType, logicalTypeOptions })
    expect(schema.columns[0]?.type).toBe(type)
    expect(asked(schema, 'a')).toEqual(logicalTypeOptions)
  })

  it('has required and unique columns, a primary key in its order, and the names of the file', () => {
    const key = { primaryKey: true }
    const schema = imported(
      contract({
        properties: [
          { name: 'a', ...key, primaryKeyPosition: 2, required: true, unique: true },
          { name: 'b', ...key, primaryKeyPosition: 1, physicalName: 'col_b' },
        ],
      }),
    )
    expect(schema.columns.map(({ name }) => name)).toEqual(['a', 'col_b'])
    expect(asked(schema, 'a')).toEqual({ required: true, unique: true })
    expect(askedOfTable(schema)).toEqual({ primaryKey: ['col_b', 'a'] })
  })

  it.each([
    ['restricted', true],
    ['PII', true],
    ['internal', true],
    ['public', undefined],
    [undefined, undefined],
  ])('keeps cells classified as %s on the machine: %s', (classification, expected) => {
    expect(property({ classification }).columns[0]?.sensitive).toBe(expected)
  })

  it('looks for a pattern anywhere in the value, as JSON Schema does', () => {
    expect(asked(property({ logicalType: 'string', logicalTypeOptions: { pattern: '^A' } }), 'a')).toEqual({
      search: '^A',
    })
  })

  it.each([
    ['string', 'email', { format: 'email' }],
    ['string', 'byte', { format: 'binary' }],
    ['integer', 'u8', { minimum: 0, maximum: 255 }],
    ['number', 'f64', {}],
    ['date', 'yyyy-MM-dd', {}],
    ['date', 'dd.MM.yyyy', { format: '%d.%m.%Y' }],
    ['timestamp', "yyyy/MM/dd'T'HH:mm", { format: '%Y/%m/%dT%H:%M' }],
    ['timestamp', 'yyyy-MM-dd HH:mm:ss', {}],
  ])('has the format of a %s, %s', (logicalType, format, expected) => {
    const schema = property({ logicalType, logicalTypeOptions: { format } })
    expect(asked(schema, 'a')).toEqual(expected)
    expect(schema.unsupported).toEqual([])
  })

  it.each([
    ['integer', 5, '"a" % 5 = 0'],
    ['number', 0.1, 'TRY_CAST("a" AS DECIMAL(38, 12)) % TRY_CAST(0.1 AS DECIMAL(38, 12)) = 0'],
  ])('asks a %s for multiples of %s with a rule in SQL', (logicalType, multipleOf, sql) => {
    expect(property({ logicalType, logicalTypeOptions: { multipleOf } }).rules).toEqual([
      {
        name: 'properties.a.logicalTypeOptions.multipleOf',
        sql,
        message: `a is no multiple of ${multipleOf}`,
        when: '"a" IS NOT NULL',
      },
    ])
  })

  it.each([
    [{ mustBe: 7 }, { min: 7, max: 7 }],
    [{ mustBeGreaterThan: 7 }, { above: 7 }],
    [{ mustBeGreaterOrEqualTo: 7 }, { min: 7 }],
    [{ mustBeLessThan: 7 }, { below: 7 }],
    [{ mustBeLessOrEqualTo: 7 }, { max: 7 }],
    [{ mustBeBetween: [7, 9] }, { above: 7, below: 9 }],
  ])('bounds a count as its operator says, the ends of mustBeBetween left out: %j', (operator, expected) => {
    expect(asked(quality({ metric: 'nullValues', ...operator }), 'a')).toEqual({ 'null-count': expected })
  })

  it.each([
    [{ mustBe: 336 }, { min: 336, max: 336 }],
    [{ mustBeGreaterThan: 300 }, { min: 301 }],
    [{ mustBeGreaterOrEqualTo: 300 }, { min: 300 }],
    [{ mustBeLessThan: 300.5 }, { max: 300 }],
    [{ mustBeBetween: [300, 400] }, { min: 301, max: 399 }],
  ])('bounds the rows in whole numbers: %j', (operator, expected) => {
    expect(askedOfTable(tableQuality({ metric: 'rowCount', ...operator }))).toEqual({ rows: expected })
  })

  it.each([
    [{ metric: 'nullValues', mustBe: 0 }, { required: true }],
    [{ metric: 'nullValues', mustBeLessThan: 1 }, { required: true }],
    [{ metric: 'nullValues', mustBeLessOrEqualTo: 5, unit: 'percent' }, { 'null-share': { max: 0.05 } }],
    [{ metric: 'duplicateValues', mustBe: 0 }, { unique: true }],
    [{ metric: 'duplicateValues', mustBeLessThan: 3 }, { 'duplicate-count': { below: 3 } }],
    [
      { metric: 'duplicateValues', mustBeLessThan: 10, unit: 'percent' },
      { 'distinct-share': { above: 0.9 } },
    ],
    [{ metric: 'invalidValues', mustBe: 0, arguments: { validValues: ['x', 'y'] } }, { enum: ['x', 'y'] }],
    [{ metric: 'invalidValues', mustBe: 0, arguments: { validValues: ['', null, 'x'] } }, { enum: ['x'] }],
    [{ metric: 'invalidValues', mustBe: 0, arguments: { pattern: '^x' } }, { search: '^x' }],
    [
      {
        metric: 'invalidValues',
        mustBeLessOrEqualTo: 10,
        unit: 'percent',
        arguments: { validValues: ['x'] },
      },
      { enum: { value: ['x'], mostly: 0.9 } },
    ],
    [
      { metric: 'missingValues', mustBe: 0, arguments: { missingValues: [null, '', 'n/a'] } },
      { required: true, 'not-in-set': ['n/a'] },
    ],
    [{ rule: 'nullValues', mustBe: 0 }, { required: true }],
    [{ type: 'custom', engine: 'mergemark', implementation: { trimmed: true } }, { trimmed: true }],
    [
      { metric: 'nullValues', mustBe: 0, severity: 'warning' },
      { required: { value: true, severity: 'warning' } },
    ],
    [{ metric: 'nullValues', mustBe: 0, severity: 'catastrophic' }, { required: true }],
  ])('has the rule %j', (rule, expected) => {
    const schema = quality(rule)
    expect(asked(schema, 'a')).toEqual(expected)
    expect(schema.unsupported).toEqual([])
  })

  it('asks for less than a share without the share itself', () => {
    const rule = {
      metric: 'invalidValues',
      mustBeLessThan: 10,
      unit: 'percent',
      arguments: { validValues: ['x'] },
    }
    const { mostly = 0 } = quality(rule).columns[0]?.checks[0] ?? {}
    expect(9 / 10 >= mostly).toBe(false)
    expect(91 / 100 >= mostly).toBe(true)
  })

  it('has keys of several columns', () => {
    const rule = { metric: 'duplicateValues', mustBe: 0, arguments: { properties: ['a', 'b'] } }
    const schema = tableQuality(rule, [{ name: 'a' }, { name: 'b', physicalName: 'col_b' }])
    expect(askedOfTable(schema)).toEqual({ uniqueKeys: [['a', 'col_b']] })
  })

  it('has the checks and rules of mergemark.yml where it is written for Mergemark', () => {
    const rules = [
      { name: 'arrives after it departs', sql: 'arrived >= departed', when: 'arrived > 0', owner: '@org/a' },
      { name: 'is paid', sql: 'paid', severity: 'info', mostly: 0.9 },
    ]
    const implementation = { rows: { value: { min: 3 }, severity: 'error' }, rules }
    const schema = tableQuality({ type: 'custom', engine: 'mergemark', severity: 'warning', implementation })
    expect(unsupportedIn(schema)).toEqual([])
    expect(schema.checks).toMatchObject([{ rule: 'rows', option: { min: 3 }, severity: 'error' }])
    expect(schema.rules).toEqual([{ ...rules[0], severity: 'warning' }, rules[1]])
  })

  it('has what a column asks for beside its checks', () => {
    const implementation = { minimum: 3, mostly: 0.9, maximum: { value: 5, mostly: 0.5 } }
    const schema = quality({ type: 'custom', engine: 'mergemark', implementation })
    expect(unsupportedIn(schema)).toEqual([])
    expect(asked(schema, 'a')).toEqual({
      minimum: { value: 3, mostly: 0.9 },
      maximum: { value: 5, mostly: 0.5 },
    })
  })

  it.each([
    [{ rules: { name: 'a' } }, 'quality[0].rules: is no list of rules'],
    [{ rules: [{ name: 'a' }] }, 'quality[0].rules[0]: sql is missing'],
    [
      { rules: [{ name: 'a', sql: 'b', more: 1 }] },
      expect.stringMatching(/^quality\[0\]\.rules\[0\]: .*more/),
    ],
  ])('names the rule of Mergemark that it cannot take: %j', (implementation, told) => {
    const schema = tableQuality({ type: 'custom', engine: 'mergemark', implementation })
    expect(schema.rules).toEqual([])
    expect(unsupportedIn(schema)).toEqual([told])
  })

  it('turns a query that counts bad rows of its own table into a rule on rows', () => {
    const query = 'SELECT COUNT(*) FROM §{table} WHERE §{column} = \'from here\' OR "order" > 2;'
    expect(quality({ type: 'sql', name: 'no loops', query: queryOf(query), mustBe: 0 }).rules).toEqual([
      {
        name: 'properties.a.no loops',
        message: expect.stringContaining('is one of the rows in which "a" ='),
        sql: 'NOT coalesce(("a" = \'from here\' OR "order" > 2\n), false)',
      },
    ])
  })

  it.each([
    'SELECT avg(a) FROM §{table}',
    'SELECT COUNT(*) FROM §{table} WHERE a IN (SELECT b FROM other)',
    'SELECT COUNT(*) FROM other WHERE a = 1',
    'SELECT COUNT(*) FROM §{table} WHERE a = 1 GROUP BY b',
    'SELECT COUNT(*) FROM §{table} WHERE a = 1; DROP TABLE x',
    'SELECT COUNT(*) FROM §{table} WHERE a = §{other}',
  ])('never runs another query: %s', (query) => {
    const schema = quality({ type: 'sql', query: queryOf(query), mustBe: 0 })
    expect(schema.rules).toEqual([])
    expect(unsupportedIn(schema)).toEqual([
      'properties.a.quality[0]: is a query of its own, not a count of rows that must not be there',
    ])
  })

  it('refers to other tables of the contract, by name and by id', () => {
    const islands = {
      name: 'islands',
      id: 'islands_id',
      properties: [{ name: 'name', id: 'name_id', physicalName: 'label' }],
    }
    const related = (to: string | string[]) =>
      imported(
        contract(
          {},
          { schema: [{ name: 'penguins', properties: [{ name: 'a', relationships: [{ to }] }] }, islands] },
        ),
      )
    const expected = {
      foreignKeys: [{ fields: ['a'], reference: { resource: 'islands', fields: ['label'] } }],
    }
    expect(askedOfTable(related('islands.name'))).toEqual(expected)
    expect(askedOfTable(related('schema/islands_id/properties/name_id'))).toEqual(expected)
    expect(unsupportedIn(related('https://example.org/c.yaml#/schema/x/properties/y'))).toEqual([
      'properties.a.relationships[0]: refers to what is not in this contract',
    ])
  })

  it('says how old the newest row may be', () => {
    const table = { properties: [{ name: 'seen', logicalType: 'timestamp' }] }
    const agreed = (agreement: object) => imported(contract(table, { slaProperties: [agreement] }))
    expect(
      askedOfTable(agreed({ property: 'latency', value: 4, unit: 'd', element: 'penguins.seen' })),
    ).toEqual({
      freshness: { column: 'seen', 'max-age': '4d' },
    })
    expect(
      unsupportedIn(agreed({ property: 'retention', value: 3, unit: 'y', element: 'penguins.seen' })),
    ).toEqual(['slaProperties.retention: says nothing that a file shows'])
    expect(agreed({ property: 'latency', value: 4, unit: 'd', element: 'islands.seen' }).unsupported).toEqual(
      [],
    )
  })

  it.each([
    [{ type: 'text', description: 'neat' }, 'properties.a.quality[0]: is prose'],
    [
      { type: 'custom', engine: 'soda', name: 'dups', implementation: 'x' },
      'properties.a.dups: is written for soda',
    ],
    [
      { metric: 'nullValues', mustNotBe: 3 },
      'properties.a.quality[0]: asks with mustNotBe for what no bounds can say',
    ],
    [
      { metric: 'nullValues', mustBeLessThan: 3, unit: 'months' },
      'properties.a.quality[0]: counts in a unit that is neither rows nor percent',
    ],
    [{ metric: 'nullValues' }, 'properties.a.quality[0]: does not say what the number must be'],
    [
      { metric: 'nullValues', mustBe: 3, mustBeLessThan: 9 },
      'properties.a.quality[0]: says both mustBe and mustBeLessThan',
    ],
    [{ metric: 'rowCount', mustBe: 3 }, 'properties.a.quality[0]: rowCount has no check of a column'],
    [{ metric: 'invalidValues', mustBe: 0 }, 'properties.a.quality[0]: does not say what is valid'],
  ])('lists by name what it cannot map: %j', (rule, expected) => {
    const schema = quality(rule)
    expect(unsupportedIn(schema)).toEqual([expected])
    expect(asked(schema, 'a')).toEqual({})
  })

  it('lists parts of values, and keys that the standard does not have', () => {
    expect(
      unsupportedIn(property({ logicalType: 'object', properties: [{ name: 'b' }], colour: 1 })),
    ).toEqual([
      'properties.a.properties: is about parts of a value',
      'properties.a.colour: is no property of a column in ODCS',
    ])
  })

  it('of a version before 3 is refused', () => {
    expect(refusalOf({ ...contract({}), apiVersion: 'v2.2.2' }).message).toBe(
      'MM-134 "schema.json" cannot be read as ODCS: apiVersion: it must be v3, for example v3.1.0',
    )
  })

  it('is YAML as a rule, and its table is found by the name of the file', () => {
    const text =
      'kind: DataContract\napiVersion: v3.1.0\nschema:\n  - name: a\n  - name: b\n    physicalName: penguins.csv\n    properties: [{ name: id }]\n'
    expect(imported(text, 'data/contract.odcs.yaml').columns.map(({ name }) => name)).toEqual(['id'])
  })
})
