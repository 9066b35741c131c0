import type { Form, MultilabelHeader } from '../layout.ts'
import type { MultilabelOwn } from '../predictions.ts'
import type { MultilabelSample } from '../sample.ts'
import type { SectionReader } from '../section-reader.ts'
import { floatPart, type Part, takeScore } from './part.ts'

export function* writeMultilabel(
  { predicted, scores, target }: MultilabelSample,
  form: Form,
): Generator<Part> {
  for (const [label, content] of predicted.entries()) yield { name: `predicted.${label}`, content }
  for (const [label, score] of (scores ?? []).entries()) yield floatPart(`scores.${label}`, score, form)
  if (form === 'compact') return
  for (const [label, content] of target.entries()) yield { name: `target.${label}`, content }
}

export function readMultilabelPredictions(header: MultilabelHeader, reader: SectionReader): MultilabelOwn {
  const { task, labels } = header
  const predicted = takeMarks('predicted', header, reader)
  const scores = reader.has('scores.0')
    ? labels.map((_, label) => takeScore(`scores.${label}`, header, reader))
    : null
  return { task, labels, predicted, scores }
}

export function readMultilabelTargets(header: MultilabelHeader, reader: SectionReader): Uint8Array[] {
  return takeMarks('target', header, reader)
}

function takeMarks(name: string, { labels, size }: MultilabelHeader, reader: SectionReader): Uint8Array[] {
  return labels.map((_, label) => {
    const marks = reader.take(`${name}.${label}`, ['u8'], size)
    if (marks.some((mark) => mark > 1))
      throw reader.corrupt(`section "${name}.${label}" holds what is neither 0 nor 1`)
    return marks
  })
}
