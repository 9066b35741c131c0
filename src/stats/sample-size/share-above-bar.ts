import { criticalValue, normalQuantile } from '../normal.ts'

/**
 * Examples, not rounded, with which the lower end of Wilson's interval at `confidence` lies above `bar` with chance
 * `power`, where the true share is `expected` > `bar`: ((z₁₋ₐ√(p₀(1 − p₀)) + z_power√(p₁(1 − p₁)))/(p₁ − p₀))².
 * Source: Fleiss, Levin & Paik, Statistical Methods for Rates and Proportions, 3rd ed. 2003, without the
 * continuity correction: Wilson's interval inverts just this test. Everything in (0, 1); `expected` may be 1.
 */
export function examplesAboveBar(given: {
  readonly bar: number
  readonly expected: number
  readonly confidence: number
  readonly power: number
}): number {
  const { bar, expected, confidence, power } = given
  const spread = (share: number) => Math.sqrt(share * (1 - share))
  const reach = criticalValue(confidence) * spread(bar) + normalQuantile(power) * spread(expected)
  return (reach / (expected - bar)) ** 2
}
