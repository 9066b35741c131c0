import { describe, expect, it } from 'vitest'
import { runsInterval, spreadOfFolds, spreadOfSeeds } from '../../src/evaluation/runs-interval.ts'

const values = [0.81, 0.84, 0.79, 0.88, 0.83]
const settings = { confidence: 0.95, method: 'corrected-resampled-t', range: [0, 1] } as const

describe('the interval of folds', () => {
  it("is Nadeau and Bengio's", () => {
    const spread = spreadOfFolds(values)
    // NumPy and scipy.stats.t: s·√(1/5 + 1/4), mean ± t.ppf(.975, 4)·error.
    expect(spread.deviation).toBeCloseTo(0.03391164991562632, 12)
    expect(spread.error).toBeCloseTo(0.022748626332154638, 12)
    const found = runsInterval(spread, settings)
    expect('interval' in found && found.interval.low).toBeCloseTo(0.7668396877701155, 9)
    expect('interval' in found && found.interval.high).toBeCloseTo(0.8931603122298842, 9)
  })

  it('is none of one run, nor of equal ones', () => {
    expect(runsInterval(spreadOfFolds([0.8]), settings)).toEqual({
      none: 'the spread between runs is not known',
    })
    expect(runsInterval(spreadOfFolds([0.8, 0.8]), settings)).toEqual({
      none: 'every run gives the same value',
    })
  })

  it("stays within the metric's range", () => {
    const found = runsInterval(spreadOfFolds([0.9, 1]), settings)
    expect('interval' in found && found.interval.high).toBe(1)
  })
})

describe('the interval of seeds', () => {
  it('adds what the examples contribute to what training does', () => {
    const spread = spreadOfSeeds(values, { low: 0.8, high: 0.86, confidence: 0.95 })
    // NumPy: V = (0.03/1.96)², T = s²/5; √(V + T) and (V + T)²·4/T².
    expect(spread.error).toBeCloseTo(0.021547296685763263, 12)
    expect(spread.degrees).toBeCloseTo(16.29954515355075, 8)
  })

  it('is that of the examples alone where training changes nothing', () => {
    const spread = spreadOfSeeds([0.83, 0.83], { low: 0.8, high: 0.86, confidence: 0.95 })
    const found = runsInterval(spread, { ...settings, method: 'seeds-t' })
    expect('interval' in found && found.interval.low).toBeCloseTo(0.8, 5)
  })

  it('is none without an interval of the pooled value', () => {
    expect(spreadOfSeeds(values, null)).toMatchObject({ error: null, degrees: null })
  })
})
