import type { Depots } from '../../ports.ts'
import { type BucketLimits, createBucketDepot } from './bucket-depot.ts'
import { createDirectoryDepot } from './directory-depot.ts'

/** `token`: what buckets are shown; a directory needs none. */
export function createDepots({
  root,
  token = null,
  fetch = globalThis.fetch,
  limits,
}: {
  readonly root: string
  readonly token?: string | null
  readonly fetch?: typeof globalThis.fetch
  readonly limits?: Partial<BucketLimits>
}): Depots {
  return {
    open(place) {
      if (place.kind === 'directory') return createDirectoryDepot({ root, path: place.path })
      return createBucketDepot({ url: place.url, token, fetch, limits })
    },
  }
}
