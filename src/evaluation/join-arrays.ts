import { fault } from '../errors/fault.ts'

/** All different texts, sorted by UTF-16 code units. */
export function unionOf(lists: readonly (readonly string[])[]): string[] {
  return [...new Set(lists.flat())].sort()
}

export function joinArrays(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, { length }) => sum + length, 0))
  let offset = 0
  for (const part of parts) {
    all.set(part, offset)
    offset += part.length
  }
  return all
}

/** null where no run has them. Throws `runs-differ` where only some have. */
export function joinNumbers(
  name: string,
  what: string,
  parts: readonly (Float64Array | null)[],
): Float64Array | null {
  const found = parts.filter((part) => part !== null)
  if (found.length === 0) return null
  if (found.length < parts.length) throw fault('runs-differ', { name, reason: `only some have ${what}` })
  return joinArrays(found)
}

/** Indices into each part's own names as indices into `names`; −1 stays. */
export function joinCodes(
  parts: readonly { readonly codes: Int32Array; readonly names: readonly string[] }[],
  names: readonly string[],
): Int32Array {
  const places = new Map(names.map((name, place) => [name, place]))
  const all = new Int32Array(parts.reduce((sum, { codes }) => sum + codes.length, 0))
  let offset = 0
  for (const { codes, names: own } of parts) {
    const map = own.map((name) => places.get(name) ?? -1)
    for (const code of codes) {
      all[offset] = map[code] ?? -1
      offset += 1
    }
  }
  return all
}
