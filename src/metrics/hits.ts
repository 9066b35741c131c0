import { isLabelled, type Sample } from '../sample/sample.ts'
import type { Form, Missing } from './define-metric.ts'

/** 1, 0, or NaN for an example outside the share, one an example. */
export function hitsOf(form: Form & { kind: 'share' }, sample: Sample): Float64Array | Missing {
  if ('hits' in form) return form.hits(sample)
  if (!isLabelled(sample)) return { missing: `it is not defined for the task ${sample.task}` }
  const { target, predicted } = sample
  const hits = new Float64Array(target.length)
  for (let example = 0; example < hits.length; example += 1) {
    hits[example] = form.hit(target[example] as number, predicted[example] as number) ?? Number.NaN
  }
  return hits
}
