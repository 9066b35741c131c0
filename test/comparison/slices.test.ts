import { describe, expect, it } from 'vitest'
import type { MetricRule } from '../../src/config/configuration.ts'
import { decodeSamples } from '../../src/sample/decode.ts'
import { encodeSamples } from '../../src/sample/encode.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { compareSamples, entryOf, evaluationOf, sampleOf } from '../support/comparison-sides.ts'
import { metricRule } from '../support/metric-rule.ts'

type Cells = Parameters<typeof sampleOf>[0]

/** 60 examples of the north and 100 of the south, in this order. */
const range = (from: number, to: number) => Int32Array.from({ length: to - from }, (_, at) => from + at)
const north = { name: 'side=north', of: 'side', members: range(0, 60) }
const south = { name: 'side=south', of: 'side', members: range(60, 160) }

const before: Cells = [
  ['a', 'a', 50],
  ['b', 'a', 10],
  ['b', 'b', 100],
]
/** In the north 12 of the 50 are lost and 2 gained; the south is as it was. */
const after: Cells = [
  ['a', 'a', 38],
  ['a', 'b', 12],
  ['b', 'b', 2],
  ['b', 'a', 8],
  ['b', 'b', 100],
]
const metrics = new Map([['test', ['accuracy', 'f1_macro']]])
const onSide = metricRule({ metric: 'accuracy', slice: 'side', margin: 0.01 })

function sides(slices: readonly { name: string; of: string; members: Int32Array }[] = [north, south]) {
  return { base: sampleOf(before, { slices: [north, south] }), head: sampleOf(after, { slices }) }
}

function rowsOf({ base, head }: { base: Sample; head: Sample }, ...asked: MetricRule[]) {
  return compareSamples(base, head, { metrics, asked }).metrics
}

function rowOf(rows: ReturnType<typeof rowsOf>, name: string, slice: string) {
  const found = rows.filter((row) => row.name === name && row.slice === slice)
  expect(found.length).toBe(1)
  return found[0]
}

describe('a slice', () => {
  it('has evidence of its own examples alone', () => {
    const rows = rowsOf(sides(), onSide)
    expect(rowOf(rows, 'accuracy', 'side=north')).toMatchObject({
      n: 60,
      base: 50 / 60,
      head: 40 / 60,
      evidence: { kind: 'shares', n: 60, gained: 2, lost: 12 },
    })
    expect(rowOf(rows, 'accuracy', 'side=south')).toMatchObject({
      n: 100,
      delta: 0,
      evidence: { kind: 'shares', gained: 0, lost: 0 },
    })
  })

  it('resamples its own cells', () => {
    const rows = rowsOf(sides(), metricRule({ metric: 'f1_macro', slice: 'side=north', margin: 0.01 }))
    const row = rowOf(rows, 'f1_macro', 'side=north')
    expect(row?.evidence).toMatchObject({ kind: 'resampled', n: 60 })
    // scikit-learn: f1_score of these 60, average='macro': 0.45454545 of main, 0.47916667 of the head.
    expect(row?.base).toBeCloseTo(0.45454545, 8)
    expect(row?.head).toBeCloseTo(0.47916667, 8)
  })

  it('that only the head has is new, with its value', () => {
    const west = { name: 'side=west', of: 'side', members: range(150, 160) }
    const rows = rowsOf(sides([north, south, west]), onSide)
    expect(rowOf(rows, 'accuracy', 'side=west')).toMatchObject({ base: null, head: 1, evidence: null })
    expect(rowOf(rows, 'accuracy', 'side=west')?.reason).toContain('is new')
    expect(rowOf(rows, 'accuracy', 'side=north')?.evidence).not.toBeNull()
  })

  it('that only main has is lost', () => {
    const row = rowOf(rowsOf(sides([south]), onSide), 'accuracy', 'side=north')
    expect(row).toMatchObject({ base: 50 / 60, head: null, evidence: null })
    expect(row?.reason).toContain('is lost')
  })

  it('whose members were moved is not compared', () => {
    const fewer = { ...north, members: range(0, 38) }
    const row = rowOf(rowsOf(sides([fewer, south]), onSide), 'accuracy', 'side=north')
    expect(row).toMatchObject({ evidence: null, delta: null, head: 1, base: 50 / 60 })
    expect(row?.reason).toContain('not those that main has')
  })

  it('shows its first metrics where no rule asks', () => {
    expect(rowOf(rowsOf(sides()), 'accuracy', 'side=north')?.evidence).toMatchObject({ kind: 'shares' })
  })

  it('leaves the row of the whole set as it is', () => {
    const { base, head } = sides()
    const whole = entryOf(compareSamples(base, head, { metrics, asked: [onSide] }), 'accuracy')
    expect(whole.evidence).toMatchObject({ n: 160, gained: 2, lost: 12 })
  })

  it('has its head value where there is no baseline', () => {
    const { base, head } = sides()
    const nothing = { sha: null, strategy: 'bootstrap' as const, distance: null, ageSeconds: null }
    const fields = { metrics, asked: [onSide], base: null, baseline: nothing }
    const rows = compareSamples(base, head, fields).metrics
    expect(rowOf(rows, 'accuracy', 'side=north')).toMatchObject({ head: 40 / 60, base: null, evidence: null })
  })
})

describe('a budget', () => {
  const asked = [metricRule({ metric: 'accuracy', budget: { drop: 0.02, since: 'v1' } })]

  it('is compared with the record of its pin', () => {
    const { base, head } = sides()
    const pinned = sampleOf([
      ['a', 'a', 50],
      ['b', 'b', 110],
    ])
    const { evaluations, samples } = pin(pinned)
    const rows = compareSamples(base, head, {
      metrics,
      asked,
      pins: new Map([['v1', { evaluations, samples }]]),
    }).metrics
    const since = rows.filter((row) => row.since === 'v1')
    expect(since.map((row) => row.name)).toEqual(['accuracy'])
    expect(since[0]).toMatchObject({ base: 1, evidence: { kind: 'shares', gained: 0, lost: 20 } })
  })

  it('is missing, and says so, where the pin has no record', () => {
    const { base, head } = sides()
    const rows = compareSamples(base, head, { metrics, asked, pins: new Map([['v1', null]]) }).metrics
    const row = rows.find((one) => one.since === 'v1')
    expect(row).toMatchObject({ evidence: null, name: 'accuracy' })
    expect(row?.reason).toContain('"v1" leads to no record')
  })

  it('is missing where the pinned record is of another set', () => {
    const { base, head } = sides()
    const { evaluations, samples } = pin(sampleOf([['a', 'a', 20]]))
    const pins = new Map([['v1', { evaluations, samples }]])
    const row = compareSamples(base, head, { metrics, asked, pins }).metrics.find((one) => one.since === 'v1')
    expect(row).toMatchObject({ evidence: null })
    expect(row?.reason).toContain('20 examples')
  })
})

function pin(sample: Sample) {
  const stored = decodeSamples(encodeSamples([sample], 'compact'), 'pin')
  return { evaluations: [evaluationOf(sample, ['accuracy'])], samples: stored }
}
