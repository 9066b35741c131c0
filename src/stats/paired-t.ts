import { upperTailT } from './student-t.ts'
import { sumOf } from './totals.ts'

/**
 * One-sided p of the paired t-test for "head is no worse than main" from the differences head − base, more being
 * better: small where they are negative ("Student", Biometrika 6, 1908). null with fewer than two, or no variance.
 */
export function pairedTNoWorse(differences: Float64Array): number | null {
  const n = differences.length
  const mean = sumOf(differences) / n
  const variance = sumOf(differences.map((difference) => (difference - mean) ** 2)) / (n - 1)
  if (!(n > 1 && variance > 0)) return null
  return upperTailT(-mean / Math.sqrt(variance / n), n - 1)
}
