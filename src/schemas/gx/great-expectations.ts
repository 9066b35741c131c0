import type { SchemaImporter } from '../imported-schema.ts'
import { isMapping, parseText } from '../parse-text.ts'
import { FORMAT, readSuite } from './read-suite.ts'

/** A suite as Great Expectations stores it, of 0.x and 1.x. */
export const greatExpectations: SchemaImporter = {
  name: FORMAT,
  recognises: (text) => {
    const parsed = parseText(text)
    const value = 'value' in parsed ? parsed.value : null
    if (!isMapping(value) || !Array.isArray(value['expectations'])) return false
    const [first] = value['expectations'] as unknown[]
    return first === undefined
      ? 'meta' in value || 'expectation_suite_name' in value
      : isMapping(first) && ('expectation_type' in first || 'type' in first)
  },
  read: readSuite,
}
