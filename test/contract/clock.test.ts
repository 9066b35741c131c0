import { expect, it } from 'vitest'
import { createClock } from '../../src/adapters/clock/clock.ts'
import { createRandom } from '../../src/adapters/random/random.ts'
import { createCountingRandom } from '../support/counting-random.ts'
import { createManualClock } from '../support/manual-clock.ts'

it.each([createClock(), createManualClock()])(
  'a clock tells milliseconds since 1970 and does not run back',
  async (clock) => {
    const before = clock.now()
    await clock.sleep(1)
    expect(before).toBeGreaterThan(Date.UTC(2023, 0))
    expect(clock.now()).toBeGreaterThanOrEqual(before)
  },
)

it.each([createRandom(), createCountingRandom()])(
  'nonces have 16 hexadecimal digits and do not repeat',
  (random) => {
    const nonces = Array.from({ length: 100 }, () => random.nonce())
    for (const nonce of nonces) expect(nonce).toMatch(/^[0-9a-f]{16}$/)
    expect(new Set(nonces).size).toBe(100)
    expect(random.fraction()).toBeGreaterThanOrEqual(0)
    expect(random.fraction()).toBeLessThan(1)
  },
)
