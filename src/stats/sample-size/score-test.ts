import { criticalValue, normalQuantile } from '../normal.ts'
import type { PairedPlan } from './paired-shares.ts'

/**
 * Examples, not rounded, with which Tango's interval itself shows "not worse by `margin`", in (0, 1):
 * ((z₁₋ₐ√(2q + Δ(1 − Δ)) + z_power√ψ)/m)², with Tango's variance at Δ = −m, q from his equation 11 at as many gained as
 * lost examples. Source: the power of a score test as in Nam 1997, Biometrics 53:1422–1430. Where no example changes
 * it is z²(1/m − 1), from where on Tango's interval of no change, which reaches down to −z²/(n + z²), is narrow enough.
 */
export function examplesByScoreTest(margin: number, { disagreement, confidence, power }: PairedPlan): number {
  const b = disagreement + 2 * margin
  const root = Math.sqrt(Math.max(0, b * b - 4 * disagreement * margin * (1 + margin)))
  const variance = Math.max(0, (root + b) / 2 - margin * (1 + margin))
  const reach = criticalValue(confidence) * Math.sqrt(variance)
  return ((reach + normalQuantile(power) * Math.sqrt(disagreement)) / margin) ** 2
}

/** Halvings of (0, 1) until neighbouring doubles are reached. */
const HALVINGS = 64

/** The inverse: the smallest margin that `examples` > 0 show, or null where even a margin near 1 needs more. */
export function marginByScoreTest(examples: number, plan: PairedPlan): number | null {
  let low = 0
  let high = 1
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (low + high) / 2
    if (examplesByScoreTest(middle, plan) > examples) low = middle
    else high = middle
  }
  return high < 1 ? high : null
}
