import { criticalT, upperTailT } from './student-t.ts'

export interface Moments {
  readonly n: number
  readonly mean: number
  /** With divisor n − 1. */
  readonly variance: number
}

/**
 * p of the one-sided hypothesis that the first mean is not above the second: B. L. Welch, "The generalization of
 * 'Student's' problem when several different population variances are involved", Biometrika 34, 1947. Both need two
 * values; where neither side varies it is 0 or 1.
 */
export function welchUpperP(one: Moments, other: Moments): number {
  const first = one.variance / one.n
  const second = other.variance / other.n
  const square = first + second
  if (square === 0) return one.mean > other.mean ? 0 : 1
  const degrees = square ** 2 / (first ** 2 / (one.n - 1) + second ** 2 / (other.n - 1))
  return upperTailT((one.mean - other.mean) / Math.sqrt(square), degrees)
}

/** The two-sided interval for the difference of the means, one − other, by the same; null where neither side varies. */
export function welchInterval(
  one: Moments,
  other: Moments,
  confidence: number,
): { readonly low: number; readonly high: number } | null {
  const first = one.variance / one.n
  const second = other.variance / other.n
  const square = first + second
  if (!(square > 0)) return null
  const degrees = square ** 2 / (first ** 2 / (one.n - 1) + second ** 2 / (other.n - 1))
  const reach = criticalT(confidence, degrees) * Math.sqrt(square)
  return { low: one.mean - other.mean - reach, high: one.mean - other.mean + reach }
}
