import { describe, expect, it } from 'vitest'
import { describeEvaluations } from '../../src/commands/describe-evaluations.ts'
import type { Evaluation, MetricValue } from '../../src/documents/evaluation.ts'

function metric(name: string, more: Partial<MetricValue> = {}): MetricValue {
  const usual = { slice: null, value: 0.5, reason: null, n: 10, interval: null }
  return { name, ...usual, higherIsBetter: true, definition: `${name}@1`, ...more }
}
function evaluation(more: Partial<Evaluation>): Evaluation {
  const usual = { name: 'test', task: 'binary', examples: 344, digest: null, metrics: [], confusion: null }
  return { ...usual, curves: [], failure: null, ...more } as Evaluation
}
const interval = { low: 0.9512, high: 0.98765, confidence: 0.95, method: 'wilson' }

describe('evaluations on a terminal', () => {
  it('are a table each: metrics with their intervals, and why one is missing', () => {
    const metrics = [
      metric('accuracy', { value: 0.97123, interval }),
      metric('training_seconds', { value: 1234.56 }),
      metric('roc_auc', { value: null, reason: 'the predictions have no scores' }),
    ]
    expect(describeEvaluations([evaluation({ metrics })])).toBe(
      [
        'test (binary, 344 examples)',
        '  accuracy           0.9712  [0.9512, 0.9877]',
        '  training_seconds   1234.6',
        '  roc_auc           missing                    (the predictions have no scores)',
      ].join('\n'),
    )
  })

  it('show slices below with their sizes, those that are too small without numbers', () => {
    const slices = [
      { name: 'island=Dream', of: 'island', n: 100 },
      { name: 'island=Biscoe', of: 'island', n: 3 },
    ]
    const metrics = [metric('accuracy'), metric('accuracy', { slice: 'island=Dream', value: 0.25 })]
    expect(describeEvaluations([evaluation({ metrics, slices })])).toBe(
      [
        'test (binary, 344 examples)',
        '  accuracy  0.5000',
        '  island=Dream (100 examples)',
        '    accuracy  0.2500',
        '  island=Biscoe (3 examples, too few for metrics)',
      ].join('\n'),
    )
  })

  it('say by which threshold, of how many runs with what spread, and which slices stand out', () => {
    const runs = { values: [0.4, 0.6], deviation: 0.1414, error: null, degrees: null }
    const text = describeEvaluations([
      evaluation({
        threshold: { value: 0.31, source: 'baseline', rule: 'maximise f1' },
        runs: { kind: 'folds', count: 2 },
        metrics: [metric('f1', { runs })],
        discovery: {
          columns: ['island'],
          loss: 'error rate',
          tested: 12,
          least: 30,
          level: 0.05,
          method: 'Benjamini-Yekutieli',
          slices: [{ name: 'island=Dream', n: 80, loss: 0.4, rest: 0.1, p: 1e-7, pAdjusted: 0.00001 }],
        },
      }),
    ])
    expect(text).toBe(
      [
        'test (binary, 344 examples, 2 folds)',
        '  threshold 0.3100 (maximise f1, as main chose it)',
        '  f1  0.5000    ± 0.1414 between runs',
        '  worst slices by error rate (12 slices searched)',
        '    island=Dream  0.4000  elsewhere 0.1000  n = 80, adjusted p = 1.0e-5',
      ].join('\n'),
    )
  })

  it('say why one failed, and name a file of metrics without examples', () => {
    const failure = { code: 'MM-230', message: '"p.csv" has a header and no rows' }
    const given = evaluation({ name: 'dvc', task: 'metrics-only', examples: 0, metrics: [metric('bleu')] })
    expect(describeEvaluations([evaluation({ examples: 0, failure }), given])).toBe(
      [
        'test (binary, 0 examples)',
        '  "p.csv" has a header and no rows',
        '',
        'dvc (metrics-only)',
        '  bleu  0.5000',
      ].join('\n'),
    )
  })
})
