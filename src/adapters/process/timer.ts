/** Rings once after `milliseconds`, unless cancelled by the function it gives. */
export type StartTimer = (milliseconds: number, ring: () => void) => () => void

/** The longest that a timer of the platform takes: 24.8 days. */
const LONGEST = 2 ** 31 - 1

export const startTimer: StartTimer = (milliseconds, ring) => {
  const timer = setTimeout(ring, Math.min(milliseconds, LONGEST))
  return () => clearTimeout(timer)
}
