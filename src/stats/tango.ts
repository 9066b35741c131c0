import { criticalValue } from './normal.ts'

/** Of `n` paired 0/1 examples, `gained` went from 0 to 1 and `lost` from 1 to 0. */
export interface PairedShares {
  readonly n: number
  readonly gained: number
  readonly lost: number
}

/** Halvings of [−1, 1] until neighbouring doubles are reached. */
const HALVINGS = 64

/**
 * Two-sided score interval for Δ = (gained − lost)/n, the difference of two paired shares, head − base.
 * Source: Tango 1998, Statistics in Medicine 17:891–908, equations 9–14. It inverts the score test, so unlike
 * Wald's it has a width where no example changed: ±z²/(n + z²). n > 0.
 */
export function tangoInterval(shares: PairedShares & { readonly confidence: number }): {
  low: number
  high: number
} {
  const { n, gained, lost } = shares
  const z = criticalValue(shares.confidence)
  const estimate = (gained - lost) / n
  // The score falls as Δ grows; it is 0 at the estimate.
  const isBelow = (change: number, level: number) => score(shares, change) > level
  const low =
    lost === n ? -1 : findCrossing({ from: -1, to: estimate, isBelow: (change) => isBelow(change, z) })
  const high =
    gained === n ? 1 : findCrossing({ from: estimate, to: 1, isBelow: (change) => isBelow(change, -z) })
  return { low, high }
}

/** Tango's statistic at a true difference of `change` in (−1, 1): (b − c − nΔ)/√(n(2q + Δ(1 − Δ))). */
function score({ n, gained, lost }: PairedShares, change: number): number {
  const distance = gained - lost - n * change
  const variance = n * (2 * lostShareAt({ n, gained, lost }, change) + change * (1 - change))
  if (variance > 0) return distance / Math.sqrt(variance)
  return distance === 0 ? 0 : Math.sign(distance) * Infinity
}

/** q: the most likely share of lost examples where the true difference is `change` (the larger root, eq. 11). */
function lostShareAt({ n, gained, lost }: PairedShares, change: number): number {
  const b = -gained - lost + (2 * n - gained + lost) * change
  const c = -lost * change * (1 - change)
  const root = Math.sqrt(Math.max(0, b * b - 8 * n * c))
  // The same root in the form that does not subtract nearly equal numbers.
  return b > 0 ? (-2 * c) / (root + b) : (root - b) / (4 * n)
}

function findCrossing(search: { from: number; to: number; isBelow: (change: number) => boolean }): number {
  let { from, to } = search
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (from + to) / 2
    if (search.isBelow(middle)) from = middle
    else to = middle
  }
  return (from + to) / 2
}
