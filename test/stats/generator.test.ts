import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createGenerator } from '../../src/stats/generator.ts'

const wordsOf = (seed: number, stream: number, count: number) => {
  const generator = createGenerator(seed, stream)
  return Array.from({ length: count }, () => generator.nextUint32())
}

describe('PCG32', () => {
  // The first round that O'Neill's reference program pcg32-demo prints, for seed 42 and stream 54.
  it('gives the words that its author publishes', () => {
    const published = [0xa15c02b7, 0x7b47f409, 0xba1d3330, 0x83d2f293, 0xbfa4784b, 0xcbed606e]
    expect(wordsOf(42, 54, 6)).toEqual(published)
  })

  it('tosses the coins, rolls the dice and shuffles the cards that its author publishes', () => {
    const generator = createGenerator(42, 54)
    for (let word = 0; word < 6; word += 1) generator.nextUint32()
    const coins = Array.from({ length: 65 }, () => (generator.nextBelow(2) === 1 ? 'H' : 'T')).join('')
    expect(coins).toBe('HHTTTHTHHHTHTTTHHHHHTTTHHHTHTHTHTTHTTTHHHHHHTTTTHHTTTTTHTTTTTTTHT')
    const rolls = Array.from({ length: 33 }, () => generator.nextBelow(6) + 1).join(' ')
    expect(rolls).toBe('3 4 1 1 2 2 3 2 4 3 2 4 3 3 5 2 3 1 3 1 5 1 4 1 5 6 4 6 6 2 6 3 3')
    const cards = Array.from({ length: 52 }, (_, card) => card)
    for (let left = 52; left > 1; left -= 1) {
      const chosen = generator.nextBelow(left)
      const other = cards[chosen] as number
      cards[chosen] = cards[left - 1] as number
      cards[left - 1] = other
    }
    const named = cards.slice(0, 22).map((card) => `${'A23456789TJQK'[card >> 2]}${'hcds'[card & 3]}`)
    expect(named.join(' ')).toBe('Qd Ks 6d 3s 3d 4c 3h Td Kc 5c Jh Kd Jd As 4s 4h Ad Th Ac Jc 7s Qs')
  })

  // The same algorithm on Python's integers: seed 2^53 − 1, stream 2^33 + 5.
  it('takes all 53 bits of seed and stream', () => {
    expect(wordsOf(2 ** 53 - 1, 2 ** 33 + 5, 3)).toEqual([0x4b69b29a, 0xb0ecfea7, 0xb5b6c3ac])
  })

  it('gives other numbers for another seed or stream', () => {
    expect(wordsOf(1, 0, 4)).not.toEqual(wordsOf(2, 0, 4))
    expect(wordsOf(1, 0, 4)).not.toEqual(wordsOf(1, 1, 4))
  })

  it('keeps to its ranges', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 2 ** 32 - 1 }), (seed, bound) => {
        const generator = createGenerator(seed)
        const below = generator.nextBelow(bound)
        const float = generator.nextFloat()
        return Number.isInteger(below) && below >= 0 && below < bound && float >= 0 && float < 1
      }),
    )
  })

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses the seed %d', (seed) => {
    expect(() => createGenerator(seed)).toThrow(RangeError)
  })
})
