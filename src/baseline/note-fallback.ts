import type { BaselineDocument } from '../documents/baseline.ts'
import type { StorePlace } from '../ports.ts'

type Store = NonNullable<BaselineDocument['store']>

/** A fallback branch that was read in the place of the configured ref is never passed over in silence. */
export function noteFallback<D extends Pick<BaselineDocument, 'store'>>(document: D, place: StorePlace): D {
  const { store } = document
  const from = store?.from
  if (place.kind !== 'git' || from === undefined || from === place.ref) return document
  return { ...document, store: { ...store, insteadOf: place.ref } }
}

/** That another ref than the configured one was read; null where it was not. */
export function describeFallback({ from, insteadOf }: Pick<Store, 'from' | 'insteadOf'>): string | null {
  if (from === undefined || insteadOf === undefined) return null
  return `read from the fallback branch ${from}, which is newer than ${insteadOf}`
}
