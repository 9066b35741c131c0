import { describe, expect, it } from 'vitest'
import { asked, askedOfTable, imported, refusalOf, unsupportedIn } from '../../support/imported-schemas.ts'

/** datapackage.org/standard/data-package, data-resource and table-dialect (version 2.0). */
const schema = (name: string) => ({ fields: [{ name, type: 'integer' }] })
const penguins = (settings: object) => ({
  resources: [{ name: 'penguins', path: 'p.csv', schema: schema('id'), ...settings }],
})

describe('a Data Package', () => {
  it.each([
    [
      'its file',
      [
        { name: 'a', path: 'data/x.csv' },
        { name: 'penguins', path: 'other.csv' },
        { name: 'b', path: ['../data/penguins.csv'] },
      ],
      'b',
    ],
    [
      'its name',
      [
        { name: 'a', path: 'x.csv' },
        { name: 'penguins', path: 'y.csv' },
      ],
      'penguins',
    ],
    ['being the only one', [{ name: 'a', path: 'x.csv' }], 'a'],
  ])('describes a data set that is found by %s', (_how, resources, expected) => {
    const described = resources.map((one) => ({ ...one, schema: schema(one.name) }))
    expect(imported({ resources: described }, 'schemas/datapackage.json').columns[0]?.name).toBe(expected)
  })

  it('that has no such table is refused, with those that it has', () => {
    const resources = [
      { name: 'penguin', path: 'x.csv' },
      { name: 'islands', path: 'y.csv' },
    ]
    expect(refusalOf({ resources })).toMatchObject({
      message: 'MM-135 "schema.json" says nothing about penguins',
      mend: expect.stringContaining('Did you mean penguin? It describes penguin, islands'),
    })
  })

  it('says how the file is read', () => {
    const dialect = { delimiter: ';', quoteChar: "'", header: false, nullSequence: 'NA', doubleQuote: true }
    expect(imported(penguins({ dialect, encoding: 'ISO-8859-1' }))).toMatchObject({
      reading: { delimiter: ';', quote: "'", header: false, encoding: 'latin-1' },
      nulls: ['', 'NA'],
      unsupported: [],
    })
  })

  it('lists by name what of it is not read or checked', () => {
    const dialect = { delimiter: '||', commentChar: '#', headerRows: [1, 2], lineTerminator: '\n' }
    expect(unsupportedIn(imported(penguins({ dialect, encoding: 'koi8-r', hash: 'abc', bytes: 7 })))).toEqual(
      [
        'dialect.delimiter: is no way in which Mergemark reads a file',
        'dialect.commentChar: is no way in which Mergemark reads a file',
        'dialect.headerRows: is no way in which Mergemark reads a file',
        'encoding: is no encoding that Mergemark reads',
        'hash: is about the bytes of the file',
        'bytes: is about the bytes of the file',
      ],
    )
    expect(unsupportedIn(imported(penguins({ dialect: 'dialect.json' })))).toEqual([
      'dialect: names another file',
    ])
  })

  it('has the checks of its table', () => {
    const described = imported(
      penguins({ schema: { ...schema('id'), primaryKey: ['id'], fieldsMatch: 'subset' } }),
    )
    expect(askedOfTable(described)).toEqual({ fieldsMatch: 'subset', primaryKey: ['id'] })
    expect(asked(described, 'id')).toEqual({})
  })

  it.each([
    ['tableschema.json', 'resources[0].schema: it names another file: name that one in mergemark.yml'],
    [undefined, 'resources[0].schema: it must be a schema, written here'],
    [{ fields: [{}] }, 'resources[0].schema.fields[0].name: it must be text'],
  ])('never passes for a schema where it has none: %j', (schema, expected) => {
    expect(refusalOf(penguins({ schema })).message).toContain(expected)
  })
})
