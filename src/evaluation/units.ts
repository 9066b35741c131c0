import type { Sample } from '../sample/sample.ts'
import type { Units } from './ratio-interval.ts'

/**
 * The units that a mean or a share is resampled in: clusters where the sample has groups, else examples. `values`:
 * a loss or a hit an example, NaN for one that the metric does not look at; units without any are left out.
 */
export function gatherUnits(values: Float64Array, { weight, group, groups, strata, size }: Sample): Units {
  const count = group === null ? size : groups.length
  const sums = new Float64Array(count)
  const weights = new Float64Array(count)
  const counted = new Uint8Array(count)
  for (let example = 0; example < size; example += 1) {
    const value = values[example] as number
    if (Number.isNaN(value)) continue
    const unit = group === null ? example : (group[example] as number)
    const share = weight === null ? 1 : (weight[example] as number)
    sums[unit] = (sums[unit] as number) + share * value
    weights[unit] = (weights[unit] as number) + share
    counted[unit] = 1
  }
  const units = {
    kind: group === null ? ('examples' as const) : ('clusters' as const),
    sums,
    weights,
    strata: group === null ? strata : null,
  }
  return counted.includes(0) ? keepCounted(units, counted) : units
}

function keepCounted({ kind, sums, weights, strata }: Units, counted: Uint8Array): Units {
  const isCounted = (_: number, unit: number) => counted[unit] === 1
  return {
    kind,
    sums: sums.filter(isCounted),
    weights: weights.filter(isCounted),
    strata: strata?.filter(isCounted) ?? null,
  }
}
