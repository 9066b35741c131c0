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

/** Examples 20 to 399, the same way: of main's 400 examples 370 are left as they were. */
const unaltered = takeExamples(whole, Int32Array.from(rows.slice(20)))
const nearly = relabel(unaltered)

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

function compareNearly(fields: Partial<ComparisonInput>) {
  return compareSamples(base, nearly, { base: main(base, 'full'), onEvaluationChange: 'common', ...fields })
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
    expect(compareNearly({ rebuilt: main(nearly, 'full') }).pairings?.[0]?.examples).toBe('common')
  })

  it('is not comparable on its common examples where main’s model was to be evaluated again', () => {
    const comparison = compareChanged({ onEvaluationChange: 're-evaluate' })
    expect(comparison.comparable).toBe(false)
  })
})

it('a sample of other examples than its evaluation says is not believed, though it fits the head’s', () => {
  const forged = { evaluations: [evaluationOf(base)], samples: stored(head, 'compact') }
  const comparison = compareSamples(base, head, { base: forged })
  expect(comparison.comparable).toBe(false)
  expect(comparison.obstacles?.[0]?.reason).toContain("main's results are not believed")
})

describe('on the common examples', () => {
  const comparison = compareNearly({})

  it('both sides are computed anew', () => {
    // Of examples 30 to 399 main is right on 30 to 299; the head is wrong on every fifth, 74 of 370.
    expect(entryOf(comparison, 'accuracy')).toMatchObject({ base: 270 / 370, head: 296 / 370, n: 370 })
    expect(entryOf(comparison, 'accuracy').evidence).toMatchObject({
      kind: 'shares',
      n: 370,
      gained: 80,
      lost: 54,
    })
    expect(comparison.comparable).toBe(true)
    expect(comparison.reasons).toEqual([])
  })

  it('no bar is judged where examples of main’s were left out: they could be the ones it got wrong', () => {
    expect(comparison.obstacles).toEqual([
      {
        evaluation: 'test',
        reason: "30 of main's 400 examples are not in this run's evaluation set as they were",
      },
    ])
    const renamed = makeSample({
      ids: rows.map((row) => `${row < 20 ? 'd' : 'e'}${String(row).padStart(3, '0')}`),
      target,
      predicted: target,
    })
    const found = compareSamples(base, renamed, { base: main(base, 'full'), onEvaluationChange: 'common' })
    expect(found.pairings?.[0]).toMatchObject({ paired: 380, onlyBase: 20, onlyHead: 20, altered: 0 })
    expect(found).toMatchObject({ comparable: true, obstacles: [{ evaluation: 'test' }] })
  })

  it('bars are judged on main’s examples where the set has only grown', () => {
    const grown = compareSamples(nearly, whole, {
      base: main(unaltered, 'full'),
      onEvaluationChange: 'common',
    })
    expect(grown).toMatchObject({ comparable: true, obstacles: [] })
    expect(grown.pairings?.[0]).toMatchObject({ paired: 380, onlyBase: 0, onlyHead: 20, altered: 0 })
    // Of examples 20 to 399 the head is wrong on every fifth, 76 of 380.
    expect(entryOf(grown, 'accuracy').head).toBe(304 / 380)
  })

  it.each([
    { left: 360, comparable: true },
    { left: 359, comparable: false },
  ])('nothing is compared where less than 90 % of main’s are left: $left of 400', ({ left, comparable }) => {
    const fewer = takeExamples(whole, Int32Array.from(rows.slice(400 - left)))
    const found = compareSamples(base, fewer, { base: main(base, 'full'), onEvaluationChange: 'common' })
    expect(found.comparable).toBe(comparable)
    if (comparable) return
    expect(entryOf(found, 'accuracy').evidence).toBeNull()
    expect(found.reasons[0]).toContain("only 359 of main's 400 examples are still there")
    expect(found.obstacles).toHaveLength(1)
  })

  it('the pairing is marked, with what was left out', () => {
    expect(comparison.pairings).toEqual([
      { evaluation: 'test', examples: 'common', paired: 370, onlyBase: 20, onlyHead: 0, altered: 10 },
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
    const same = compareSamples(binary(base), binary(nearly), one)
    expect(entryOf(same, metric).evidence).not.toBeNull()
    const moved = {
      ...binary(nearly),
      slices: [...nearly.slices].map((slice) => ({ ...slice, members: slice.members.slice(0, -1) })),
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
    const comparison = compareNearly({ base: { evaluations: [evaluationOf(base)], samples: [forged] } })
    expect(comparison.reasons[0]).toContain('the stored examples are not those of their digest')
  })

  it.each([
    { sample: multilabel, metric: 'f1_micro' },
    { sample: regression, metric: 'mean_absolute_error' },
    { sample: ranking, metric: 'mrr' },
  ])('$sample.task is compared too', ({ sample, metric }) => {
    const less = takeExamples<Sample>(sample, Int32Array.of(0, 1))
    const found = compareSamples(less, sample, {
      base: main(less, 'full'),
      metrics: new Map([['test', [metric]]]),
      onEvaluationChange: 'common',
    })
    expect(found.pairings).toEqual([
      { evaluation: 'test', examples: 'common', paired: 2, onlyBase: 0, onlyHead: 1, altered: 0 },
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
    const comparison = compareSamples(base, whole, { base: without, rebuilt: main(base, 'full') })
    expect(comparison.pairings?.[0]?.examples).toBe('re-evaluated')
    expect(entryOf(comparison, 'accuracy').base).toBe(0.75)
    const none = compareSamples(base, whole, { base: without })
    expect(none.reasons).toEqual(['test: they are private'])
  })

  it('stands in for them on the record’s own evaluation set alone', () => {
    const without = { evaluations: [evaluationOf(base)], samples: [], withoutSample: 'they are private' }
    const chosen = compareChanged({ base: without, rebuilt: main(again, 'full') })
    expect(chosen.pairings).toEqual([])
    expect(chosen.obstacles?.[0]?.reason).toContain('another evaluation set or threshold than the record')
    const wanted = compareChanged({ base: without, rebuilt: main(again, 'full'), onEvaluationChange })
    expect(wanted.pairings?.[0]?.examples).toBe('re-evaluated')
  })

  it('is marked where prepare has laid it out as the baseline itself', () => {
    const comparison = compareChanged({
      base: { ...main(again, 'full'), onNewSet: true },
      onEvaluationChange,
    })
    expect(comparison.pairings?.[0]?.examples).toBe('re-evaluated')
  })
})
