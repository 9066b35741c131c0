import { describe, expect, it } from 'vitest'
import { compareRuns } from '../../src/comparison/compare-runs.ts'
import { type MetricComparison, metricComparison } from '../../src/documents/comparison.ts'
import type { Evaluation } from '../../src/documents/evaluation.ts'

const metric = (values: readonly (number | null)[]): Evaluation['metrics'][number] => ({
  name: 'accuracy',
  slice: null,
  value: 0.5,
  reason: null,
  n: 100,
  interval: null,
  higherIsBetter: true,
  definition: 'accuracy@1',
  runs: { values: [...values], deviation: null, error: null, degrees: null },
})
const evaluationOf = (kind: 'folds' | 'seeds', values: readonly (number | null)[]): Evaluation => ({
  name: 'test',
  task: 'binary',
  examples: 100,
  digest: null,
  metrics: [metric(values)],
  confusion: null,
  curves: [],
  runs: { kind, count: values.length },
  failure: null,
})
const row: MetricComparison = {
  evaluation: 'test',
  name: 'accuracy',
  slice: null,
  base: 0.5,
  head: 0.6,
  delta: 0.1,
  interval: null,
  test: null,
  p: null,
  evidence: { kind: 'point', delta: 0.1 },
  reason: null,
  n: 100,
  higherIsBetter: true,
}
type Values = readonly (number | null)[]
const compareOf = (
  kind: 'folds' | 'seeds',
  base: Values,
  head: Values,
  fields: Partial<MetricComparison> = {},
) =>
  compareRuns(
    [{ ...row, ...fields }],
    { base: evaluationOf(kind, base), head: evaluationOf(kind, head) },
    { confidence: 0.95, seed: 1 },
  )[0] as MetricComparison

const BASE = [0.1, 0.2, 0.3, 0.4, 0.5]
const HEAD = [0.12, 0.19, 0.33, 0.415, 0.505]

describe('several runs on each side', () => {
  it('of seeds are all compared with each other, as many as each side has', () => {
    const { runs } = compareOf('seeds', BASE, [0.15, 0.25, 0.35, 0.45, 0.55, 0.6])
    expect(runs).toMatchObject({ kind: 'seeds', base: 5, head: 6, difference: null, reason: null })
    expect(runs?.outperformance).toMatchObject({ pairs: 30, share: 20 / 30 })
    expect(runs?.outperformance?.interval?.method).toBe('bootstrap-percentile')
  })

  it('of folds are compared one by one, with the corrected resampled t of their differences', () => {
    const compared = compareOf('folds', BASE, HEAD)
    expect(compared.runs?.outperformance).toMatchObject({ pairs: 5, share: 0.8 })
    expect(compared.runs?.difference).toMatchObject({ degrees: 4, test: 'corrected-resampled-t' })
    // Of the differences .02, −.01, .03, .015, .005: see corrected-t.test.ts.
    expect(compared.runs?.difference?.p).toBeCloseTo(0.8470915959800813, 10)
    expect(compared.runs?.difference?.interval.low).toBeCloseTo(-0.0163992471, 9)
    expect(metricComparison.parse(compared)).toEqual(compared)
  })

  it('are turned where less is better, and the difference is still in the metric’s own unit', () => {
    const { runs } = compareOf('folds', BASE, HEAD, { higherIsBetter: false })
    expect(runs?.outperformance?.share).toBeCloseTo(0.2, 12)
    expect(runs?.difference?.mean).toBeCloseTo(0.012, 12)
    expect(runs?.difference?.p).toBeCloseTo(1 - 0.8470915959800813, 10)
    expect(runs?.difference?.interval.low).toBeCloseTo(-0.0163992471, 9)
  })

  it('have no interval from few runs, and say so', () => {
    const { runs } = compareOf('seeds', [0.1, 0.2, 0.3], [0.2, 0.3, 0.4])
    expect(runs?.outperformance).toMatchObject({ interval: null, conclusion: 'not-told' })
    expect(runs?.reason).toBe('no interval: it takes 5 runs a side, and there are 3')
  })

  it('say which run has no value, and which folds do not match', () => {
    expect(compareOf('seeds', [0.1, null], [0.2, 0.3]).runs).toMatchObject({
      outperformance: null,
      reason: 'main has no value of run 2',
    })
    expect(compareOf('folds', [0.1, 0.2], [0.2, 0.3, 0.4]).runs).toMatchObject({
      outperformance: null,
      reason: 'main has 2 folds and this run 3: none match',
    })
  })

  it('change nothing else, and are not compared where the metric is not, or the runs are of another kind', () => {
    const { runs, ...rest } = compareOf('seeds', BASE, HEAD)
    expect(rest).toEqual(row)
    expect(runs).toBeDefined()
    expect(compareOf('seeds', BASE, HEAD, { delta: null }).runs).toBeUndefined()
    const sides = { base: evaluationOf('folds', BASE), head: evaluationOf('seeds', HEAD) }
    expect(compareRuns([row], sides, { confidence: 0.95, seed: 1 })).toEqual([row])
  })
})
