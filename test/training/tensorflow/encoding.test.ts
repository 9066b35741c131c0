import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { TextColumn } from '../../../src/ports.ts'
import { encodeRows } from '../../../src/training/tensorflow/encode-rows.ts'
import { learnEncoding } from '../../../src/training/tensorflow/learn-encoding.ts'

function column(...cells: (string | null)[]): TextColumn {
  const dictionary = [...new Set(cells.filter((cell) => cell !== null))]
  return {
    dictionary,
    codes: Int32Array.from(cells, (cell) => (cell === null ? -1 : dictionary.indexOf(cell))),
  }
}

describe('how columns become numbers', () => {
  it('takes the mean and the standard deviation of the training rows', () => {
    const lines = readFileSync('examples/penguins/data/train.csv', 'utf8').trim().split('\n').slice(1)
    const cells = lines.map((line) => line.split(',')[6] ?? null)
    // scikit-learn 1.9, StandardScaler().fit(d[['body_mass_g']]): mean_ and scale_.
    expect(learnEncoding('body_mass_g', column(...cells))).toEqual({
      name: 'body_mass_g',
      kind: 'number',
      mean: expect.closeTo(4186.413043478261, 9),
      deviation: expect.closeTo(815.6092657165079, 9),
    })
  })

  it('standardises numbers, and takes a missing one for the mean', () => {
    const learnt = learnEncoding('x', column('1', '3', null))
    const encoded = encodeRows([learnt], { columns: [column('1', null, '7')], rows: 3 })
    expect([...encoded]).toEqual([-1, 0, 5])
  })

  it('gives a constant column zeros, not a division by zero', () => {
    const learnt = learnEncoding('x', column('5', '5'))
    expect([...encodeRows([learnt], { columns: [column('5', '6')], rows: 2 })]).toEqual([0, 1])
  })

  it('makes one number of each category, in sorted order', () => {
    const learnt = learnEncoding('island', column('Torgersen', 'Biscoe', 'Dream', 'Biscoe'))
    expect(learnt).toMatchObject({ kind: 'category', categories: ['Biscoe', 'Dream', 'Torgersen'] })
    const encoded = encodeRows([learnt], { columns: [column('Dream', 'Torgersen')], rows: 2 })
    expect([...encoded]).toEqual([0, 1, 0, 0, 0, 1])
  })

  it('gives zeros for a missing category, and for one that training never saw', () => {
    const learnt = learnEncoding('island', column('Biscoe', 'Dream'))
    expect([...encodeRows([learnt], { columns: [column(null, 'Elephant')], rows: 2 })]).toEqual([0, 0, 0, 0])
  })

  it('lays several columns side by side', () => {
    const encodings = [learnEncoding('sex', column('female', 'male')), learnEncoding('x', column('1', '3'))]
    const encoded = encodeRows(encodings, { columns: [column('male', 'female'), column('3', '1')], rows: 2 })
    expect([...encoded]).toEqual([0, 1, 1, 1, 0, -1])
  })

  it('keeps a column of numbers numeric when a few of its cells are typing errors', () => {
    expect(learnEncoding('x', column('1', '2', '3O', '4'))).toMatchObject({ kind: 'number' })
    expect(learnEncoding('x', column('1', 'a', 'b', '2'))).toMatchObject({ kind: 'category' })
  })

  it('reads no infinity, hexadecimal or empty text as a number', () => {
    for (const text of ['Infinity', '0x1f', '', 'NaN', '1e999', '1_000', '1,5']) {
      expect(learnEncoding('x', column(text))).toMatchObject({ kind: 'category' })
    }
    expect(learnEncoding('x', column('-1.5e-3'))).toMatchObject({ kind: 'number', mean: -0.0015 })
  })
})
