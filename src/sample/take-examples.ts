import type { Ids } from './ids.ts'
import { takeTexts } from './packed-text.ts'
import type { RankingSample, Sample, Slice } from './sample.ts'

/**
 * The sample of some of the examples: `members` are different indices, whose order is that of the result. Labels, groups and documents stay as
 * they are, so indices into them keep their meaning; slices keep those of their members that are taken.
 */
export function takeExamples<S extends Sample>(sample: S, members: Int32Array): S {
  const common = takeCommon(sample, members)
  return { ...sample, ...common, ...takeOwn(sample, members) }
}

function takeCommon({ ids, weight, group, strata, slices, measures }: Sample, members: Int32Array) {
  return {
    size: members.length,
    ids: takeIds(ids, members),
    weight: weight && takeNumbers(weight, members),
    group: group && takeIndices(group, members),
    strata: strata && takeIndices(strata, members),
    slices: takeSlices(slices, members),
    measures: new Map([...measures].map(([name, values]) => [name, takeNumbers(values, members)])),
  }
}

function takeOwn(sample: Sample, members: Int32Array): Partial<Sample> {
  const numbers = (values: Float64Array) => takeNumbers(values, members)
  const flags = (values: Uint8Array) => take(values, members, new Uint8Array(members.length))
  if (sample.task === 'multilabel') {
    const { target, predicted, scores } = sample
    return {
      target: target.map(flags),
      predicted: predicted.map(flags),
      scores: scores?.map(numbers) ?? null,
    }
  }
  if (sample.task === 'regression') {
    const { target, predicted, quantiles, bounds, scale } = sample
    return {
      target: numbers(target),
      predicted: numbers(predicted),
      quantiles: new Map([...quantiles].map(([level, values]) => [level, numbers(values)])),
      bounds: bounds && { low: numbers(bounds.low), high: numbers(bounds.high) },
      scale: scale && numbers(scale),
    }
  }
  if (sample.task === 'ranking') return takeQueries(sample, members)
  if (sample.task === 'graded') {
    const { score, variance, repeats } = sample
    return {
      score: numbers(score),
      variance: numbers(variance),
      repeats: Uint32Array.from(members, (member) => repeats[member] as number),
    }
  }
  const { target, predicted, scores } = sample
  return {
    target: takeIndices(target, members),
    predicted: takeIndices(predicted, members),
    scores: scores?.map(numbers) ?? null,
  }
}

function takeQueries({ starts, relevance, score, document }: RankingSample, members: Int32Array) {
  const ends = new Uint32Array(members.length + 1)
  for (const [place, member] of members.entries()) {
    ends[place + 1] = (ends[place] as number) + (starts[member + 1] as number) - (starts[member] as number)
  }
  const rows = new Uint32Array(ends.at(-1) as number)
  for (const [place, member] of members.entries()) {
    const from = starts[member] as number
    for (let row = ends[place] as number; row < (ends[place + 1] as number); row += 1) {
      rows[row] = from + row - (ends[place] as number)
    }
  }
  return {
    starts: ends,
    relevance: Float64Array.from(rows, (row) => relevance[row] as number),
    score: Float64Array.from(rows, (row) => score[row] as number),
    document: Uint32Array.from(rows, (row) => document[row] as number),
  }
}

/** Numbered examples that are taken keep their numbers by becoming texts. */
function takeIds(ids: Ids, members: Int32Array): Ids {
  const size = members.length
  if (!ids.numbered) return { size, numbered: false, ...takeTexts(ids, new Uint32Array(members)) }
  const parts = Array.from(members, (member) => Buffer.from(String(member + 1)))
  let end = 0
  const taken = Uint32Array.from(parts, (part) => {
    end += part.length
    return end
  })
  return { size, numbered: false, bytes: Buffer.concat(parts), ends: taken }
}

function takeSlices(slices: readonly Slice[], members: Int32Array): Slice[] {
  if (slices.length === 0) return []
  const places = new Map(Array.from(members, (member, place) => [member, place]))
  return slices.map((slice) => ({
    ...slice,
    members: Int32Array.from(
      Array.from(slice.members, (member) => places.get(member)).filter((place) => place !== undefined),
    ).sort(),
  }))
}

function takeNumbers(values: Float64Array, members: Int32Array): Float64Array {
  return take(values, members, new Float64Array(members.length))
}

function takeIndices(values: Int32Array, members: Int32Array): Int32Array {
  return take(values, members, new Int32Array(members.length))
}

/** A plain loop: `from` with a function takes ten times as long. */
function take<T extends Float64Array | Int32Array | Uint8Array>(values: T, members: Int32Array, into: T): T {
  for (let place = 0; place < members.length; place += 1) {
    into[place] = values[members[place] as number] as number
  }
  return into
}
