import type { Sample } from '../sample/sample.ts'
import type { Form, Missing, Value } from './define-metric.ts'

/**
 * The form of a largest or smallest number; examples of weight 0 do not count, and other weights change nothing. A
 * resample never reaches beyond the sample and meets its end in 63 % of cases, so that the bootstrap is inconsistent
 * here (P. J. Bickel and D. A. Freedman, Ann. Stat. 9, 1981, section 6).
 */
export function extremeForm(
  extreme: 'min' | 'max',
  read: (sample: Sample) => Float64Array | Missing,
): Form & { readonly kind: 'whole' } {
  const noun = extreme === 'max' ? 'maximum' : 'minimum'
  return {
    kind: 'whole',
    prepare: (sample) => {
      const values = read(sample)
      return 'missing' in values ? values : (weight) => extremeOf(extreme, values, weight)
    },
    influence: null,
    bias: null,
    unresampled: () => `resampling does not tell how sure a ${noun} is`,
  }
}

function extremeOf(extreme: 'min' | 'max', values: Float64Array, weight: Float64Array | null): Value {
  let found: number | null = null
  for (const [example, value] of values.entries()) {
    if (weight?.[example] === 0) continue
    if (found === null || (extreme === 'max' ? value > found : value < found)) found = value
  }
  return found === null ? { value: null, reason: 'all weights are 0' } : { value: found, reason: null }
}
