import type { TextColumn } from '../../ports.ts'
import { mapValues, readNumber } from './cells.ts'
import { type Encoding, sortText } from './encoding.ts'

/**
 * A column is numeric where more than half of its values are numbers: one typing error must not turn a measurement
 * into categories. Values of a numeric column that are no numbers are passed over here; `findUnreadable` finds them.
 */
export function learnEncoding(name: string, column: TextColumn): Encoding {
  const values = mapValues(column, { toValue: readNumber, missing: null }).filter((value) => value !== null)
  const numbers = values.filter((value) => !Number.isNaN(value))
  if (numbers.length * 2 <= values.length) return { name, kind: 'category', categories: categoriesOf(column) }
  const mean = meanOf(numbers)
  const variance = meanOf(numbers.map((value) => (value - mean) ** 2))
  return { name, kind: 'number', mean, deviation: variance > 0 ? Math.sqrt(variance) : 1 }
}

/** Sorted; only those that occur. */
export function categoriesOf(column: TextColumn): string[] {
  const used = new Set(column.codes)
  return sortText(column.dictionary.filter((_, code) => used.has(code)))
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
