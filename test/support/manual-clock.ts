import type { Clock } from '../../src/ports.ts'

/** A clock that stands still until someone sleeps or sets it. */
export function createManualClock(
  start = 1_700_000_000_000,
): Clock & { set(now: number): void; readonly slept: number[] } {
  let now = start
  const slept: number[] = []
  return {
    slept,
    now: () => now,
    set(to) {
      now = to
    },
    async sleep(milliseconds) {
      slept.push(milliseconds)
      now += milliseconds
    },
  }
}
