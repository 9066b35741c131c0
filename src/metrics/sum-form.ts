import type { Sample } from '../sample/sample.ts'
import type { Form, Influence, Missing, ValueOfWeights } from './define-metric.ts'

type Read = (sample: Sample) => Float64Array | Missing

/**
 * The form of Σ w·x. How sure it is, is told for a set of the same total weight: the mean of a resample, times that
 * weight.
 */
export function sumForm(read: Read): Form & { readonly kind: 'whole' } {
  return {
    kind: 'whole',
    prepare: (sample) => prepare(read, sample),
    influence: (sample) => influence(read, sample),
    bias: null,
  }
}

function prepare(read: Read, sample: Sample): ValueOfWeights | Missing {
  const values = read(sample)
  if ('missing' in values) return values
  const whole = weigh(null, sample.weight, sample.size)
  return (weight) => {
    const drawn = weigh(null, weight, sample.size)
    if (drawn === 0) return { value: null, reason: 'all weights are 0' }
    const sum = weigh(values, weight, sample.size)
    return { value: drawn === whole ? sum : (sum / drawn) * whole, reason: null }
  }
}

function influence(read: Read, sample: Sample): Influence | Missing {
  const values = read(sample)
  if ('missing' in values) return values
  const { size, weight } = sample
  const mean = weigh(values, weight, size) / weigh(null, weight, size)
  return {
    values: values.map(
      (value, example) => (weight === null ? 1 : (weight[example] as number)) * (value - mean),
    ),
    rarest: size,
    normalFrom: 1000,
    scale: 'linear',
  }
}

/** Σ w·x; null values, like null weights, are 1. */
function weigh(values: Float64Array | null, weight: Float64Array | null, size: number): number {
  let sum = 0
  for (let example = 0; example < size; example += 1) {
    const value = values === null ? 1 : (values[example] as number)
    sum += (weight === null ? 1 : (weight[example] as number)) * value
  }
  return sum
}
