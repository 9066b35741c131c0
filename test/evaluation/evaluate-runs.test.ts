import { describe, expect, it } from 'vitest'
import { evaluationDocument } from '../../src/documents/evaluation.ts'
import { evaluateRuns } from '../../src/evaluation/evaluate-runs.ts'
import { evaluateSample } from '../../src/evaluation/evaluate-sample.ts'
import { noTerms } from '../../src/metrics/define-metric.ts'
import { idAt } from '../../src/sample/ids.ts'
import { takeExamples } from '../../src/sample/take-examples.ts'
import { makeSample } from '../support/make-sample.ts'
import { faultOf } from '../support/thrown.ts'

const settings = {
  confidence: 0.95,
  seed: 1,
  resamples: 500,
  method: 'percentile',
  metrics: ['accuracy'],
  terms: noTerms,
  leastInSlice: 30,
  searched: null,
  threshold: null,
} as const

/** `hits` of 50 examples right, with ids that start with `prefix`. */
function run(hits: number, prefix: string, slices: Parameters<typeof makeSample>[0]['slices'] = []) {
  const rows = Array.from({ length: 50 }, (_, row) => row)
  return makeSample({
    labels: ['a', 'b'],
    ids: rows.map((row) => `${prefix}${String(row).padStart(2, '0')}`),
    target: rows.map(() => 'a'),
    predicted: rows.map((row) => (row < hits ? 'a' : 'b')),
    slices,
  })
}
const idsOf = (sample: ReturnType<typeof makeSample>) =>
  Array.from({ length: sample.size }, (_, example) => idAt(sample.ids, example))

describe('slices in an evaluation', () => {
  const first = { name: 'half=one', of: 'half', members: Int32Array.from({ length: 40 }, (_, row) => row) }
  const small = { name: 'half=two', of: 'half', members: Int32Array.of(47, 48, 49) }
  const evaluation = evaluateSample({ ...settings, sample: run(20, 'e', [first, small]) })

  it('have metrics of their own with intervals, after those of the whole set', () => {
    expect(evaluation.metrics.map(({ slice, value, n }) => [slice, value, n])).toEqual([
      [null, 0.4, 50],
      ['half=one', 0.5, 40],
      ['half=two', null, 3],
    ])
    expect(evaluation.metrics[1]?.interval?.method).toBe('wilson')
  })

  it('are listed with their sizes, and have a reason in place of numbers where they are too small', () => {
    expect(evaluation.slices).toEqual([
      { name: 'half=one', of: 'half', n: 40 },
      { name: 'half=two', of: 'half', n: 3 },
    ])
    expect(evaluation.metrics[2]?.reason).toBe('only 3 examples: it takes 30')
  })
})

describe('some of the examples', () => {
  it('keep their names, labels and slices', () => {
    const part = takeExamples(
      run(2, 'e', [{ name: 's', members: Int32Array.of(0, 2, 4) }]),
      Int32Array.of(1, 2, 4),
    )
    expect(idsOf(part)).toEqual(['e01', 'e02', 'e04'])
    expect([...part.predicted]).toEqual([0, 1, 1])
    expect([...(part.slices[0]?.members ?? [])]).toEqual([1, 2])
  })
})

describe('an evaluation of several runs', () => {
  it('of folds has the mean, the spread and all examples', () => {
    const samples = [run(40, 'b'), run(45, 'a'), run(35, 'c')]
    const { evaluation, sample } = evaluateRuns({ ...settings, samples, kind: 'folds' })
    const [metric] = evaluation.metrics
    expect(metric?.value).toBeCloseTo(0.8, 12)
    expect(metric?.runs).toMatchObject({ values: [0.8, 0.9, 0.7], degrees: 2 })
    expect(metric?.runs?.deviation).toBeCloseTo(0.1, 12)
    expect(metric?.interval?.method).toBe('corrected-resampled-t')
    expect(evaluation).toMatchObject({ examples: 150, runs: { kind: 'folds', count: 3 } })
    expect(idAt(sample.ids, 0)).toBe('a00')
    const text = evaluationDocument.serialize({
      name: 'p',
      run: null,
      evaluations: [evaluation],
      sample: null,
    })
    expect(evaluationDocument.parse(text, 'evaluation.json').evaluations).toEqual([evaluation])
  })

  it('of seeds draws examples and not predictions', () => {
    const { evaluation, sample } = evaluateRuns({
      ...settings,
      samples: [run(40, 'e'), run(41, 'e')],
      kind: 'seeds',
    })
    const [metric] = evaluation.metrics
    expect(metric).toMatchObject({ n: 50, interval: { method: 'seeds-t' } })
    expect(metric?.value).toBeCloseTo(0.81, 12)
    expect(evaluation.examples).toBe(50)
    expect(sample.size).toBe(100)
    expect([idAt(sample.ids, 0), idAt(sample.ids, 1)]).toEqual(['e00@1', 'e00@2'])
    expect(sample.group?.[0]).toBe(sample.group?.[1])
    // The same 50 examples twice say hardly more than once: Wilson of 40 in 50 is 0.22 wide, of 80 in 100 0.16.
    const width = (metric?.interval?.high ?? 0) - (metric?.interval?.low ?? 0)
    expect(width).toBeGreaterThan(0.19)
  })

  it('of one run has no interval', () => {
    const { evaluation } = evaluateRuns({ ...settings, samples: [run(40, 'e')], kind: 'folds' })
    expect(evaluation.metrics[0]).toMatchObject({ value: 0.8, interval: null })
  })

  it('is refused where folds share an example, and where seeds do not', async () => {
    const shared = await faultOf(() =>
      evaluateRuns({ ...settings, samples: [run(1, 'e'), run(2, 'e')], kind: 'folds' }),
    )
    expect([shared.code, shared.message]).toEqual([
      'MM-265',
      expect.stringContaining('"e00" is in two folds'),
    ])
    const other = await faultOf(() =>
      evaluateRuns({ ...settings, samples: [run(1, 'e'), run(2, 'f')], kind: 'seeds' }),
    )
    expect(other.message).toContain('"e00" of run 1 is not in run 2')
  })
})
