import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { delongError } from '../../src/stats/delong.ts'
import { rankClass } from '../../src/stats/ranked-class.ts'
import { placementsOf, rocArea, rocAreaInfluence } from '../../src/stats/roc-area.ts'
import { baseScores, headScores, positive } from '../support/ranked-sides.ts'

const base = rankClass(baseScores, positive)
const head = rankClass(headScores, positive)
/** Weights 1, 2, 3, 4 in turn. */
const weight = positive.map((_, row) => 1 + (row % 4))

const arbitraryClass = fc
  .array(fc.tuple(fc.nat(8), fc.boolean()), { minLength: 4, maxLength: 40 })
  .filter((rows) => new Set(rows.map(([, one]) => one)).size === 2)
  .map((rows) =>
    rankClass(
      Float64Array.from(rows, ([score]) => score / 8),
      Uint8Array.from(rows, ([, one]) => Number(one)),
    ),
  )

describe('the area under the ROC curve', () => {
  // scikit-learn 1.9.1: roc_auc_score(y, base) and (y, head).
  it('counts pairs in which the positive ranks higher, and ties half', () => {
    expect(rocArea(base, null)).toBeCloseTo(0.730625, 12)
    expect(rocArea(head, null)).toBeCloseTo(0.631875, 12)
  })

  it('is the mean placement of the positives, and of the negatives', () => {
    fc.assert(
      fc.property(arbitraryClass, (ranked) => {
        const placements = placementsOf(ranked, null)
        for (const side of [0, 1]) {
          const of = placements.filter((_, example) => ranked.positive[example] === side)
          expect(of.reduce((sum, value) => sum + value, 0) / of.length).toBeCloseTo(rocArea(ranked, null), 12)
        }
      }),
    )
  })

  // scikit-learn 1.9.1: w·∂roc_auc_score/∂w of the first five, by central differences of 1e-4.
  it('moves with the weights as its influence says', () => {
    const influence = rocAreaInfluence(head, Float64Array.from(weight))
    const expected = [-0.00787, 0.00153, -0.007905, -0.01828, -0.000835]
    for (const [row, value] of expected.entries()) expect(influence[row]).toBeCloseTo(value, 8)
    expect(influence.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12)
  })
})

describe("DeLong's error", () => {
  // NumPy, from the definition with all 20 × 40 pairs: v10 = mean over negatives of (p > n) + ½(p == n), v01 likewise,
  // S = cov(v10)/20 + cov(v01)/40; √S of the head, and √(S_hh + S_bb − 2 S_hb).
  it('is that of all pairs, for one area and for a paired difference', () => {
    expect(delongError({ head, worstPair: false })).toBeCloseTo(0.07610120628595934, 12)
    expect(delongError({ head, base, worstPair: false })).toBeCloseTo(0.12460465483579512, 12)
  })

  // NumPy: Σe² + 2·max e² in place of Σe² in each class.
  it('counts two examples more with the largest deviation, where it decides', () => {
    expect(delongError({ head, base, worstPair: true })).toBeCloseTo(0.13967886922845782, 12)
  })

  it('is 0 where both sides rank perfectly, whatever the scores are', () => {
    const scores = Float64Array.from(positive, (one, row) => one + row / 100)
    const perfect = rankClass(scores, positive)
    expect(rocArea(perfect, null)).toBe(1)
    expect(delongError({ head: perfect, base: perfect, worstPair: true })).toBe(0)
  })

  it('does not depend on which side is called base', () => {
    expect(delongError({ head: base, base: head, worstPair: true })).toBeCloseTo(
      delongError({ head, base, worstPair: true }),
      14,
    )
  })
})
