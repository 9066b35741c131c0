import { describe, expect, it } from 'vitest'
import { averagePrecisionInfluence, averagePrecisionOf } from '../../src/stats/average-precision.ts'
import { influenceError } from '../../src/stats/influence-error.ts'
import { rankClass } from '../../src/stats/ranked-class.ts'
import { unitsOf } from '../../src/stats/units.ts'
import { baseScores, headScores, positive } from '../support/ranked-sides.ts'

const head = rankClass(headScores, positive)
const weight = Float64Array.from(positive, (_, row) => 1 + (row % 4))
const units = unitsOf(60, null)

describe('average precision', () => {
  // scikit-learn 1.9.1: average_precision_score(y, head), and with sample_weight 1, 2, 3, 4 in turn.
  it("is scikit-learn's, ties and weights included", () => {
    expect(averagePrecisionOf(head, null)).toBeCloseTo(0.5013416815742398, 12)
    expect(averagePrecisionOf(head, weight)).toBeCloseTo(0.5302221710778673, 12)
  })

  // scikit-learn 1.9.1: w·∂average_precision_score/∂w of the first five, by central differences of 1e-4.
  it('moves with the weights as its influence says', () => {
    const influence = averagePrecisionInfluence(head, weight)
    const expected = [-0.00227570146, -0.00258438935, -0.0105539376, -0.00346534026, -0.00167674847]
    for (const [row, value] of expected.entries()) expect(influence[row]).toBeCloseTo(value, 8)
    expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12)
  })
})

describe('the error from an influence', () => {
  const influence = averagePrecisionInfluence(head, null)

  // NumPy: √(Σ g²·60/59) of the numerical influences.
  it('is the root of its sum of squares', () => {
    expect(influenceError({ influence, units, worstPair: false })).toBeCloseTo(0.09636246521913107, 7)
  })

  // NumPy: √((Σ d² + 2·max d²)·60/59) of the differences of the two sides' influences.
  it('of a paired difference counts two examples more with the largest one', () => {
    const before = averagePrecisionInfluence(rankClass(baseScores, positive), null)
    const difference = influence.map((value, row) => value - (before[row] as number))
    expect(influenceError({ influence: difference, units, worstPair: true })).toBeCloseTo(0.15079172055, 7)
  })

  // NumPy: 20 clusters of three neighbours, √(Σ G²·20/19).
  it('takes clusters as one each', () => {
    const group = Int32Array.from(positive, (_, row) => Math.floor(row / 3))
    expect(influenceError({ influence, units: unitsOf(60, group), worstPair: false })).toBeCloseTo(
      0.08831896753299447,
      7,
    )
  })
})
