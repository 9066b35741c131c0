import { criticalT, upperTailT } from './student-t.ts'

/**
 * The standard error of a mean over k folds whose values deviate by `deviation`. Their training sets overlap, so that
 * the mean varies by more than s²/k: its variance is (1/k + n_test/n_train)·s², of k folds (1/k + 1/(k − 1))·s² (C.
 * Nadeau and Y. Bengio, "Inference for the Generalization Error", Machine Learning 52, 2003). k ≥ 2.
 */
export function correctedError(deviation: number, folds: number): number {
  return deviation * Math.sqrt(1 / folds + 1 / (folds - 1))
}

export interface CorrectedDifference {
  readonly mean: number
  /** Standard error of `mean`, above 0. */
  readonly error: number
  readonly degrees: number
  readonly low: number
  readonly high: number
  /** One-sided, for "head is no worse than main". */
  readonly p: number
}

/**
 * The corrected resampled t of the differences head − base of k matched folds, more being better, with k − 1 degrees
 * of freedom (Nadeau and Bengio 2003, section 5). null with one fold, or where the differences do not vary.
 */
export function correctedResampledT(
  differences: readonly number[],
  { confidence }: { readonly confidence: number },
): CorrectedDifference | null {
  const k = differences.length
  const mean = differences.reduce((sum, value) => sum + value, 0) / k
  const squares = differences.reduce((sum, value) => sum + (value - mean) ** 2, 0)
  const isVaried = differences.some((value) => value !== differences[0])
  const error = correctedError(Math.sqrt(squares / (k - 1)), k)
  if (!(k > 1 && isVaried && error > 0 && Number.isFinite(error))) return null
  const degrees = k - 1
  const half = criticalT(confidence, degrees) * error
  return { mean, error, degrees, low: mean - half, high: mean + half, p: upperTailT(-mean / error, degrees) }
}
