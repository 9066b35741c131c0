import { normalCdf, normalQuantile } from './normal.ts'
import { quantileOfSorted } from './quantiles.ts'

/** Values with each unit of one stratum left out, once for units that are alike, and how many those are. */
export interface Jackknife {
  readonly values: Float64Array
  readonly counts: Float64Array
}

/**
 * The bias-corrected and accelerated interval: B. Efron, "Better Bootstrap Confidence Intervals", JASA 82, 1987. z₀ =
 * Φ⁻¹(share of draws below the value, equal ones counting half); ends at Φ(z₀ + (z₀ ± z)/(1 − a(z₀ ± z))) of the
 * draws. null where all draws lie on one side of the value, or the jackknife has no spread.
 */
export function bcaInterval(input: {
  /** Resampled values, finite. */
  readonly draws: Float64Array
  readonly value: number
  readonly acceleration: number
  readonly confidence: number
}): { readonly low: number; readonly high: number } | null {
  const { draws, value, acceleration, confidence } = input
  const shift = normalQuantile(shareBelow(draws, value))
  if (!Number.isFinite(shift) || !Number.isFinite(acceleration)) return null
  const sorted = draws.toSorted()
  const end = (level: number) => {
    const moved = shift + normalQuantile(level)
    return quantileOfSorted(sorted, normalCdf(shift + moved / (1 - acceleration * moved)))
  }
  const tail = (1 - confidence) / 2
  return { low: end(tail), high: end(1 - tail) }
}

/**
 * a = Σₕ Σ U³/nₕ³ / 6(Σₕ Σ U²/nₕ²)^{3/2} with U = (nₕ − 1)(θ̄ₕ − θ₍ᵢ₎) over the units of stratum h; of one stratum
 * Σ(θ̄ − θ₍ᵢ₎)³/6(Σ(θ̄ − θ₍ᵢ₎)²)^{3/2} (Efron 1987, equation 7.3; the strata as scipy.stats.bootstrap has its samples).
 * NaN without spread.
 */
export function accelerationOf(strata: readonly Jackknife[]): number {
  let cubes = 0
  let squares = 0
  for (const { values, counts } of strata) {
    let n = 0
    let sum = 0
    for (let index = 0; index < values.length; index += 1) {
      n += counts[index] as number
      sum += (counts[index] as number) * (values[index] as number)
    }
    for (let index = 0; index < values.length; index += 1) {
      const distance = ((n - 1) / n) * (sum / n - (values[index] as number))
      squares += (counts[index] as number) * distance * distance
      cubes += (counts[index] as number) * distance * distance * distance
    }
  }
  return cubes / (6 * squares ** 1.5)
}

function shareBelow(draws: Float64Array, value: number): number {
  let below = 0
  for (const drawn of draws) below += drawn < value ? 1 : drawn === value ? 0.5 : 0
  return below / draws.length
}
