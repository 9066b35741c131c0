import { describe, expect, it } from 'vitest'
import type { ComparisonInput } from '../../src/comparison/compare.ts'
import type { Evaluation } from '../../src/documents/evaluation.ts'
import { noTerms } from '../../src/metrics/define-metric.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { LabelledSample } from '../../src/sample/sample.ts'
import { compareSamples, entryOf, evaluationOf } from '../support/comparison-sides.ts'
import { makeSample } from '../support/make-sample.ts'
import { metricRule } from '../support/metric-rule.ts'

const rows = Array.from({ length: 160 }, (_, row) => row)
const scores = rows.map((row) => ((row * 37) % 101) / 101)

/** 160 examples, too few to be proven equal by themselves, decided by scores at the threshold. */
function decidedAt(threshold: number): LabelledSample {
  return makeSample({
    task: 'binary',
    positive: 'yes',
    labels: ['no', 'yes'],
    target: rows.map((row) => ((scores[row] as number) + (row % 5) / 10 >= 0.7 ? 'yes' : 'no')),
    predicted: rows.map((row) => ((scores[row] as number) >= threshold ? 'yes' : 'no')),
    scores: [scores.map((score) => 1 - score), scores],
  })
}

const rule = 'maximise f1'
function evaluated(sample: LabelledSample, value: number): Evaluation {
  return { ...evaluationOf(sample, ['accuracy']), threshold: { rule, value, source: 'here' } }
}

function recorded(sample: LabelledSample, value: number) {
  const samples = decodeSamples(encodeSamples([sample], 'compact'), 'record')
  return { evaluations: [evaluated(sample, value)], samples }
}

const asked = [metricRule({ metric: 'accuracy', budget: { drop: 0.02, since: 'v1' } })]
const decisions: NonNullable<ComparisonInput['decisions']> = new Map([
  ['test', { positive: 'yes', threshold: { kind: 'maximise', metric: 'f1' } }],
])

/** Main, a pin and the head, each at a threshold of its own. */
function compareAt({ main, pin, head }: { main: number; pin: number; head: number }) {
  const found = compareSamples(decidedAt(main), decidedAt(head), {
    asked,
    decisions,
    base: recorded(decidedAt(main), main),
    head: { evaluations: [evaluated(decidedAt(head), head)], samples: [decidedAt(head)] },
    pins: new Map([['v1', recorded(decidedAt(pin), pin)]]),
  })
  const since = found.metrics.filter((row) => row.since === 'v1')
  expect(since).toHaveLength(1)
  return { main: entryOf(found, 'accuracy'), pin: since[0] }
}

describe('a threshold that is chosen by a rule', () => {
  it('is main’s: a head that chose another has no results', () => {
    const found = compareAt({ main: 0.5, pin: 0.5, head: 0.4 })
    const reason = "its threshold (maximise f1) is 0.4, and main's is 0.5"
    expect(found.main).toMatchObject({ head: null, evidence: null, reason: expect.stringContaining(reason) })
    expect(found.pin).toMatchObject({ head: null, evidence: null, reason: expect.stringContaining(reason) })
  })

  it('is main’s and not the pin’s, where the head is compared with a pin', () => {
    const kept = compareAt({ main: 0.5, pin: 0.4, head: 0.5 })
    expect(kept.main.evidence).not.toBeNull()
    expect(kept.pin?.evidence).toMatchObject({ kind: 'shares', n: 160 })
    expect(compareAt({ main: 0.5, pin: 0.4, head: 0.4 }).pin).toMatchObject({ head: null, evidence: null })
  })

  it('is main’s of the same evaluation, whatever stands first in its record', () => {
    const [other, own] = [recorded(decidedAt(0.4), 0.4), recorded(decidedAt(0.5), 0.5)]
    const first = other.evaluations.map((one) => ({ ...one, name: 'other' }))
    const found = compareSamples(decidedAt(0.5), decidedAt(0.5), {
      asked,
      decisions,
      base: { ...own, evaluations: [...first, ...own.evaluations] },
      head: { evaluations: own.evaluations, samples: [decidedAt(0.5)] },
      pins: new Map([['v1', own]]),
    })
    expect(found.metrics.find((row) => row.since === 'v1')?.evidence).not.toBeNull()
  })
})

it('a few equal examples do not prove a budget kept, though the head’s model is main’s', () => {
  const side = decidedAt(0.5)
  const pins = new Map([['v1', recorded(side, 0.5)]])
  const found = compareSamples(side, side, { asked, pins, sameModel: true })
  // The model of the pin is not known to be the head's: only that of main is.
  expect(entryOf(found, 'accuracy').evidence).toEqual({ kind: 'identical', n: 160, sameModel: true })
  expect(found.metrics.find((row) => row.since === 'v1')?.evidence).toMatchObject({
    kind: 'shares',
    n: 160,
    gained: 0,
    lost: 0,
  })
})

