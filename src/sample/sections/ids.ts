import { type Ids, numberIds } from '../ids.ts'
import type { SectionReader } from '../section-reader.ts'
import { indexPart, type Part } from './part.ts'
import { takePacked } from './texts.ts'

/** Nothing for examples that are numbered. */
export function* writeIds({ numbered, bytes, ends }: Ids): Generator<Part> {
  if (numbered) return
  const lengths = new Uint32Array(ends.length)
  let start = 0
  for (let index = 0; index < ends.length; index += 1) {
    lengths[index] = (ends[index] as number) - start
    start = ends[index] as number
  }
  yield indexPart('ids.lengths', lengths)
  yield { name: 'ids.bytes', content: bytes }
}

export function readIds(size: number, reader: SectionReader): Ids {
  if (!reader.has('ids.lengths')) return numberIds(size)
  const ids: Ids = { size, numbered: false, ...takePacked('ids', size, reader) }
  if (!areAscending(ids)) throw reader.corrupt('the ids are not in order, or one is there twice')
  return ids
}

/** Strictly, by bytes. */
function areAscending({ bytes, ends }: Ids): boolean {
  for (let index = 1; index < ends.length; index += 1) {
    const before = index === 1 ? 0 : (ends[index - 2] as number)
    if (!isBelow(bytes, [before, ends[index - 1] as number, ends[index] as number])) return false
  }
  return true
}

/** Whether the bytes from `first` to `second` come before those from there to `end`. */
function isBelow(bytes: Uint8Array, [first, second, end]: readonly [number, number, number]): boolean {
  const shared = Math.min(second - first, end - second)
  for (let offset = 0; offset < shared; offset += 1) {
    const one = bytes[first + offset] as number
    const other = bytes[second + offset] as number
    if (one !== other) return one < other
  }
  return second - first < end - second
}
