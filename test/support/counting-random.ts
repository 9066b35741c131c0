import type { Random } from '../../src/ports.ts'

/** Nonces count up from 1; fractions are always a half. */
export function createCountingRandom(): Random {
  let count = 0
  return {
    nonce() {
      count += 1
      return count.toString(16).padStart(16, '0')
    },
    fraction: () => 0.5,
  }
}
