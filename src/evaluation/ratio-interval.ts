import { createGenerator } from '../stats/generator.ts'
import { criticalValue } from '../stats/normal.ts'
import { checkInterval, type FoundInterval, type IntervalSettings, percentiles } from './found-interval.ts'

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
}

/**
 * The interval of Σ sums / Σ weights. Up to 1,000 units: percentiles of resampled units (Efron 1979). Above: normal,
 * with the linearised variance of a ratio (W. G. Cochran, "Sampling Techniques", 1977, equation 6.13), which for
 * equal weights is mean ± z·s/√n.
 */
export function ratioInterval(units: Units, settings: IntervalSettings): FoundInterval {
  const { kind, sums } = units
  if (sums.length < LEAST_UNITS)
    return { none: `${sums.length} ${kind} are too few: it takes ${LEAST_UNITS}` }
  const found = sums.length < MANY_UNITS ? resampled(units, settings) : normal(units, settings)
  const method = kind === 'clusters' ? `cluster-${found.method}` : found.method
  return checkInterval({ ...found, confidence: settings.confidence, method })
}

function normal({ sums, weights }: Units, { confidence }: IntervalSettings) {
  const n = sums.length
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const ratio = sums.reduce((sum, value) => sum + value, 0) / total
  const squares = sums.reduce((sum, value, unit) => sum + (value - ratio * (weights[unit] as number)) ** 2, 0)
  const half = (criticalValue(confidence) * Math.sqrt((n / (n - 1)) * squares)) / total
  return { low: ratio - half, high: ratio + half, method: 'normal' }
}

function resampled({ sums, weights }: Units, { confidence, seed, resamples }: IntervalSettings) {
  const generator = createGenerator(seed)
  const n = sums.length
  const ratios = Float64Array.from({ length: resamples }, () => {
    let sum = 0
    let total = 0
    for (let draw = 0; draw < n; draw += 1) {
      const unit = generator.nextBelow(n)
      sum += sums[unit] as number
      total += weights[unit] as number
    }
    return sum / total
  })
  return { ...percentiles(ratios, confidence), method: 'bootstrap-percentile' }
}
