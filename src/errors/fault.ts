import { catalogue } from './catalogue.ts'
import type { FaultDefinition } from './define-faults.ts'
import { MergemarkError } from './mergemark-error.ts'
import type { Place } from './place.ts'

type Catalogue = typeof catalogue
export type FaultName = keyof Catalogue
export type FaultDetails<N extends FaultName> = Catalogue[N] extends FaultDefinition<infer D> ? D : never

/** Makes the error `name` of the catalogue; the caller throws it. */
export function fault<N extends FaultName>(
  name: N,
  details: FaultDetails<N>,
  where: { place?: Place | null; cause?: unknown } = {},
): MergemarkError {
  const definition = catalogue[name] as unknown as FaultDefinition<FaultDetails<N>>
  return new MergemarkError({
    code: definition.code,
    kind: definition.kind,
    message: definition.what(details),
    mend: definition.mend(details),
    ...where,
  })
}

/** One error that carries them all, so that a reader mends a file in one go. Throws if there is none. */
export function joinFaults(faults: readonly MergemarkError[]): MergemarkError {
  const [first, ...also] = faults
  if (first === undefined) throw new TypeError('joinFaults needs at least one fault')
  if (also.length === 0) return first
  return new MergemarkError({ ...first, message: first.message, also, cause: first.cause })
}
