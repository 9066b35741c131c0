import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { measureSpread } from '../../src/stats/run-noise.ts'

describe('the spread between runs', () => {
  it('is pooled over commits, and gives the floor of a difference', () => {
    // numpy: √(Σ squares within / 4), and scipy.stats.t.ppf(0.975, 4)·s·√2.
    const spread = measureSpread([[0.91, 0.93, 0.92], [0.88, 0.9], [0.95], [0.97, 0.96]], 0.95)
    expect(spread?.deviation).toBeCloseTo(0.010606601717798222, 12)
    expect(spread?.degrees).toBe(4)
    expect(spread?.floor).toBeCloseTo(0.04164667657796694, 10)
  })

  it('is not believed from less than four degrees of freedom', () => {
    expect(measureSpread([[0.9, 0.91]], 0.95)).toBeNull()
    expect(measureSpread([[0.91, 0.93, 0.92], [0.88, 0.9], [0.95]], 0.95)).toBeNull()
    expect(measureSpread([[0.5, 0.5, 0.5, 0.5, 0.5]], 0.95)?.degrees).toBe(4)
  })

  it('is unknown where nothing was repeated', () => {
    expect(measureSpread([[0.9], [0.8], []], 0.95)).toBeNull()
    expect(measureSpread([], 0.95)).toBeNull()
  })

  it('is zero where every run gave the same', () => {
    expect(measureSpread([[0.5, 0.5, 0.5, 0.5, 0.5]], 0.95)).toEqual({
      deviation: 0,
      degrees: 4,
      floor: 0,
    })
  })

  it('does not see how far apart the commits are', () => {
    const groups = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 }), {
      minLength: 1,
    })
    fc.assert(
      fc.property(groups, fc.integer({ min: -50, max: 50 }), (values, shift) => {
        const moved = values.map((group, at) => group.map((value) => value + shift * at))
        const [one, other] = [measureSpread(values, 0.95), measureSpread(moved, 0.95)]
        expect(other?.degrees).toBe(one?.degrees)
        if (one !== null) expect(other?.deviation).toBeCloseTo(one.deviation, 6)
      }),
    )
  })
})
