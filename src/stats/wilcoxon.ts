import { normalCdf } from './normal.ts'

/** Up to so many differences without ties the exact distribution is taken, as scipy does. */
const MOST_EXACT = 50

/**
 * One-sided p of Wilcoxon's signed-rank test for "head is no worse than main" from the differences head − base, more
 * being better: small where the negative ones are larger and more. Differences of 0 are left out. Exact for up to 50
 * without ties and zeros, else normal with the variance corrected for ties. F. Wilcoxon, Biometrics Bulletin 1, 1945;
 * W. J. Conover, "Practical Nonparametric Statistics", 1999, section 5.7. null where none differs.
 */
export function wilcoxonNoWorse(differences: Float64Array): number | null {
  const changed = differences.filter((difference) => difference !== 0)
  const n = changed.length
  if (n === 0) return null
  const { positive, ties } = rankChanges(changed)
  if (ties === 0 && differences.length === n && n <= MOST_EXACT) return exactTail(positive, n)
  const mean = (n * (n + 1)) / 4
  const variance = (n * (n + 1) * (2 * n + 1)) / 24 - ties / 48
  return normalCdf((positive - mean) / Math.sqrt(variance))
}

/** The sum of the ranks of positive differences, and Σ (t³ − t) over ties. */
function rankChanges(changed: Float64Array): { positive: number; ties: number } {
  const sorted = changed.toSorted((a, b) => Math.abs(a) - Math.abs(b))
  let positive = 0
  let ties = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1
    while (to < sorted.length && Math.abs(sorted[to] as number) === Math.abs(sorted[from] as number)) to += 1
    const size = to - from
    const gains = sorted.subarray(from, to).filter((difference) => difference > 0).length
    positive += (gains * (from + 1 + to)) / 2
    ties += size ** 3 - size
    from = to
  }
  return { positive, ties }
}

/** P(W ≤ sum) where each of the ranks 1 to n is in W with chance ½. */
function exactTail(sum: number, n: number): number {
  const chances = new Float64Array((n * (n + 1)) / 2 + 1)
  chances[0] = 1
  for (let rank = 1; rank <= n; rank += 1) {
    for (let total = (rank * (rank + 1)) / 2; total >= 0; total -= 1) {
      const without = chances[total] as number
      const withRank = total >= rank ? (chances[total - rank] as number) : 0
      chances[total] = (without + withRank) / 2
    }
  }
  return Math.min(
    1,
    chances.subarray(0, sum + 1).reduce((all, chance) => all + chance, 0),
  )
}
