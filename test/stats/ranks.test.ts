import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rankValues } from '../../src/stats/ranks.ts'

it('places values in their order, equal ones together and zeros of either sign too', () => {
  expect(rankValues(Float64Array.of(0.5, 0, 1, -0, 0.5))).toEqual({
    of: Int32Array.of(1, 0, 2, 0, 1),
    count: 3,
  })
  fc.assert(
    fc.property(
      fc.array(fc.double({ noNaN: true, min: -2, max: 2 }), { minLength: 1, maxLength: 30 }),
      (list) => {
        const { of, count } = rankValues(Float64Array.from(list))
        expect(new Set(of).size).toBe(count)
        for (const [one, value] of list.entries()) {
          for (const [other, otherValue] of list.entries()) {
            expect((of[one] as number) < (of[other] as number)).toBe(value < otherValue)
          }
        }
      },
    ),
  )
})
