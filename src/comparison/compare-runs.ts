import type { MetricComparison } from '../documents/comparison.ts'
import type { Evaluation, MetricValue } from '../documents/evaluation.ts'
import { correctedResampledT } from '../stats/corrected-t.ts'
import { createGenerator } from '../stats/generator.ts'
import { concludeFrom, LEAST_RUNS, outperformance } from '../stats/outperformance.ts'
import { wholeSet } from './sides.ts'
import { turn } from './weighing.ts'

type RunsComparison = NonNullable<MetricComparison['runs']>

/** Of intervals that are only read, and of documents that may hold as many runs as they like. */
const RESAMPLES = 4000
const MOST_RUNS = 1000

/**
 * Adds to each metric of the whole set how its runs compare, where both sides have several of one kind. Their values
 * are those that the documents give, not recomputed: they are shown, and decide nothing.
 */
export function compareRuns(
  rows: readonly MetricComparison[],
  sides: { readonly base: Evaluation; readonly head: Evaluation | null },
  terms: { readonly confidence: number; readonly seed: number },
): MetricComparison[] {
  const [before, after] = [sides.base.runs ?? null, sides.head?.runs ?? null]
  if (sides.head === null || before === null || after === null || before.kind !== after.kind) return [...rows]
  const valuesOf = (evaluation: Evaluation) =>
    new Map(wholeSet(evaluation).map((metric) => [metric.name, metric.runs?.values ?? null]))
  const [base, head] = [valuesOf(sides.base), valuesOf(sides.head)]
  return rows.map((row) => {
    if (row.slice !== null || row.delta === null) return row
    const values = { base: base.get(row.name) ?? null, head: head.get(row.name) ?? null }
    if (values.base === null || values.head === null) return row
    const { higherIsBetter } = row
    const both = { base: values.base, head: values.head, kind: after.kind, higherIsBetter }
    return { ...row, runs: describeRuns(both, terms) }
  })
}

type Values = NonNullable<MetricValue['runs']>['values']

function describeRuns(
  {
    kind,
    base,
    head,
    higherIsBetter,
  }: { kind: 'folds' | 'seeds'; base: Values; head: Values } & Pick<MetricComparison, 'higherIsBetter'>,
  { confidence, seed }: { readonly confidence: number; readonly seed: number },
): RunsComparison {
  const counts = { kind, base: base.length, head: head.length }
  const nothing = { ...counts, outperformance: null, difference: null }
  const gap = whyNotCompared({ base, head })
  if (gap !== null) return { ...nothing, reason: gap }
  const isMatched = kind === 'folds'
  if (isMatched && base.length !== head.length)
    return { ...nothing, reason: `main has ${base.length} folds and this run ${head.length}: none match` }
  const turned = (values: Values) => values.map((value) => turn(value as number, { higherIsBetter }))
  const runs = { base: turned(base), head: turned(head), matched: isMatched }
  const found = outperformance(runs, { confidence, resamples: RESAMPLES, generator: createGenerator(seed) })
  const interval =
    found.interval === null ? null : { ...found.interval, confidence, method: 'bootstrap-percentile' }
  return {
    ...counts,
    outperformance: { ...found, interval, conclusion: concludeFrom(found.interval) },
    difference: isMatched ? compareFolds(runs, { higherIsBetter, confidence }) : null,
    reason: interval === null ? whyNoInterval(runs) : null,
  }
}

function whyNotCompared(sides: { readonly base: Values; readonly head: Values }): string | null {
  const named = [
    ['main', sides.base],
    ['this run', sides.head],
  ] as const
  for (const [side, values] of named) {
    if (values.length === 0) return `${side} has no runs`
    if (values.length > MOST_RUNS) return `${side} has more than ${MOST_RUNS} runs`
    const missing = values.findIndex((value) => value === null || !Number.isFinite(value))
    if (missing !== -1) return `${side} has no value of run ${missing + 1}`
  }
  return null
}

function whyNoInterval({
  base,
  head,
}: {
  readonly base: readonly number[]
  readonly head: readonly number[]
}) {
  const fewest = Math.min(base.length, head.length)
  if (fewest >= LEAST_RUNS) return 'no interval: every pair of runs says the same'
  return `no interval: it takes ${LEAST_RUNS} runs a side, and there are ${fewest}`
}

/** In the metric's own unit; p of "head is no worse than main". */
function compareFolds(
  { base, head }: { readonly base: readonly number[]; readonly head: readonly number[] },
  { higherIsBetter, confidence }: { readonly higherIsBetter: boolean; readonly confidence: number },
): RunsComparison['difference'] {
  const found = correctedResampledT(
    head.map((value, fold) => value - (base[fold] as number)),
    { confidence },
  )
  if (found === null) return null
  const { mean, error, degrees, p } = found
  const ends = [turn(found.low, { higherIsBetter }), turn(found.high, { higherIsBetter })] as const
  const [low, high] = [Math.min(...ends), Math.max(...ends)]
  const interval = { low, high, confidence, method: 'corrected-resampled-t' }
  return { mean: turn(mean, { higherIsBetter }), error, degrees, interval, test: 'corrected-resampled-t', p }
}
