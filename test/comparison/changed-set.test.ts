import { describe, expect, it } from 'vitest'
import type { ComparisonInput } from '../../src/comparison/compare.ts'
import { comparisonDocument } from '../../src/documents/comparison.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { Form } from '../../src/sample/layout.ts'
import type { LabelledSample, Sample } from '../../src/sample/sample.ts'
import { takeExamples } from '../../src/sample/take-examples.ts'
import { compareSamples, entryOf, evaluationOf } from '../support/comparison-sides.ts'
import { multilabel, ranking, regression } from '../support/kinds-of-sample.ts'
import { makeSample } from '../support/make-sample.ts'

/** 400 examples; main is right on the first 300, the head on all but every fifth of them. */
const rows = Array.from({ length: 400 }, (_, row) => row)
const target = rows.map((row) => (row % 2 === 0 ? 'yes' : 'no'))
const other = (label: string | undefined) => (label === 'yes' ? 'no' : 'yes')
const groups = [
  { name: 'sex=f', of: 'sex', members: Int32Array.from(rows.filter((row) => row % 4 < 2)) },
  { name: 'sex=m', of: 'sex', members: Int32Array.from(rows.filter((row) => row % 4 >= 2)) },
]
const base = makeSample({
  target,
  predicted: target.map((label, row) => (row < 300 ? label : other(label))),
  slices: groups,
})
const whole = makeSample({
  target,
  predicted: target.map((label, row) => (row % 5 === 0 ? other(label) : label)),
  slices: groups,
})

/** Examples 100 to 399 of the head: 0 to 99 are gone. Of the next ten the target is another. */
const head = relabel(takeExamples(whole, Int32Array.from(rows.slice(100))))

function relabel(sample: LabelledSample): LabelledSample {
  return { ...sample, target: sample.target.map((label, row) => (row < 10 ? 1 - label : label)) }
}

function stored(sample: Sample, form: Form) {
  return decodeSamples(encodeSamples([sample], form), 'base/sample.bin')
}

const main = (sample: Sample, form: Form) => ({
  evaluations: [evaluationOf(sample)],
  samples: stored(sample, form),
})

function compareChanged(fields: Partial<ComparisonInput>) {
  return compareSamples(base, head, { base: main(base, 'full'), ...fields })
}

describe('a changed evaluation set', () => {
  it('is not comparable where the policy does not say otherwise', () => {
    const comparison = compareChanged({})
    expect(comparison.comparable).toBe(false)
    expect(comparison.pairings).toEqual([])
    expect(entryOf(comparison, 'accuracy').evidence).toBeNull()
  })

  it('is not comparable by a model that was evaluated again where nobody asked for that', () => {
    const comparison = compareChanged({ rebuilt: main(head, 'full') })
    expect(comparison.comparable).toBe(false)
    expect(
      compareChanged({ rebuilt: main(head, 'full'), onEvaluationChange: 'common' }).pairings?.[0]?.examples,
    ).toBe('common')
  })

  it('is not comparable on its common examples where main’s model was to be evaluated again', () => {
    const comparison = compareChanged({ onEvaluationChange: 're-evaluate' })
    expect(comparison.comparable).toBe(false)
  })
})

