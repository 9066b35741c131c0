import { accelerationOf } from '../stats/bca.ts'
import { createGenerator } from '../stats/generator.ts'
import { criticalValue } from '../stats/normal.ts'
import { membersOfStrata, squaresWithin } from '../stats/strata.ts'
import { sumOf } from '../stats/totals.ts'
import { checkInterval, drawnInterval, type FoundInterval, type IntervalSettings } from './found-interval.ts'

/** With fewer, neither resampling nor the normal approximation is to be trusted. */
export const LEAST_UNITS = 30

/** From here on the normal approximation is used, whose cost does not grow with the resamples. */
const MANY_UNITS = 1000

/** What is drawn as a whole, an example or a cluster: arrays have one entry a unit. */
export interface Units {
  readonly kind: 'examples' | 'clusters'
  /** Weighted sum of the losses (or hits) in the unit. */
  readonly sums: Float64Array
  /** Sum of the weights in the unit. */
  readonly weights: Float64Array
  /** Stratum of each unit, within which units are drawn; null: from all. */
  readonly strata: Int32Array | null
}

/**
 * The interval of Σ sums / Σ weights. Up to 1,000 units: percentiles (Efron 1979) or BCa of resampled units. Above:
 * normal, with the linearised variance of a ratio (W. G. Cochran, "Sampling Techniques", 1977, equation 6.13; within
 * strata 6.50), which for equal weights is mean ± z·s/√n.
 */
export function ratioInterval(units: Units, settings: IntervalSettings): FoundInterval {
  const { kind, sums, strata } = units
  if (sums.length < LEAST_UNITS)
    return { none: `${sums.length} ${kind} are too few: it takes ${LEAST_UNITS}` }
  const drawn = kind === 'clusters' ? 'cluster-' : strata === null ? '' : 'stratified-'
  return sums.length < MANY_UNITS ? resampled(units, drawn, settings) : normal(units, drawn, settings)
}

function normal(units: Units, drawn: string, { confidence }: IntervalSettings): FoundInterval {
  const total = sumOf(units.weights)
  const ratio = sumOf(units.sums) / total
  const half =
    (criticalValue(confidence) * Math.sqrt(squaresOf(residualsOf(units, ratio), units.strata))) / total
  return checkInterval({ low: ratio - half, high: ratio + half, confidence, method: `${drawn}normal` })
}

function residualsOf({ sums, weights }: Units, ratio: number): Float64Array {
  const residuals = new Float64Array(sums.length)
  for (let unit = 0; unit < residuals.length; unit += 1) {
    residuals[unit] = (sums[unit] as number) - ratio * (weights[unit] as number)
  }
  return residuals
}

function squaresOf(residuals: Float64Array, strata: Int32Array | null): number {
  if (strata !== null) return sumOf(squaresWithin(residuals, strata))
  const n = residuals.length
  let squares = 0
  for (let unit = 0; unit < n; unit += 1) squares += (residuals[unit] as number) * (residuals[unit] as number)
  return (n / (n - 1)) * squares
}

function resampled(units: Units, drawn: string, settings: IntervalSettings): FoundInterval {
  const { sums, weights } = units
  const { confidence, seed, resamples, method } = settings
  const generator = createGenerator(seed)
  const pools = membersOfStrata(units.strata ?? new Int32Array(sums.length))
  const draws = new Float64Array(resamples)
  for (let resample = 0; resample < resamples; resample += 1) {
    let sum = 0
    let total = 0
    for (const members of pools) {
      for (let draw = 0; draw < members.length; draw += 1) {
        const unit = members[generator.nextBelow(members.length)] as number
        sum += sums[unit] as number
        total += weights[unit] as number
      }
    }
    draws[resample] = sum / total
  }
  const value = sumOf(sums) / sumOf(weights)
  const acceleration = method === 'bca' ? accelerationOf(leaveOneOut(units, pools)) : null
  return drawnInterval({ draws, value, acceleration, confidence, drawn })
}

function leaveOneOut({ sums, weights }: Units, pools: readonly Int32Array[]) {
  const sum = sumOf(sums)
  const total = sumOf(weights)
  return pools.map((members) => ({
    values: Float64Array.from(
      members,
      (unit) => (sum - (sums[unit] as number)) / (total - (weights[unit] as number)),
    ),
    counts: new Float64Array(members.length).fill(1),
  }))
}
