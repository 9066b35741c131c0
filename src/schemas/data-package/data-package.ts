import * as z from 'zod'
import { chooseTable } from '../choose-table.ts'
import type { ImportedSchema, SchemaImporter, SchemaSource } from '../imported-schema.ts'
import { isMapping, readValue } from '../parse-text.ts'
import { parseValueWith, parseWith } from '../parse-with.ts'
import { tableSchemaDescriptor } from '../table-schema/descriptor.ts'
import { readTableSchema } from '../table-schema/read-table-schema.ts'
import { readDialect } from './read-dialect.ts'
import { readEncoding } from './read-encoding.ts'

const NAME = 'Data Package'

const text = z.string({ error: 'it must be text' })
const resource = z.looseObject(
  {
    name: text.nullable().default(null),
    path: z.union([text.transform((one) => [one]), z.array(text)]).default([]),
    schema: z.unknown().optional(),
    dialect: z.unknown().optional(),
    encoding: text.optional(),
    hash: z.unknown().optional(),
    bytes: z.unknown().optional(),
  },
  { error: 'it must be a mapping' },
)
const descriptor = z.looseObject({
  resources: z.array(resource, { error: 'it must be a list of resources' }),
})

/** The data sets of one `datapackage.json`, versions 1 and 2: the resource that is meant, and its schema. */
export const dataPackage: SchemaImporter = {
  name: NAME,
  recognises: (text) => {
    const value = readValue(text)
    return isMapping(value) && Array.isArray(value['resources'])
  },
  read: readDataPackage,
}

function readDataPackage(source: SchemaSource): ImportedSchema {
  const { resources } = parseWith(descriptor, source, NAME)
  const tables = resources.map((one, index) => ({ ...one, index, aliases: [], paths: one.path }))
  const { schema, dialect, encoding, index, hash, bytes } = chooseTable(tables, source)
  const at = ['resources', index]
  const parse = { path: source.path, format: NAME }
  const inline = z.looseObject({}, { error: elsewhere('a schema, written here') })
  parseValueWith(inline, schema, { ...parse, at: [...at, 'schema'] })
  const imported = readTableSchema(
    parseValueWith(tableSchemaDescriptor, schema, { ...parse, at: [...at, 'schema'] }),
  )
  const said = [readDialect(dialect, 'dialect'), readEncoding(encoding, 'encoding')]
  const reading = Object.assign({}, imported.reading, ...said.map((one) => one.reading))
  const nulls = said.flatMap((one) => one.nulls)
  return {
    ...imported,
    ...(Object.keys(reading).length === 0 ? {} : { reading }),
    ...(nulls.length === 0 ? {} : { nulls: [...new Set([...(imported.nulls ?? ['']), ...nulls])] }),
    unsupported: [
      ...imported.unsupported,
      ...said.flatMap((one) => one.unsupported),
      ...Object.entries({ hash, bytes }).flatMap(([name, value]) =>
        value === undefined ? [] : [{ name, reason: 'is about the bytes of the file' }],
      ),
    ],
  }
}

function elsewhere(expected: string): z.core.$ZodErrorMap {
  return ({ input }) =>
    typeof input === 'string'
      ? 'it names another file: name that one in mergemark.yml'
      : `it must be ${expected}`
}
