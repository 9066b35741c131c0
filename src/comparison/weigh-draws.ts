import type { ValueOfWeights } from '../metrics/define-metric.ts'
import { biasOf, isBiased, prepareValue } from '../metrics/prepare-value.ts'
import { allowForBias } from '../stats/allow-for-bias.ts'
import { FEWEST_OF_CLASS } from '../stats/influence-error.ts'
import { resampledEvidence } from '../stats/resample-summary.ts'
import { affordResamples, resampleWeights } from '../stats/resample-weights.ts'
import {
  changeFrom,
  generatorFor,
  intervalOfValue,
  relativeTo,
  turn,
  type Weighed,
  type Weighing,
  type Weight,
} from './weighing.ts'

export type WholeMetric = Weighed<'auc' | 'whole'>

/** Values of both sides, draw by draw. */
interface Draws {
  readonly base: Float64Array
  readonly head: Float64Array
}

/** Too few of a class carry no interval, so that few resamples will do. */
const RESAMPLES_UNREAD = 200

/**
 * Evidence from resampled examples or clusters. `rarest`: examples of the rarest class that the value needs; fewer than
 * 20 carry no interval.
 */
export function weighDraws(metric: WholeMetric, rarest: number, weighing: Weighing): Weight {
  const { pair, confidence } = weighing
  const base = prepareValue(metric.form, pair.base)
  const head = prepareValue(metric.form, pair.head)
  if ('missing' in base || 'missing' in head) return { evidence: null, headInterval: null }
  const isTold = rarest >= FEWEST_OF_CLASS
  const n = pair.head.size
  const wanted = isTold ? weighing.resamples : Math.min(RESAMPLES_UNREAD, weighing.resamples)
  const resamples = isTold ? affordResamples({ examples: n, resamples: wanted }) : wanted
  if (resamples === null) {
    return { evidence: null, headInterval: null, reason: `${n} examples take too long to resample` }
  }
  const draws = drawBoth({ base, head }, resamples, generatorFor(weighing, metric.name), weighing)
  const units = isTold ? pair.units.count : rarest
  const found = (delta: number, differences: Float64Array) =>
    resampledEvidence({ n, delta, units, differences })
  const changeAt = (factor: number, delta: number) =>
    found(
      delta,
      widenChange(metric, draws, factor, weighing).map((drawn) => turn(drawn, metric)),
    )
  const value = widenValue(metric, draws, weighing)
  return {
    evidence: changeAt(1, turn(metric.delta, metric)),
    headInterval: intervalOfValue(found(metric.value, value), confidence),
    ...relativeTo(metric, (factor) => changeAt(factor, changeFrom(metric, factor))),
  }
}

/** Draws of head − factor·base in the metric's own unit, with what bias may hide allowed for. */
function widenChange(
  { form, value, delta }: WholeMetric,
  { base, head }: Draws,
  factor: number,
  { pair }: Weighing,
): Float64Array {
  const change = head.map((drawn, draw) => drawn - factor * (base[draw] as number))
  if (!isBiased(form)) return change
  const estimate = value - factor * (value - delta)
  return allowForBias(change, {
    estimate,
    below: biasOf(form, pair.head),
    above: factor * biasOf(form, pair.base),
  })
}

function widenValue({ form, value }: WholeMetric, { head }: Draws, { pair }: Weighing): Float64Array {
  if (!isBiased(form)) return head
  const below = biasOf(form, pair.head)
  return allowForBias(head, { estimate: value, below, above: 0 }).map((drawn) => Math.max(0, drawn))
}

function drawBoth(
  { base, head }: { readonly base: ValueOfWeights; readonly head: ValueOfWeights },
  resamples: number,
  generator: ReturnType<typeof generatorFor>,
  { pair: { units, weight, strata } }: Weighing,
): Draws {
  const draws = { base: new Float64Array(resamples), head: new Float64Array(resamples) }
  resampleWeights({ units, weight, strata, resamples, generator }, (weights, draw) => {
    draws.base[draw] = defined(base, weights)
    draws.head[draw] = defined(head, weights)
  })
  return draws
}

/** What stands for a zero division says nothing of the difference. */
function defined(compute: ValueOfWeights, weights: Float64Array): number {
  const { value, reason } = compute(weights)
  return value === null || reason !== null ? Number.NaN : value
}
