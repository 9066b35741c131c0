import { isLabelled, type Sample } from '../sample/sample.ts'
import { countCells } from './count-cells.ts'
import type { Form, MetricVariant, Value } from './define-metric.ts'
import { hitsOf } from './hits.ts'
import { prepareValue } from './prepare-value.ts'

/** The metric on a sample, weights included, and `n`, the examples that it looks at. */
export function computeMetric(variant: MetricVariant, sample: Sample): Value & { readonly n: number } {
  const { form } = variant
  if (form.kind !== 'given' && sample.size === 0) {
    return { value: null, reason: 'there are no examples', n: 0 }
  }
  if (form.kind === 'share') return computeShare(form, sample)
  return { ...finite(computeOther(form, sample)), n: sample.size }
}

function computeOther(form: Exclude<Form, { kind: 'share' }>, sample: Sample): Value {
  if (form.kind === 'given') return form.value
  if (form.kind === 'cells') return isLabelled(sample) ? form.compute(countCells(sample)) : notDefined(sample)
  if (form.kind === 'mean') return computeMean(form, sample)
  const prepared = prepareValue(form, sample)
  return 'missing' in prepared ? { value: null, reason: prepared.missing } : prepared(sample.weight)
}

function notDefined({ task }: Sample): Value {
  return { value: null, reason: `it is not defined for the task ${task}` }
}

function computeShare(form: Form & { kind: 'share' }, sample: Sample): Value & { readonly n: number } {
  const { weight, size } = sample
  const all = hitsOf(form, sample)
  if ('missing' in all) return { value: null, reason: all.missing, n: size }
  let n = 0
  let hits = 0
  let total = 0
  for (let example = 0; example < size; example += 1) {
    const found = all[example] as number
    if (Number.isNaN(found)) continue
    const share = weight === null ? 1 : (weight[example] as number)
    n += 1
    hits += found * share
    total += share
  }
  if (total === 0) {
    return {
      value: 0,
      reason: 'zero division, there are no such examples: taken as 0, as scikit-learn does',
      n,
    }
  }
  return { value: hits / total, reason: null, n }
}

function computeMean({ losses, remark }: Form & { kind: 'mean' }, sample: Sample): Value {
  const found = losses(sample)
  if ('missing' in found) return { value: null, reason: found.missing }
  const { weight, size } = sample
  let sum = 0
  let total = 0
  for (let example = 0; example < size; example += 1) {
    const share = weight === null ? 1 : (weight[example] as number)
    sum += share * (found[example] as number)
    total += share
  }
  if (total === 0) return { value: null, reason: 'all weights are 0' }
  const said = remark?.(sample) ?? null
  return { value: sum / total, reason: typeof said === 'string' ? said : null }
}

/** A number that is none would compare false with every bar: it is missing instead. */
function finite(value: Value): Value {
  if (value.value === null || Number.isFinite(value.value)) return value
  return { value: null, reason: `it comes out as ${value.value}` }
}
