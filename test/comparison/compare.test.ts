import { describe, expect, it } from 'vitest'
import { chooseResamples } from '../../src/comparison/compare.ts'
import { comparisonDocument } from '../../src/documents/comparison.ts'
import type { Evaluation } from '../../src/documents/evaluation.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { LabelledSample, Sample } from '../../src/sample/sample.ts'
import { compareSamples, entryOf, evaluationOf, SHA, sampleOf } from '../support/comparison-sides.ts'
import { makeSample } from '../support/make-sample.ts'

/** 160 examples: main is right on 100, the head on 120; 40 gained and 20 lost. */
const target = new Array<string>(160).fill('yes')
const base = makeSample({ target, predicted: target.map((_, i) => (i < 100 ? 'yes' : 'no')) })
const head = makeSample({
  target,
  predicted: target.map((_, i) => (i < 80 || (i >= 100 && i < 140) ? 'yes' : 'no')),
})

const nothing = { slice: null, evidence: null, delta: null, interval: null, p: null, test: null }

describe('comparing with the baseline', () => {
  it('pairs the examples and weighs accuracy with the published interval of Tango', () => {
    const entry = entryOf(compareSamples(base, head), 'accuracy')
    expect(entry).toMatchObject({
      base: 0.625,
      head: 0.75,
      delta: 0.125,
      n: 160,
      test: 'mcnemar-mid-p',
      reason: null,
    })
    expect(entry.evidence).toEqual({ kind: 'shares', n: 160, gained: 40, lost: 20 })
    expect(entry.interval?.low).toBeCloseTo(0.03086, 5)
    expect(entry.interval?.high).toBeCloseTo(0.21806, 5)
    // scipy: binom.cdf(39, 60, .5) + binom.pmf(40, 60, .5)/2 = 0.995073
    expect(entry.p).toBeCloseTo(0.995073, 6)
  })

  it("gives the head's own value Wilson's interval, for bars that are judged by it", () => {
    // statsmodels 0.15.0: proportion_confint(120, 160, method='wilson') = 0.677576, 0.810701
    const entry = entryOf(compareSamples(base, head), 'accuracy')
    expect(entry.headInterval?.low).toBeCloseTo(0.677576, 6)
    expect(entry.headInterval?.high).toBeCloseTo(0.810701, 6)
  })

  it('turns the interval round when main and head change places', () => {
    const metrics = new Map([['test', ['accuracy', 'f1_macro']]])
    const one = compareSamples(base, head, { metrics })
    const other = compareSamples(head, base, { metrics })
    for (const name of ['accuracy', 'f1_macro']) {
      const there = entryOf(one, name)
      const back = entryOf(other, name)
      expect(there.delta).toBeCloseTo(-(back.delta as number), 12)
      expect(Math.abs((there.interval?.low ?? 9) + (back.interval?.high ?? 9))).toBeLessThan(0.01)
    }
  })

  it('writes a document that its schema accepts', () => {
    const comparison = compareSamples(base, head, { metrics: new Map([['test', []]]) })
    const text = comparisonDocument.serialize({ name: 'p', run: null, ...comparison })
    expect(comparisonDocument.parse(text, 'comparison.json').metrics.length).toBe(comparison.metrics.length)
  })

  it('gives the same bytes for the same seed, and other metrics do not move a number', () => {
    const metrics = new Map([['test', ['f1_macro']]])
    const alone = entryOf(compareSamples(base, head, { metrics }), 'f1_macro')
    expect(entryOf(compareSamples(base, head, { metrics }), 'f1_macro')).toEqual(alone)
    const among = compareSamples(base, head, {
      metrics: new Map([['test', ['accuracy', 'balanced_accuracy', 'f1_macro']]]),
    })
    expect(entryOf(among, 'f1_macro')).toEqual(alone)
  })

  it('believes no metric that a bundle claims', () => {
    const [claimed] = evaluationOf(head, ['accuracy']).metrics
    const evaluation = {
      ...evaluationOf(head, ['accuracy']),
      metrics: [{ ...claimed, value: 1 }],
    } as Evaluation
    const entry = entryOf(
      compareSamples(base, head, { head: { evaluations: [evaluation], samples: [head] } }),
      'accuracy',
    )
    expect(entry.head).toBe(0.75)
  })

  it('draws finer p-values the more rules there are', () => {
    // DESIGN section 6: resamples ≥ 10 · rules / a, a = 0.025
    expect(chooseResamples({ confidence: 0.95, rules: 1 })).toBe(4000)
    expect(chooseResamples({ confidence: 0.95, rules: 20 })).toBeGreaterThanOrEqual(8000)
    expect(chooseResamples({ confidence: 0.99, rules: 20 })).toBeGreaterThanOrEqual(40_000)
  })
})

