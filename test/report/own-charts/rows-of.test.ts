import { describe, expect, it } from 'vitest'
import { rowsOf } from '../../../src/report/own-charts/rows-of.ts'

const document = {
  metrics: [
    { name: 'accuracy', value: 0.9 },
    { name: 'f1', value: 0.8 },
  ],
  params: { epochs: 3 },
  seeds: [1, 2],
  curves: [
    { name: 'loss', step: [1, 2], value: [0.5, null] },
    {
      name: 'roc',
      label: 'a',
      columns: [
        { name: 'fpr', values: [0, 1] },
        { name: 'tpr', values: [0, 1] },
      ],
    },
  ],
  nothing: null,
}

describe('the rows of a document', () => {
  it.each<[string, string[], unknown]>([
    ['are those of a list', ['metrics'], document.metrics],
    ['are one, of an entry by its name', ['metrics', 'f1'], [document.metrics[1]]],
    ['are one, of an entry by its place', ['metrics', '0'], [document.metrics[0]]],
    ['are one, of a mapping', ['params'], [{ epochs: 3 }]],
    ['are the values of a list', ['seeds'], [{ value: 1 }, { value: 2 }]],
    ['are one, of a value', ['params', 'epochs'], [{ value: 3 }]],
    ['are one, of all', [], [document]],
    [
      'are the points of curves',
      ['curves'],
      [
        { curve: 'loss', label: null, step: 1, value: 0.5 },
        { curve: 'loss', label: null, step: 2, value: null },
        { curve: 'roc', label: 'a', fpr: 0, tpr: 0 },
        { curve: 'roc', label: 'a', fpr: 1, tpr: 1 },
      ],
    ],
    [
      'are none where there is no such key',
      ['params', 'toString'],
      { reason: 'there is no params.toString' },
    ],
    ['are none where there is nothing', ['nothing'], { reason: 'there are no rows' }],
  ])('%s', (_, keys, expected) => {
    expect(rowsOf(document, keys)).toEqual(expected)
  })
})
