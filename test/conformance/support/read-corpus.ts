import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'

const origin = z.object({
  source: z.string(),
  folder: z.string(),
  commit: z.string(),
  licence: z.string(),
})

/** JSON Lines: where the corpus is from, then its cases. */
export function readCorpus<T>(file: string, schema: z.ZodType<T>): z.output<typeof origin> & { cases: T[] } {
  const text = readFileSync(join(import.meta.dirname, '..', file), 'utf8')
  const [first, ...rest] = text.split('\n').filter((line) => line !== '')
  return {
    ...origin.parse(JSON.parse(first ?? 'null')),
    cases: rest.map((line) => schema.parse(JSON.parse(line))),
  }
}
