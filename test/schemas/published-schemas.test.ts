import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { imported } from '../support/imported-schemas.ts'

const fixture = (name: string) =>
  readFileSync(new URL(`../fixtures/schemas/${name}`, import.meta.url), 'utf8')
const published = (name: string) => JSON.parse(fixture(name)) as Record<string, never>

// The formats that they name are of metadata that no importer reads.
const settings = { strict: false, validateFormats: false }
const isDataPackage = new Ajv(settings).compile(published('data-package-2.0.json'))
const isContract = new Ajv2019(settings).compile(published('odcs-3.1.0.json'))

const names = fc.constantFrom('id', 'mass', 'a b', '"x"', '__proto__', 'é')
const constraints = (...parts: [string, fc.Arbitrary<unknown>][]) =>
  fc.record(Object.fromEntries(parts), { requiredKeys: [] })
const flags: [string, fc.Arbitrary<unknown>][] = [
  ['required', fc.boolean()],
  ['unique', fc.boolean()],
]
const bounds = (value: fc.Arbitrary<unknown>): [string, fc.Arbitrary<unknown>][] =>
  ['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].map((key) => [key, value])
const lengths: [string, fc.Arbitrary<unknown>][] = [
  ['minLength', fc.nat(9)],
  ['maxLength', fc.nat(9)],
]
const field = (type: string, own: fc.Arbitrary<unknown>) =>
  fc.record({ name: names, type: fc.constant(type), constraints: own })
const fields = fc.uniqueArray(
  fc.oneof(
    field('string', constraints(...flags, ...lengths, ['pattern', fc.constantFrom('a+', '(?=a)', '[')])),
    field('integer', constraints(...flags, ...bounds(fc.integer()))),
    field('number', constraints(...flags, ...bounds(fc.double({ noNaN: true, noDefaultInfinity: true })))),
    field('date', constraints(...flags, ...bounds(fc.constant('2020-01-31')))),
    // Version 2.0's own JSON Schema has forgotten the type `list`, which its text has.
    field('array', constraints(...flags, ...lengths)),
    field('object', constraints(...flags, ...lengths, ['jsonSchema', fc.constant({})])),
  ),
  { minLength: 1, maxLength: 5, selector: ({ name }) => name },
)
const descriptor = fc.record(
  {
    fields,
    fieldsMatch: fc.constantFrom(['exact'], ['subset']),
    primaryKey: fc.constantFrom('id', ['id', 'mass']),
    missingValues: fc.constantFrom([''], ['', 'NA'], [{ value: '-', label: 'none' }]),
  },
  { requiredKeys: ['fields'] },
)

describe('what the standards allow', () => {
  it('is read, whatever it says, and each part of it is asked for or listed', () => {
    fc.assert(
      fc.property(descriptor, (schema) => {
        const whole = { resources: [{ name: 'penguins', path: 'penguins.csv', schema }] }
        expect(isDataPackage(whole), JSON.stringify(isDataPackage.errors)).toBe(true)
        const read = imported(schema)
        expect(imported(whole)).toEqual(read)
        const said = schema.fields.flatMap(({ name, constraints }) =>
          Object.entries(constraints as object).flatMap(([key, value]) =>
            value === false ? [] : [`fields.${name}.constraints.${key}`],
          ),
        )
        const found = [
          ...read.columns.flatMap(({ checks }) => checks.map(({ from }) => from)),
          ...read.unsupported.map(({ name }) => name),
        ]
        expect(said.filter((name) => !found.includes(name))).toEqual([])
      }),
      { numRuns: 150 },
    )
  })

  it('is read of a contract too', () => {
    const contract = parse(fixture('penguins.odcs.yaml')) as object
    expect(isContract(contract), JSON.stringify(isContract.errors)).toBe(true)
    const read = imported(fixture('penguins.odcs.yaml'), 'penguins.odcs.yaml')
    expect(read).toMatchSnapshot()
  })
})

describe('any text at all', () => {
  it('is read or refused with an error of Mergemark’s own', () => {
    const marked = fc
      .tuple(
        fc.constantFrom('fields', 'resources', 'schema', 'expectations', 'models', 'columns'),
        fc.json({ maxDepth: 4 }),
      )
      .map(([key, json]) => `{"${key}":${json},"kind":"DataContract","apiVersion":"v3.1.0"}`)
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json(), marked), (text) => {
        try {
          imported(text)
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(MergemarkError)
        }
      }),
      { numRuns: 400 },
    )
  })
})
