import type { SortedText, TextColumn } from '../ports.ts'
import { faultAt, requireColumn, type Source } from './source.ts'

/** A column as text codes, a value in every row. Throws `column-missing` or `cell-missing`. */
export async function readText(source: Source, key: string, column: string): Promise<TextColumn> {
  requireColumn(source, key, column)
  const text = await source.table.text(column)
  const missing = text.codes.indexOf(-1)
  if (missing === -1) return text
  const count = text.codes.reduce((sum, code) => sum + (code === -1 ? 1 : 0), 0)
  throw await faultAt(source, missing, 'cell-missing', { path: source.path, key, column, count })
}

/** A column's texts in order, a value in every row. Throws `column-missing` or `cell-missing`. */
export async function readSortedText(source: Source, key: string, column: string): Promise<SortedText> {
  requireColumn(source, key, column)
  const text = await source.table.sortedText(column)
  if (text.missing === -1) return text
  const count = source.table.rows - text.rows.length
  throw await faultAt(source, text.missing, 'cell-missing', { path: source.path, key, column, count })
}

/** The values that rows have; a dictionary may hold more. */
export function usedValues({ dictionary, codes }: TextColumn): string[] {
  const used = new Uint8Array(dictionary.length)
  for (const code of codes) used[code] = 1
  return dictionary.filter((_, code) => used[code] === 1)
}

/** A cell as an error quotes it; `row` counts from 0. */
export async function quoteCell({ table }: Source, column: string, row: number): Promise<string> {
  const { dictionary, codes } = await table.text(column)
  const cell = dictionary[codes[row] ?? -1]
  return cell === undefined ? 'an empty cell' : `"${cell}"`
}
