import { createClock } from '../../../src/adapters/clock/clock.ts'
import { createRandom } from '../../../src/adapters/random/random.ts'
import { createStores } from '../../../src/adapters/records/stores.ts'
import { type StoreProblem, verifyStore } from '../../../src/baseline/verify-store.ts'
import type { Records, StorePlace } from '../../../src/ports.ts'

export const REF = 'refs/mergemark/records'
export const REMOTE = { kind: 'git', repository: null, ref: REF, fallback: null } as const

/** A reader that saw nothing before. */
export function openRecords(root: string, place: StorePlace = REMOTE): Records & AsyncDisposable {
  const stores = createStores({ root, clock: createClock(), random: createRandom(), token: null })
  const records = stores.open(place, { signers: null, leastSequence: 0, signingKey: null })
  return { ...records, [Symbol.asyncDispose]: () => stores[Symbol.asyncDispose]() }
}

/** All that is wrong with a store, and what is in it. */
export async function verifyAll(root: string, place: StorePlace = REMOTE) {
  await using records = openRecords(root, place)
  const problems: StoreProblem[] = []
  const { records: count, changes, tip } = await verifyStore(records, (problem) => problems.push(problem))
  return { records: count, changes, sequence: tip?.sequence ?? 0, problems }
}
