import { accelerationOf, bcaInterval } from './bca.ts'
import type { Generator } from './generator.ts'
import { drawMultinomial } from './multinomial.ts'
import { sumOf } from './totals.ts'

/** The mean of paired differences, its resamples, and its BCa interval. */
export interface BootstrappedMean {
  readonly draws: Float64Array
  readonly mean: number
  /** Efron 1987; null without spread. */
  readonly bca: (confidence: number) => { readonly low: number; readonly high: number } | null
}

/** Resamples the differences with replacement (Efron 1979); equal ones are drawn together. n ≥ 2. */
export function bootstrapMean(input: {
  readonly differences: Float64Array
  readonly resamples: number
  readonly generator: Generator
}): BootstrappedMean {
  const { differences, resamples, generator } = input
  const n = differences.length
  const kinds = new Map<number, number>()
  for (const difference of differences) kinds.set(difference, (kinds.get(difference) ?? 0) + 1)
  const values = Float64Array.from(kinds.keys())
  const counts = Float64Array.from(kinds.values())
  const drawn = new Float64Array(values.length)
  const sum = sumOf(differences)
  const draws = Float64Array.from({ length: resamples }, () => {
    drawMultinomial(generator, n, counts, drawn)
    let total = 0
    for (let kind = 0; kind < drawn.length; kind += 1)
      total += (drawn[kind] as number) * (values[kind] as number)
    return total / n
  })
  const leftOut = values.map((value) => (sum - value) / (n - 1))
  return {
    draws,
    mean: sum / n,
    bca: (confidence) => {
      const acceleration = accelerationOf([{ values: leftOut, counts }])
      return bcaInterval({ draws, value: sum / n, acceleration, confidence })
    },
  }
}
