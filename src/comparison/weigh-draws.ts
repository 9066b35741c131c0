import type { ValueOfWeights } from '../metrics/define-metric.ts'
import { biasOf, isBiased, prepareValue } from '../metrics/prepare-value.ts'
import { allowForBias } from '../stats/allow-for-bias.ts'
import { FEWEST_OF_CLASS } from '../stats/influence-error.ts'
import { resampledEvidence } from '../stats/resample-summary.ts'
import { affordResamples, resampleWeights } from '../stats/resample-weights.ts'
import { generatorFor, intervalOfValue, turn, type Weighed, type Weighing, type Weight } from './weighing.ts'

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
  const { change, value } = widen(metric, draws, weighing)
  return {
    evidence: found(
      turn(metric.delta, metric),
      change.map((drawn) => turn(drawn, metric)),
    ),
    headInterval: intervalOfValue(found(metric.value, value), confidence),
  }
}

/** Draws of the change and of the head's value, in the metric's own unit, with what bias may hide allowed for. */
function widen({ form, value, delta }: WholeMetric, { base, head }: Draws, { pair }: Weighing) {
  const change = head.map((drawn, draw) => drawn - (base[draw] as number))
  if (!isBiased(form)) return { change, value: head }
  const [below, above] = [biasOf(form, pair.head), biasOf(form, pair.base)]
  return {
    change: allowForBias(change, { estimate: delta, below, above }),
    value: allowForBias(head, { estimate: value, below, above: 0 }).map((drawn) => Math.max(0, drawn)),
  }
}

function drawBoth(
  { base, head }: { readonly base: ValueOfWeights; readonly head: ValueOfWeights },
  resamples: number,
  generator: ReturnType<typeof generatorFor>,
  { pair: { units, weight } }: Weighing,
): Draws {
  const draws = { base: new Float64Array(resamples), head: new Float64Array(resamples) }
  resampleWeights({ units, weight, resamples, generator }, (weights, draw) => {
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
