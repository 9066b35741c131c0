import { fault } from '../../errors/fault.ts'
import type { MergemarkError } from '../../errors/mergemark-error.ts'
import { cut } from '../schema/quote-value.ts'
import { nameOfSlice } from './name-of-slice.ts'
import type { EvaluationOutline } from './outline.ts'

/** A slice that the evaluation does not have would be missing in every run. */
export function checkSlice(asked: {
  readonly slice: string
  readonly evaluation: string
  readonly outline: EvaluationOutline
  readonly place: MergemarkError['place']
}): MergemarkError[] {
  const { slice, evaluation, outline, place } = asked
  if (outline === null) return []
  const known = outline.slices.map(nameOfSlice).filter((one) => one !== null)
  if (known.some((slicing) => isOfSlicing(slice, slicing))) return []
  const details = { slice: cut(slice), evaluation: cut(evaluation), known: known.map(cut) }
  return [fault('unknown-slice', details, { place })]
}

/** As they are called: `island=Dream`, `mass in [2500, 4000)`, and `island=Dream & sex=male` of `island & sex`. */
function isOfSlicing(slice: string, slicing: string): boolean {
  if (slice === slicing || slice.startsWith(`${slicing}=`) || slice.startsWith(`${slicing} in `)) return true
  const [one, other, more] = slicing.split(' & ')
  return (
    other !== undefined && more === undefined && slice.startsWith(`${one}=`) && slice.includes(` & ${other}=`)
  )
}
