import type { RankingSample } from '../sample/sample.ts'
import { type Tie, tiesOf } from '../stats/tied-ranking.ts'
import type { Form } from './define-metric.ts'
import { onTask } from './on-task.ts'

/** The documents of one query. Those that nobody judged count as not relevant. */
export interface Query {
  /** Those that were retrieved, best first. */
  readonly ties: readonly Tie[]
  /** Relevance of all, also of those that only the judgements have. */
  readonly relevance: Float64Array
  /** How many of all are relevant. */
  readonly relevant: number
}

/** One value a query, and how one without a relevant document counts. */
export interface QueryMeasure {
  readonly measure: (query: Query) => number
  readonly withoutRelevant: { readonly value: number; readonly reason: string }
}

export function queryForm({ measure, withoutRelevant }: QueryMeasure): Form {
  const count = (query: Query) => (query.relevant === 0 ? withoutRelevant.value : measure(query))
  return {
    kind: 'mean',
    losses: onTask('ranking', (sample) =>
      Float64Array.from({ length: sample.size }, (_, index) => count(queryAt(sample, index))),
    ),
    remark: onTask('ranking', (sample) => {
      const without = countWithoutRelevant(sample)
      if (without === 0) return null
      const counted = without === 1 ? '1 query has' : `${without} queries have`
      return `${counted} no relevant document: ${withoutRelevant.reason}`
    }),
  }
}

function queryAt(sample: RankingSample, index: number): Query {
  const start = sample.starts[index] as number
  const end = sample.starts[index + 1] as number
  const relevance = sample.relevance.subarray(start, end).map((value) => (Number.isNaN(value) ? 0 : value))
  const retrieved = countRetrieved(sample.score.subarray(start, end))
  return {
    ties: tiesOf(sample.score.subarray(start, start + retrieved), relevance.subarray(0, retrieved)),
    relevance,
    relevant: relevance.reduce((count, value) => count + (value > 0 ? 1 : 0), 0),
  }
}

function countRetrieved(scores: Float64Array): number {
  const first = scores.findIndex(Number.isNaN)
  return first === -1 ? scores.length : first
}

function countWithoutRelevant({ size, starts, relevance }: RankingSample): number {
  let without = 0
  for (let query = 0; query < size; query += 1) {
    if (!relevance.subarray(starts[query], starts[query + 1]).some((value) => value > 0)) without += 1
  }
  return without
}
