import type { Form, SampleHeader } from '../layout.ts'
import type { Examples } from '../sample.ts'
import type { SectionReader } from '../section-reader.ts'
import { readIds, writeIds } from './ids.ts'
import { areFromZero, floatPart, indexPart, type Part, takeFinite, takeIndices } from './part.ts'
import { readSlices, writeSlices } from './slices.ts'
import { takeTexts, writeTexts } from './texts.ts'

/** What examples have whatever the task is. */
export function* writeExamples(sample: Examples, form: Form): Generator<Part> {
  if (form === 'full') yield* writeSet(sample)
  let index = 0
  for (const values of sample.measures.values()) {
    yield floatPart(`measure.${index}`, values, form)
    index += 1
  }
}

function* writeSet({ ids, weight, group, groups, strata, slices }: Examples): Generator<Part> {
  yield* writeIds(ids)
  if (weight !== null) yield { name: 'weight', content: weight }
  if (group !== null) {
    yield* writeTexts('groups', groups)
    yield indexPart('group', group)
  }
  if (strata !== null) yield indexPart('strata', strata)
  yield* writeSlices(slices)
}

/** What the full form alone has. */
export function readSet(
  header: SampleHeader,
  reader: SectionReader,
): Pick<Examples, 'ids' | 'weight' | 'group' | 'groups' | 'strata' | 'slices'> {
  const { size } = header
  const ids = readIds(size, reader)
  const weight = reader.has('weight') ? takeWeight(size, reader) : null
  const groups = reader.has('groups.lengths') ? takeTexts('groups', reader) : []
  const indices = (name: string, bound: number) =>
    new Int32Array(takeIndices(name, { length: size, bound }, reader).buffer)
  const group = groups.length > 0 ? indices('group', groups.length) : null
  const strata = reader.has('strata') ? indices('strata', size) : null
  return { ids, weight, group, groups, strata, slices: readSlices(header, reader) }
}

export function readMeasures(header: SampleHeader, reader: SectionReader): Map<string, Float64Array> {
  return new Map(header.measures.map((name, index) => [name, takeFinite(`measure.${index}`, header, reader)]))
}

function takeWeight(size: number, reader: SectionReader): Float64Array {
  const weight = reader.take('weight', ['f64'], size)
  if (!areFromZero(weight)) throw reader.corrupt('a weight is not a number from 0')
  if (!weight.some((value) => value > 0)) throw reader.corrupt('all weights are 0')
  return weight
}
