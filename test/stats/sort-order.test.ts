import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rankValues } from '../../src/stats/ranks.ts'
import { sortOrder } from '../../src/stats/sort-order.ts'

const doubles = fc.double({ noNaN: true })
const coarse = fc.integer({ min: -3, max: 3 }).map((value) => value / 4)
const lists = fc.oneof(
  fc.array(doubles, { maxLength: 40 }),
  fc.array(fc.oneof(doubles, coarse), { minLength: 600, maxLength: 900, size: 'max' }),
)

describe('the order of values', () => {
  it('is that of a stable sort, for few values and for many, of any sign and size', () => {
    fc.assert(
      fc.property(lists, (list) => {
        const values = Float64Array.from(list)
        const expected = [...list.keys()].sort(
          (one, other) =>
            Number((list[one] as number) > (list[other] as number)) -
              Number((list[one] as number) < (list[other] as number)) || one - other,
        )
        expect([...sortOrder(values)]).toEqual(expected)
      }),
      { numRuns: 60 },
    )
  })

  it('gives many values the places that few have: equal ones together, and zeros of either sign too', () => {
    const values = Float64Array.from({ length: 3000 }, (_, index) => [0.5, -0, 1, 0, -2][index % 5] as number)
    const { of, count } = rankValues(values)
    expect(count).toBe(4)
    expect([...of.subarray(0, 5)]).toEqual([2, 1, 3, 1, 0])
    expect([...of.subarray(2995)]).toEqual([2, 1, 3, 1, 0])
  })
})
