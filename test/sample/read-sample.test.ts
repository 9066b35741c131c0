import { describe, expect, it } from 'vitest'
import { formatError } from '../../src/errors/format-error.ts'
import type { Defect } from '../../src/ports.ts'
import { idAt } from '../../src/sample/ids.ts'
import { readSample } from '../../src/sample/read-sample.ts'
import { isLabelled } from '../../src/sample/sample.ts'
import type { SampleColumns } from '../../src/sample/sample-columns.ts'
import { usualColumns } from '../../src/sample/sample-columns.ts'
import { createMemoryTable } from '../support/memory-table.ts'
import { faultOf } from '../support/thrown.ts'

interface Given {
  readonly csv: string
  readonly examples?: string
  readonly task?: 'binary' | 'multiclass'
  readonly columns?: Partial<SampleColumns>
  readonly positive?: string
  readonly defects?: readonly Defect[]
}

const read = async ({ csv, examples, task = 'multiclass', columns, positive, defects }: Given) => {
  const { sample } = await readSample({
    name: 'test',
    task,
    predictions: createMemoryTable(csv, defects),
    examples: examples === undefined ? null : createMemoryTable(examples),
    columns: { ...usualColumns, id: 'id', target: 'y', predicted: 'yhat', ...columns },
    positive: positive ?? null,
    judgements: null,
    measures: [],
    stratify: null,
    slices: [],
    search: null,
    paths: {
      predictions: 'out/predictions.csv',
      examples: examples === undefined ? null : 'data/test.csv',
      judgements: null,
    },
  })
  if (!isLabelled(sample)) throw new TypeError('these are labels')
  const { ids, ...rest } = sample
  return { ...rest, ids: Array.from({ length: ids.size }, (_, index) => idAt(ids, index)) }
}

/** What a person reads on the terminal. */
const shown = async (given: Given) => formatError(await faultOf(() => read(given)))

const three = { columns: { scores: 'p_{class}' } }

