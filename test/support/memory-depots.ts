import { fault } from '../../src/errors/fault.ts'
import type { DepotPlace, Depots } from '../../src/ports.ts'

const DIGEST = /^sha256:[0-9a-f]{64}$/

/** Depots in memory: the same place is the same depot. */
export function createMemoryDepots(): Depots {
  const places = new Map<string, Map<string, Uint8Array>>()
  const nameOf = (place: DepotPlace) => (place.kind === 'directory' ? place.path : place.url)
  return {
    open(place) {
      const depot = nameOf(place)
      const held = places.get(depot) ?? new Map<string, Uint8Array>()
      places.set(depot, held)
      const why = (digest: string) => (DIGEST.test(digest) ? null : `"${digest}" is no digest`)
      return {
        async put(digest, bytes) {
          const reason = why(digest)
          if (reason !== null) throw fault('depot-refused', { depot, reason })
          held.set(digest, bytes.slice())
        },
        async get(digest) {
          const reason = why(digest)
          if (reason !== null) throw fault('depot-unreachable', { depot, reason })
          return held.get(digest)?.slice() ?? null
        },
      }
    },
  }
}
