import type { Value } from '../metrics/define-metric.ts'
import { accelerationOf, type Jackknife } from '../stats/bca.ts'
import { createGenerator } from '../stats/generator.ts'
import {
  checkInterval,
  drawnInterval,
  type FoundInterval,
  type IntervalSettings,
  percentiles,
} from './found-interval.ts'
import { drawResamples, sumUrns, type Urn } from './urn.ts'

/** Above so many sums in all resamples together, computing the metrics takes longer than a reader waits: seconds. */
const MOST_SUMS = 200_000_000

/** So many resamples may be without a value, in parts of all. */
const MOST_UNDEFINED = 0.01

export interface Resampling {
  /** One a stratum; of one, all examples. */
  readonly urns: readonly Urn[]
  readonly stratified: boolean
  /** The urns with two right and two wrong predictions more, in all. */
  readonly widened: readonly Urn[]
  /** How many outcomes there are, and of how many classes they are cells. */
  readonly outcomes: number
  readonly classes: number
}

/** A statistic of the sums of weights an outcome, and its value on the examples themselves. */
export interface Statistic {
  readonly compute: (sums: Float64Array) => Value
  readonly value: Value
}

/**
 * An interval for each statistic, all from the same resamples: the percentile interval (Efron 1979), widened to hold
 * the one with two right and two wrong predictions more (the idea of Agresti & Coull, "Approximate is better than
 * exact", The American Statistician 52, 1998). The percentile interval alone takes a few lucky examples for proof:
 * with 1 % wrong and n = 100 it holds the true macro F1 of three classes in 64 % of cases at 95 %; widened, in over 99 %.
 * With `bca` it is Efron's of the examples as they are, not widened.
 */
export function resampledIntervals(
  resampling: Resampling,
  statistics: readonly Statistic[],
  settings: IntervalSettings,
): FoundInterval[] {
  const { urns, outcomes } = resampling
  if (urns.every(({ size }) => size === 0))
    return statistics.map(() => ({ none: 'there are no such examples' }))
  if (outcomes * settings.resamples > MOST_SUMS) {
    return statistics.map(() => ({ none: `${resampling.classes} classes are too many to resample` }))
  }
  const plain = resample(urns, 0, resampling, statistics, settings)
  if (settings.method === 'bca') return accelerate(plain, resampling, statistics, settings)
  const widened = resample(resampling.widened, 1, resampling, statistics, settings)
  return statistics.map(({ value }, index) => {
    const draws = [plain[index], widened[index]].filter((drawn) => drawn !== undefined)
    return whyNone(value, draws, settings) ?? join(value.value ?? Number.NaN, draws, resampling, settings)
  })
}

interface Drawn {
  readonly values: Float64Array
  /** Resamples without a value, or with one that stands for a zero division. */
  undefined: number
}

function resample(
  urns: readonly Urn[],
  stream: number,
  { outcomes, classes }: Resampling,
  statistics: readonly Statistic[],
  { seed, resamples }: IntervalSettings,
): Drawn[] {
  const drawn: Drawn[] = statistics.map(() => ({ values: new Float64Array(resamples), undefined: 0 }))
  drawResamples(urns, createGenerator(seed, stream), { resamples, outcomes, classes }, (sums, index) => {
    for (const [position, { compute }] of statistics.entries()) {
      const into = drawn[position] as Drawn
      const { value, reason } = compute(sums)
      into.values[index] = value ?? Number.NaN
      if (value === null || reason !== null) into.undefined += 1
    }
  })
  return drawn
}

function whyNone(
  { value, reason }: Value,
  draws: readonly Drawn[],
  { resamples }: IntervalSettings,
): FoundInterval | null {
  if (value === null || reason !== null) return { none: 'the value itself is not well defined' }
  const most = Math.max(...draws.map((drawn) => drawn.undefined))
  if (most <= MOST_UNDEFINED * resamples) return null
  return { none: `it is not well defined in ${most} of ${resamples} resamples: too few examples` }
}

function join(
  value: number,
  draws: readonly Drawn[],
  { stratified }: Resampling,
  { confidence }: IntervalSettings,
): FoundInterval {
  const ends = draws.map((drawn) => percentiles(definedOf(drawn), confidence))
  return checkInterval({
    low: Math.min(value, ...ends.map(({ low }) => low)),
    high: Math.max(value, ...ends.map(({ high }) => high)),
    confidence,
    method: `${stratified ? 'stratified-' : ''}bootstrap-percentile-widened`,
  })
}

function definedOf({ values }: Drawn): Float64Array {
  return values.filter((drawn) => !Number.isNaN(drawn))
}

function accelerate(
  plain: readonly Drawn[],
  resampling: Resampling,
  statistics: readonly Statistic[],
  settings: IntervalSettings,
): FoundInterval[] {
  const left = statistics.map(({ compute }) => accelerationOf(leaveOneOut(compute, resampling)))
  return statistics.map(({ value }, index) => {
    const drawn = plain[index] as Drawn
    const none = whyNone(value, [drawn], settings)
    if (none !== null) return none
    return drawnInterval({
      draws: definedOf(drawn),
      value: value.value ?? Number.NaN,
      acceleration: left[index] ?? Number.NaN,
      confidence: settings.confidence,
      drawn: resampling.stratified ? 'stratified-' : '',
    })
  })
}

/** Exact: examples of one kind are alike, so that leaving out any of them gives the same value. */
function leaveOneOut(compute: Statistic['compute'], { urns, outcomes }: Resampling): Jackknife[] {
  const sums = sumUrns(urns, outcomes)
  return urns.map(({ outcome, weight, count }) => {
    const values = Float64Array.from(outcome, (cell, kind) => {
      const whole = sums[cell] as number
      sums[cell] = whole - (weight[kind] as number)
      const value = compute(sums).value ?? Number.NaN
      sums[cell] = whole
      return value
    })
    return { values, counts: count }
  })
}