describe('rows since a pin', () => {
  const side = {
    ...decidedAt(0.5),
    slices: [{ name: 'of=x', of: 'of', members: Int32Array.from(rows.slice(80)) }],
  }
  const holdout = { ...side, name: 'holdout' }
  const both = {
    evaluations: [evaluationOf(side, ['accuracy']), evaluationOf(holdout, ['accuracy', 'f1'])],
    samples: decodeSamples(encodeSamples([side, holdout], 'compact'), 'record'),
  }
  const budget = { drop: 0.02, since: 'v1' }
  const rowsOf = (rules: ComparisonInput['asked']) =>
    compareSamples(side, side, {
      metrics: new Map([
        ['test', ['accuracy']],
        ['holdout', ['accuracy', 'f1']],
      ]),
      base: both,
      head: { evaluations: both.evaluations, samples: [side, holdout] },
      pins: new Map([['v1', both]]),
      asked: rules,
    })
      .metrics.filter(({ since }) => since === 'v1')
      .map(({ evaluation, name, slice }) => [evaluation, name, slice])

  it('are of what this run computes: a budget on anything else finds nothing', () => {
    expect(rowsOf([metricRule({ metric: 'f1', budget })])).toEqual([['holdout', 'f1', null]])
    expect(rowsOf([metricRule({ metric: 'f1', evaluation: 'test', budget })])).toEqual([])
  })

  it('give their reasons as since the pin: what is new since then is not new to main', () => {
    const west = { name: 'of=west', of: 'of', members: Int32Array.from(rows.slice(0, 40)) }
    const head = { ...side, slices: [...side.slices, west] }
    const found = compareSamples(head, head, {
      pins: new Map([['v1', both]]),
      asked: [metricRule({ metric: 'accuracy', slice: 'of', budget })],
    })
    const reasons = found.metrics.filter(({ since }) => since === 'v1').map(({ reason }) => reason)
    expect(reasons).toEqual([null, 'since v1: the slice "of=west" is new: main does not have it'])
  })

  it('are those of every rule', () => {
    const found = rowsOf([
      metricRule({ metric: 'accuracy', evaluation: 'holdout', budget }),
      metricRule({ metric: 'f1', evaluation: 'holdout', slice: 'of=x', budget }),
    ])
    expect(found).toEqual([
      ['holdout', 'accuracy', null],
      ['holdout', 'f1', 'of=x'],
    ])
  })
})

describe('on one slice', () => {
  const slices = ['x', 'y'].map((name, at) => ({
    name: `of=${name}`,
    of: 'of',
    members: Int32Array.from({ length: 80 }, (_, row) => row + 80 * at),
  }))
  const sliced = { ...decidedAt(0.5), slices }

  it('a number that was given has no value', () => {
    const own = [{ name: 'wer', higherIsBetter: false, kind: 'file' } as const]
    const terms = { ...noTerms, own, given: new Map([['wer', { value: 0.1, reason: null }]]) }
    const found = compareSamples(sliced, sliced, {
      metrics: new Map([['test', ['accuracy', 'wer']]]),
      terms: new Map([['test', terms]]),
      asked: [metricRule({ metric: 'wer', slice: 'of', margin: 0.01 })],
    })
    expect(entryOf(found, 'wer').head).toBe(0.1)
    const ofSlices = found.metrics.filter(({ name, slice }) => name === 'wer' && slice !== null)
    expect(ofSlices).toHaveLength(2)
    for (const row of ofSlices)
      expect(row).toMatchObject({
        head: null,
        evidence: null,
        reason: 'wer is of the whole set alone, not of a slice',
      })
  })

  it.each([
    { evaluation: 'test', rows: ['of=x', 'of=y'] },
    { evaluation: 'other', rows: [] },
  ])('what a rule asks is asked of its evaluation: $evaluation', ({ evaluation, rows }) => {
    const head = { ...sliced, slices: slices.slice(1) }
    const found = compareSamples(sliced, head, {
      metrics: new Map([['test', ['roc_auc']]]),
      asked: [metricRule({ metric: 'roc_auc', evaluation, slice: 'of', margin: 0.01 })],
    })
    const told = found.metrics.filter(({ name, slice }) => name === 'roc_auc' && slice !== null)
    expect(told.map(({ slice }) => slice).sort()).toEqual(rows)
  })

  it.each([
    { slice: 'of=x', computed: true },
    { slice: 'of', computed: true },
    { slice: 'of=x', computed: false },
  ])('that is lost, a metric that only main has is told: $slice, $computed', ({ slice, computed }) => {
    const metric = computed ? 'accuracy' : 'f1'
    const document = evaluationOf(sliced, ['accuracy', 'f1'])
    const head = { ...sliced, slices: slices.slice(1) }
    const found = compareSamples(sliced, head, {
      base: { evaluations: [document], samples: recorded(sliced, 0.5).samples },
      head: { evaluations: [evaluationOf(head, ['accuracy'])], samples: [head] },
      asked: [metricRule({ metric, slice, margin: 0.01 })],
    })
    const value = document.metrics.find((one) => one.name === metric && one.slice === 'of=x')?.value
    expect(value).toBeGreaterThan(0)
    expect(found.metrics.filter((row) => row.slice === 'of=x')).toMatchObject([
      { name: metric, base: value, head: null, reason: 'the slice "of=x" is lost: only main has it' },
    ])
  })
})

it.each([
  { strategy: 'none', base: null, reason: 'there is no baseline to compare with' },
  {
    strategy: 'rebuild',
    base: { evaluations: [], samples: [] },
    reason: "main's model was not made again and evaluated on it",
  },
] as const)('an evaluation without main’s says what main lacks: $strategy', ({ strategy, base, reason }) => {
  const side = decidedAt(0.5)
  const baseline = { sha: null, strategy, distance: null, ageSeconds: null }
  const found = compareSamples(side, side, { baseline, base })
  expect(found.obstacles).toEqual([{ evaluation: 'test', reason }])
})
