/** A seeded source of uniform numbers. The same seed and stream give the same numbers on every machine. */
export interface Generator {
  /** Uniform integer in [0, 2³²). */
  nextUint32(): number
  /** Uniform in [0, 1), a multiple of 2⁻⁵³. */
  nextFloat(): number
  /** Uniform integer in [0, bound), without modulo bias; `bound` is an integer in [1, 2³²). */
  nextBelow(bound: number): number
}

/** Low and high half of the multiplier 6364136223846793005. */
const MULTIPLIER_LOW = 0x4c957f2d
const MULTIPLIER_HIGH = 0x5851f42d
const TWO_32 = 2 ** 32

/**
 * PCG32 (XSH RR 64/32): M. E. O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms
 * for Random Number Generation", HMC-CS-2014-0905, and its reference `pcg32_srandom_r`, `pcg32_random_r` and
 * `pcg32_boundedrand_r`. The 64-bit state is kept in two halves, because BigInt would be forty times slower.
 *
 * `seed` and `stream` are integers in [0, 2⁵³); generators of one seed and different streams are independent.
 */
export function createGenerator(seed: number, stream = 0): Generator {
  requireInteger('seed', seed)
  requireInteger('stream', stream)
  // The increment is 2·stream + 1, so that it is odd.
  const incrementLow = ((stream << 1) | 1) >>> 0
  const incrementHigh = ((Math.floor(stream / TWO_32) << 1) | ((stream >>> 31) & 1)) >>> 0
  // Low and high half; in variables, halves above 2³⁰ would each be allocated anew.
  const state = new Uint32Array(2)

  const add = (low: number, high: number, otherLow: number, otherHigh: number) => {
    const sum = low + otherLow
    state[0] = sum
    state[1] = high + otherHigh + (sum >= TWO_32 ? 1 : 0)
  }
  const advance = () => {
    const low = state[0] as number
    const carried = highProduct(low, MULTIPLIER_LOW)
    const high = carried + Math.imul(low, MULTIPLIER_HIGH) + Math.imul(state[1] as number, MULTIPLIER_LOW)
    add(Math.imul(low, MULTIPLIER_LOW) >>> 0, high >>> 0, incrementLow, incrementHigh)
  }
  const nextUint32 = () => {
    const oldLow = state[0] as number
    const oldHigh = state[1] as number
    advance()
    // ((old >> 18) ^ old) >> 27, its low 32 bits.
    const mixedLow = (((oldLow >>> 18) | (oldHigh << 14)) ^ oldLow) >>> 0
    const mixedHigh = ((oldHigh >>> 18) ^ oldHigh) >>> 0
    const word = ((mixedLow >>> 27) | (mixedHigh << 5)) >>> 0
    const turn = oldHigh >>> 27
    return ((word >>> turn) | (word << (-turn & 31))) >>> 0
  }

  advance()
  add(state[0] as number, state[1] as number, seed >>> 0, Math.floor(seed / TWO_32))
  advance()

  return {
    nextUint32,
    nextFloat: () => ((nextUint32() >>> 5) * 67_108_864 + (nextUint32() >>> 6)) / 9_007_199_254_740_992,
    nextBelow(bound) {
      const threshold = (TWO_32 - bound) % bound
      for (;;) {
        const word = nextUint32()
        if (word >= threshold) return word % bound
      }
    },
  }
}

/** The upper 32 bits of the 64-bit product of two 32-bit integers. */
function highProduct(a: number, b: number): number {
  const aLow = a & 0xffff
  const aHigh = a >>> 16
  const bLow = b & 0xffff
  const bHigh = b >>> 16
  const middle = aHigh * bLow + ((aLow * bLow) >>> 16)
  const carry = aLow * bHigh + (middle & 0xffff)
  // Both lie below 2³².
  return (aHigh * bHigh + (middle >>> 16) + (carry >>> 16)) >>> 0
}

function requireInteger(name: string, value: number): void {
  if (Number.isSafeInteger(value) && value >= 0) return
  throw new RangeError(`${name} must be an integer in [0, 2^53), not ${value}`)
}
