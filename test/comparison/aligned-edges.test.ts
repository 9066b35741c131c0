import { describe, expect, it } from 'vitest'
import type { ComparisonInput } from '../../src/comparison/compare.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { LabelledSample, Sample } from '../../src/sample/sample.ts'
import type { StoredSample } from '../../src/sample/stored-sample.ts'
import { takeExamples } from '../../src/sample/take-examples.ts'
import { compareSamples, entryOf, evaluationOf } from '../support/comparison-sides.ts'
import { makeSample } from '../support/make-sample.ts'

/** 400 examples; main is right on the first 300, the head on all but every fifth of them. */
const rows = Array.from({ length: 400 }, (_, row) => row)
const target = rows.map((row) => (row % 2 === 0 ? 'yes' : 'no'))
const other = (label: string | undefined) => (label === 'yes' ? 'no' : 'yes')
const base = makeSample({
  target,
  predicted: target.map((label, row) => (row < 300 ? label : other(label))),
})
const head = makeSample({
  target,
  predicted: target.map((label, row) => (row % 5 === 0 ? other(label) : label)),
})

function from(sample: LabelledSample, { first = 0, altered = 0 }): LabelledSample {
  const part = takeExamples(sample, Int32Array.from(rows.slice(first)))
  return { ...part, target: part.target.map((label, row) => (row < altered ? 1 - label : label)) }
}

function stored(sample: Sample): StoredSample[] {
  return decodeSamples(encodeSamples([sample], 'full'), 'base/sample.bin')
}

const main = (sample: Sample) => ({ evaluations: [evaluationOf(sample)], samples: stored(sample) })

function compareCommon(changed: Sample, fields: Partial<ComparisonInput> = {}) {
  return compareSamples(base, changed, { base: main(base), onEvaluationChange: 'common', ...fields })
}

describe('what is left of main’s examples', () => {
  it.each([
    { first: 0, altered: 40, comparable: true },
    { first: 0, altered: 41, comparable: false },
    { first: 20, altered: 20, comparable: true },
    { first: 20, altered: 21, comparable: false },
    { first: 21, altered: 20, comparable: false },
  ])('counts those that are gone and those that are altered: $first and $altered', (change) => {
    expect(compareCommon(from(head, change)).comparable).toBe(change.comparable)
  })

  it.each([
    { first: 10, altered: 0 },
    { first: 0, altered: 10 },
    { first: 10, altered: 10 },
    { first: 5, altered: 15 },
    { first: 15, altered: 5 },
  ])('lets no bar be judged where $first are gone and $altered altered', (change) => {
    const { obstacles } = compareCommon(from(head, change))
    const left = change.first + change.altered
    expect(obstacles).toEqual([
      {
        evaluation: 'test',
        reason: `${left} of main's 400 examples are not in this run's evaluation set as they were`,
      },
    ])
  })
})

describe('a record that is not what it says', () => {
  it('is not believed on the common examples, where its header alone is right', () => {
    const [altered] = stored(from(base, { altered: 10 }))
    const forged = { ...altered, evaluationSet: evaluationOf(base).digest } as StoredSample
    const found = compareCommon(from(head, { first: 20 }), {
      base: { evaluations: [evaluationOf(base)], samples: [forged] },
    })
    expect(found.comparable).toBe(false)
    expect(found.reasons[0]).toContain('the stored examples are not those of their digest')
  })
})

describe('main’s model evaluated again', () => {
  const without = { evaluations: [evaluationOf(base)], samples: [], withoutSample: 'they are private' }
  const chosen = from(head, { first: 100 })

  it('is not taken with examples of the head’s choice under the digest of main’s', () => {
    const evaluation = { ...evaluationOf(chosen), digest: evaluationOf(base).digest }
    for (const onEvaluationChange of ['fail', 're-evaluate', 'common'] as const) {
      const found = compareSamples(base, chosen, {
        base: without,
        rebuilt: { evaluations: [evaluation], samples: stored(chosen) },
        onEvaluationChange,
      })
      expect(found.comparable).toBe(false)
      expect(found.obstacles).toHaveLength(1)
      expect(found.reasons[0]).toContain('the stored examples are not those of their digest')
    }
  })

  it('is not taken without its examples', () => {
    const found = compareSamples(base, head, {
      base: without,
      rebuilt: { evaluations: [evaluationOf(base)], samples: [] },
    })
    expect(found.reasons).toEqual([
      "test: they are private; main's model was not evaluated again: its evaluation has no examples",
    ])
    expect(found.comparable).toBe(false)
  })

  it('is not taken where only common examples were asked for', () => {
    const found = compareSamples(base, chosen, {
      base: without,
      rebuilt: main(chosen),
      onEvaluationChange: 'common',
    })
    expect(found.comparable).toBe(false)
    expect(found.obstacles).toHaveLength(1)
  })
})

// Strata that follow the predictions take all width from an interval.
describe.each(['full', 'compact'] as const)('strata, by a record that is %s', (form) => {
  const strata = (of: (row: number) => number) => Int32Array.from(rows, of)
  const halves = strata((row) => (row < 200 ? 0 : 1))
  const kindOf = (mine: Int32Array | null, mains: Int32Array | null) => {
    const before = { ...base, strata: mains }
    const samples = decodeSamples(encodeSamples([before], form), 'base/sample.bin')
    const found = compareSamples(
      base,
      { ...head, strata: mine },
      { metrics: new Map([['test', ['accuracy']]]), base: { evaluations: [evaluationOf(before)], samples } },
    )
    return entryOf(found, 'accuracy').evidence?.kind
  }

  it('are those of main whatever they are numbered', () => {
    expect(kindOf(halves, halves)).toBe('resampled')
    expect(
      kindOf(
        strata((row) => (row < 200 ? 7 : 3)),
        halves,
      ),
    ).toBe('resampled')
  })

  it.each([
    ['one more', strata((row) => (row < 200 ? 0 : row < 300 ? 1 : 2))],
    ['one fewer', strata(() => 0)],
    ['one example in another', strata((row) => (row < 199 ? 0 : 1))],
    ['the last example in another', strata((row) => (row < 200 || row === 399 ? 0 : 1))],
  ])('are not drawn within where the head has %s', (_, mine) => {
    expect(kindOf(mine, halves)).toBe('shares')
  })

  it('are not drawn within where one side alone has them', () => {
    expect(kindOf(halves, null)).toBe('shares')
    expect(kindOf(null, halves)).toBe('shares')
  })
})
