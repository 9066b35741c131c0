import type { Sample } from '../sample/sample.ts'
import type { Form, Missing } from './define-metric.ts'

/** 1, 0, or NaN for an example outside the share, one an example. */
export function hitsOf(form: Form & { kind: 'share' }, sample: Sample): Float64Array | Missing {
  if ('hits' in form) return form.hits(sample)
  const { target, predicted } = sample
  return Float64Array.from(
    target,
    (label, example) => form.hit(label, predicted[example] as number) ?? Number.NaN,
  )
}
