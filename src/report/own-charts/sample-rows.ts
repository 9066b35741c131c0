import type { Json } from '../../ports.ts'
import { idAt } from '../../sample/ids.ts'
import type { RankingSample, Sample } from '../../sample/sample.ts'
import type { Row } from './rows-of.ts'

type Draft = Record<string, Json>

/**
 * A row an example, or with ranking a row a document of a query: id, target and predicted as the task has them, scores
 * as `p_<label>`, weight and group, the columns that own metrics read, and the value of each column that slices are of.
 */
export function rowsOfSample(sample: Sample): Row[] {
  const slices = sliceValues(sample)
  const rows = Array.from({ length: sample.size }, (_, index): Draft => {
    const { weight, group, groups, measures } = sample
    return {
      ...slices[index],
      ...Object.fromEntries([...measures].map(([name, values]) => [name, number(values[index])])),
      ...(weight === null ? {} : { weight: number(weight[index]) }),
      ...(group === null ? {} : { group: groups[group[index] as number] ?? null }),
      ...ownOf(sample, index),
      id: idAt(sample.ids, index),
    }
  })
  return sample.task === 'ranking' ? rows.flatMap((row, index) => documentsOf(sample, row, index)) : rows
}

function ownOf(sample: Sample, index: number): Draft {
  switch (sample.task) {
    case 'binary':
    case 'multiclass': {
      const { labels, target, predicted, scores } = sample
      const labelOf = (indices: Int32Array) => labels[indices[index] as number] ?? null
      return { ...scoresOf(labels, scores, index), target: labelOf(target), predicted: labelOf(predicted) }
    }
    case 'multilabel': {
      const { labels, target, predicted, scores } = sample
      const listed = (flags: readonly Uint8Array[]) => labels.filter((_, at) => flags[at]?.[index] === 1)
      return { ...scoresOf(labels, scores, index), target: listed(target), predicted: listed(predicted) }
    }
    case 'regression': {
      const { target, predicted, bounds } = sample
      const ends = bounds === null ? {} : { low: number(bounds.low[index]), high: number(bounds.high[index]) }
      return { ...ends, target: number(target[index]), predicted: number(predicted[index]) }
    }
    case 'graded':
      return { score: number(sample.score[index]), variance: number(sample.variance[index]) }
    case 'ranking':
      return {}
  }
}

function scoresOf(labels: readonly string[], scores: readonly Float64Array[] | null, index: number): Draft {
  return Object.fromEntries((scores ?? []).map((values, at) => [`p_${labels[at]}`, number(values[index])]))
}

function documentsOf(
  { starts, relevance, score, document, documents }: RankingSample,
  row: Draft,
  query: number,
) {
  const [from = 0, to = 0] = starts.subarray(query, query + 2)
  return Array.from({ length: to - from }, (_, rank) => ({
    ...row,
    document: documents[document[from + rank] as number] ?? null,
    relevance: number(relevance[from + rank]),
    score: number(score[from + rank]),
    rank: rank + 1,
  }))
}

/** By example: `island: Dream` from the slice `island=Dream`; what conditions and crossings say has no such form. */
function sliceValues({ size, slices }: Sample): Draft[] {
  const values = Array.from({ length: size }, (): Draft => ({}))
  for (const { name, of, members } of slices) {
    if (!name.startsWith(`${of}=`) || of.includes(' & ')) continue
    for (const member of members) (values[member] as Draft)[of] = name.slice(of.length + 1)
  }
  return values
}

function number(value: number | undefined): number | null {
  return value === undefined || !Number.isFinite(value) ? null : value
}
