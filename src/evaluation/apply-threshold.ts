import type { Threshold } from '../documents/evaluation.ts'
import { fault } from '../errors/fault.ts'
import type { LabelledSample, MultilabelSample, Sample } from '../sample/sample.ts'

/** The sample with each label predicted whose score is at least the threshold. Throws `threshold-impossible`. */
export function applyThreshold(sample: Sample, { value, rule }: Threshold): Sample {
  const refuse = (reason: string) => fault('threshold-impossible', { name: sample.name, rule, reason })
  if (sample.task !== 'binary' && sample.task !== 'multilabel') throw refuse(`the task is ${sample.task}`)
  if (sample.scores === null) throw refuse('the predictions have no scores')
  if (sample.task === 'multilabel') return predictLabels(sample, sample.scores, value)
  return predictPositive(sample as LabelledSample, sample.scores, value, refuse)
}

function predictLabels(
  sample: MultilabelSample,
  scores: readonly Float64Array[],
  value: number,
): MultilabelSample {
  const predicted = scores.map((column) => Uint8Array.from(column, (score) => (score >= value ? 1 : 0)))
  return { ...sample, predicted }
}

function predictPositive(
  sample: LabelledSample,
  scores: readonly Float64Array[],
  value: number,
  refuse: (reason: string) => Error,
): LabelledSample {
  const positive = sample.labels.indexOf(sample.positive ?? '')
  const negative = sample.labels.findIndex((label) => label !== sample.positive)
  const column = scores[positive]
  if (column === undefined) throw refuse('the positive label has no scores')
  const predicted = Int32Array.from(column, (score) => (score >= value ? positive : negative))
  if (predicted.includes(-1)) throw refuse('only one label is known, and some examples are below it')
  return { ...sample, predicted }
}
