import type { TextColumn } from '../../ports.ts'

/** A finite decimal number, and nothing else that a language would read as one: no `0x1f`, no `Infinity`, no ''. */
const NUMBER = /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i

/** NaN where the text is no finite number. */
export function readNumber(text: string): number {
  const value = NUMBER.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : Number.NaN
}

/** The value in a row; null where it has none. */
export function cellOf({ dictionary, codes }: TextColumn, row: number): string | null {
  const code = codes[row] ?? -1
  return code < 0 ? null : (dictionary[code] as string)
}

/** One value a row, computed once a code: columns have far more rows than values. */
export function mapValues<T, M>(
  column: TextColumn,
  { toValue, missing }: { toValue: (text: string) => T; missing: M },
): (T | M)[] {
  const values = column.dictionary.map(toValue)
  return Array.from(column.codes, (code) => (code < 0 ? missing : (values[code] as T)))
}

/** First row whose value is there and is no number, or null. */
export function findUnreadable(column: TextColumn): number | null {
  return findRow(mapValues(column, { toValue: readNumber, missing: 0 }), Number.isNaN)
}

/** First row without a value, or null. */
export function findMissing(column: TextColumn): number | null {
  return findRow(Array.from(column.codes), (code) => code < 0)
}

function findRow(values: readonly number[], test: (value: number) => boolean): number | null {
  const row = values.findIndex(test)
  return row === -1 ? null : row
}