describe('on the common examples', () => {
  const comparison = compareChanged({ onEvaluationChange: 'common' })

  it('both sides are computed anew', () => {
    // Of examples 110 to 399 main is right on 110 to 299; the head is wrong on every fifth, 58 of 290.
    expect(entryOf(comparison, 'accuracy')).toMatchObject({ base: 190 / 290, head: 232 / 290, n: 290 })
    expect(entryOf(comparison, 'accuracy').evidence).toMatchObject({
      kind: 'shares',
      n: 290,
      gained: 80,
      lost: 38,
    })
    expect(comparison.comparable).toBe(true)
    expect(comparison.obstacles).toEqual([])
  })

  it('the pairing is marked, with what was left out', () => {
    expect(comparison.pairings).toEqual([
      { evaluation: 'test', examples: 'common', paired: 290, onlyBase: 100, onlyHead: 0, altered: 10 },
    ])
  })

  it('the document is one that its schema accepts', () => {
    const text = comparisonDocument.serialize({ name: 'p', run: null, ...comparison })
    expect(comparisonDocument.parse(text, 'comparison.json').pairings).toEqual(comparison.pairings)
  })

  it('a difference between groups can be told, where the groups are the same on them', () => {
    const metric = 'demographic_parity_difference[sex]'
    const metrics = new Map([['test', [metric]]])
    const binary = <S extends LabelledSample>(sample: S) => ({
      ...sample,
      task: 'binary' as const,
      positive: 'yes',
    })
    const one = { base: main(binary(base), 'full'), metrics, onEvaluationChange: 'common' as const }
    const same = compareSamples(binary(base), binary(head), one)
    expect(entryOf(same, metric).evidence).not.toBeNull()
    const moved = {
      ...binary(head),
      slices: [...head.slices].map((slice) => ({ ...slice, members: slice.members.slice(0, -1) })),
    }
    expect(entryOf(compareSamples(binary(base), moved, one), metric).evidence).toBeNull()
  })

  it('an unchanged set is compared as a whole, and marked so', () => {
    const same = compareSamples(base, whole, { base: main(base, 'full'), onEvaluationChange: 'common' })
    expect(same.pairings).toEqual([
      { evaluation: 'test', examples: 'same', paired: 400, onlyBase: 0, onlyHead: 0, altered: 0 },
    ])
    expect(entryOf(same, 'accuracy')).toMatchObject({ base: 0.75, head: 0.8, n: 400 })
  })

  it('nothing is compared where main’s record is compact, which is said', () => {
    const compact = compareChanged({ base: main(base, 'compact'), onEvaluationChange: 'common' })
    expect(compact.comparable).toBe(false)
    expect(compact.pairings).toEqual([])
    expect(compact.obstacles?.[0]?.reason).toContain(
      "main's record keeps no ids and targets to match by: the next record of main will",
    )
  })

  it('nothing is compared where there is none', () => {
    const ids = head.size
    const renamed = makeSample({
      ids: Array.from({ length: ids }, (_, row) => `x${String(row).padStart(3, '0')}`),
      target: target.slice(100),
      predicted: target.slice(100),
    })
    const none = compareSamples(base, renamed, { base: main(base, 'full'), onEvaluationChange: 'common' })
    expect(none.comparable).toBe(false)
    expect(none.reasons[0]).toContain('the two sets have no example in common')
    expect(entryOf(none, 'accuracy').evidence).toBeNull()
  })

  it('a record whose examples are not those of its digest is not believed', () => {
    const [whole] = stored(base, 'full')
    const forged = { ...whole, evaluationSet: `sha256:${'0'.repeat(64)}` } as NonNullable<typeof whole>
    const comparison = compareChanged({
      base: { evaluations: [evaluationOf(base)], samples: [forged] },
      onEvaluationChange: 'common',
    })
    expect(comparison.reasons[0]).toContain('the stored examples are not those of their digest')
  })

  it.each([
    { sample: multilabel, metric: 'f1_micro' },
    { sample: regression, metric: 'mean_absolute_error' },
    { sample: ranking, metric: 'mrr' },
  ])('$sample.task is compared too', ({ sample, metric }) => {
    const less = takeExamples<Sample>(sample, Int32Array.of(0, 1))
    const found = compareSamples(sample, less, {
      base: main(sample, 'full'),
      metrics: new Map([['test', [metric]]]),
      onEvaluationChange: 'common',
    })
    expect(found.pairings).toEqual([
      { evaluation: 'test', examples: 'common', paired: 2, onlyBase: 1, onlyHead: 0, altered: 0 },
    ])
    const entry = entryOf(found, metric)
    expect(entry.base).toBe(entry.head)
    expect(entry.delta).toBe(0)
  })
})

describe('main’s model on the head’s evaluation set', () => {
  /** What main's model predicts on the new set: right on two of three. */
  const again = {
    ...head,
    predicted: head.target.map((label, row) => (row % 3 === 0 ? 1 - label : label)),
  }
  const onEvaluationChange = 're-evaluate' as const

  it('stands in for main’s record, and is marked', () => {
    const comparison = compareChanged({ rebuilt: main(again, 'full'), onEvaluationChange })
    expect(comparison.pairings).toEqual([
      { evaluation: 'test', examples: 're-evaluated', paired: 300, onlyBase: 0, onlyHead: 0, altered: 0 },
    ])
    expect(comparison.comparable).toBe(true)
    expect(entryOf(comparison, 'accuracy')).toMatchObject({ base: 200 / 300, n: 300 })
  })

  it('is not asked where the set is the same', () => {
    const comparison = compareSamples(base, whole, { rebuilt: main(again, 'full'), onEvaluationChange })
    expect(comparison.pairings?.[0]?.examples).toBe('same')
    expect(entryOf(comparison, 'accuracy').base).toBe(0.75)
  })

  it.each([
    {
      what: 'it was not evaluated',
      rebuilt: { evaluations: [], samples: [] },
      why: 'no such evaluation of it',
    },
    { what: 'it is of another set', rebuilt: main(base, 'full'), why: 'not of the same evaluation set' },
    {
      what: 'its evaluation failed',
      rebuilt: {
        evaluations: [
          { ...evaluationOf(again), failure: { code: 'MM-230', message: 'no such file', place: null } },
        ],
        samples: [],
      },
      why: 'main’s model was not evaluated again: no such file'.replace('’', "'"),
    },
  ])('is an obstacle where $what', ({ rebuilt, why }) => {
    const comparison = compareChanged({ rebuilt, onEvaluationChange })
    expect(comparison.comparable).toBe(false)
    expect(comparison.obstacles?.[0]?.reason).toContain(why)
    expect(entryOf(comparison, 'accuracy').evidence).toBeNull()
  })

  it('stands in for predictions that the record does not hold', () => {
    const without = { evaluations: [evaluationOf(base)], samples: [], withoutSample: 'they are private' }
    const comparison = compareChanged({ base: without, rebuilt: main(again, 'full') })
    expect(comparison.pairings?.[0]?.examples).toBe('re-evaluated')
    const none = compareChanged({ base: without })
    expect(none.reasons).toEqual(['test: they are private'])
  })

  it('is marked where prepare has laid it out as the baseline itself', () => {
    const comparison = compareChanged({
      base: { ...main(again, 'full'), onNewSet: true },
      onEvaluationChange,
    })
    expect(comparison.pairings?.[0]?.examples).toBe('re-evaluated')
  })
})
