import { pairSamples } from '../../src/comparison/pair.ts'
import { weighMetrics } from '../../src/comparison/weigh-metrics.ts'
import { turn, type Weighed, type Weight } from '../../src/comparison/weighing.ts'
import { computeMetric } from '../../src/metrics/compute-metric.ts'
import { type Expansion, expandMetrics, labelSpaceOf } from '../../src/metrics/expand.ts'
import type { Sample } from '../../src/sample/sample.ts'
import { intervalOf, pNoWorse } from '../../src/stats/evidence.ts'
import { createGenerator, type Generator } from '../../src/stats/generator.ts'
import type { Rate } from './rate.ts'

const CONFIDENCE = 0.95
const TAIL = (1 - CONFIDENCE) / 2
/** An end that is equal to the truth but for rounding holds it. */
const ROUNDING = 1e-12

/** A metric's true value on either side, in its own unit. */
export interface Truth {
  readonly base: number
  readonly head: number
}

export interface Experiment {
  readonly trials: number
  /** Seed of what is drawn: another one for every experiment, so that no two err together. */
  readonly seed: number
  /** Resamples of a comparison, where it resamples; fewer than in use, for time. */
  readonly resamples: number
  readonly truths: ReadonlyMap<string, Truth>
  readonly draw: (generator: Generator) => { readonly base: Sample; readonly head: Sample }
}

/** Of one metric; rates of misses are of the intervals that there are. */
export interface Found {
  readonly metric: string
  /** The true change, more being better. */
  readonly truth: number
  /** L lies above the true change: not-worse, falsely, at a margin of just this drop. */
  readonly above: Rate
  /** U lies below it. */
  readonly below: Rate
  readonly none: Rate
  /** The head's own interval misses its true value. */
  readonly value: Rate
  /** p ≤ a: found worse. */
  readonly worse: Rate
}

/** Draws both sides anew in every trial, and compares them with the code that compares a pull request with main. */
export function measureChange({ trials, seed, resamples, truths, draw }: Experiment): Found[] {
  const generator = createGenerator(seed)
  const counts = new Map([...truths.keys()].map((name) => [name, newCounts()]))
  for (let trial = 0; trial < trials; trial += 1) {
    const pair = pairSamples(draw(generator))
    const expansions = expandMetrics(labelSpaceOf(pair.head), [...truths.keys()])
    const metrics = expansions.flatMap((expansion) => weighed(expansion, pair) ?? [])
    const terms = { pair, sameModel: false, confidence: CONFIDENCE, resamples, seed: seed + trial }
    const weights = weighMetrics(metrics, terms)
    for (const { name, metric } of expansions) {
      const truth = truths.get(name) as Truth
      tally(counts.get(name) as Counts, weights.get(name) ?? null, {
        ...truth,
        change: changeOf(truth, metric),
      })
    }
  }
  const { head } = draw(generator)
  return expandMetrics(labelSpaceOf(head), [...truths.keys()]).map(({ name, metric }) => {
    const { above, below, changes, value, values, worse } = counts.get(name) as Counts
    return {
      metric: name,
      truth: changeOf(truths.get(name) as Truth, metric),
      above: { count: above, trials: changes },
      below: { count: below, trials: changes },
      none: { count: trials - changes, trials },
      value: { count: value, trials: values },
      worse: { count: worse, trials },
    }
  })
}

type Counts = ReturnType<typeof newCounts>

const newCounts = () => ({ above: 0, below: 0, changes: 0, value: 0, values: 0, worse: 0 })

function tally(counts: Counts, weight: Weight | null, truth: { head: number; change: number }): void {
  const evidence = weight?.evidence ?? null
  const change = evidence === null ? null : intervalOf(evidence, CONFIDENCE)
  const p = evidence === null ? null : pNoWorse(evidence)
  if (p !== null && p <= TAIL) counts.worse += 1
  if (change !== null) {
    counts.changes += 1
    if (change.low > truth.change + ROUNDING) counts.above += 1
    if (change.high < truth.change - ROUNDING) counts.below += 1
  }
  const own = weight?.headInterval ?? null
  if (own === null) return
  counts.values += 1
  if (own.low > truth.head + ROUNDING || own.high < truth.head - ROUNDING) counts.value += 1
}

function changeOf({ head, base }: Truth, metric: { readonly higherIsBetter: boolean }): number {
  return turn(head - base, metric)
}

function weighed(
  { name, metric, variant }: Expansion,
  pair: { readonly base: Sample; readonly head: Sample },
): Weighed | null {
  if (variant === null) return null
  const value = computeMetric(variant, pair.head).value
  const before = computeMetric(variant, pair.base).value
  if (value === null || before === null) return null
  const { higherIsBetter } = metric
  return { name, form: variant.form, higherIsBetter, value, delta: value - before }
}
