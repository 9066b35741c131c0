import { describe, expect, it } from 'vitest'
import { addKinds, drawResamples, fillUrn, type Urn } from '../../src/evaluation/urn.ts'
import { createGenerator } from '../../src/stats/generator.ts'

const fill = (outcomes: readonly number[], weight: readonly number[] | null = null) => {
  const urn = fillUrn(Int32Array.from(outcomes), weight === null ? null : Float64Array.from(weight), 100)
  return urn as Urn
}

describe('an urn of examples', () => {
  it('tells them apart by outcome and weight, and leaves out what is not looked at', () => {
    expect(fill([3, 1, -1, 3, 3, 1], [2, 1, 9, 2, 1, 1])).toEqual({
      outcome: Int32Array.of(1, 3, 3),
      weight: Float64Array.of(1, 1, 2),
      count: Float64Array.of(2, 1, 2),
      size: 5,
    })
  })

  it('is not filled with more kinds than can be drawn', () => {
    expect(fillUrn(Int32Array.of(0, 1, 2), null, 2)).toBeNull()
    expect(fillUrn(Int32Array.of(0, 1, 1), null, 2)).not.toBeNull()
  })

  it('is drawn from as often as it has examples', () => {
    const urn = addKinds(fill([0, 0, 0, 4, 8, 1]), [{ outcome: 4, count: 2 }])
    drawResamples([urn], createGenerator(1), { resamples: 50, outcomes: 9, classes: 3 }, (sums) => {
      expect(sums.reduce((sum, count) => sum + count, 0)).toBe(6)
    })
  })

  it('gives added kinds the mean weight', () => {
    const urn = addKinds(fill([0, 1, 1, 1], [4, 0, 0, 0]), [{ outcome: 1, count: 2 }])
    expect(urn.weight).toEqual(Float64Array.of(4, 0, 1))
    expect(urn.count).toEqual(Float64Array.of(1, 3, 2))
  })

  it('shares a wrong prediction of a class out evenly over the other classes, never as a right one', () => {
    const only = { ...fill([4]), outcome: Int32Array.of(-1 - 1), size: 3000 }
    drawResamples([only], createGenerator(1), { resamples: 1, outcomes: 16, classes: 4 }, (sums) => {
      const row = [...sums.subarray(4, 8)]
      expect(sums.reduce((sum, count) => sum + count, 0)).toBe(3000)
      expect(row[1]).toBe(0)
      // 1,000 expected; 5 standard deviations are 129.
      for (const column of [0, 2, 3]) expect(Math.abs((row[column] as number) - 1000)).toBeLessThan(129)
    })
  })
})
