import { describe, expect, it } from 'vitest'
import { areaInterval, logitInterval, newcombeInterval } from '../../src/stats/area-interval.ts'
import { rankClass } from '../../src/stats/ranked-class.ts'
import { headScores, positive } from '../support/ranked-sides.ts'

describe('the interval of an area under the ROC curve', () => {
  // scipy.optimize.brentq on (θ̂ − θ)² = z²·V(θ) with V as in Newcombe 2006, method 5.
  it("has Newcombe's score interval", () => {
    const { low, high } = newcombeInterval({ value: 0.8, positives: 30, negatives: 50, confidence: 0.95 })
    expect(low).toBeCloseTo(0.6789496377602323, 9)
    expect(high).toBeCloseTo(0.8797030819163449, 9)
  })

  it('has a width where every positive ranks above every negative', () => {
    const { low, high } = newcombeInterval({ value: 1, positives: 20, negatives: 40, confidence: 0.95 })
    expect(low).toBeCloseTo(0.9246779951062469, 9)
    expect(high).toBe(1)
    const ranked = rankClass(Float64Array.from(positive), positive)
    expect(areaInterval({ ranked, confidence: 0.95 })).toEqual({ low, high })
  })

  // NumPy: DeLong's error on the logit scale .4747814 to .7652170, Newcombe's .4758610 to .7610971.
  it("holds DeLong's on the logit scale and Newcombe's", () => {
    const { low, high } = areaInterval({ ranked: rankClass(headScores, positive), confidence: 0.95 })
    expect(low).toBeCloseTo(0.4747814292544156, 9)
    expect(high).toBeCloseTo(0.7652170453244966, 9)
  })

  it.each([
    { value: 1, error: 0.1 },
    { value: 0, error: 0.1 },
    { value: 0.5, error: 0 },
    { value: 0.5, error: Number.NaN },
  ])('is none on the logit scale for $value ± $error', (input) => {
    expect(logitInterval({ ...input, confidence: 0.95 })).toBeNull()
  })
})
