import { criticalValue } from './normal.ts'

/**
 * Wilson's score interval of a share: E. B. Wilson, "Probable Inference, the Law of Succession, and Statistical
 * Inference", JASA 22, 1927. `n` ≥ 1, 0 ≤ `hits` ≤ `n`, `confidence` in (0, 1); both ends in [0, 1].
 */
export function wilsonInterval(input: {
  readonly hits: number
  readonly n: number
  readonly confidence: number
}): { low: number; high: number } {
  const { hits, n, confidence } = input
  const z = criticalValue(confidence)
  const share = hits / n
  const square = z * z
  const centre = (share + square / (2 * n)) / (1 + square / n)
  const half = (z * Math.sqrt((share * (1 - share)) / n + square / (4 * n * n))) / (1 + square / n)
  // At 0 and at n hits an end is exactly 0 or 1, which rounding would miss.
  return { low: hits === 0 ? 0 : centre - half, high: hits === n ? 1 : centre + half }
}
