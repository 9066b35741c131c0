import type { Form, GradedHeader } from '../layout.ts'
import type { GradedOwn } from '../predictions.ts'
import type { GradedSample } from '../sample.ts'
import type { SectionReader } from '../section-reader.ts'
import { floatPart, indexPart, type Part, takeFinite, takeFloats, takeIndices } from './part.ts'

export function* writeGraded({ score, variance, repeats }: GradedSample, form: Form): Generator<Part> {
  yield floatPart('score', score, form)
  yield floatPart('variance', variance, form)
  yield indexPart('repeats', repeats)
}

export function readGradedPredictions(header: GradedHeader, reader: SectionReader): GradedOwn {
  const score = takeFinite('score', header, reader)
  const variance = takeFloats('variance', header, reader)
  const repeats = takeIndices('repeats', { length: header.size, bound: 2 ** 32 }, reader)
  if (!repeats.every((count) => count > 0)) throw reader.corrupt('an example was graded no time')
  const sound = variance.every((value, example) =>
    repeats[example] === 1 ? Number.isNaN(value) : value >= 0 && value < Number.POSITIVE_INFINITY,
  )
  if (!sound) throw reader.corrupt('a variance between repeats is none')
  return { task: 'graded', score, variance, repeats }
}
