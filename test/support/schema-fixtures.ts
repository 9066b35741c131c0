import { readFileSync } from 'node:fs'
import { importSchema } from '../../src/schemas/import-schema.ts'
import type { SettledSchema } from '../../src/schemas/settle.ts'

/** Where these come from is in test/fixtures/schemas/README.md. */
export function readFixture(path: string): string {
  return readFileSync(new URL(`../fixtures/schemas/${path}`, import.meta.url), 'utf8')
}

export function importFixture(path: string, dataset = 'penguins'): SettledSchema {
  return importSchema({ text: readFixture(path), path, dataset: { name: dataset, path: `${dataset}.csv` } })
}
