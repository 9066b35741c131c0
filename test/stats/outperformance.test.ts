import { describe, expect, it } from 'vitest'
import { createGenerator } from '../../src/stats/generator.ts'
import { concludeFrom, outperformance } from '../../src/stats/outperformance.ts'

const to = () => ({ confidence: 0.95, resamples: 2000, generator: createGenerator(1) })

describe('how often a run of the head beats one of main', () => {
  it('counts every pair where runs do not belong together, ties half', () => {
    // scipy.stats.mannwhitneyu([3, 1, 4, 1.5], [2, 1, 3.5]).statistic is 6.5, of 12 pairs.
    const found = outperformance({ base: [2, 1, 3.5], head: [3, 1, 4, 1.5], matched: false }, to())
    expect(found.pairs).toBe(12)
    expect(found.share).toBeCloseTo(6.5 / 12, 12)
  })

  it('counts each fold with its own', () => {
    const found = outperformance({ base: [1, 2, 3, 4], head: [2, 2, 2, 5], matched: true }, to())
    expect(found).toMatchObject({ pairs: 4, share: 2.5 / 4 })
  })

  it('has no interval from fewer than five runs a side, nor where each pair says the same', () => {
    const four = outperformance({ base: [1, 2, 3, 4], head: [2, 1, 4, 3, 5], matched: false }, to())
    expect(four.interval).toBeNull()
    const apart = outperformance({ base: [1, 2, 3, 4, 5], head: [6, 7, 8, 9, 10], matched: false }, to())
    expect(apart).toMatchObject({ share: 1, interval: null })
  })

  it('has the percentiles of the binomial distribution where pairs are resampled', () => {
    // Of 20 pairs 14 are won: resampled shares are binomial(20, 0.7)/20, scipy.stats.binom.ppf([.025, .975], 20, .7)
    // being 10 and 18.
    const base = new Array<number>(20).fill(0)
    const head = base.map((_, run) => (run < 14 ? 1 : -1))
    const { interval } = outperformance({ base, head, matched: true }, to())
    expect(interval).toEqual({ low: 0.5, high: 0.9 })
  })

  it('resamples the runs of both sides where they do not belong together', () => {
    const base = [0.1, 0.4, 0.5, 0.9, 1.1, 1.2]
    const head = [0.3, 0.6, 1, 1.3, 1.4, 1.5]
    const one = outperformance({ base, head, matched: false }, to())
    const turned = outperformance({ base: head, head: base, matched: false }, to())
    expect(one.share + turned.share).toBeCloseTo(1, 12)
    expect(one.interval?.low).toBeLessThan(one.share)
    expect(one.interval?.high).toBeGreaterThan(one.share)
  })
})

describe('what is concluded of it', () => {
  it.each([
    [{ low: 0.4, high: 0.9 }, 'not-told'],
    [{ low: 0.5, high: 0.9 }, 'not-told'],
    [{ low: 0.55, high: 0.7 }, 'better'],
    [{ low: 0.55, high: 0.8 }, 'better-meaningful'],
    [{ low: 0.3, high: 0.45 }, 'worse'],
    [{ low: 0.2, high: 0.45 }, 'worse-meaningful'],
    [null, 'not-told'],
  ] as const)('of %j is %s', (interval, conclusion) => {
    expect(concludeFrom(interval)).toBe(conclusion)
  })
})
