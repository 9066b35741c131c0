import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Records } from '../ports.ts'
import { listAttempts } from './index-records.ts'
import type { RecordContent } from './read-record.ts'
import { takeRecord } from './take-record.ts'

/**
 * The record of a commit that a person named: its last sound attempt, or the one in `folder`. Throws `no-such-record`, which says what is there
 * instead, and what reaching the store throws.
 */
export async function findRecord(
  { name, sha, folder = null }: { readonly name: string; readonly sha: Sha; readonly folder?: string | null },
  records: Records,
): Promise<RecordContent> {
  const all = await listAttempts({ sha, name }, records)
  const attempts = folder === null ? all : all.filter((attempt) => attempt.folder === folder)
  const refuse = async (reason: string) =>
    fault('no-such-record', { name, sha, store: await records.address(), reason })
  if (attempts.length === 0)
    throw await refuse(folder === null ? 'it has no record' : `${folder} is not there`)
  const taken = await takeRecord(attempts, records)
  if (taken.kind !== 'taken') throw await refuse(taken.reason)
  return taken.record
}
