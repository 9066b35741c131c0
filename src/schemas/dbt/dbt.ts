import type { SchemaImporter } from '../imported-schema.ts'
import { isMapping, parseText } from '../parse-text.ts'
import { FORMAT, readProperties } from './read-properties.ts'

const LISTS = ['models', 'seeds', 'snapshots', 'sources']

/** A properties file of dbt (schema.yml): its data tests, column types and contract constraints. */
export const dbt: SchemaImporter = {
  name: FORMAT,
  recognises: (text) => {
    const parsed = parseText(text)
    const value = 'value' in parsed ? parsed.value : null
    return isMapping(value) && LISTS.some((list) => areNamed(value[list]))
  },
  read: readProperties,
}

function areNamed(list: unknown): boolean {
  return (
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((one) => isMapping(one) && typeof one['name'] === 'string')
  )
}
