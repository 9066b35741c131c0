import { describe, expect, it } from 'vitest'
import { allowForBias } from '../../src/stats/allow-for-bias.ts'
import { calibrationBias, calibrationError } from '../../src/stats/calibration-error.ts'
import { unitsOf } from '../../src/stats/units.ts'
import { baseScores, positive } from '../support/ranked-sides.ts'

const confidences = { confidence: baseScores, hits: positive }

describe('the expected calibration error', () => {
  // NumPy: Σ |Σ (y − score) in the bin|/60 with bins by searchsorted on k/15.
  it('is the mean distance of score and hits over 15 bins', () => {
    expect(calibrationError(confidences)(null)).toBeCloseTo(0.14583333333333334, 12)
  })

  it('closes bins on the right: a score on an edge falls below it', () => {
    // 1/15 with a hit and 1/15 + ε with none: in one bin the gaps would cancel in part.
    const edge = { confidence: Float64Array.of(1 / 15, 1 / 15 + 1e-9), hits: Uint8Array.of(1, 0) }
    expect(calibrationError(edge)(null)).toBeCloseTo((1 - 1 / 15 + 1 / 15) / 2, 8)
    const below = { confidence: Float64Array.of(1 / 15, 1 / 15 - 1e-9), hits: Uint8Array.of(1, 0) }
    expect(calibrationError(below)(null)).toBeCloseTo((1 - 2 / 15) / 2, 8)
  })

  it('takes 0 and 1 into the first and the last bin', () => {
    const ends = { confidence: Float64Array.of(0, 1), hits: Uint8Array.of(1, 0) }
    expect(calibrationError(ends)(null)).toBe(1)
  })

  it('is that of repeated examples where they have whole weights', () => {
    const weights = Float64Array.from(positive, (_, row) => row % 3)
    const rows = [...weights].flatMap((times, row) => new Array<number>(times).fill(row))
    const repeated = {
      confidence: Float64Array.from(rows, (row) => baseScores[row] as number),
      hits: Uint8Array.from(rows, (row) => positive[row] as number),
    }
    expect(calibrationError(confidences)(weights)).toBeCloseTo(calibrationError(repeated)(null), 12)
  })
})

describe('what chance adds to a calibration error', () => {
  // NumPy: √(2/π)·Σ √(Σ (y − score)² in the bin)/60.
  it('is at most the mean absolute gap of calibrated bins', () => {
    const bias = calibrationBias(confidences, { weight: null, units: unitsOf(60, null) })
    expect(bias).toBeCloseTo(0.15471708178806448, 12)
  })

  it('is allowed for on the side where it hides the truth, and draws are centred on the estimate', () => {
    const allowed = allowForBias(Float64Array.of(1, 2, 6), { estimate: 2, below: 0.5, above: 0.25 })
    // Mean 3: deviations −2, −1 and 3.
    expect([...allowed]).toEqual([-0.5, 0.5, 5.25])
  })
})
