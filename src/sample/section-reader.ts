import { type ArrayOf, arrayTypeOf, type Dtype, type Section } from './layout.ts'
import { unpackSection } from './pack-section.ts'

/** Why bytes are no sample; the decoder makes a fault of it. */
export type Corrupt = (reason: string) => Error

/** Takes the sections of a body one by one, in the only order that layout.ts allows. */
export interface SectionReader {
  readonly corrupt: Corrupt
  /** Whether the next section has this name. */
  has(name: string): boolean
  /** The next section, which must be this one; `length` null: whatever its length is. */
  take<D extends Dtype>(name: string, dtypes: readonly D[], length: number | null): ArrayOf<D>
  /** Turns to the sections of the next sample; none of the last may be left. */
  turnTo(sections: readonly Section[]): void
  /** Nothing of the body may be left either. */
  finish(): void
}

export const INDICES = ['u8', 'u16', 'u32'] as const

export function createSectionReader(body: Uint8Array, corrupt: Corrupt): SectionReader {
  let sections: readonly Section[] = []
  let next = 0
  let end = 0

  const requireNoneLeft = () => {
    const left = sections[next]
    if (left !== undefined) throw corrupt(`section "${left.name}" is out of place`)
  }
  return {
    corrupt,
    has: (name) => sections[next]?.name === name,
    take<D extends Dtype>(name: string, dtypes: readonly D[], length: number | null) {
      const section = sections[next]
      if (section?.name !== name) throw corrupt(`section "${name}" is missing`)
      if (!(dtypes as readonly Dtype[]).includes(section.dtype))
        throw corrupt(`section "${name}" is of type ${section.dtype}`)
      if (length !== null && section.length !== length)
        throw corrupt(`section "${name}" has ${section.length} entries, not ${length}`)
      const start = end
      end = start + section.bytes
      if (end > body.length) throw corrupt(`section "${name}" ends beyond the file`)
      next += 1
      const found = unpackSection(body.subarray(start, end), section.dtype, section.length)
      if (found === null) throw corrupt(`section "${name}" cannot be unpacked to ${section.length} entries`)
      return found as ArrayOf<D>
    },
    turnTo(others) {
      requireNoneLeft()
      sections = others
      next = 0
    },
    finish() {
      requireNoneLeft()
      if (end !== body.length) throw corrupt('bytes are left over')
    },
  }
}

/** The bytes of all sections once unpacked. */
export function unpackedBytes(sections: readonly Section[]): number {
  return sections.reduce((sum, { dtype, length }) => sum + length * arrayTypeOf(dtype).BYTES_PER_ELEMENT, 0)
}
