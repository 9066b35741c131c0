import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGenerator } from '../../src/stats/generator.ts'
import { drawMultinomial } from '../../src/stats/multinomial.ts'

describe('multinomial draws', () => {
  it('share out every trial, and none to a category without weight', () => {
    const weights = fc.array(fc.oneof(fc.constant(0), fc.double({ min: 1e-9, max: 1e9, noNaN: true })), {
      minLength: 1,
      maxLength: 12,
    })
    fc.assert(
      fc.property(fc.nat(), fc.nat(100_000), weights, (seed, n, list) => {
        fc.pre(list.some((weight) => weight > 0))
        const drawn = new Float64Array(list.length)
        drawMultinomial(createGenerator(seed), n, Float64Array.from(list), drawn)
        const total = drawn.reduce((sum, count) => sum + count, 0)
        const fits = drawn.every(
          (count, index) => Number.isInteger(count) && count >= 0 && (count === 0 || list[index] !== 0),
        )
        return total === n && fits
      }),
    )
  })

  // Mean n·p and covariance −n·p·q of the distribution; bounds of 5 standard errors, fixed seed.
  it('have the mean and the covariance of the distribution', () => {
    const generator = createGenerator(3)
    const weights = Float64Array.of(5, 0, 3, 2)
    const drawn = new Float64Array(4)
    const [n, draws] = [1000, 5000]
    const sums = [0, 0, 0, 0]
    let products = 0
    for (let draw = 0; draw < draws; draw += 1) {
      drawMultinomial(generator, n, weights, drawn)
      for (const [index, count] of drawn.entries()) sums[index] = (sums[index] ?? 0) + count
      products += ((drawn[0] as number) - 500) * ((drawn[2] as number) - 300)
    }
    for (const [index, share] of [0.5, 0, 0.3, 0.2].entries()) {
      const error = Math.sqrt((n * share * (1 - share)) / draws)
      expect(Math.abs((sums[index] as number) / draws - n * share)).toBeLessThanOrEqual(5 * error)
    }
    expect(Math.abs(products / draws - -150)).toBeLessThan(5 * Math.sqrt((250 * 210 + 150 ** 2) / draws))
  })
})