describe('a pull request that changes nothing', () => {
  const scores = [target.map((_, i) => 0.1 + i / 1000), target.map((_, i) => 0.9 - i / 1000)]
  const metrics = new Map([['test', ['accuracy', 'f1_macro', 'log_loss']]])
  const withScores = (sample: LabelledSample, many: number) =>
    makeSample({
      target: many === 1 ? target : target.flatMap((label) => [label, label]),
      predicted: [...sample.predicted, ...(many === 1 ? [] : sample.predicted)].map(
        (code) => sample.labels[code] as string,
      ),
      labels: ['no', 'yes'],
      scores: scores.map((column) => (many === 1 ? column : [...column, ...column])),
    })

  it('is identical with the same model, although records round the scores', () => {
    const small = withScores(head, 1)
    const comparison = compareSamples(small, small, { metrics, sameModel: true })
    for (const name of metrics.get('test') ?? []) {
      expect(entryOf(comparison, name)).toMatchObject({
        delta: 0,
        evidence: { kind: 'identical', n: 160, sameModel: true },
      })
    }
  })

  it('is identical with another model on 200 examples or more', () => {
    const large = withScores(head, 2)
    const comparison = compareSamples(large, large, { metrics })
    for (const name of metrics.get('test') ?? []) {
      expect(entryOf(comparison, name).evidence).toEqual({ kind: 'identical', n: 320, sameModel: false })
    }
  })

  it('has to be decided by its evidence with another model on fewer', () => {
    const small = withScores(head, 1)
    const comparison = compareSamples(small, small, { metrics })
    expect(entryOf(comparison, 'accuracy').evidence).toEqual({ kind: 'shares', n: 160, gained: 0, lost: 0 })
    const f1 = entryOf(comparison, 'f1_macro')
    expect(f1.evidence?.kind).toBe('resampled')
    expect(f1.interval?.low).toBeLessThan(0)
    expect(entryOf(comparison, 'log_loss').interval).toBeNull()
  })

  it('is not identical for a metric whose predictions moved, although its value did not', () => {
    const moved = sampleOf([
      ['a', 'a', 150],
      ['a', 'b', 50],
      ['b', 'b', 50],
    ])
    const other = sampleOf([
      ['a', 'b', 50],
      ['a', 'a', 150],
      ['b', 'b', 50],
    ])
    const evidence = entryOf(compareSamples(moved, other), 'accuracy').evidence
    expect(evidence).toEqual({ kind: 'shares', n: 250, gained: 50, lost: 50 })
  })
})

describe('a loss', () => {
  const n = 400
  const truth = Array.from({ length: n }, (_, i) => (i % 2 === 0 ? 'a' : 'b'))
  const scored = (confidence: (i: number) => number) => {
    const right = Array.from({ length: n }, (_, i) => confidence(i))
    const scores = [
      right.map((score, i) => (i % 2 === 0 ? score : 1 - score)),
      right.map((score, i) => (i % 2 === 0 ? 1 - score : score)),
    ]
    return makeSample({ target: truth, predicted: truth, scores })
  }
  const metrics = new Map([['test', ['log_loss']]])

  it('is turned so that more is better in its evidence, and not in its change', () => {
    const entry = entryOf(
      compareSamples(
        scored((i) => 0.7 + (i % 7) / 100),
        scored((i) => 0.6 + (i % 5) / 100),
        { metrics },
      ),
      'log_loss',
    )
    // numpy: mean(-log(.6 + (i%5)/100)) - mean(-log(.7 + (i%7)/100)) over i = 0…399 = 0.163106
    expect(entry.delta).toBeCloseTo(0.163106, 4)
    expect(entry.higherIsBetter).toBe(false)
    expect(entry.interval?.low).toBeGreaterThan(0.1)
    expect(entry.evidence).toMatchObject({ kind: 'resampled', units: n })
    expect(entry.evidence?.kind === 'resampled' && entry.evidence.delta).toBeCloseTo(-0.163106, 4)
    expect(entry.p).toBeLessThan(0.001)
  })
})

