import type { ExampleRows } from './read-example-columns.ts'
import { faultAt, requireColumn } from './source.ts'

/** Refuses a column that says different things of one example, where examples have several rows. */
export async function requireAgreement(own: ExampleRows, key: string, column: string): Promise<void> {
  if (own.exampleOf === null) return
  requireColumn(own.source, key, column)
  const torn = await findTorn(own, column)
  if (torn === null) return
  const { path } = own.source
  throw await faultAt(own.source, torn.row, 'example-torn', { path, key, column, values: torn.values })
}

/** The columns that say the same thing in all rows of an example. */
export async function agreeing(own: ExampleRows, columns: readonly string[]): Promise<string[]> {
  if (own.exampleOf === null) return [...columns]
  const found: string[] = []
  for (const column of columns) if ((await findTorn(own, column)) === null) found.push(column)
  return found
}

async function findTorn({ source, rows, exampleOf }: ExampleRows, column: string) {
  if (exampleOf === null) return null
  const { codes, dictionary } = await source.table.text(column)
  const firstOf = (row: number) => codes[rows[exampleOf[row] as number] as number] as number
  const row = codes.findIndex((code, row) => code !== firstOf(row))
  if (row === -1) return null
  return { row, values: [dictionary[firstOf(row)] ?? '', dictionary[codes[row] as number] ?? ''] as const }
}
