import { criticalT } from './student-t.ts'

/** How far repeated runs of the same thing lie apart. */
export interface RunNoise {
  /** Standard deviation of one run. */
  readonly deviation: number
  /** Of `deviation`, at least 1. */
  readonly degrees: number
  /** Half of the interval that the difference of two runs of the same thing stays within. */
  readonly floor: number
}

/**
 * The spread within groups of repeated runs: s² = Σ(x − mean of its group)²/ν with ν = Σ(size − 1), the pooled variance
 * of W. G. Cochran and G. M. Cox, "Experimental Designs", 2nd ed. 1957, section 3.1. Two further runs differ by less
 * than t(1 − a/2, ν)·s·√2 with probability `confidence` = 1 − a: the prediction interval of G. J. Hahn, JASA 64, 1969,
 * for the difference of two single values. null where no group has two values. Finite values only.
 */
export function measureSpread(groups: readonly (readonly number[])[], confidence: number): RunNoise | null {
  let squares = 0
  let degrees = 0
  for (const group of groups) {
    const mean = group.reduce((sum, value) => sum + value, 0) / group.length
    for (const value of group) squares += (value - mean) ** 2
    degrees += Math.max(0, group.length - 1)
  }
  if (degrees === 0) return null
  const deviation = Math.sqrt(squares / degrees)
  return { deviation, degrees, floor: criticalT(confidence, degrees) * deviation * Math.SQRT2 }
}
