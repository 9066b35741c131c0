import type { Value } from '../metrics/define-metric.ts'
import { createGenerator } from '../stats/generator.ts'
import { checkInterval, type FoundInterval, type IntervalSettings, percentiles } from './found-interval.ts'
import { drawResamples, type Urn } from './urn.ts'

/** Above so many sums in all resamples together, computing the metrics takes longer than a reader waits: seconds. */
const MOST_SUMS = 200_000_000

/** So many resamples may be without a value, in parts of all. */
const MOST_UNDEFINED = 0.01

export interface Resampling {
  readonly urn: Urn
  /** The urn with two right and two wrong predictions more. */
  readonly widened: Urn
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
 */
export function resampledIntervals(
  resampling: Resampling,
  statistics: readonly Statistic[],
  settings: IntervalSettings,
): FoundInterval[] {
  const { urn, outcomes } = resampling
  if (urn.size === 0) return statistics.map(() => ({ none: 'there are no such examples' }))
  if (outcomes * settings.resamples > MOST_SUMS) {
    return statistics.map(() => ({ none: `${resampling.classes} classes are too many to resample` }))
  }
  const plain = resample(resampling.urn, 0, resampling, statistics, settings)
  const widened = resample(resampling.widened, 1, resampling, statistics, settings)
  return statistics.map(({ value }, index) => {
    const draws = [plain[index], widened[index]].filter((drawn) => drawn !== undefined)
    return join(value, draws, settings)
  })
}

interface Drawn {
  readonly values: Float64Array
  /** Resamples without a value, or with one that stands for a zero division. */
  undefined: number
}

function resample(
  urn: Urn,
  stream: number,
  { outcomes, classes }: Resampling,
  statistics: readonly Statistic[],
  { seed, resamples }: IntervalSettings,
): Drawn[] {
  const drawn: Drawn[] = statistics.map(() => ({ values: new Float64Array(resamples), undefined: 0 }))
  drawResamples(urn, createGenerator(seed, stream), { resamples, outcomes, classes }, (sums, index) => {
    for (const [position, { compute }] of statistics.entries()) {
      const into = drawn[position] as Drawn
      const { value, reason } = compute(sums)
      into.values[index] = value ?? Number.NaN
      if (value === null || reason !== null) into.undefined += 1
    }
  })
  return drawn
}

function join(
  { value, reason }: Value,
  draws: readonly Drawn[],
  { confidence, resamples }: IntervalSettings,
): FoundInterval {
  if (value === null || reason !== null) return { none: 'the value itself is not well defined' }
  const most = Math.max(...draws.map((drawn) => drawn.undefined))
  if (most > MOST_UNDEFINED * resamples) {
    return { none: `it is not well defined in ${most} of ${resamples} resamples: too few examples` }
  }
  const ends = draws.map(({ values }) =>
    percentiles(
      values.filter((drawn) => !Number.isNaN(drawn)),
      confidence,
    ),
  )
  return checkInterval({
    low: Math.min(value, ...ends.map(({ low }) => low)),
    high: Math.max(value, ...ends.map(({ high }) => high)),
    confidence,
    method: 'bootstrap-percentile-widened',
  })
}
