import { align, arrayTypeOf, type Dtype, type Section, type SectionArray } from './layout.ts'

/** Why bytes are no sample; the decoder makes a fault of it. */
export type Corrupt = (reason: string) => Error

/** Takes the sections of a body one by one, in the only places where layout.ts allows them. */
export interface SectionReader {
  /** Whether the next section has this name. */
  has(name: string): boolean
  /** The next section, which must be this one. */
  take(name: string, dtypes: readonly Dtype[], length: number): SectionArray
  /** The next section, whatever its length is. */
  takeAny(name: string, dtypes: readonly Dtype[]): SectionArray
  /** Turns to the sections of the next sample; none of the last may be left. */
  turnTo(sections: readonly Section[]): void
  /** Nothing of the body may be left either. */
  finish(): void
}

export function createSectionReader(body: Uint8Array, corrupt: Corrupt): SectionReader {
  let sections: readonly Section[] = []
  let next = 0
  let end = 0

  const requireNoneLeft = () => {
    const left = sections[next]
    if (left !== undefined) throw corrupt(`section "${left.name}" is out of place`)
  }
  const takeAny = (name: string, dtypes: readonly Dtype[]) => {
    const section = sections[next]
    if (section?.name !== name) throw corrupt(`section "${name}" is missing`)
    if (!dtypes.includes(section.dtype)) throw corrupt(`section "${name}" is of type ${section.dtype}`)
    if (section.offset !== align(end)) throw corrupt(`section "${name}" starts at the wrong place`)
    const ArrayType = arrayTypeOf(section.dtype)
    const bytes = section.length * ArrayType.BYTES_PER_ELEMENT
    if (section.offset + bytes > body.length) throw corrupt(`section "${name}" ends beyond the file`)
    next += 1
    end = section.offset + bytes
    // A copy of its own: the body may start at an address that the type does not allow.
    return new ArrayType(Uint8Array.from(body.subarray(section.offset, end)).buffer)
  }

  return {
    takeAny,
    has: (name) => sections[next]?.name === name,
    take(name, dtypes, length) {
      const found = takeAny(name, dtypes)
      if (found.length !== length)
        throw corrupt(`section "${name}" has ${found.length} entries, not ${length}`)
      return found
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
