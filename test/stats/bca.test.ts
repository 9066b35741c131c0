import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { percentiles } from '../../src/evaluation/found-interval.ts'
import { accelerationOf, bcaInterval } from '../../src/stats/bca.ts'

// scipy.stats.bootstrap 1.17 on seeded samples, 400 resamples: its own draws, and values with each unit left out.
const { cases } = JSON.parse(readFileSync('test/golden/scipy/bootstrap.json', 'utf8')) as {
  cases: {
    name: string
    value: number
    draws: number[]
    jackknife: number[][]
    percentile: [number, number]
    BCa: [number, number]
  }[]
}

describe.each(cases)("of $name, with scipy's resamples,", ({ value, draws, jackknife, percentile, BCa }) => {
  const strata = jackknife.map((values) => ({
    values: Float64Array.from(values),
    counts: new Float64Array(values.length).fill(1),
  }))

  it("the BCa interval is scipy's", () => {
    const acceleration = accelerationOf(strata)
    const found = bcaInterval({ draws: Float64Array.from(draws), value, acceleration, confidence: 0.95 })
    expect(found?.low).toBeCloseTo(BCa[0], 10)
    expect(found?.high).toBeCloseTo(BCa[1], 10)
  })

  it("the percentile interval is scipy's", () => {
    const { low, high } = percentiles(Float64Array.from(draws), 0.95)
    expect(low).toBeCloseTo(percentile[0], 10)
    expect(high).toBeCloseTo(percentile[1], 10)
  })

  it('units that are alike are counted instead of repeated', () => {
    const twice = strata.map(({ values }) => ({
      values: Float64Array.from([...values, ...values]),
      counts: new Float64Array(2 * values.length).fill(1),
    }))
    const counted = strata.map(({ values, counts }) => ({ values, counts: counts.map((count) => 2 * count) }))
    expect(accelerationOf(counted)).toBeCloseTo(accelerationOf(twice), 12)
  })
})

it('there is no BCa interval where all resamples lie on one side of the value, or nothing has a spread', () => {
  const draws = Float64Array.of(1, 2, 3)
  expect(bcaInterval({ draws, value: 0, acceleration: 0, confidence: 0.95 })).toBeNull()
  expect(bcaInterval({ draws, value: 2, acceleration: Number.NaN, confidence: 0.95 })).toBeNull()
})
