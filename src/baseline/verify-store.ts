import { catalogue } from '../errors/catalogue.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Records, StoreTip } from '../ports.ts'
import { type StoreHistory, verifyChanges } from './verify-changes.ts'
import { verifyContent } from './verify-content.ts'

/** Something in the store that is not as it was written. */
export interface StoreProblem {
  /** `MM-…`. */
  readonly code: string
  /** A change, a record's folder or a path. */
  readonly where: string
  readonly reason: string
}

/** What verifying reads. */
export type ReadableStore = Pick<Records, 'tip' | 'changes' | 'readAll'>

export interface VerifiedStore extends Pick<StoreHistory, 'changes' | 'beforeSigning' | 'lastSigned'> {
  readonly records: number
  /** null where there is no store, or where it cannot be read at all. */
  readonly tip: StoreTip | null
}

/** Why a store is not believed as a whole. */
const UNBELIEVED = new Set<string>(
  (['store-foreign', 'store-unsigned', 'store-rolled-back', 'store-gone'] as const).map(
    (name) => catalogue[name].code,
  ),
)

const NOTHING: VerifiedStore = { records: 0, changes: 0, beforeSigning: 0, lastSigned: null, tip: null }

/**
 * Verifies the whole store: its history, in which changes are only ever added, every byte of every record against its
 * manifest and the digest in its commit, and the index. Reports each problem as it is found. Where the store is not
 * believed, that is the first problem, and what lies there is read by `lookAgain`, which asks nothing of it. One
 * record is in memory at a time, and of each a few short texts. Throws `store-unreachable`.
 */
export async function verifyStore(
  records: ReadableStore,
  report: (problem: StoreProblem) => void,
  { lookAgain = null }: { readonly lookAgain?: (() => Promise<ReadableStore>) | null } = {},
): Promise<VerifiedStore> {
  const refused = await tipOf(records)
  if (!(refused instanceof MergemarkError)) return verifyFrom({ tip: refused, records, report })
  report({ code: refused.code, where: 'the store', reason: refused.message })
  if (lookAgain === null) return NOTHING
  const again = await lookAgain()
  const tip = await tipOf(again)
  if (!(tip instanceof MergemarkError)) return verifyFrom({ tip, records: again, report })
  const why = tip.message === refused.message ? '' : `: ${tip.message}`
  report({ code: tip.code, where: 'the store', reason: `nothing in it was read or verified${why}` })
  return NOTHING
}

/** The tip, or why the store is not believed. */
async function tipOf(records: ReadableStore): Promise<StoreTip | null | MergemarkError> {
  try {
    return await records.tip()
  } catch (error) {
    if (error instanceof MergemarkError && UNBELIEVED.has(error.code)) return error
    throw error
  }
}

async function verifyFrom({
  tip,
  records,
  report,
}: {
  readonly tip: StoreTip | null
  readonly records: ReadableStore
  readonly report: (problem: StoreProblem) => void
}): Promise<VerifiedStore> {
  if (tip === null) return NOTHING
  const history = await verifyChanges({ tip, records, report })
  const { changes, beforeSigning, lastSigned } = history
  return {
    records: await verifyContent({ history, records, report }),
    changes,
    beforeSigning,
    lastSigned,
    tip,
  }
}
