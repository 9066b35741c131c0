import { chooseTable } from '../choose-table.ts'
import type { SchemaImporter, SchemaSource } from '../imported-schema.ts'
import { isMapping, readValue } from '../parse-text.ts'
import { parseWith } from '../parse-with.ts'
import { contract } from './contract.ts'
import { readTable } from './read-table.ts'

const NAME = 'ODCS'

/** A data contract of the Open Data Contract Standard, version 3: the table in it that the data set is. */
export const odcs: SchemaImporter = {
  name: NAME,
  recognises: (text) => {
    const value = readValue(text)
    return isMapping(value) && value['kind'] === 'DataContract' && 'apiVersion' in value
  },
  read: (source: SchemaSource) => {
    const read = parseWith(contract, source, NAME)
    const tables = read.schema.map((table) => {
      const physical = table.physicalName === undefined ? [] : [table.physicalName]
      return { table, name: table.name, aliases: physical, paths: physical }
    })
    return readTable(chooseTable(tables, source).table, read)
  },
}