describe('reading predictions', () => {
  it('sorts examples by id, as text, and everything with them', async () => {
    const sample = await read({
      csv: 'id,y,yhat,p_a,p_b,w,g\n2,a,b,0.25,0.75,1,x\n10,b,b,0.5,0.5,2,y\n1,a,a,1,0,3,x\n',
      columns: { scores: 'p_{class}', weight: 'w', group: 'g' },
    })
    expect(sample).toEqual({
      name: 'test',
      task: 'multiclass',
      size: 3,
      ids: ['1', '10', '2'],
      labels: ['a', 'b'],
      positive: null,
      target: Int32Array.of(0, 1, 0),
      predicted: Int32Array.of(0, 1, 1),
      scores: [Float64Array.of(1, 0.5, 0.25), Float64Array.of(0, 0.5, 0.75)],
      weight: Float64Array.of(3, 2, 1),
      group: Int32Array.of(0, 1, 0),
      groups: ['x', 'y'],
      strata: null,
      slices: [],
      measures: new Map(),
    })
  })

  it('numbers examples by their row where no column has ids', async () => {
    const sample = await read({ csv: 'y,yhat\na,a\nb,a\n', columns: { id: null } })
    expect(sample.ids).toEqual(['1', '2'])
  })

  it('joins examples by id, whatever their order', async () => {
    const sample = await read({
      csv: 'id,yhat\nx,b\nz,a\ny,a\n',
      examples: 'id,y,w\ny,a,2\nx,a,1\nz,b,3\n',
      columns: { weight: 'w' },
    })
    expect(sample).toMatchObject({
      ids: ['x', 'y', 'z'],
      target: Int32Array.of(0, 0, 1),
      predicted: Int32Array.of(1, 0, 0),
      weight: Float64Array.of(1, 2, 3),
    })
  })

  it('takes the likeliest label where only scores are given, of equal ones the first', async () => {
    const csv = 'id,y,p_a,p_b,p_c\n1,a,0.2,0.5,0.3\n2,b,0.4,0.4,0.2\n3,c,0.25,0.25,0.5\n'
    const sample = await read({ csv, columns: { predicted: null, scores: 'p_{class}' } })
    expect(sample.predicted).toEqual(Int32Array.of(1, 0, 2))
  })

  it('counts a class that only has a score column', async () => {
    const sample = await read({ csv: 'id,y,yhat,p_a,p_b,p_c\n1,a,b,0.5,0.25,0.25\n', ...three })
    expect(sample.labels).toEqual(['a', 'b', 'c'])
    expect(sample.scores).toHaveLength(3)
  })

  it('gives the other of two labels the rest of the score', async () => {
    const csv = 'id,y,yhat,p\n1,no,no,0.25\n2,yes,no,0.75\n'
    const sample = await read({ csv, task: 'binary', positive: 'yes', columns: { score: 'p' } })
    expect(sample.scores).toEqual([Float64Array.of(0.75, 0.25), Float64Array.of(0.25, 0.75)])
  })

  it('takes 1 for positive where labels are 0 and 1, even if one of them never occurs', async () => {
    const sample = await read({ csv: 'id,y,yhat,p\n1,1,1,0.75\n', task: 'binary', columns: { score: 'p' } })
    expect(sample).toMatchObject({ labels: ['0', '1'], positive: '1', target: Int32Array.of(1) })
    expect(sample.scores).toEqual([Float64Array.of(0.25), Float64Array.of(0.75)])
  })

  it('takes True for positive where labels are False and True', async () => {
    const sample = await read({ csv: 'id,y,yhat\n1,True,False\n', task: 'binary' })
    expect(sample).toMatchObject({ labels: ['False', 'True'], positive: 'True' })
  })

  it('reads 1.0 as the label 1 where all labels are whole numbers', async () => {
    const sample = await read({ csv: 'id,y,yhat\n1,1,1.0\n2,0,0.0\n', task: 'binary' })
    expect(sample).toMatchObject({
      labels: ['0', '1'],
      target: Int32Array.of(1, 0),
      predicted: Int32Array.of(1, 0),
    })
  })

  it('leaves labels as they are where one is no whole number', async () => {
    const sample = await read({ csv: 'id,y,yhat\n1,1.0,1.0\n2,1.5,a\n' })
    expect(sample.labels).toEqual(['1.0', '1.5', 'a'])
  })

  it('reads scores by the labels themselves where the template is only the class', async () => {
    const csv = 'id,y,yhat,a,b,note\n1,a,b,0.25,0.75,7\n'
    const sample = await read({ csv, columns: { scores: '{class}' } })
    expect(sample.scores).toEqual([Float64Array.of(0.25), Float64Array.of(0.75)])
  })
})

describe('predictions of little', () => {
  it('may be of one example', async () => {
    expect(await read({ csv: 'id,y,yhat\n1,a,b\n' })).toMatchObject({ size: 1, labels: ['a', 'b'] })
  })

  it('may be of one class', async () => {
    const csv = 'id,y,yhat\n1,a,a\n2,a,a\n'
    expect(await read({ csv })).toMatchObject({ labels: ['a'], predicted: Int32Array.of(0, 0) })
  })

  it('may know a label that no target has, and not predict one that they have', async () => {
    expect(await read({ csv: 'id,y,yhat\n1,a,b\n2,c,b\n' })).toMatchObject({ labels: ['a', 'b', 'c'] })
  })
})

