import type { Influence, ValueOfWeights } from '../metrics/define-metric.ts'
import { influenceOf, prepareValue, type WeighedForm } from '../metrics/prepare-value.ts'
import { smoothInterval } from '../metrics/smooth-interval.ts'
import type { Sample } from '../sample/sample.ts'
import { allowForBias } from '../stats/allow-for-bias.ts'
import { createGenerator } from '../stats/generator.ts'
import { FEWEST_OF_CLASS } from '../stats/influence-error.ts'
import { NORMAL_FROM } from '../stats/ratio-evidence.ts'
import { affordResamples, resampleWeights } from '../stats/resample-weights.ts'
import { type Units, unitsOf } from '../stats/units.ts'
import { checkInterval, type FoundInterval, type IntervalSettings, percentiles } from './found-interval.ts'
import { LEAST_UNITS } from './ratio-interval.ts'

/**
 * The interval of a curve or of another number of all examples: from its influence where it has one, but with weights
 * or clusters only from 1,000 units on; else from resampled units.
 */
export function weighedInterval(
  form: WeighedForm,
  sample: Sample,
  settings: IntervalSettings,
): FoundInterval {
  const influence = influenceOf(form, sample)
  const prepared = prepareValue(form, sample)
  if ('missing' in prepared) return { none: prepared.missing }
  if (influence !== null && 'missing' in influence) return { none: influence.missing }
  const units = unitsOf(sample.size, sample.group)
  const kind = sample.group === null ? 'examples' : 'clusters'
  if (units.count < LEAST_UNITS)
    return { none: `${units.count} ${kind} are too few: it takes ${LEAST_UNITS}` }
  if (influence !== null && influence.rarest < FEWEST_OF_CLASS) {
    return {
      none: `${influence.rarest} examples of the rarest class are too few: it takes ${FEWEST_OF_CLASS}`,
    }
  }
  const isPlain = sample.weight === null && sample.group === null
  if (influence !== null && (isPlain || units.count >= NORMAL_FROM)) {
    return smooth(form, sample, influence, settings)
  }
  return resampled(form, prepared, { sample, units, kind }, settings)
}

function smooth(
  form: WeighedForm,
  sample: Sample,
  influence: Influence,
  { confidence }: IntervalSettings,
): FoundInterval {
  const found = smoothInterval(form, sample, { influence, confidence })
  if (found === null) return { none: 'the ranking is perfect, so that its variance is not known' }
  return checkInterval({ ...found, confidence })
}

function resampled(
  form: WeighedForm,
  compute: ValueOfWeights,
  { sample, units, kind }: { sample: Sample; units: Units; kind: 'examples' | 'clusters' },
  settings: IntervalSettings,
): FoundInterval {
  const { confidence, seed } = settings
  const { weight, size } = sample
  const resamples = affordResamples({ examples: size, resamples: settings.resamples })
  if (resamples === null) return { none: `${size} examples take too long to resample` }
  const values = new Float64Array(resamples)
  resampleWeights({ units, weight, resamples, generator: createGenerator(seed) }, (drawn, resample) => {
    const { value, reason } = compute(drawn)
    values[resample] = value === null || reason !== null ? Number.NaN : value
  })
  if (values.some(Number.isNaN)) return { none: 'it is not well defined in every resample: too few examples' }
  const method = kind === 'clusters' ? 'cluster-bootstrap-percentile' : 'bootstrap-percentile'
  const bias = form.kind === 'whole' ? (form.bias?.(sample) ?? null) : null
  if (bias === null) return checkInterval({ ...percentiles(values, confidence), confidence, method })
  const estimate = compute(weight).value ?? Number.NaN
  const { low, high } = percentiles(allowForBias(values, { estimate, below: bias, above: 0 }), confidence)
  return checkInterval({ low: Math.max(0, low), high, confidence, method: `${method}-widened` })
}
