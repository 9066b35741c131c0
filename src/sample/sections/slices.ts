import { sliceDigest } from '../digest.ts'
import type { SampleHeader } from '../layout.ts'
import type { Slice } from '../sample.ts'
import { INDICES, type SectionReader } from '../section-reader.ts'
import { indexPart, type Part } from './part.ts'

/** Gaps between members are small, so that a slice of a million examples takes a byte each. */
export function* writeSlices(slices: readonly Slice[]): Generator<Part> {
  if (slices.length === 0) return
  const gaps = new Uint32Array(slices.reduce((sum, { members }) => sum + members.length, 0))
  let position = 0
  for (const { members } of slices) {
    let before = -1
    for (let index = 0; index < members.length; index += 1) {
      gaps[position] = (members[index] as number) - before
      before = members[index] as number
      position += 1
    }
  }
  yield indexPart(
    'slices.lengths',
    Uint32Array.from(slices, ({ members }) => members.length),
  )
  yield indexPart('slices.gaps', gaps)
}

export function readSlices({ slices, size }: SampleHeader, reader: SectionReader): Slice[] {
  if (slices.length === 0) return []
  const lengths = reader.take('slices.lengths', INDICES, slices.length)
  const gaps = reader.take('slices.gaps', INDICES, null)
  let position = 0
  const read = slices.map(({ name, of, digest }, index) => {
    const { corrupt } = reader
    const start = position
    position += lengths[index] as number
    if (position > gaps.length) throw corrupt('the lengths of slices are wrong')
    const members = membersOf(gaps.subarray(start, position), size)
    if (members === null) throw corrupt(`slice "${name}" is not a list of its members`)
    const slice = { name, of, members }
    if (sliceDigest(slice) !== digest)
      throw corrupt(`the digest of slice "${name}" is not that of its members`)
    return slice
  })
  if (position !== gaps.length) throw reader.corrupt('the lengths of slices are wrong')
  return read
}

/** null where they do not ascend, or where one is beyond the examples. */
function membersOf(gaps: Uint8Array | Uint16Array | Uint32Array, size: number): Int32Array | null {
  const members = new Int32Array(gaps.length)
  let member = -1
  for (let index = 0; index < gaps.length; index += 1) {
    if (gaps[index] === 0) return null
    member += gaps[index] as number
    if (member >= size) return null
    members[index] = member
  }
  return members
}
