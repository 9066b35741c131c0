import { readFileSync } from 'node:fs'
import { Ajv, type ErrorObject } from 'ajv'
import formats from 'ajv-formats'

const schema = readFileSync(new URL('../fixtures/schemas/sarif-2.1.0.json', import.meta.url), 'utf8')

/** The published schema is of draft 4, of which it uses only what later drafts have too, but for the name of its own. */
const { id: _id, $schema: _draft, ...rest } = JSON.parse(schema) as Record<string, unknown>
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false })
formats.default(ajv)
const isSarif = ajv.compile(rest)

/** What SARIF 2.1.0's JSON Schema finds wrong with a text. */
export function wrongInSarif(text: string): ErrorObject[] {
  return isSarif(JSON.parse(text)) ? [] : (isSarif.errors ?? [])
}
