import type { Influence, Value, ValueOfWeights } from '../metrics/define-metric.ts'
import {
  biasOf,
  influenceOf,
  isBiased,
  prepareValue,
  type WeighedForm,
  whyUnresampled,
} from '../metrics/prepare-value.ts'
import { smoothInterval } from '../metrics/smooth-interval.ts'
import type { Sample } from '../sample/sample.ts'
import { allowForBias } from '../stats/allow-for-bias.ts'
import { accelerationOf, type Jackknife } from '../stats/bca.ts'
import { createGenerator } from '../stats/generator.ts'
import { FEWEST_OF_CLASS } from '../stats/influence-error.ts'
import { type BinnedSums, drawBinnedSums } from '../stats/normal-sums.ts'
import { NORMAL_FROM } from '../stats/ratio-evidence.ts'
import { affordResamples, MOST_RESAMPLED, resampleWeights } from '../stats/resample-weights.ts'
import { membersOfStrata } from '../stats/strata.ts'
import { type Units, unitsOf } from '../stats/units.ts'
import {
  checkInterval,
  drawnInterval,
  type FoundInterval,
  type IntervalSettings,
  percentiles,
} from './found-interval.ts'
import { LEAST_UNITS } from './ratio-interval.ts'

/** Up to so many units each is left out once for BCa's acceleration; beyond, it hardly differs from 0. */
const MOST_LEFT_OUT = 2000

/**
 * The interval of a curve or of another number of all examples: from its influence where it has one, but with weights
 * or clusters only from 1,000 units on; from sums of bins, where it is a function of them, from 1,000 units on; else
 * from resampled units.
 */
export function weighedInterval(
  form: WeighedForm,
  sample: Sample,
  settings: IntervalSettings,
): FoundInterval {
  const unresampled = whyUnresampled(form, sample)
  if (unresampled !== null) return { none: unresampled }
  const influence = influenceOf(form, sample)
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
  const normalFrom = Math.max(influence?.normalFrom ?? 0, isPlain ? 0 : NORMAL_FROM)
  if (influence !== null && units.count >= normalFrom) {
    return smooth(form, sample, influence, settings)
  }
  const drawn = sample.group !== null ? 'cluster-' : sample.strata !== null ? 'stratified-' : ''
  const sums = form.kind === 'whole' && units.count >= NORMAL_FROM ? form.sums?.(sample) : undefined
  if (sums === undefined) return resampled(form, { sample, units, drawn }, settings)
  return 'missing' in sums ? { none: sums.missing } : ofSums(form, sums, { sample, units, drawn }, settings)
}

interface Resampling {
  readonly sample: Sample
  readonly units: Units
  /** What is drawn, as methods name it. */
  readonly drawn: '' | 'cluster-' | 'stratified-'
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

function ofSums(
  form: WeighedForm,
  sums: BinnedSums,
  { sample, units, drawn }: Resampling,
  { confidence, seed, resamples }: IntervalSettings,
): FoundInterval {
  const { weight, strata } = sample
  const draws = drawBinnedSums({ sums, weight, units, strata, resamples, generator: createGenerator(seed) })
  return biased(form, sample, { draws, confidence, method: `${drawn}parametric-bootstrap-percentile` })
}

function resampled(form: WeighedForm, resampling: Resampling, settings: IntervalSettings): FoundInterval {
  const { sample, units, drawn } = resampling
  const { confidence, seed } = settings
  const { weight, size, strata } = sample
  const compute = prepareValue(form, sample)
  if ('missing' in compute) return { none: compute.missing }
  const resamples = affordResamples({ examples: size, resamples: settings.resamples })
  if (resamples === null) {
    return { none: `it takes resampling the examples, which is not done for more than ${MOST_RESAMPLED}` }
  }
  const draws = new Float64Array(resamples)
  const generator = createGenerator(seed)
  resampleWeights({ units, weight, resamples, generator, strata }, (weights, resample) => {
    draws[resample] = definedOr(compute(weights), Number.NaN)
  })
  if (draws.some(Number.isNaN)) return { none: 'it is not well defined in every resample: too few examples' }
  if (isBiased(form))
    return biased(form, sample, { draws, confidence, method: `${drawn}bootstrap-percentile` })
  const isLeftOut = settings.method === 'bca' && units.count <= MOST_LEFT_OUT
  const acceleration = isLeftOut ? accelerationOf(leaveOneOut(compute, resampling)) : null
  const value = definedOr(compute(weight), Number.NaN)
  return drawnInterval({ draws, value, acceleration, confidence, drawn })
}

function biased(
  form: WeighedForm,
  sample: Sample,
  { draws, confidence, method }: { draws: Float64Array; confidence: number; method: string },
): FoundInterval {
  const compute = prepareValue(form, sample)
  if ('missing' in compute) return { none: compute.missing }
  const estimate = definedOr(compute(sample.weight), Number.NaN)
  const below = biasOf(form, sample)
  const { low, high } = percentiles(allowForBias(draws, { estimate, below, above: 0 }), confidence)
  return checkInterval({ low: Math.max(0, low), high, confidence, method: `${method}-widened` })
}

function leaveOneOut(compute: ValueOfWeights, { sample, units }: Resampling): Jackknife[] {
  const { weight, size, strata } = sample
  const own = weight ?? new Float64Array(size).fill(1)
  const strataOf = strata === null ? [null] : membersOfStrata(strata)
  const left = (unit: number) =>
    definedOr(compute(own.map((mass, example) => (units.of[example] === unit ? 0 : mass))), Number.NaN)
  return strataOf.map((members) => {
    const ofStratum = members ?? Int32Array.from({ length: units.count }, (_, unit) => unit)
    return {
      values: Float64Array.from(ofStratum, left),
      counts: new Float64Array(ofStratum.length).fill(1),
    }
  })
}

/** What stands for a zero division says nothing of the spread. */
function definedOr({ value, reason }: Value, other: number): number {
  return value === null || reason !== null ? other : value
}
