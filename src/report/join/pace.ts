import type { Random } from '../../ports.ts'

/** Of writing and looking again, of 40 writers at most. */
export const ROUNDS = 16
const FIRST_MS = 250
const LONGEST_MS = 4000

/** Between two looks: doubling up to 4 s, half of it by chance, so that many who started together part. */
export function pauseMs(round: number, random: Pick<Random, 'fraction'>): number {
  const whole = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(round, 10))
  return whole * (0.5 + random.fraction() / 2)
}
