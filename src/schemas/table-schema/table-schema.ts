import type { SchemaImporter } from '../imported-schema.ts'
import { isMapping, readValue } from '../parse-text.ts'
import { parseWith } from '../parse-with.ts'
import { tableSchemaDescriptor } from './descriptor.ts'
import { readTableSchema } from './read-table-schema.ts'

const NAME = 'Table Schema'

/** One table's schema, in a file of its own (JSON or YAML). */
export const tableSchema: SchemaImporter = {
  name: NAME,
  recognises: (text) => {
    const value = readValue(text)
    return isMapping(value) && Array.isArray(value['fields'])
  },
  read: (source) => readTableSchema(parseWith(tableSchemaDescriptor, source, NAME)),
}