describe('weights and clusters', () => {
  it('resample units instead of counting', () => {
    const weighted = (sample: Sample) => ({
      ...sample,
      weight: Float64Array.from(target, (_, i) => 1 + (i % 3)),
    })
    const entry = entryOf(compareSamples(weighted(base), weighted(head)), 'accuracy')
    expect(entry.evidence).toMatchObject({ kind: 'resampled', units: 160, n: 160 })
    expect(entry.interval?.low).toBeLessThan(entry.delta as number)
  })

  it('carry no interval with fewer than 30 clusters', () => {
    const clustered = (sample: Sample) => ({
      ...sample,
      group: Int32Array.from(target, (_, i) => i % 20),
      groups: Array.from({ length: 20 }, (_, i) => `g${String(i).padStart(2, '0')}`),
    })
    const comparison = compareSamples(clustered(base), clustered(head), {
      metrics: new Map([['test', ['accuracy', 'f1_macro']]]),
    })
    for (const name of ['accuracy', 'f1_macro']) {
      expect(entryOf(comparison, name)).toMatchObject({
        evidence: { kind: 'resampled', units: 20 },
        interval: null,
        p: null,
      })
    }
  })
})

describe('what cannot be compared', () => {
  it("shows the head's values without a baseline, and says why nothing more", () => {
    const comparison = compareSamples(base, head, {
      baseline: { sha: null, strategy: 'bootstrap', distance: null, ageSeconds: null },
      base: null,
    })
    expect(comparison).toMatchObject({
      comparable: false,
      reasons: ['no commit of main has a record yet'],
      obstacles: [],
      flips: [],
    })
    expect(entryOf(comparison, 'accuracy')).toMatchObject({
      ...nothing,
      head: 0.75,
      base: null,
      reason: 'no commit of main has a record yet',
    })
  })

  it('says so when there should be a baseline', () => {
    const comparison = compareSamples(base, head, {
      baseline: { sha: null, strategy: 'none', distance: null, ageSeconds: null },
      base: null,
    })
    expect(comparison.reasons).toEqual(['there is no baseline to compare with'])
  })

  it.each(['none', 'rebuild'] as const)(
    'lets nothing be judged on examples of the head’s choice alone: %s without main’s results',
    (strategy) => {
      const sha = strategy === 'none' ? null : SHA
      const comparison = compareSamples(base, head, {
        baseline: { sha, strategy, distance: null, ageSeconds: null },
        base: sha === null ? null : { evaluations: [], samples: [] },
      })
      expect(comparison.obstacles).toEqual([
        { evaluation: 'test', reason: expect.stringMatching(/main's model|no baseline/) },
      ])
      expect(comparison.comparable).toBe(false)
    },
  )

  it('lets no evaluation be judged that was left out of what was made again of main', () => {
    const further = { ...head, name: 'further' }
    const comparison = compareSamples(base, head, {
      baseline: { sha: SHA, strategy: 'rebuild', distance: 0, ageSeconds: 60 },
      head: { evaluations: [evaluationOf(head), evaluationOf(further)], samples: [head, further] },
      metrics: new Map([
        ['test', ['accuracy']],
        ['further', ['accuracy']],
      ]),
    })
    expect(comparison.obstacles?.map(({ evaluation }) => evaluation)).toEqual(['further'])
  })

  it('lets no given numbers be judged without a baseline that there should be', () => {
    const given = { ...evaluationOf(head, ['accuracy']), task: 'metrics-only' as const }
    const comparison = compareSamples(base, head, {
      baseline: { sha: null, strategy: 'none', distance: null, ageSeconds: null },
      base: null,
      head: { evaluations: [given], samples: [] },
      tasks: new Map([['test', 'metrics-only']]),
    })
    expect(comparison.obstacles?.map(({ evaluation }) => evaluation)).toEqual(['test'])
  })

  it('compares nothing across evaluation sets, and shows what main recorded', () => {
    const other = makeSample({
      target,
      predicted: [...target.slice(0, 100), ...new Array<string>(60).fill('no')],
      ids: target.map((_, i) => `x${String(i).padStart(3, '0')}`),
    })
    const comparison = compareSamples(other, head)
    expect(comparison.comparable).toBe(false)
    expect(comparison.reasons).toEqual([
      'test: not comparable with main: ids, targets, weights or groups of the evaluation set changed',
    ])
    expect(comparison.obstacles).toEqual([
      {
        evaluation: 'test',
        reason: 'not comparable with main: ids, targets, weights or groups of the evaluation set changed',
      },
    ])
    expect(entryOf(comparison, 'accuracy')).toMatchObject({ ...nothing, base: 0.625, head: 0.75 })
    expect(comparison.flips).toEqual([])
  })

  it('shows no metric for the head’s document alone to name, and so stays as small as the policy', () => {
    const { metrics, ...rest } = evaluationOf(head, ['accuracy'])
    const invented = Array.from({ length: 1000 }, (_, i) => ({ ...metrics[0], name: `recall[${i}]` }))
    const named = { ...rest, metrics: [...metrics, ...invented] } as Evaluation
    const further = Array.from({ length: 1000 }, (_, i) => ({ ...rest, name: `e${i}`, metrics }))
    const comparison = compareSamples(base, head, {
      head: { evaluations: [named, ...further], samples: [head] },
    })
    expect(comparison.metrics.map(({ name }) => name)).toEqual(['accuracy'])
    expect(comparison.reasons).toEqual([])
  })

  it('compares nothing across definitions of a metric', () => {
    const recorded = evaluationOf(base, ['accuracy', 'f1_macro'])
    const old = {
      ...recorded,
      metrics: recorded.metrics.map((metric) =>
        metric.name === 'accuracy' ? { ...metric, definition: 'accuracy@0' } : metric,
      ),
    }
    const samples = decodeSamples(encodeSamples([base], 'full'), 'base/sample.bin')
    const metrics = new Map([['test', ['accuracy', 'f1_macro']]])
    const comparison = compareSamples(base, head, {
      metrics,
      base: { evaluations: [old], samples },
    })
    expect(entryOf(comparison, 'accuracy')).toMatchObject({
      ...nothing,
      reason: 'main computed it by another definition (accuracy@0, now accuracy@1)',
    })
    expect(entryOf(comparison, 'f1_macro').evidence).not.toBeNull()
  })

  it('keeps an evaluation that only main has', () => {
    const gone = { ...base, name: 'holdout' }
    const comparison = compareSamples(base, head, {
      base: {
        evaluations: [evaluationOf(base, ['accuracy']), evaluationOf(gone, ['accuracy'])],
        samples: [],
      },
    })
    const entry = comparison.metrics.find(({ evaluation }) => evaluation === 'holdout')
    expect(entry).toMatchObject({
      ...nothing,
      name: 'accuracy',
      base: 0.625,
      head: null,
      reason: 'this run has no results for "holdout": it was not evaluated',
    })
    expect(comparison.obstacles).toContainEqual({
      evaluation: 'holdout',
      reason: 'this run has no results for "holdout": it was not evaluated',
    })
    expect(comparison.comparable).toBe(false)
  })

  it("keeps an evaluation that failed, with the failure's words", () => {
    const failed: Evaluation = {
      ...evaluationOf(head),
      metrics: [],
      digest: null,
      failure: { code: 'MM-214', message: 'the predictions have 3 ids twice' },
    }
    const comparison = compareSamples(base, head, { head: { evaluations: [failed], samples: [] } })
    expect(entryOf(comparison, 'accuracy')).toMatchObject({
      ...nothing,
      head: null,
      base: 0.625,
      reason: 'this run has no results for "test": the predictions have 3 ids twice',
    })
  })

  it('keeps a metric that neither side could compute', () => {
    const comparison = compareSamples(base, head, {
      head: { evaluations: [], samples: [] },
      base: { evaluations: [], samples: [] },
    })
    expect(entryOf(comparison, 'accuracy')).toMatchObject({ ...nothing, head: null, base: null })
    expect(comparison.comparable).toBe(false)
  })

  it('shows a metric that only main computes', () => {
    const recorded = evaluationOf(base, ['accuracy', 'cohen_kappa'])
    const samples = decodeSamples(encodeSamples([base], 'full'), 'base/sample.bin')
    const comparison = compareSamples(base, head, { base: { evaluations: [recorded], samples } })
    expect(entryOf(comparison, 'cohen_kappa')).toMatchObject({
      ...nothing,
      head: null,
      reason: 'only main has it: this run does not compute it',
    })
  })

  it('shows and compares a metric that only the head was asked for, from main’s examples', () => {
    const evaluations = [evaluationOf(head, ['accuracy', 'f1_macro'])]
    const comparison = compareSamples(base, head, { head: { evaluations, samples: [head] } })
    expect(entryOf(comparison, 'f1_macro').evidence?.kind).toBe('resampled')
  })

  it('does not hold a new evaluation against the others', () => {
    const further = { ...head, name: 'new' }
    const comparison = compareSamples(base, head, {
      head: {
        evaluations: [evaluationOf(head, ['accuracy']), evaluationOf(further, ['accuracy'])],
        samples: [head, further],
      },
    })
    expect(comparison.comparable).toBe(true)
    expect(comparison.obstacles).toEqual([])
    expect(comparison.metrics.find(({ evaluation }) => evaluation === 'new')).toMatchObject({
      ...nothing,
      head: 0.75,
    })
  })

  it('has no evidence for a class without examples', () => {
    const metrics = new Map([['test', ['recall[no]']]])
    expect(entryOf(compareSamples(base, head, { metrics }), 'recall[no]')).toMatchObject({
      evidence: null,
      n: 0,
    })
  })

  it('says which side lacks scores', () => {
    const metrics = new Map([['test', ['log_loss']]])
    const scores = [target.map(() => 0.4), target.map(() => 0.6)]
    const comparison = compareSamples(
      base,
      { ...head, scores: scores.map((column) => Float64Array.from(column)) },
      { metrics },
    )
    expect(entryOf(comparison, 'log_loss')).toMatchObject({
      ...nothing,
      base: null,
      reason: 'main has no such value: the predictions have no scores',
    })
  })
})

describe('examples whose correctness changed', () => {
  it('come right→wrong first, with whole counts', () => {
    const { flips, flipCounts } = compareSamples(base, head)
    expect(flipCounts).toEqual([{ evaluation: 'test', lost: 20, gained: 40 }])
    expect(flips.length).toBe(60)
    expect(flips[0]).toMatchObject({ evaluation: 'test', id: 'e080', target: 'yes', base: 'yes', head: 'no' })
    expect(flips[20]).toMatchObject({ id: 'e100', base: 'no', head: 'yes' })
  })

  it('are at most 200 of an evaluation', () => {
    const right = sampleOf([
      ['a', 'a', 500],
      ['b', 'b', 10],
    ])
    const wrong = sampleOf([
      ['a', 'b', 500],
      ['b', 'b', 10],
    ])
    const { flips, flipCounts } = compareSamples(right, wrong)
    expect(flips.length).toBe(200)
    expect(flipCounts[0]).toMatchObject({ lost: 500, gained: 0 })
  })

  it('are read by label where the two sides number their labels otherwise', () => {
    const before = makeSample({ target: ['b', 'c'], predicted: ['a', 'c'] })
    const after = makeSample({ target: ['b', 'c'], predicted: ['b', 'd'] })
    expect(compareSamples(before, after).flips).toEqual([
      { evaluation: 'test', id: 'e001', target: 'c', base: 'c', head: 'd', loss: null },
      { evaluation: 'test', id: 'e000', target: 'b', base: 'a', head: 'b', loss: null },
    ])
  })

  it('name the commit that they are compared with', () => {
    expect(compareSamples(base, head).baseline.sha).toBe(SHA)
  })
})
