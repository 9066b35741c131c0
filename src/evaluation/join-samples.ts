import { fault } from '../errors/fault.ts'
import {
  type Examples,
  type GradedSample,
  isLabelled,
  type LabelledSample,
  type MultilabelSample,
  type RankingSample,
  type RegressionSample,
  type Sample,
  type Slice,
} from '../sample/sample.ts'
import { joinArrays, joinCodes, joinNumbers, unionOf } from './join-arrays.ts'

/** One sample after the other, labels and groups being united. Ids are the first's: the caller names the examples. */
export function joinSamples(samples: readonly Sample[]): Sample {
  const [first] = samples as [Sample, ...Sample[]]
  const other = samples.find((sample) => sample.task !== first.task)
  if (other !== undefined) {
    throw fault('runs-differ', { name: first.name, reason: `one is ${first.task}, another ${other.task}` })
  }
  const common = joinCommon(first, samples)
  if (isLabelled(first)) return { ...first, ...common, ...joinLabelled(samples as readonly LabelledSample[]) }
  if (first.task === 'multilabel')
    return { ...first, ...common, ...joinMultilabel(samples as readonly MultilabelSample[]) }
  if (first.task === 'regression')
    return { ...first, ...common, ...joinRegression(samples as readonly RegressionSample[]) }
  if (first.task === 'ranking')
    return { ...first, ...common, ...joinRanking(samples as readonly RankingSample[]) }
  return { ...first, ...common, ...joinGraded(samples as readonly GradedSample[]) }
}

function joinCommon(first: Sample, samples: readonly Sample[]): Omit<Examples, 'name' | 'ids'> {
  const { name } = first
  const groups = unionOf(samples.map((sample) => sample.groups))
  const strata = samples.map((sample) => sample.strata)
  return {
    size: samples.reduce((sum, sample) => sum + sample.size, 0),
    weight: joinNumbers(
      name,
      'weights',
      samples.map((sample) => sample.weight),
    ),
    group: samples.every((sample) => sample.group === null)
      ? null
      : joinCodes(
          samples.map((sample) => ({
            codes: sample.group ?? new Int32Array(sample.size).fill(-1),
            names: sample.groups,
          })),
          groups,
        ),
    groups,
    strata: strata.some((one) => one === null)
      ? null
      : Int32Array.from((strata as Int32Array[]).flatMap((one) => [...one])),
    slices: joinSlices(samples),
    measures: new Map(
      [...first.measures.keys()].map((column) => {
        const parts = samples.map((sample) => sample.measures.get(column) ?? null)
        return [column, joinNumbers(name, `the column ${column}`, parts) as Float64Array]
      }),
    ),
  }
}

function joinSlices(samples: readonly Sample[]): Slice[] {
  const found = new Map<string, { of: string; members: number[] }>()
  let offset = 0
  for (const { slices, size } of samples) {
    for (const { name, of, members } of slices) {
      const slice = found.get(name) ?? { of, members: [] }
      for (const member of members) slice.members.push(member + offset)
      found.set(name, slice)
    }
    offset += size
  }
  return [...found].map(([name, { of, members }]) => ({ name, of, members: Int32Array.from(members) }))
}

function joinLabelled(samples: readonly LabelledSample[]) {
  const [first] = samples as [LabelledSample, ...LabelledSample[]]
  const labels = unionOf(samples.map((sample) => sample.labels))
  if (samples.some((sample) => sample.positive !== first.positive)) {
    throw fault('runs-differ', { name: first.name, reason: 'their positive labels are not the same' })
  }
  return {
    labels,
    target: joinCodes(
      samples.map(({ target, labels: names }) => ({ codes: target, names })),
      labels,
    ),
    predicted: joinCodes(
      samples.map(({ predicted, labels: names }) => ({ codes: predicted, names })),
      labels,
    ),
    scores: joinScores(samples, labels),
  }
}

function joinMultilabel(samples: readonly MultilabelSample[]) {
  const labels = unionOf(samples.map((sample) => sample.labels))
  const flags = (read: (sample: MultilabelSample) => readonly Uint8Array[]) =>
    labels.map((label) =>
      Uint8Array.from(
        samples.flatMap((sample) => [
          ...(read(sample)[sample.labels.indexOf(label)] ?? new Uint8Array(sample.size)),
        ]),
      ),
    )
  return {
    labels,
    target: flags(({ target }) => target),
    predicted: flags(({ predicted }) => predicted),
    scores: joinScores(samples, labels),
  }
}

/** A label that a run does not know has the score 0 in it. */
function joinScores(samples: readonly (LabelledSample | MultilabelSample)[], labels: readonly string[]) {
  const scored = samples.filter(({ scores }) => scores !== null).length
  if (scored === 0) return null
  if (scored < samples.length) {
    const { name } = samples[0] as LabelledSample
    throw fault('runs-differ', { name, reason: 'some have scores, others have none' })
  }
  return labels.map((label) =>
    joinArrays(
      samples.map(
        ({ scores, labels: names, size }) => scores?.[names.indexOf(label)] ?? new Float64Array(size),
      ),
    ),
  )
}

function joinRegression(samples: readonly RegressionSample[]) {
  const [{ name, quantiles }] = samples as [RegressionSample, ...RegressionSample[]]
  const low = joinNumbers(
    name,
    'intervals',
    samples.map(({ bounds }) => bounds?.low ?? null),
  )
  const high = joinNumbers(
    name,
    'intervals',
    samples.map(({ bounds }) => bounds?.high ?? null),
  )
  return {
    target: joinArrays(samples.map(({ target }) => target)),
    predicted: joinArrays(samples.map(({ predicted }) => predicted)),
    quantiles: new Map(
      [...quantiles.keys()].map((level) => {
        const parts = samples.map((sample) => sample.quantiles.get(level) ?? null)
        return [level, joinNumbers(name, `the quantile ${level}`, parts) as Float64Array]
      }),
    ),
    bounds: low === null || high === null ? null : { low, high },
    scale: joinNumbers(
      name,
      'scales',
      samples.map(({ scale }) => scale),
    ),
  }
}

function joinRanking(samples: readonly RankingSample[]) {
  const documents = unionOf(samples.map((sample) => sample.documents))
  const starts = [0]
  for (const sample of samples) {
    const offset = starts.at(-1) as number
    for (const start of sample.starts.subarray(1)) starts.push(offset + start)
  }
  const codes = samples.map(({ document, documents: names }) => ({ codes: Int32Array.from(document), names }))
  return {
    documents,
    starts: Uint32Array.from(starts),
    relevance: joinArrays(samples.map(({ relevance }) => relevance)),
    score: joinArrays(samples.map(({ score }) => score)),
    document: Uint32Array.from(joinCodes(codes, documents)),
  }
}

function joinGraded(samples: readonly GradedSample[]) {
  return {
    score: joinArrays(samples.map(({ score }) => score)),
    variance: joinArrays(samples.map(({ variance }) => variance)),
    repeats: Uint32Array.from(samples.flatMap(({ repeats }) => [...repeats])),
  }
}
