/**
 * How far the scores of an example may sum from 1: NumPy's `allclose`, by which scikit-learn's roc_auc_score refuses
 * them (relative 1e-5, absolute 1e-8).
 */
export const SUM_TOLERANCE = 1.001e-5

/** Rounding to 32 bits moves a sum of scores by at most this much. */
export const ROUNDING = 2 ** -23

/** The first example whose scores do not sum to 1, or null. */
export function findUnbalanced(
  scores: readonly Float64Array[],
  tolerance: number,
): { readonly example: number; readonly sum: number } | null {
  const size = scores[0]?.length ?? 0
  for (let example = 0; example < size; example += 1) {
    let sum = 0
    for (const column of scores) sum += column[example] as number
    // Written so that NaN is found too.
    if (!(Math.abs(sum - 1) <= tolerance)) return { example, sum }
  }
  return null
}