describe('predictions that are refused', () => {
  it('have no rows', async () => {
    expect(await shown({ csv: 'id,y,yhat\n' })).toBe(
      [
        'error MM-230: "out/predictions.csv" has a header and no rows',
        '  out/predictions.csv:1',
        '  Nothing can be evaluated on no examples. Did the command that writes it stop early?',
      ].join('\n'),
    )
  })

  it('lack a column; the nearest and all others are named', async () => {
    const text = await shown({ csv: 'id,y,y_hat\n1,a,a\n' })
    expect(text).toContain(
      'MM-231: "out/predictions.csv" has no column "yhat", which `columns.predicted` names',
    )
    expect(text).toContain('Did you mean y_hat? It has "id", "y", "y_hat".')
  })

  it('have rows that cannot be read', async () => {
    const defects = [{ line: 17, column: null, message: '2 fields, not 3' }]
    const text = await shown({ csv: 'id,y,yhat\n1,a,a\n', defects })
    expect(text).toContain(
      'MM-232: 1 row of "out/predictions.csv" cannot be read; the first: 2 fields, not 3',
    )
    expect(text).toContain('out/predictions.csv:17')
  })

  it('have ids twice; five are named with their lines', async () => {
    const ids = [1, 2, 3, 4, 5, 6, 7, 7, 6, 5, 4, 3, 2, 2]
    const text = await shown({ csv: `id,y,yhat\n${ids.map((id) => `${id},a,a`).join('\n')}\n` })
    expect(text).toContain(
      'MM-214: the predictions have 6 ids twice: "7" (lines 8 and 9), "6" (lines 7 and 10), "5" (lines 6 and 11), ' +
        '"4" (lines 5 and 12), "3" (lines 4 and 13) and 1 more',
    )
    expect(text).toContain('out/predictions.csv:9\n  Each example needs one row.')
  })

  it.each([
    [
      'target',
      'id,y,yhat\n1,a,a\n2,,a\n3,,a\n',
      'column "y" of "out/predictions.csv" has no value in 2 rows',
    ],
    [
      'prediction',
      'id,y,yhat\n1,a,a\n2,a,\n',
      'column "yhat" of "out/predictions.csv" has no value in 1 row',
    ],
    ['id', 'id,y,yhat\n1,a,a\n,a,a\n', 'column "id" of "out/predictions.csv" has no value in 1 row'],
  ])('have no value for a %s', async (_, csv, expected) => {
    const text = await shown({ csv })
    expect(text).toContain(`MM-233: ${expected}`)
    expect(text).toContain('out/predictions.csv:3\n')
  })

  it.each([
    ['NaN', '"NaN"'],
    ['inf', '"inf"'],
    ['-inf', '"-inf"'],
    ['1.5', '"1.5"'],
    ['-0.25', '"-0.25"'],
    ['87%', '"87%"'],
    ['', 'an empty cell'],
  ])('have the score %s', async (cell, quoted) => {
    const csv = `id,y,yhat,p\n1,no,no,0.5\n2,yes,no,${cell}\n3,yes,no,${cell}\n`
    const text = await shown({ csv, task: 'binary', positive: 'yes', columns: { score: 'p' } })
    expect(text).toContain(
      `MM-234: column "p" of "out/predictions.csv" has 2 scores outside 0 to 1; the first is ${quoted}`,
    )
    expect(text).toContain('out/predictions.csv:3\n')
  })

  it('have scores that do not sum to 1', async () => {
    const text = await shown({ csv: 'id,y,yhat,p_a,p_b\nx,a,a,0.5,0.5\ny,a,b,0.5,0.48\n', ...three })
    expect(text).toContain(
      'MM-235: the scores of id "y" in "out/predictions.csv" sum to 0.98, not to 1, over "p_a", "p_b"',
    )
    expect(text).toContain('out/predictions.csv:3\n')
  })

  it('may have scores that sum to 1 but for their rounding to six decimals', async () => {
    const csv = 'id,y,yhat,p_a,p_b,p_c\nx,a,a,0.333333,0.333333,0.333333\n'
    await expect(read({ csv, ...three })).resolves.toMatchObject({ size: 1 })
  })

  it('have a target that the scores do not know', async () => {
    const csv = 'id,y,yhat,p_Adelie,p_Gentoo,p_Chinstrap\n1,Adelie,Adelie,1,0,0\n2,Gento,Gentoo,0,1,0\n'
    const text = await shown({ csv, ...three })
    expect(text).toContain(
      'MM-236: the target "Gento" (in 1 row) has no score: "out/predictions.csv" has no column "p_Gento"',
    )
    expect(text).toContain('Did you mean Gentoo? The scored classes are "Adelie", "Chinstrap", "Gentoo".')
    expect(text).toContain('out/predictions.csv:3\n')
  })

  it('have a prediction that the scores do not know', async () => {
    const csv = 'id,y,yhat,p_a,p_b\n1,a,c,0.5,0.5\n'
    expect(await shown({ csv, ...three })).toContain('the prediction "c" (in 1 row) has no score')
  })

  it('have no column like the template of the scores', async () => {
    const text = await shown({ csv: 'id,y,yhat,prob_a\n1,a,a,1\n', ...three })
    expect(text).toContain('MM-237: no column of "out/predictions.csv" is named like "p_{class}"')
  })

  it('are named by no column', async () => {
    const text = await shown({ csv: 'id,y\n1,a\n', columns: { predicted: null } })
    expect(text).toContain('MM-238: evaluation "test" names no column that holds predictions')
  })

  it('are binary with text labels, and nothing says which is positive', async () => {
    const text = await shown({ csv: 'id,y,yhat\n1,benign,malignant\n', task: 'binary' })
    expect(text).toContain(
      'MM-239: evaluation "test" is binary, and nothing says which of "benign", "malignant"',
    )
    expect(text).toContain('Add `positive: benign` or the other one.')
  })

  it('are binary, and the positive label is none of theirs', async () => {
    const text = await shown({
      csv: 'id,y,yhat\n1,benign,malignant\n',
      task: 'binary',
      positive: 'malignent',
    })
    expect(text).toContain('MM-240: evaluation "test" has the positive label "malignent"')
    expect(text).toContain('Did you mean malignant?')
  })

  it('are binary with three labels', async () => {
    const text = await shown({ csv: 'id,y,yhat\n1,0,1\n2,0,unknown\n', task: 'binary' })
    expect(text).toContain('MM-241: evaluation "test" is binary, and has 3 labels: "0", "1", "unknown"')
  })

  it('have a label a row, as where the target column holds ids', async () => {
    const rows = Array.from({ length: 1001 }, (_, row) => `${row},x${row},x1`)
    const text = await shown({ csv: `id,y,yhat\n${rows.join('\n')}\n` })
    expect(text).toContain('MM-242: evaluation "test" has 1001 different labels in "y"')
  })

  it.each([
    ['-1', '"-1"'],
    ['NaN', '"NaN"'],
    ['inf', '"inf"'],
    ['', 'an empty cell'],
  ])('have the weight %s', async (cell, quoted) => {
    const csv = `id,y,yhat,w\n1,a,a,1\n2,a,a,${cell}\n`
    const text = await shown({ csv, columns: { weight: 'w' } })
    expect(text).toContain(
      `MM-243: column "w" of "out/predictions.csv" has 1 weight that is no number from 0; the first is ${quoted}`,
    )
    expect(text).toContain('out/predictions.csv:3\n')
  })

  it('have weights that all are 0', async () => {
    const text = await shown({ csv: 'id,y,yhat,w\n1,a,a,0\n2,a,a,0\n', columns: { weight: 'w' } })
    expect(text).toContain('MM-244: all weights in column "w" of "out/predictions.csv" are 0')
  })

  it('are not of exactly the examples; five of each side are named', async () => {
    const rows = (from: number, to: number, rest: string) =>
      Array.from({ length: to - from }, (_, row) => `${from + row},${rest}`).join('\n')
    const text = await shown({
      csv: `id,yhat\n${rows(3, 10, 'a')}\n`,
      examples: `id,y\n${rows(10, 12, 'a')}\n`,
    })
    expect(text).toContain(
      'MM-245: 2 ids of "data/test.csv" have no prediction in "out/predictions.csv": "10", "11"; ' +
        '7 ids of "out/predictions.csv" are not in "data/test.csv": "3", "4", "5", "6", "7" and 2 more',
    )
  })

  it('are to be joined with examples, by no column', async () => {
    const text = await shown({ csv: 'yhat\na\n', examples: 'y\na\n', columns: { id: null } })
    expect(text).toContain('MM-246: evaluation "test" takes its examples from "data/test.csv"')
  })

  it('are joined with examples that have ids twice', async () => {
    const text = await shown({ csv: 'id,yhat\n1,a\n', examples: 'id,y\n1,a\n1,b\n' })
    expect(text).toContain('MM-214: the examples have 1 id twice: "1" (lines 2 and 3)')
    expect(text).toContain('data/test.csv:3')
  })

  it('name one column of scores for several classes', async () => {
    expect(await shown({ csv: 'id,y,yhat,p\n1,a,a,1\n', columns: { score: 'p' } })).toContain(
      'MM-248: evaluation "test" is multiclass, and `columns.score` names one column of scores, "p"',
    )
  })

  it('have two columns of scores for one label', async () => {
    const csv = 'id,y,yhat,p_0,p_1,p_1.0\n1,1,0,0.5,0.5,0.5\n'
    expect(await shown({ csv, ...three })).toContain(
      'MM-249: columns "p_1" and "p_1.0" of "out/predictions.csv" are both for label "1"',
    )
  })
})
