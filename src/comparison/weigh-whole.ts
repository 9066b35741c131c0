import type { Evidence } from '../documents/parts.ts'
import type { Influence } from '../metrics/define-metric.ts'
import { influenceOf, whyUnresampled } from '../metrics/prepare-value.ts'
import { smoothInterval } from '../metrics/smooth-interval.ts'
import { logitInterval } from '../stats/area-interval.ts'
import { combineIntervals } from '../stats/combine-intervals.ts'
import { delongError } from '../stats/delong.ts'
import { FEWEST_OF_CLASS, influenceError, sumOverUnits } from '../stats/influence-error.ts'
import { criticalValue } from '../stats/normal.ts'
import { NORMAL_FROM } from '../stats/ratio-evidence.ts'
import { skewFactor } from '../stats/skewness.ts'
import { haveSameInputs, haveSameScores } from './same-scores.ts'
import { type WholeMetric, weighDraws } from './weigh-draws.ts'
import {
  asIdentical,
  changeFrom,
  identicalEvidence,
  relativeTo,
  type Weighing,
  type Weight,
} from './weighing.ts'

/**
 * Curves, and other numbers of all examples: normal evidence from their influence where they have one, but with weights
 * or clusters only from 1,000 units on; else resampled units.
 */
export function weighWhole(metric: WholeMetric, weighing: Weighing): Weight {
  const { pair } = weighing
  const none = whyUnresampled(metric.form, pair.head) ?? whyUnresampled(metric.form, pair.base)
  const base = influenceOf(metric.form, pair.base)
  const head = influenceOf(metric.form, pair.head)
  const isSame = metric.form.kind === 'auc' ? haveSameScores(pair) : haveSameInputs(pair)
  const same = isSame ? identicalEvidence(weighing, pair.head.size) : null
  const isSmooth = base !== null && head !== null && !('missing' in base) && !('missing' in head)
  const rarest = isSmooth ? head.rarest : pair.head.size
  const isPlain = pair.weight === null && !pair.clustered && pair.strata === null
  const normalFrom = Math.max(
    isSmooth ? (head.comparedFrom ?? head.normalFrom) : 0,
    isPlain ? 0 : NORMAL_FROM,
  )
  const isNormal = isSmooth && rarest >= FEWEST_OF_CLASS && pair.units.count >= normalFrom
  if (none !== null) {
    const unknown = { evidence: null, headInterval: null, reason: none, ...relativeTo(metric, () => null) }
    return asIdentical(unknown, same)
  }
  const own = isNormal ? weighNormal(metric, { base, head }, weighing) : weighDraws(metric, rarest, weighing)
  return asIdentical(own, same)
}

function weighNormal(
  metric: WholeMetric,
  { base, head }: { readonly base: Influence; readonly head: Influence },
  weighing: Weighing,
): Weight {
  const { pair, confidence } = weighing
  const { units, strata } = pair
  const changeAt = (factor: number): Evidence => {
    const influence = head.values.map((value, example) => value - factor * (base.values[example] as number))
    const linear =
      pairedDelong(metric, factor, weighing) ?? influenceError({ influence, units, strata, worstPair: true })
    const worse = () => worseError(metric, { base, head, influence, factor }, weighing)
    const error = linear > 0 ? Math.max(linear, worse()) : linear
    return { kind: 'normal', n: pair.head.size, delta: changeFrom(metric, factor), error }
  }
  return {
    evidence: changeAt(1),
    headInterval: smoothInterval(metric.form, pair.head, { influence: head, confidence }),
    ...relativeTo(metric, changeAt),
  }
}

/**
 * From so many examples of the rarer class on, the interval of an area on the logit scale is enough; with fewer its
 * score interval is held too, which leans on a model and stays wider however many examples there are.
 */
const MANY_OF_CLASS = 500

/**
 * The error that the intervals of both values give their difference, which know that a value near 1 has more room below
 * than above; 0 where one has none. On a scale without ends, the error with what skewness makes of it. With DeLong's alone, of true drops of the margin 8 % passed
 * at an area of .98 and 20 % at .99 (20 positives of 40 and of 1,000 examples; docs/statistics.md has the figures now).
 */
function worseError(
  { form, value, delta }: WholeMetric,
  sides: {
    readonly base: Influence
    readonly head: Influence
    readonly influence: Float64Array
    /** What main's value is multiplied by. */
    readonly factor: number
  },
  { pair, confidence }: Weighing,
): number {
  const { units, strata } = pair
  const errorOf = (influence: Float64Array) => influenceError({ influence, units, strata, worstPair: false })
  if (sides.head.scale === 'linear') {
    const skew = skewFactor(sumOverUnits(sides.influence, units), confidence)
    return skew * errorOf(sides.influence)
  }
  const estimate = (side: 'base' | 'head', own: number) => {
    const influence = sides[side]
    const error = errorOf(influence.values)
    const isMany = influence.rarest >= MANY_OF_CLASS
    const ends =
      (isMany ? logitInterval({ value: own, error, confidence }) : null) ??
      smoothInterval(form, pair[side], { influence, confidence })
    return ends === null ? null : { value: own, low: ends.low, high: ends.high, error }
  }
  const one = estimate('head', value)
  const main = estimate('base', value - delta)
  if (one === null || main === null) return 0
  const { factor } = sides
  const { low, high, error } = main
  const other = { value: factor * main.value, low: factor * low, high: factor * high, error: factor * error }
  return combineIntervals({ one, other, error: errorOf(sides.influence) }) / criticalValue(confidence)
}

/** DeLong's error where the metric is the area under one curve, without weights and clusters. */
function pairedDelong({ form }: WholeMetric, factor: number, { pair }: Weighing): number | null {
  if (form.kind !== 'auc' || pair.weight !== null || pair.clustered || pair.strata !== null) return null
  const base = form.classes(pair.base)
  const head = form.classes(pair.head)
  if ('missing' in base || 'missing' in head || head.length > 1) return null
  const [before, after] = [base[0], head[0]]
  if (before === undefined || after === undefined) return null
  return delongError({ base: before, head: after, factor, worstPair: true })
}
