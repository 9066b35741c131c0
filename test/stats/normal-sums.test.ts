import { describe, expect, it } from 'vitest'
import { createGenerator } from '../../src/stats/generator.ts'
import { drawBinnedSums } from '../../src/stats/normal-sums.ts'
import { unitsOf } from '../../src/stats/units.ts'

const bin = Uint8Array.from({ length: 200 }, (_, example) => example % 3)
const amount = Float64Array.from(bin, (_, example) => ((example * 7) % 11) / 10)
const compute = (sums: Float64Array, total: number) => ((sums[0] as number) - (sums[1] as number)) / total

const spread = (input: { weight?: Float64Array; group?: Int32Array; strata?: Int32Array }) => {
  const { weight = null, group = null, strata = null } = input
  const draws = drawBinnedSums({
    sums: { bin, bins: 3, amount, compute },
    weight,
    units: unitsOf(200, group),
    strata,
    resamples: 20_000,
    generator: createGenerator(1),
  })
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
  return { mean, error: Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length) }
}

// The linearised standard error of Σ wd/Σ w: √Σ (G − Ḡ)² with G = Σ w(d − d̄)/W of a unit, d = ±amount in bins 0 and 1.
const expected = (weight: (example: number) => number, unit: (example: number) => number) => {
  const d = (example: number) => ([1, -1, 0][example % 3] as number) * (((example * 7) % 11) / 10)
  const rows = Array.from({ length: 200 }, (_, example) => example)
  const whole = rows.reduce((sum, example) => sum + weight(example), 0)
  const mean = rows.reduce((sum, example) => sum + weight(example) * d(example), 0) / whole
  const sums = new Map<number, number>()
  for (const example of rows) {
    const share = (weight(example) * (d(example) - mean)) / whole
    sums.set(unit(example), (sums.get(unit(example)) ?? 0) + share)
  }
  return { mean, error: Math.sqrt([...sums.values()].reduce((sum, value) => sum + value * value, 0)) }
}

describe('sums drawn without their examples', () => {
  it.each([
    ['examples', {}, () => 1, (example: number) => example],
    [
      'weighted examples',
      { weight: Float64Array.from({ length: 200 }, (_, example) => 1 + (example % 5)) },
      (example: number) => 1 + (example % 5),
      (example: number) => example,
    ],
    [
      'clusters',
      { group: Int32Array.from({ length: 200 }, (_, example) => Math.floor(example / 4)) },
      () => 1,
      (example: number) => Math.floor(example / 4),
    ],
  ])('spread as resampled %s do', (_, input, weight, unit) => {
    const { mean, error } = spread(input)
    const known = expected(weight, unit)
    expect(Math.abs(mean - known.mean)).toBeLessThan(0.05 * known.error)
    expect(Math.abs(error / known.error - 1)).toBeLessThan(0.03)
  })

  it('do not spread where each stratum holds equal examples', () => {
    const strata = Int32Array.from(
      amount,
      (value, example) => Math.round(value * 10) * 3 + (bin[example] as number),
    )
    expect(spread({ strata }).error).toBeLessThan(1e-6)
  })
})
