import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import { cutText } from './cut-text.ts'
import type { SchemaSource } from './imported-schema.ts'
import { importers } from './index.ts'
import { parseText } from './parse-text.ts'
import { type SettledSchema, settle } from './settle.ts'

/** In characters: a table of 10,000 columns has some three millions. */
const LARGEST = 8_000_000

/**
 * What a schema of another tool asks of a data set, of a format that is found by its marks. Throws `schema-unknown`,
 * `schema-unreadable` and `schema-without-table`.
 */
export function importSchema(source: SchemaSource): SettledSchema {
  const text = source.text.replace(/^\uFEFF/, '')
  const { path } = source
  if (text.length > LARGEST) throw unknown(path, `it has ${text.length} characters, more than ${LARGEST}`)
  const importer = importers.find(({ recognises }) => recognises(text, path))
  if (importer === undefined) throw unknown(path, reasonFor(text), lineFor(text))
  try {
    return settle(importer.read({ ...source, text }))
  } catch (thrown) {
    if (thrown instanceof MergemarkError || !(thrown instanceof RangeError)) throw thrown
    // Nested so deeply that reading it runs out of stack.
    throw fault(
      'schema-unreadable',
      { path: cutText(path), format: importer.name, reason: 'it is nested too deeply' },
      { cause: thrown, place: { file: path, line: 1, column: 1 } },
    )
  }
}

function reasonFor(text: string): string {
  if (text.trim() === '') return 'it is empty'
  const parsed = parseText(text)
  return 'reason' in parsed ? parsed.reason : 'it has the marks of no format'
}

function lineFor(text: string): number {
  const parsed = parseText(text)
  return 'reason' in parsed ? parsed.line : 1
}

function unknown(path: string, reason: string, line = 1): MergemarkError {
  const formats = importers.map(({ name }) => name)
  return fault(
    'schema-unknown',
    { path: cutText(path), reason, formats },
    { place: { file: path, line, column: 1 } },
  )
}
