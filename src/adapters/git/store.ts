import type { Sha } from '../../documents/parts.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { Clock, Random, StorePlace, StoreTrust } from '../../ports.ts'
import type { LookingUp } from './look-up-store.ts'
import { openScratch } from './scratch-repository.ts'
import { openSequenceMemory, type SequenceMemory } from './sequence-memory.ts'
import { openSignatures, type Signatures } from './signatures.ts'
import { connectStore, type StoreConnection } from './store-connection.ts'

export interface Store extends LookingUp {
  readonly primary: StoreConnection
  readonly fallback: StoreConnection | null
  /** By whole name of the ref. */
  connectionOf(ref: string): StoreConnection
}

const USUAL: Extract<StorePlace, { kind: 'git' }> = {
  kind: 'git',
  repository: null,
  ref: 'refs/mergemark/records',
  fallback: null,
}
const TRUSTING: StoreTrust = { signers: null, leastSequence: 0, signingKey: null }

/** Makes the scratch repository and what speaks for the store there; the store itself is not reached. */
export async function openStore(parts: {
  readonly root: string
  readonly clock: Clock
  readonly random: Random
  readonly place?: Extract<StorePlace, { kind: 'git' }>
  readonly trust?: StoreTrust
  readonly remote?: string
  readonly token?: string | null
  readonly seen?: Map<string, number>
  /** To look at whatever is there, believing nothing. */
  readonly inspecting?: true
}): Promise<Store> {
  const { root, clock, random, place = USUAL, trust = TRUSTING, remote = 'origin', token = null } = parts
  const { repository, ref } = place
  const scratch = await openScratch({ root, remote, repository, token })
  const primary = connectStore({ scratch, ref, keptAs: 'refs/mergemark/tip', clock, random })
  const fallback =
    place.fallback === null || place.fallback === ref
      ? null
      : connectStore({ scratch, ref: place.fallback, keptAs: 'refs/mergemark/branch', clock, random })
  const { address, gitFolder } = scratch
  const signatures = await openSignatures(scratch, trust).catch(async (error: unknown) => {
    await scratch[Symbol.asyncDispose]()
    throw error
  })
  const store: Store = {
    scratch,
    primary,
    fallback,
    connections: fallback === null ? [primary] : [primary, fallback],
    connectionOf: (name) => (fallback !== null && name === fallback.ref ? fallback : primary),
    signatures,
    leastSequence: trust.leastSequence,
    memory: openSequenceMemory({ gitFolder, address, ref, seen: parts.seen ?? new Map() }),
    trusted: new Map(),
    // Else whoever removes the ref makes a project with a past a new one.
    takesForeign: false,
    mayBegin: trust.signers === null || trust.signingKey !== null,
  }
  return parts.inspecting ? { ...store, ...unbelieving(signatures) } : store
}

/** What is asked of a store that is only looked at: nothing. */
function unbelieving(signatures: Signatures) {
  const memory: SequenceMemory = { path: '', read: async () => 0, raise: async () => {} }
  return {
    memory,
    leastSequence: 0,
    mayBegin: true,
    takesForeign: true,
    signatures: {
      ...signatures,
      verify: (commit: Sha) => signatures.verify(commit).catch(asNobody),
    },
  }
}

function asNobody(error: unknown): null {
  if (error instanceof MergemarkError && error.code === 'MM-328') return null
  throw error
}
