import type { FaultKind } from './define-faults.ts'
import type { Place } from './place.ts'

/** The only error that Mergemark throws on purpose. Anything else that reaches the entry is a bug. */
export class MergemarkError extends Error {
  override readonly name = 'MergemarkError'
  readonly code: string
  readonly kind: FaultKind
  readonly place: Place | null
  readonly mend: string
  /** Further errors found in the same pass, shown after this one. */
  readonly also: readonly MergemarkError[]

  constructor(fields: {
    code: string
    kind: FaultKind
    message: string
    mend: string
    place?: Place | null
    also?: readonly MergemarkError[]
    cause?: unknown
  }) {
    super(fields.message, fields.cause === undefined ? undefined : { cause: fields.cause })
    this.code = fields.code
    this.kind = fields.kind
    this.mend = fields.mend
    this.place = fields.place ?? null
    this.also = fields.also ?? []
  }
}
