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
  return { values, rarest: Math.min(...classes.map(countRarer)) }
}

function meanArea(classes: readonly RankedClass[], weight: Float64Array | null): Value {
  const areas = classes.map((ranked) => rocArea(ranked, weight))
  const sum = areas.reduce((total, area) => total + area, 0)
  if (Number.isNaN(sum))
    return { value: null, reason: 'a class, or all others, have no examples of any weight' }
  return { value: sum / areas.length, reason: null }
}
