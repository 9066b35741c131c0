import { complete, findLeading, leadingOf } from '../complement.ts'
import type { Form, LabelledHeader } from '../layout.ts'
import type { LabelledOwn } from '../predictions.ts'
import type { LabelledSample } from '../sample.ts'
import { findUnbalanced, ROUNDING, SUM_TOLERANCE } from '../scores.ts'
import type { SectionReader } from '../section-reader.ts'
import { floatPart, indexPart, type Part, takeIndices, takeScore } from './part.ts'

export function* writeLabelled(sample: LabelledSample, form: Form): Generator<Part> {
  const { predicted, scores, target } = sample
  const leading = findLeading(sample)
  yield indexPart('predicted', predicted)
  if (leading !== null) yield floatPart('score', scores?.[leading] as Float64Array, form)
  else for (const [label, score] of (scores ?? []).entries()) yield floatPart(`scores.${label}`, score, form)
  if (form === 'full') yield indexPart('target', target)
}

export function readLabelledPredictions(header: LabelledHeader, reader: SectionReader): LabelledOwn {
  const { task, labels, positive } = header
  const predicted = takeLabels('predicted', header, reader)
  return { task, labels, positive, predicted, scores: readScores(header, reader) }
}

export function readLabelledTargets(header: LabelledHeader, reader: SectionReader): Int32Array {
  return takeLabels('target', header, reader)
}

function takeLabels(name: string, { size, labels }: LabelledHeader, reader: SectionReader): Int32Array {
  return new Int32Array(takeIndices(name, { length: size, bound: labels.length }, reader).buffer)
}

function readScores(header: LabelledHeader, reader: SectionReader): Float64Array[] | null {
  const { labels } = header
  if (labels.length === 2 && reader.has('score'))
    return complete(leadingOf(header), takeScore('score', header, reader))
  if (!reader.has('scores.0')) return null
  const scores = labels.map((_, label) => takeScore(`scores.${label}`, header, reader))
  const unbalanced = labels.length > 1 ? findUnbalanced(scores, SUM_TOLERANCE + ROUNDING) : null
  if (unbalanced !== null) throw reader.corrupt(`the scores of an example sum to ${unbalanced.sum}`)
  return scores
}
