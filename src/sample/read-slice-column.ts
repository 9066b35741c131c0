import { fault } from '../errors/fault.ts'
import type { Source } from './source.ts'

/** A column's value of each example, as an index into `values`; −1 where it has none. */
export interface SliceCodes {
  /** Those that occur, ascending: as numbers where all are, else by UTF-16 code units. */
  readonly values: readonly string[]
  readonly codes: Int32Array
}

export function requireSliceColumn({ table, path }: Source, column: string): void {
  if (table.columns.includes(column)) return
  throw fault('slice-column-missing', { path, column, columns: table.columns })
}

/** Throws `slice-column-missing`. */
export async function readSliceText(source: Source, rows: Uint32Array, column: string): Promise<SliceCodes> {
  requireSliceColumn(source, column)
  const text = await source.table.text(column)
  const used = new Uint8Array(text.dictionary.length)
  for (const row of rows) {
    const code = text.codes[row] as number
    if (code !== -1) used[code] = 1
  }
  const values = arrange(text.dictionary.filter((_, code) => used[code] === 1))
  const places = new Map(values.map((value, place) => [value, place]))
  const ofCode = text.dictionary.map((value) => places.get(value) ?? -1)
  return { values, codes: Int32Array.from(rows, (row) => ofCode[text.codes[row] as number] ?? -1) }
}

/** NaN where there is no value. Throws `slice-column-missing` or `slice-not-numeric`. */
export async function readSliceNumbers(
  source: Source,
  rows: Uint32Array,
  column: string,
): Promise<Float64Array> {
  const { values, codes } = await readSliceText(source, rows, column)
  const wrong = values.find((value) => !isNumber(value))
  if (wrong !== undefined) throw fault('slice-not-numeric', { path: source.path, column, value: wrong })
  const numbers = values.map(Number)
  return Float64Array.from(codes, (code) => numbers[code] ?? Number.NaN)
}

export function isNumber(value: string): boolean {
  return value.trim() !== '' && Number.isFinite(Number(value))
}

function arrange(values: readonly string[]): string[] {
  if (!values.every(isNumber)) return values.toSorted()
  return values.toSorted((one, other) => Number(one) - Number(other) || (one < other ? -1 : 1))
}
