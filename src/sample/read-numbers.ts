import { quoteCell } from './read-text.ts'
import { faultAt, requireColumn, type Source } from './source.ts'

/** What a column's numbers must be, and the fault where one is not. */
export interface NumberKind {
  readonly isSound: (value: number) => boolean
  readonly otherwise: 'score-invalid' | 'weight-invalid' | 'number-invalid' | 'scale-invalid'
}

// Written so that NaN is never sound.
export const probability: NumberKind = {
  isSound: (value) => value >= 0 && value <= 1,
  otherwise: 'score-invalid',
}
export const weighing: NumberKind = {
  isSound: (value) => value >= 0 && value <= Number.MAX_VALUE,
  otherwise: 'weight-invalid',
}
export const finite: NumberKind = { isSound: Number.isFinite, otherwise: 'number-invalid' }
export const scaling: NumberKind = {
  isSound: (value) => value > 0 && value <= Number.MAX_VALUE,
  otherwise: 'scale-invalid',
}

/** A column of numbers, all of them sound. Throws `column-missing`, and the kind's fault for the first other one. */
export async function readNumbers(
  source: Source,
  key: string,
  column: string,
  { isSound, otherwise }: NumberKind,
): Promise<Float64Array> {
  requireColumn(source, key, column)
  const { values } = await source.table.numbers(column)
  const row = values.findIndex((value) => !isSound(value))
  if (row === -1) return values
  const count = values.reduce((sum, value) => sum + (isSound(value) ? 0 : 1), 0)
  const value = await quoteCell(source, column, row)
  throw await faultAt(source, row, otherwise, { path: source.path, key, column, value, count })
}
