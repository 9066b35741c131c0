import { MergemarkError } from '../../src/errors/mergemark-error.ts'
import type { Place } from '../../src/errors/place.ts'
import { importSchema } from '../../src/schemas/import-schema.ts'
import type { SettledSchema } from '../../src/schemas/settle.ts'

const dataset = { name: 'penguins', path: 'data/penguins.csv' }

export function imported(text: string | object, path = 'schema.json'): SettledSchema {
  return importSchema({ text: typeof text === 'string' ? text : JSON.stringify(text), path, dataset })
}

/** `code message`, and how to mend it. */
export function refusalOf(
  text: string | object,
  path = 'schema.json',
): { message: string; mend: string; place: Place | null } {
  try {
    imported(text, path)
  } catch (thrown) {
    if (!(thrown instanceof MergemarkError)) throw thrown
    return { message: `${thrown.code} ${thrown.message}`, mend: thrown.mend, place: thrown.place }
  }
  throw new TypeError('the schema was accepted')
}

/** What is asked of a column, by rule; with what it asks beside its option where it does. */
export function asked(schema: SettledSchema, column: string): Record<string, unknown> {
  const found = schema.columns.find(({ name }) => name === column)
  return Object.fromEntries(
    (found?.checks ?? []).map(({ rule, option, from: _from, ...demands }) => [
      rule,
      Object.keys(demands).length === 0 ? option : { value: option, ...demands },
    ]),
  )
}

export function askedOfTable(schema: SettledSchema): Record<string, unknown> {
  return Object.fromEntries(schema.checks.map(({ rule, option }) => [rule, option]))
}

export function unsupportedIn(schema: SettledSchema): string[] {
  return schema.unsupported.map(({ name, reason }) => `${name}: ${reason}`)
}
