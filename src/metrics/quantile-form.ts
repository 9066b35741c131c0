import type { Sample } from '../sample/sample.ts'
import type { Form, Influence, Missing, ValueOfWeights } from './define-metric.ts'
import { quantileInfluence } from './quantile-influence.ts'
import { sortValues } from './sorted-values.ts'
import type { WeighedQuantile } from './weighted-quantile.ts'

/** With fewer examples beyond it, a resample seldom holds another value there than the sample does. */
const FEWEST_BEYOND = 10

export interface QuantileSource {
  /** In (0, 1). */
  readonly level: number
  readonly read: (sample: Sample) => Float64Array | Missing
  /** By whether the sample has weights of its own. */
  readonly quantile: (input: { readonly weighted: boolean }) => WeighedQuantile
}

/** The form of a quantile of one number an example. */
export function quantileForm(source: QuantileSource): Form & { readonly kind: 'whole' } {
  const { level } = source
  return {
    kind: 'whole',
    prepare: (sample) => prepare(source, sample),
    influence: (sample) => influence(source, sample),
    bias: null,
    unresampled: ({ size }) => {
      const beyond = Math.floor(size * Math.min(level, 1 - level) + 1e-9)
      if (beyond >= FEWEST_BEYOND) return null
      return `${beyond} examples beyond it are too few: it takes ${FEWEST_BEYOND}`
    },
  }
}

function prepare({ read, quantile }: QuantileSource, sample: Sample): ValueOfWeights | Missing {
  const values = read(sample)
  if ('missing' in values) return values
  const sorted = sortValues(values)
  const compute = quantile({ weighted: sample.weight !== null })
  return (weight) => {
    const value = compute(sorted, weight)
    return value === null ? { value, reason: 'all weights are 0' } : { value, reason: null }
  }
}

function influence({ level, read }: QuantileSource, sample: Sample): Influence | Missing {
  const values = read(sample)
  if ('missing' in values) return values
  const found = quantileInfluence({ sorted: sortValues(values), weight: sample.weight, level })
  return {
    values: found ?? new Float64Array(sample.size),
    rarest: sample.size,
    // As far from normal as a median of 1,000: the count beyond the quantile has the variance n·p·(1 − p) = 250.
    normalFrom: found === null ? Number.POSITIVE_INFINITY : Math.ceil(250 / (level * (1 - level))),
    scale: 'linear',
  }
}
