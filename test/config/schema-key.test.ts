import { describe, expect, it } from 'vitest'
import { parseConfiguration } from '../../src/config/parse-configuration.ts'
import { policyFilesOf, readPolicyFiles } from '../../src/config/policy-files.ts'
import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import { formatPlace } from '../../src/errors/place.ts'
import { fileWith } from '../support/configuration-files.ts'

const path = 'models/mergemark.yml'
const own = (more = '', rest = '') =>
  fileWith({ data: `data:\n  penguins:\n    path: p.csv\n    schema: ../contracts/p.json\n${more}${rest}` })

const schema = {
  fields: [
    { name: 'id', type: 'integer', constraints: { required: true, minimum: 1 } },
    { name: 'mass', type: 'number', constraints: { minimum: 2500, jsonSchema: {} } },
  ],
  primaryKey: 'id',
  missingValues: ['', 'NA'],
}
const files = (content: object = schema) => new Map([['contracts/p.json', JSON.stringify(content)]])

function settingsOf(more = '', content: object = schema) {
  const [settings] = parseConfiguration({ text: own(more), path, files: files(content) }).data
  if (settings === undefined) throw new TypeError('no data set')
  return settings
}

function faultsOf(text: string, given: ReadonlyMap<string, string>): string[] {
  try {
    parseConfiguration({ text, path, files: given })
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown
    return [thrown, ...thrown.also].map(
      (one) => `${one.code} ${one.place === null ? '-' : formatPlace(one.place)} ${one.message}`,
    )
  }
  return []
}

const column = (name: string, more?: string) => settingsOf(more).columns.find((one) => one.name === name)

describe('a data set with a schema file', () => {
  it('has its columns, checks, keys and empty cells', () => {
    expect(settingsOf()).toMatchObject({
      key: 'id',
      nulls: ['', 'NA'],
      columns: [
        { name: 'id', type: 'integer', checks: { required: true, minimum: 1 }, severity: 'error', mostly: 1 },
        { name: 'mass', type: 'number', checks: { minimum: 2500 } },
      ],
      checks: { fieldsMatch: 'exact', primaryKey: ['id'] },
      unsupported: ['fields.mass.constraints.jsonSchema (has no check)'],
    })
  })

  it('is judged by what mergemark.yml says itself, check by check', () => {
    const more =
      '    key: mass\n    fieldsMatch: subset\n    options: { nulls: ["-"] }\n    columns:\n' +
      '      mass: { minimum: 10, maximum: 99, severity: warning, mostly: 0.9 }\n      extra: { type: date }\n'
    expect(settingsOf(more)).toMatchObject({
      key: 'mass',
      nulls: ['-'],
      columns: [
        { name: 'id' },
        {
          name: 'mass',
          type: 'number',
          checks: { minimum: 10, maximum: 99 },
          severity: 'warning',
          mostly: 0.9,
        },
        { name: 'extra', type: 'date' },
      ],
      checks: { fieldsMatch: 'subset', primaryKey: ['id'] },
    })
    expect(column('mass', '    columns: { mass: { type: integer } }\n')?.type).toBe('integer')
  })

  it('has what a check of the schema asks beside its option', () => {
    const quality = [{ metric: 'nullValues', mustBe: 0, severity: 'info' }]
    const contract = {
      kind: 'DataContract',
      apiVersion: 'v3.1.0',
      schema: [{ name: 'penguins', properties: [{ name: 'id', classification: 'secret', quality }] }],
    }
    const more = '    columns: { id: { owner: "@a", mostly: 0.5 } }\n'
    expect(settingsOf(more, contract).columns).toEqual([
      expect.objectContaining({
        sensitive: true,
        severity: 'error',
        checks: { required: true },
        demands: { required: { mostly: 0.5, severity: 'info', owner: '@a', when: null } },
      }),
    ])
  })

  it('has rules of the schema besides its own, which count where they have the same name', () => {
    const properties = [{ name: 'id', logicalType: 'integer', logicalTypeOptions: { multipleOf: 2 } }]
    const contract = { kind: 'DataContract', apiVersion: 'v3.1.0', schema: [{ name: 'p', properties }] }
    const name = 'properties.id.logicalTypeOptions.multipleOf'
    expect(
      settingsOf('    rules: [{ name: other, sql: "true" }]\n', contract).rules.map((rule) => rule.name),
    ).toEqual([name, 'other'])
    expect(settingsOf(`    rules: [{ name: ${name}, sql: "true" }]\n`, contract).rules).toEqual([
      expect.objectContaining({ sql: 'true' }),
    ])
  })

  it('has a file of its policy, which is read from the commit that the policy is read from', async () => {
    expect(policyFilesOf({ text: own(), path })).toEqual(['contracts/p.json'])
    const read = await readPolicyFiles({ text: own(), path }, async () => 'x')
    expect([...read]).toEqual([['contracts/p.json', 'x']])
  })

  it('may share the file with another', () => {
    const resources = ['penguins', 'seals'].map((name) => ({
      name,
      path: `${name}.csv`,
      schema: { fields: [{ name }] },
    }))
    const text = own('', '  seals: { path: s.csv, schema: ../contracts/p.json }\n')
    const { data } = parseConfiguration({ text, path, files: files({ resources }) })
    expect(data.map(({ columns }) => columns.map(({ name }) => name))).toEqual([['penguins'], ['seals']])
  })

  it('is refused without the file, and with one that is none', () => {
    expect(faultsOf(own(), new Map())).toEqual([
      'MM-122 models/mergemark.yml:6:13 data.penguins.schema names "../contracts/p.json", and there is no such file',
    ])
    expect(faultsOf(own(), files({ fields: [{}] }))).toEqual([
      'MM-134 contracts/p.json:1:1 "contracts/p.json" cannot be read as Table Schema: fields[0].name: it must be text',
    ])
    expect(faultsOf(own(), files({}))[0]).toMatch(/^MM-133 contracts\/p\.json:1:1 /)
  })

  it.each(['https://example.org/s.json', '../../s.json', '/etc/s.json'])(
    'is refused with a file from elsewhere: %s',
    (at) => {
      const text = fileWith({ data: `data:\n  penguins: { path: p.csv, schema: "${at}" }\n` })
      expect(faultsOf(text, new Map([[at, '{}']]))[0]).toMatch(/^MM-125 /)
    },
  )
})

describe('a policy without a rule of the gate', () => {
  const bare = (data: string) => `version: 1\nname: penguins\ndata:\n  penguins: { path: p.csv, ${data} }\n`
  const faults = (data: string, content: object = schema) =>
    faultsOf(bare(data), new Map([['models/p.json', JSON.stringify(content)]]))

  it('can fail by what a schema asks for, or by a check of the data set', () => {
    expect(faults('schema: p.json')).toEqual([])
    expect(faults('rows: { min: 1 }')).toEqual([])
  })

  it('is empty where neither can', () => {
    const empty = { kind: 'DataContract', apiVersion: 'v3.1.0', schema: [{ name: 'penguins' }] }
    expect(faults('schema: p.json', empty)[0]).toMatch(/^MM-118 /)
    expect(faults('rows: { value: { min: 1 }, severity: warning }')[0]).toMatch(/^MM-118 /)
  })
})
