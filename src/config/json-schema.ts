import * as z from 'zod'
import { configurationSchema } from './schema/file.ts'

export const SCHEMA_URL =
  'https://raw.githubusercontent.com/mergemark/mergemark/v1/schema/mergemark.schema.json'

/** JSON Schema (draft 2020-12) of mergemark.yml as it is written, for editors. */
export function configurationJsonSchema(): object {
  const schema = z.toJSONSchema(configurationSchema, { io: 'input', target: 'draft-2020-12' })
  return { ...schema, $id: SCHEMA_URL, title: 'mergemark.yml' }
}
