import { describe, expect, it } from 'vitest'
import type { ComparisonInput } from '../../src/comparison/compare.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { LabelledSample } from '../../src/sample/sample.ts'
import { compareSamples, entryOf, evaluationOf, sampleOf } from '../support/comparison-sides.ts'
import { metricRule } from '../support/metric-rule.ts'

const base = sampleOf([
  ['a', 'a', 100],
  ['b', 'a', 60],
  ['b', 'b', 60],
])
const head = sampleOf([
  ['a', 'a', 80],
  ['a', 'b', 20],
  ['b', 'b', 120],
])
const other = sampleOf([
  ['a', 'a', 30],
  ['b', 'b', 30],
])
const named = (sample: LabelledSample, name: string) => ({ ...sample, name })
const both = new Map([
  ['test', ['accuracy']],
  ['holdout', ['accuracy']],
])

function side(...samples: readonly LabelledSample[]) {
  const stored = decodeSamples(encodeSamples(samples, 'compact'), 'base/sample.bin')
  return {
    evaluations: samples.map((sample) => evaluationOf(sample, ['accuracy'])),
    head: [...samples],
    samples: stored,
  }
}

function compareBoth(before: LabelledSample, after: LabelledSample, fields: Partial<ComparisonInput> = {}) {
  const [was, is] = [side(base, named(before, 'holdout')), side(head, named(after, 'holdout'))]
  return compareSamples(base, head, {
    metrics: both,
    base: { evaluations: was.evaluations, samples: was.samples },
    head: { evaluations: is.evaluations, samples: is.head },
    ...fields,
  })
}

describe('two evaluations', () => {
  it('are comparable where each of them is', () => {
    expect(compareBoth(base, head)).toMatchObject({ comparable: true, obstacles: [], reasons: [] })
  })

  it('are not comparable where one of them is on other examples than main’s', () => {
    const found = compareBoth(other, head)
    expect(found.comparable).toBe(false)
    expect(found.obstacles?.map(({ evaluation }) => evaluation)).toEqual(['holdout'])
    expect(found.metrics.map(({ evidence }) => evidence !== null)).toEqual([true, false])
  })

  it('have budgets of their own', () => {
    const budget = { drop: 0.02, since: 'v1' }
    const pinned = side(base, named(base, 'holdout'))
    const asked = [metricRule({ metric: 'accuracy', evaluation: 'holdout', budget })]
    const found = compareBoth(base, head, { asked, pins: new Map([['v1', pinned]]) })
    expect(found.metrics.filter(({ since }) => since === 'v1').map((row) => row.evaluation)).toEqual([
      'holdout',
    ])
  })
})

describe('an evaluation of another task than the policy’s', () => {
  it('has no results', () => {
    const found = compareSamples(base, head, { tasks: new Map([['test', 'binary']]) })
    expect(found.comparable).toBe(false)
    expect(found.obstacles).toEqual([
      {
        evaluation: 'test',
        reason: expect.stringContaining("its task is multiclass, and the policy's is binary"),
      },
    ])
    expect(entryOf(found, 'accuracy')).toMatchObject({ head: null, evidence: null })
    expect(compareSamples(base, head, { tasks: new Map([['test', 'multiclass']]) }).comparable).toBe(true)
  })
})

// DESIGN section 6: at least 10 · rules / a resamples, a = 0.025.
describe('the number of resamples', () => {
  const metrics = new Map([['test', ['f1_macro']]])
  const part = (name: string, from: number) => ({
    name: `of=${name}`,
    of: 'of',
    members: Int32Array.from({ length: 110 }, (_, at) => from + at),
  })
  const slices = [part('x', 0), part('y', 110)]
  const drawn = (asked: ComparisonInput['asked']) => {
    const found = compareSamples({ ...base, slices }, { ...head, slices }, { metrics, asked })
    const { evidence } = entryOf(found, 'f1_macro')
    return evidence?.kind === 'resampled' ? evidence.resamples : null
  }
  const many = (count: number, slice: string | null) =>
    Array.from({ length: count }, () => metricRule({ metric: 'accuracy', margin: 0.01, slice }))

  it('grows with the rules that compare, each as often as there are slices of it', () => {
    expect(drawn(many(10, null))).toBe(4000)
    expect(drawn(many(12, null))).toBe(4800)
    expect(drawn(many(6, 'of'))).toBe(4800)
    expect(drawn(many(12, 'of=x'))).toBe(4800)
    expect(drawn(many(12, 'nowhere'))).toBe(4800)
  })
})

it('a difference between groups has no value on one slice', () => {
  const binary = { task: 'binary', positive: 'b' } as const
  const slices = ['x', 'y'].map((name, at) => ({
    name: `of=${name}`,
    of: 'of',
    members: Int32Array.from({ length: 110 }, (_, row) => row + 110 * at),
  }))
  const name = 'demographic_parity_difference[of]'
  const asked = [metricRule({ metric: name, slice: 'of=x', margin: 0.01 })]
  const found = compareSamples(
    { ...base, ...binary, slices },
    { ...head, ...binary, slices },
    {
      metrics: new Map([['test', [name]]]),
      asked,
    },
  )
  expect(found.metrics.find((row) => row.name === name && row.slice === 'of=x')).toMatchObject({
    head: null,
    evidence: null,
    reason: `${name} is of the whole set alone, not of a slice`,
  })
})

it('a slice that the head drops is lost, though main’s document has no value of it', () => {
  const slices = ['x', 'y'].map((name, at) => ({
    name: `of=${name}`,
    of: 'of',
    members: Int32Array.from({ length: 110 }, (_, row) => row + 110 * at),
  }))
  const evaluation = evaluationOf({ ...base, slices }, ['accuracy'])
  const whole = { ...evaluation, metrics: evaluation.metrics.filter(({ slice }) => slice === null) }
  const samples = decodeSamples(encodeSamples([{ ...base, slices }], 'compact'), 'base/sample.bin')
  const found = compareSamples(
    base,
    { ...head, slices: slices.slice(1) },
    {
      base: { evaluations: [whole], samples },
      asked: [metricRule({ metric: 'accuracy', slice: 'of', margin: 0.01 })],
    },
  )
  const lost = found.metrics.filter(({ slice }) => slice === 'of=x')
  expect(lost).toMatchObject([
    { head: null, evidence: null, reason: 'the slice "of=x" is lost: only main has it' },
  ])
})
