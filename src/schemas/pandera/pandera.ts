import type { SchemaImporter } from '../imported-schema.ts'
import { isMapping, parseText } from '../parse-text.ts'
import { FORMAT, readSchema } from './read-schema.ts'

/** A DataFrameSchema as pandera writes it, in YAML or JSON, with all its keys or without the usual ones. */
export const pandera: SchemaImporter = {
  name: FORMAT,
  recognises: (text) => {
    const parsed = parseText(text)
    return 'value' in parsed && isMapping(parsed.value) && parsed.value['schema_type'] === 'dataframe'
  },
  read: readSchema,
}
