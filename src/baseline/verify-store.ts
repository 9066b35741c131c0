import type { Records, StoreTip } from '../ports.ts'
import { verifyChanges } from './verify-changes.ts'
import { verifyContent } from './verify-content.ts'

/** Something in the store that is not as it was written. */
export interface StoreProblem {
  /** `MM-…`. */
  readonly code: string
  /** A change, a record's folder or a path. */
  readonly where: string
  readonly reason: string
}

/**
 * Verifies the whole store: its history, in which changes are only ever added, every byte of every record against its
 * manifest and the digest in its commit, and the index. Reports each problem as it is found. One record is in memory
 * at a time, and of each a few short texts. Throws `store-unreachable`, `store-foreign`, `store-unsigned`,
 * `store-rolled-back`.
 */
export async function verifyStore(
  records: Records,
  report: (problem: StoreProblem) => void,
): Promise<{ readonly records: number; readonly changes: number; readonly tip: StoreTip | null }> {
  const tip = await records.tip()
  if (tip === null) return { records: 0, changes: 0, tip }
  const history = await verifyChanges({ tip, records, report })
  const count = await verifyContent({ history, records, report })
  return { records: count, changes: history.changes, tip }
}
