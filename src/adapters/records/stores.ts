import { fault } from '../../errors/fault.ts'
import type { Clock, Random, Records, StorePlace, Stores, StoreTrust } from '../../ports.ts'
import { createGitRecords } from '../git/git-records.ts'
import { createDirectoryRecords } from './directory-records.ts'

/** Stores of every kind. `token` is sent to the runner's own server only. Disposal takes away their temporary folders. */
export function createStores(parts: {
  readonly root: string
  readonly clock: Clock
  readonly random: Random
  readonly token: string | null
}): Stores & AsyncDisposable {
  const opened = new Map<string, Records & Partial<AsyncDisposable>>()
  const seen = new Map<string, number>()

  return {
    open(place, trust) {
      const key = JSON.stringify([place, trust])
      const records = opened.get(key) ?? create(place, trust)
      opened.set(key, records)
      return records
    },
    inspect(place, trust) {
      const key = JSON.stringify(['inspected', place, trust])
      const records = opened.get(key) ?? look(place, trust)
      opened.set(key, records)
      return records
    },
    async [Symbol.asyncDispose]() {
      for (const records of opened.values()) await records[Symbol.asyncDispose]?.()
      opened.clear()
    },
  }

  function look(place: StorePlace, trust: StoreTrust): Records & Partial<AsyncDisposable> {
    const asked = { ...trust, signingKey: null }
    if (place.kind === 'git') return createGitRecords({ ...parts, place, trust: asked, inspecting: true })
    return create(place, { signers: null, leastSequence: 0, signingKey: null })
  }

  function create(place: StorePlace, trust: StoreTrust): Records & Partial<AsyncDisposable> {
    if (place.kind === 'git') return createGitRecords({ ...parts, place, trust, seen })
    if (trust.signers !== null) throw fault('store-unsignable', { path: place.path })
    const { root, random } = parts
    return createDirectoryRecords({ root, random, folder: place.path, leastSequence: trust.leastSequence })
  }
}
