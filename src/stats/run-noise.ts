import { criticalT } from './student-t.ts'

/**
 * Fewer tell nothing to judge by: t for 95 % is 12.7 with 1 degree of freedom, 4.3 with 2 and 3.2 with 3, so that one
 * re-run would excuse almost any drop; from 4 on it is within 1.42 times what a known deviation would need.
 */
export const LEAST_DEGREES = 4

/** How far repeated runs of the same thing lie apart. */
export interface RunNoise {
  /** Standard deviation of one run. */
  readonly deviation: number
  /** Of `deviation`, at least `LEAST_DEGREES`. */
  readonly degrees: number
  /** Half of the interval that the difference of two runs of the same thing stays within. */
  readonly floor: number
}

/**
 * The spread within groups of repeated runs: s² = Σ(x − mean of its group)²/ν with ν = Σ(size − 1), the pooled variance
 * of W. G. Cochran and G. M. Cox, "Experimental Designs", 2nd ed. 1957, section 3.1. Two further runs differ by less
 * than t(1 − a/2, ν)·s·√2 with probability `confidence` = 1 − a: the prediction interval of G. J. Hahn, JASA 64, 1969,
 * for the difference of two single values. null with fewer than `LEAST_DEGREES` degrees of freedom. Finite values only.
 *
 * Why a prediction interval, with few degrees too: what is judged is one further difference of two single runs, and that
 * is what it covers. With a normal quantile, as if s were the true deviation, chance alone would pass it 12 times in 100
 * at 4 degrees, not 5; a tolerance interval, or an upper bound of s, would let larger drops through than chance makes.
 */
export function measureSpread(groups: readonly (readonly number[])[], confidence: number): RunNoise | null {
  let squares = 0
  let degrees = 0
  for (const group of groups) {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length
    for (const value of group) squares += (value - mean) ** 2
    degrees += Math.max(0, group.length - 1)
  }
  if (degrees < LEAST_DEGREES) return null
  const deviation = Math.sqrt(squares / degrees)
  return { deviation, degrees, floor: criticalT(confidence, degrees) * deviation * Math.SQRT2 }
}
