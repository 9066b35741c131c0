import type { Dtype, SampleHeader } from './layout.ts'
import type { Slice } from './sample.ts'
import { findUnbalanced, ROUNDING, SUM_TOLERANCE } from './scores.ts'
import type { Corrupt, SectionReader } from './section-reader.ts'
import type { StoredSample } from './stored-sample.ts'

const INDICES: readonly Dtype[] = ['u8', 'u16', 'u32']

/** Reads the sections of one sample, in the order of layout.ts, and checks each against its header. */
export function decodeSections(header: SampleHeader, reader: SectionReader, corrupt: Corrupt): StoredSample {
  const { name, task, form, size, labels, positive, evaluationSet } = header
  checkHeader(header, corrupt)
  reader.turnTo(header.sections)
  const full = form === 'full'
  const indices = (section: string, bound: number) => takeIndices(section, size, bound, reader, corrupt)
  const ids = full ? takeTexts('ids', size, reader, corrupt) : null
  const target = full ? indices('target', labels.length) : null
  const predicted = indices('predicted', labels.length)
  const scores = reader.has('scores') ? takeScores(header, reader, corrupt) : null
  const weight = full && reader.has('weight') ? takeWeight(size, reader, corrupt) : null
  const groups = full && reader.has('groups.lengths') ? takeTexts('groups', null, reader, corrupt) : []
  const group = groups.length > 0 ? indices('group', groups.length) : null
  const slices = header.slices.map((slice, index) => takeSlice(slice, index, size, reader, corrupt))
  return {
    form,
    evaluationSet,
    name,
    task,
    size,
    labels,
    positive,
    predicted,
    scores,
    ids,
    target,
    weight,
    group,
    groups,
    slices,
  }
}

function checkHeader({ task, form, size, labels, positive, slices }: SampleHeader, corrupt: Corrupt): void {
  if (size === 0) throw corrupt('it has no examples')
  if (!isAscending(labels)) throw corrupt('its labels are not in order')
  if (positive !== null && !labels.includes(positive))
    throw corrupt(`its positive label "${positive}" is none of its labels`)
  if (task === 'binary' && (positive === null || labels.length > 2))
    throw corrupt('its labels are not those of a binary task')
  if (form === 'compact' && slices.length > 0) throw corrupt('it is compact and has slices')
  if (new Set(slices).size < slices.length) throw corrupt('a slice is there twice')
}

function takeIndices(
  name: string,
  size: number,
  bound: number,
  reader: SectionReader,
  corrupt: Corrupt,
): Int32Array {
  const found = reader.take(name, INDICES, size)
  if (found.some((index) => index >= bound)) throw corrupt(`section "${name}" holds an index out of range`)
  return Int32Array.from(found)
}

/** `size` null: as many as there are. */
function takeTexts(name: string, size: number | null, reader: SectionReader, corrupt: Corrupt): string[] {
  const section = `${name}.lengths`
  const lengths: ArrayLike<number> & Iterable<number> =
    size === null ? reader.takeAny(section, INDICES) : reader.take(section, INDICES, size)
  const bytes = reader.takeAny(`${name}.bytes`, ['u8']) as Uint8Array
  if (sumOf(lengths) !== bytes.length) throw corrupt(`the lengths of ${name} are wrong`)
  const texts = splitText(bytes, lengths)
  if (texts === null) throw corrupt(`section "${name}.bytes" is not UTF-8`)
  if (!isAscending(texts)) throw corrupt(`the ${name} are not in order, or one is there twice`)
  return texts
}

/** null where a part is not UTF-8. */
function splitText(bytes: Uint8Array, lengths: Iterable<number>): string[] | null {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let offset = 0
  try {
    const whole = decoder.decode(bytes)
    const plain = whole.length === bytes.length
    return Array.from(lengths, (length) => {
      const start = offset
      offset += length
      return plain ? whole.slice(start, offset) : decoder.decode(bytes.subarray(start, offset))
    })
  } catch {
    return null
  }
}

function takeScores(
  { form, size, labels }: SampleHeader,
  reader: SectionReader,
  corrupt: Corrupt,
): Float64Array[] {
  const found = reader.take('scores', [form === 'full' ? 'f64' : 'f32'], labels.length * size)
  if (!found.every((score) => score >= 0 && score <= 1)) throw corrupt('a score is not in [0, 1]')
  const scores = labels.map((_, label) => Float64Array.from(found.subarray(label * size, (label + 1) * size)))
  const unbalanced = labels.length > 1 ? findUnbalanced(scores, SUM_TOLERANCE + ROUNDING) : null
  if (unbalanced !== null) throw corrupt(`the scores of an example sum to ${unbalanced.sum}`)
  return scores
}

function takeWeight(size: number, reader: SectionReader, corrupt: Corrupt): Float64Array {
  const weight = reader.take('weight', ['f64'], size) as Float64Array
  if (!weight.every((value) => value >= 0 && value < Number.POSITIVE_INFINITY))
    throw corrupt('a weight is not a number from 0')
  if (!weight.some((value) => value > 0)) throw corrupt('all weights are 0')
  return weight
}

function takeSlice(
  name: string,
  index: number,
  size: number,
  reader: SectionReader,
  corrupt: Corrupt,
): Slice {
  const members = Int32Array.from(reader.takeAny(`slice.${index}`, ['u32']))
  const inOrder = members.every((member, position) => member > (members[position - 1] ?? -1) && member < size)
  if (!inOrder) throw corrupt(`slice "${name}" is not a list of its members`)
  return { name, members }
}

/** Strictly, by UTF-16 code units: none is there twice. */
function isAscending(texts: readonly string[]): boolean {
  return texts.every((text, index) => index === 0 || (texts[index - 1] as string) < text)
}

function sumOf(values: Iterable<number>): number {
  let sum = 0
  for (const value of values) sum += value
  return sum
}
