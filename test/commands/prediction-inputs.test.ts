import { describe, expect, it } from 'vitest'
import { describePredictions, predictionInputs } from '../../src/commands/prediction-inputs.ts'

type Asked = Parameters<typeof describePredictions>[0]
const fallbacks = Object.fromEntries(
  Object.entries(predictionInputs).map(([name, { fallback }]) => [name, fallback]),
) as unknown as Asked
const settingsOf = (asked: Partial<Asked>) => describePredictions({ ...fallbacks, ...asked }, 'p.csv')

describe('the flags of evaluate', () => {
  it('describe every task with its own columns', () => {
    expect(settingsOf({})).toMatchObject({
      task: 'binary',
      predictions: ['p.csv'],
      columns: { id: null, target: 'target', predicted: 'predicted' },
    })
    expect(settingsOf({ task: 'multilabel', scores: 'p_{class}', threshold: 0.3 })).toMatchObject({
      columns: { scores: 'p_{class}', predicted: null },
      threshold: { kind: 'fixed', value: 0.3 },
    })
    expect(
      settingsOf({ task: 'regression', quantiles: 'q_{level}', low: 'l', high: 'h', scale: 's' }),
    ).toMatchObject({
      columns: { quantiles: 'q_{level}', low: 'l', high: 'h', scale: 's', predicted: 'predicted' },
    })
    expect(
      settingsOf({ task: 'ranking', query: 'q', document: 'd', relevance: 'r', judgements: 'qrels.csv' }),
    ).toMatchObject({
      judgements: 'qrels.csv',
      columns: { query: 'q', document: 'd', relevance: 'r', score: 'score', predicted: null },
    })
    expect(settingsOf({ task: 'graded' }).columns).toMatchObject({ score: 'score', predicted: null })
    expect(settingsOf({ task: 'metrics-only' })).toMatchObject({ predictions: [], metricsFile: 'p.csv' })
  })

  it.each([43, -0.1, Number.NaN])('refuse a threshold of %d, which no score can have', (threshold) => {
    expect(() => settingsOf({ score: 'p', threshold })).toThrow('threshold')
  })

  it('slice by columns', () => {
    expect(settingsOf({ slices: ['a', 'b'] }).slices).toEqual([
      { kind: 'column', column: 'a' },
      { kind: 'column', column: 'b' },
    ])
  })

  it.each<[Partial<Asked>, string]>([
    [{ judgements: 'q.csv' }, '--judgements is "q.csv"; it must be left out: the task is binary'],
    [{ task: 'multiclass', score: 's' }, '--score is "s"; it must be left out: the task is multiclass'],
    [
      { task: 'regression', threshold: 0.5 },
      '--threshold is "0.5"; it must be left out: the task is regression',
    ],
    [
      { task: 'metrics-only', slices: ['a'] },
      '--slices is "a"; it must be left out: the task is metrics-only',
    ],
    [{ low: 'l' }, '--low is "l"; it must be left out: the task is binary'],
    [{ score: 's', predicted: 'y', threshold: 0.5 }, '--threshold and --predicted exclude each other'],
    [{ metrics: ['acuracy'] }, 'there is no metric "acuracy"'],
  ])('that the task has no use for are refused: %j', (asked, message) => {
    expect(() => settingsOf(asked)).toThrow(message)
  })
})
