import type { MetricComparison } from '../documents/comparison.ts'

type Named = Pick<MetricComparison, 'slice'>

/**
 * Whether the row is of the slice or slicing that a rule or waiver names: `island=Torgersen`, or `island` for each of
 * its values. A row may say of which slicing it is; where it does not, its name begins with it.
 */
export function isOfSlice(row: Named & { readonly of?: unknown }, name: string): boolean {
  const { slice, of } = row
  if (slice === null) return false
  if (slice === name) return true
  return typeof of === 'string' ? of === name : isNamedAfter(slice, name)
}

/** `island=Biscoe` by `island`; `island=Biscoe & sex=male` by `island & sex`. */
function isNamedAfter(slice: string, slicing: string): boolean {
  const [first = '', second] = slicing.split(' & ')
  const crossing = second === undefined ? !slice.includes(' & ') : slice.includes(` & ${second}=`)
  return slice.startsWith(`${first}=`) && crossing
}
