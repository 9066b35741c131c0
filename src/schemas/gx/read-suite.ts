import * as z from 'zod'
import { assemble } from '../assemble.ts'
import type { ImportedSchema, SchemaSource } from '../imported-schema.ts'
import { parseWith } from '../parse-with.ts'
import type { Piece } from '../piece.ts'
import { mapExpectation } from './map-expectation.ts'

export const FORMAT = 'Great Expectations'

/** `type` of 1.x, `expectation_type` of what came before. */
const entry = z.looseObject({
  type: z.string().optional(),
  expectation_type: z.string().optional(),
  kwargs: z.record(z.string(), z.unknown()).default({}),
  severity: z.string().nullish(),
})
const suite = z.looseObject({ expectations: z.array(entry) })

/** Throws `schema-unreadable`. */
export function readSuite(source: SchemaSource): ImportedSchema {
  return assemble(parseWith(suite, source, FORMAT).expectations.flatMap(mapEntry))
}

function mapEntry({ type, expectation_type, kwargs, severity }: z.infer<typeof entry>): Piece[] {
  const name = type ?? expectation_type ?? 'an expectation without a type'
  return mapExpectation({ type: name, kwargs, severity: severity ?? null })
}
