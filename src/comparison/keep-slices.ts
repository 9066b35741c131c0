import type { Digest } from '../documents/parts.ts'
import { sliceDigest } from '../sample/digest.ts'
import type { Sample } from '../sample/sample.ts'

/**
 * The sample with the slicings whose every slice has the members that it had on main. Slices are no part of the evaluation set, and a
 * difference between groups means nothing where a pull request says who is in them.
 */
export function keepSlices<S extends Sample>(sample: S, main: ReadonlyMap<string, Digest>): S {
  const { slices } = sample
  const slicings = [...new Set(slices.map(({ of }) => of))]
  const kept = slicings.filter((slicing) => {
    const parts = slices.filter(({ of }) => of === slicing)
    const known = new Set(parts.map(({ name }) => name))
    const isWhole = [...main.keys()].every((name) => known.has(name) || !name.startsWith(`${slicing}=`))
    return isWhole && parts.every((slice) => main.get(slice.name) === sliceDigest(slice))
  })
  // The sample itself where it may be: what was computed of it before is known by it.
  if (kept.length === slicings.length) return sample
  return { ...sample, slices: slices.filter(({ of }) => kept.includes(of)) }
}
