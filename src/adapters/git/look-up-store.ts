import type { Sha } from '../../documents/parts.ts'
import { fault } from '../../errors/fault.ts'
import { MergemarkError } from '../../errors/mergemark-error.ts'
import type { StoreTip } from '../../ports.ts'
import { parseMessage } from './message.ts'
import type { Scratch } from './scratch-repository.ts'
import type { SequenceMemory } from './sequence-memory.ts'
import type { Signatures } from './signatures.ts'
import type { StoreConnection } from './store-connection.ts'

/** The refs of a store as they stood at one look. */
export interface StoreState {
  /** By whole name of the ref; those that are not there are left out. */
  readonly tips: ReadonlyMap<string, Sha>
  /** The one with the highest sequence, the first of equal ones; null where there is no store yet. */
  readonly newest: StoreTip | null
}

export interface LookingUp {
  readonly scratch: Scratch
  /** The ref's, and the fallback branch's where there is one. */
  readonly connections: readonly StoreConnection[]
  readonly signatures: Signatures
  readonly leastSequence: number
  readonly memory: SequenceMemory
  /** Tips that were found good before. */
  readonly trusted: Map<Sha, string | null>
  /** Whether a store that is not there may be begun: by who signs, where signatures are asked for. */
  readonly mayBegin: boolean
  /** Whether someone else's content counts as a store that never changed, for whoever only looks. */
  readonly takesForeign: boolean
}

/**
 * Where the store stands now. Throws `store-unreachable`; `store-foreign` where a ref holds something else;
 * `store-unsigned`; `store-rolled-back` where it stood higher before.
 */
export async function lookUpStore(looking: LookingUp): Promise<StoreState> {
  const { scratch, connections, signatures, memory, trusted } = looking
  // Before the look: what another process of this clone sees after it would be taken for the past.
  const remembered = await memory.read()
  const tips = new Map<string, Sha>()
  let newest: Omit<StoreTip, 'signer'> | null = null
  for (const connection of connections) {
    const commit = await connection.fetchTip()
    if (commit === null) continue
    const read = readSequence({ scratch, commit, ref: connection.ref })
    const sequence = await (looking.takesForeign ? read.catch(asForeign) : read)
    tips.set(connection.ref, commit)
    if (sequence > (newest?.sequence ?? -1)) newest = { commit, sequence, from: connection.ref }
  }
  if (newest === null) {
    expectNoRollBack(looking, { sequence: 0, remembered })
    if (!looking.mayBegin) {
      const [first] = connections
      throw fault('store-gone', { store: scratch.address, ref: first?.ref ?? '' })
    }
    return { tips, newest }
  }
  const { commit, sequence } = newest
  const known = trusted.get(commit)
  const signer = known === undefined ? await signatures.verify(commit) : known
  trusted.set(commit, signer)
  expectNoRollBack(looking, { sequence, remembered })
  await memory.raise(sequence)
  return { tips, newest: { ...newest, signer } }
}

function asForeign(error: unknown): number {
  if (error instanceof MergemarkError && error.code === 'MM-320') return 0
  throw error
}

async function readSequence(tip: { scratch: Scratch; commit: Sha; ref: string }): Promise<number> {
  const { scratch, commit, ref } = tip
  const { stdout } = await scratch.run(['cat-file', '--batch'], { input: `${commit}\n` })
  const end = stdout.indexOf('\n')
  const kind = stdout.subarray(0, end).toString('utf8').split(' ')[1]
  const short = commit.slice(0, 12)
  if (kind !== 'commit') {
    throw fault('store-foreign', { store: scratch.address, ref, found: `a ${kind}, ${short}` })
  }
  const object = stdout.subarray(end + 1).toString('utf8')
  const message = parseMessage(object.slice(object.indexOf('\n\n') + 2))
  if (message !== null) return message.sequence
  const found = `a commit that Mergemark did not make, ${short}`
  throw fault('store-foreign', { store: scratch.address, ref, found })
}

function expectNoRollBack(
  { scratch, connections, leastSequence, memory }: LookingUp,
  { sequence, remembered }: { readonly sequence: number; readonly remembered: number },
): void {
  const least = Math.max(leastSequence, remembered)
  if (sequence >= least) return
  const known =
    remembered > leastSequence
      ? `this clone saw it there, as "${memory.path}" says`
      : '`baseline.least-sequence` says so'
  const [first] = connections
  throw fault('store-rolled-back', {
    store: scratch.address,
    ref: first?.ref ?? '',
    sequence,
    least,
    known,
  })
}
