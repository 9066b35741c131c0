import type { Sample } from '../sample/sample.ts'
import { countRarer, type RankedClass } from '../stats/ranked-class.ts'
import { rocArea, rocAreaInfluence } from '../stats/roc-area.ts'
import type { Form, Influence, Missing, Value, ValueOfWeights } from './define-metric.ts'

/** The forms that are resampled by weighing the examples anew. */
export type WeighedForm = Extract<Form, { kind: 'auc' | 'whole' }>

export function prepareValue(form: WeighedForm, sample: Sample): ValueOfWeights | Missing {
  if (form.kind === 'whole') return form.prepare(sample)
  const classes = form.classes(sample)
  return 'missing' in classes ? classes : (weight) => meanArea(classes, weight)
}

/** null where the value is not smooth enough for a normal approximation. */
export function influenceOf(form: WeighedForm, sample: Sample): Influence | Missing | null {
  if (form.kind === 'whole') return form.influence?.(sample) ?? null
  const classes = form.classes(sample)
  if ('missing' in classes) return classes
  const values = new Float64Array(sample.size)
  for (const ranked of classes) {
    const one = rocAreaInfluence(ranked, sample.weight)
    for (let example = 0; example < values.length; example += 1) {
      values[example] = (values[example] as number) + (one[example] as number) / classes.length
    }
  }
  return { values, rarest: Math.min(...classes.map(countRarer)), normalFrom: 0, scale: 'logit' }
}

/** By how much at most the value may lie above the true one for bias; 0 for a form that has none. */
export function biasOf(form: WeighedForm, sample: Sample): number {
  const bias = form.kind === 'whole' ? (form.bias?.(sample) ?? 0) : 0
  return typeof bias === 'number' ? bias : 0
}

/** Whether the form's value may be biased, so that `biasOf` is to be allowed for. */
export function isBiased(form: WeighedForm): boolean {
  return form.kind === 'whole' && form.bias !== null
}

/** Why there is neither an interval nor a paired test on this sample, however many resamples are drawn; else null. */
export function whyUnresampled(form: WeighedForm, sample: Sample): string | null {
  return form.kind === 'whole' ? (form.unresampled?.(sample) ?? null) : null
}

function meanArea(classes: readonly RankedClass[], weight: Float64Array | null): Value {
  const areas = classes.map((ranked) => rocArea(ranked, weight))
  const sum = areas.reduce((total, area) => total + area, 0)
  if (Number.isNaN(sum))
    return { value: null, reason: 'a class, or all others, have no examples of any weight' }
  return { value: sum / areas.length, reason: null }
}
