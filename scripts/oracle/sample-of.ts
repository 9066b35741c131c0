import { type MetricTerms, noTerms } from '../../src/metrics/define-metric.ts'
import { numberIds } from '../../src/sample/ids.ts'
import type { Examples, RankingSample, Sample } from '../../src/sample/sample.ts'
import type { Case, RankingCase } from './case.ts'

/** The case as Mergemark evaluates it. */
export function sampleOf(one: Case): Sample {
  if (one.task === 'ranking') return rankingOf(one)
  if (one.task === 'regression') {
    return {
      ...examplesOf(one, one.target.length),
      task: one.task,
      target: Float64Array.from(one.target),
      predicted: Float64Array.from(one.predicted),
      quantiles: new Map(),
      bounds: null,
      scale: null,
    }
  }
  const scores = one.scores?.map((column) => Float64Array.from(column)) ?? null
  if (one.task === 'multilabel') {
    const { task, labels } = one
    const target = one.target.map((column) => Uint8Array.from(column))
    const predicted = one.predicted.map((column) => Uint8Array.from(column))
    return { ...examplesOf(one, target[0]?.length ?? 0), task, labels, target, predicted, scores }
  }
  const { task, labels, positive } = one
  const target = Int32Array.from(one.target)
  const predicted = Int32Array.from(one.predicted)
  const slices = (one.slices ?? []).map((slice) => ({ ...slice, members: Int32Array.from(slice.members) }))
  return { ...examplesOf(one, target.length), task, labels, positive, target, predicted, scores, slices }
}

export function termsOf(one: Case): MetricTerms {
  return 'costs' in one && one.costs !== undefined ? { ...noTerms, costs: one.costs } : noTerms
}

function rankingOf(one: RankingCase): RankingSample {
  const lengths = one.queries.map(({ relevance }) => relevance.length)
  const starts = Uint32Array.from({ length: lengths.length + 1 }, (_, query) =>
    lengths.slice(0, query).reduce((sum, length) => sum + length, 0),
  )
  const most = Math.max(0, ...lengths)
  return {
    ...examplesOf(one, one.queries.length),
    task: 'ranking',
    starts,
    relevance: Float64Array.from(one.queries.flatMap(({ relevance }) => relevance.map(orNaN))),
    score: Float64Array.from(one.queries.flatMap(({ score }) => score.map(orNaN))),
    document: Uint32Array.from(lengths.flatMap((length) => [...Array(length).keys()])),
    documents: Array.from({ length: most }, (_, index) => `d${index}`),
  }
}

function orNaN(value: number | null): number {
  return value ?? Number.NaN
}

function examplesOf({ weight }: Case, size: number): Examples {
  return {
    name: 'oracle',
    size,
    ids: numberIds(size),
    weight: weight === null ? null : Float64Array.from(weight),
    group: null,
    groups: [],
    strata: null,
    slices: [],
    measures: new Map(),
  }
}
