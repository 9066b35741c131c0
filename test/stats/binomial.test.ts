import pmf from '@stdlib/stats-base-dists-binomial-pmf'
import { describe, expect, it } from 'vitest'
import { drawBinomial } from '../../src/stats/binomial.ts'
import { createGenerator } from '../../src/stats/generator.ts'

const DRAWS = 200_000

describe('binomial draws', () => {
  // n·p on both sides of 10, where the sampler changes; p above a half, where it is mirrored. Pearson's statistic
  // against the probabilities of stdlib; the bound is more than the 99.99th percentile, and the seed is fixed.
  it.each([
    [1, 0.3],
    [20, 0.1],
    [99, 0.1],
    [50, 0.21],
    [300, 0.04],
    [60, 0.5],
    [60, 0.9],
    [1000, 0.97],
  ])('of %d trials with chance %d follow the distribution', (n, p) => {
    const generator = createGenerator(7)
    const counts = new Float64Array(n + 1)
    for (let draw = 0; draw < DRAWS; draw += 1) {
      const k = drawBinomial(generator, n, p)
      counts[k] = (counts[k] as number) + 1
    }
    const { statistic, freedom } = pearson(counts, (k) => DRAWS * pmf(k, n, p))
    expect(statistic).toBeLessThan(freedom + 4 * Math.sqrt(2 * freedom) + 8)
  })

  it('of 10¹² trials have the right mean and variance', () => {
    const generator = createGenerator(8)
    const [n, p] = [1e12, 0.3]
    const scaled = Array.from({ length: 4000 }, () => {
      return (drawBinomial(generator, n, p) - n * p) / Math.sqrt(n * p * (1 - p))
    })
    const mean = scaled.reduce((sum, value) => sum + value, 0) / scaled.length
    const variance = scaled.reduce((sum, value) => sum + value * value, 0) / scaled.length
    expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(4000))
    expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000))
  })

  it('are certain where nothing is left to chance', () => {
    const generator = createGenerator(9)
    expect(drawBinomial(generator, 0, 0.5)).toBe(0)
    expect(drawBinomial(generator, 12, 0)).toBe(0)
    expect(drawBinomial(generator, 12, 1)).toBe(12)
  })
})

/** Pearson's chi-square, with outcomes of fewer than 5 expected draws in one bin. */
function pearson(counts: Float64Array, expectedAt: (k: number) => number) {
  const rest = { found: 0, expected: 0 }
  let statistic = 0
  let bins = 0
  for (const [k, found] of counts.entries()) {
    const expected = expectedAt(k)
    if (expected < 5) {
      rest.found += found
      rest.expected += expected
      continue
    }
    statistic += (found - expected) ** 2 / expected
    bins += 1
  }
  if (rest.expected >= 1) {
    statistic += (rest.found - rest.expected) ** 2 / rest.expected
    bins += 1
  }
  return { statistic, freedom: bins - 1 }
}
