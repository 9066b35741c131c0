/** Longest pause, in milliseconds. */
const CAP = 30_000
const FIRST = 200

/**
 * Milliseconds to wait before try `tries` + 1: exponential with full jitter ("Exponential Backoff And Jitter",
 * AWS Architecture Blog, 2015), so that writers who were rejected together do not come back together.
 */
export function backOff({ tries, fraction }: { tries: number; fraction: number }): number {
  return Math.round(fraction * Math.min(CAP, FIRST * 2 ** (tries - 1)))
}
