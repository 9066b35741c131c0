import type { TextColumn } from '../ports.ts'
import { finite, readNumbers } from './read-numbers.ts'
import { quoteCell, readText } from './read-text.ts'
import { faultAt, requireColumn, type Source } from './source.ts'

/** Pairs of a query and a document, one a row, with a number each. */
export interface Pairs {
  readonly source: Source
  readonly query: TextColumn
  readonly document: TextColumn
  readonly values: Float64Array
}

export async function readRun(
  source: Source,
  columns: { readonly query: string; readonly document: string; readonly score: string },
): Promise<Pairs> {
  const pairs = await readPairs(source, columns)
  return { ...pairs, values: await readNumbers(source, 'columns.score', columns.score, finite) }
}

/** NaN where the cell is empty: nobody judged. Throws `relevance-invalid`, or what reading the pairs throws. */
export async function readJudged(
  source: Source,
  columns: { readonly query: string; readonly document: string; readonly relevance: string },
): Promise<Pairs> {
  const pairs = await readPairs(source, columns)
  const { relevance } = columns
  requireColumn(source, 'columns.relevance', relevance)
  const { values } = await source.table.numbers(relevance)
  const { codes } = await source.table.text(relevance)
  const isSound = (value: number, row: number) =>
    (value >= 0 && value <= Number.MAX_VALUE) || codes[row] === -1
  const row = values.findIndex((value, row) => !isSound(value, row))
  if (row === -1) return { ...pairs, values }
  const count = values.reduce((sum, value, row) => sum + (isSound(value, row) ? 0 : 1), 0)
  const value = await quoteCell(source, relevance, row)
  const details = { path: source.path, column: relevance, value, count }
  throw await faultAt(source, row, 'relevance-invalid', details)
}

async function readPairs(source: Source, columns: { readonly query: string; readonly document: string }) {
  return {
    source,
    query: await readText(source, 'columns.query', columns.query),
    document: await readText(source, 'columns.document', columns.document),
  }
}
