import { faultAt, requireColumn, type Source } from './source.ts'

/** A column of numbers that all are in [0, `most`]. Throws `column-missing`, and `name` for the first other one. */
export async function readNumbers(
  source: Source,
  key: string,
  column: string,
  expected: { readonly most: number; readonly otherwise: 'score-invalid' | 'weight-invalid' },
): Promise<Float64Array> {
  requireColumn(source, key, column)
  const { values } = await source.table.numbers(column)
  // Written so that NaN is not sound.
  const isSound = (value: number) => value >= 0 && value <= expected.most
  const row = values.findIndex((value) => !isSound(value))
  if (row === -1) return values
  const count = values.reduce((sum, value) => sum + (isSound(value) ? 0 : 1), 0)
  const value = await quoteCell(source, column, row)
  throw await faultAt(source, row, expected.otherwise, { path: source.path, column, value, count })
}

async function quoteCell({ table }: Source, column: string, row: number): Promise<string> {
  const { dictionary, codes } = await table.text(column)
  const cell = dictionary[codes[row] ?? -1]
  return cell === undefined ? 'an empty cell' : `"${cell}"`
}
