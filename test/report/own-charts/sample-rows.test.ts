import { expect, it } from 'vitest'
import { rowsOfSample } from '../../../src/report/own-charts/sample-rows.ts'
import { makeSample } from '../../support/make-sample.ts'

it('has of each example what a chart may be about', () => {
  const sample = makeSample({
    target: ['a', 'b'],
    predicted: ['a', 'a'],
    scores: [
      [0.9, 0.6],
      [0.1, Number.NaN],
    ],
    weight: [1, 2],
    group: ['g', 'h'],
    measures: new Map([['latency', Float64Array.of(3, 4)]]),
    slices: [
      { name: 'island=Dream', of: 'island', members: Int32Array.of(1) },
      { name: 'heavy', of: 'heavy', members: Int32Array.of(0) },
    ],
  })
  expect(rowsOfSample(sample)).toEqual([
    { id: 'e000', target: 'a', predicted: 'a', p_a: 0.9, p_b: 0.1, weight: 1, group: 'g', latency: 3 },
    {
      id: 'e001',
      target: 'b',
      predicted: 'a',
      p_a: 0.6,
      p_b: null,
      weight: 2,
      group: 'h',
      latency: 4,
      island: 'Dream',
    },
  ])
})

it('has a row a document with ranking, best first', () => {
  const { labels, positive, predicted, scores, target, ...examples } = makeSample({
    target: ['q'],
    predicted: ['q'],
  })
  const rows = rowsOfSample({
    ...examples,
    task: 'ranking',
    starts: Uint32Array.of(0, 2),
    relevance: Float64Array.of(1, Number.NaN),
    score: Float64Array.of(0.9, 0.2),
    document: Uint32Array.of(1, 0),
    documents: ['d1', 'd2'],
  })
  expect(rows).toEqual([
    { id: 'e000', document: 'd2', relevance: 1, score: 0.9, rank: 1 },
    { id: 'e000', document: 'd1', relevance: null, score: 0.2, rank: 2 },
  ])
})
