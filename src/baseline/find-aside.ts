import type { Sha } from '../documents/parts.ts'
import type { Git } from '../ports.ts'
import type { RecordIndex } from './index-records.ts'
import type { PassedOver } from './passed-over.ts'

/** A recorded commit that is an ancestor of `start` or it itself, but came in by a merge: the project has a past, so it is not new. */
export async function findAside(
  { start, index }: { readonly start: Sha; readonly index: RecordIndex },
  git: Pick<Git, 'ancestorsAmong'>,
): Promise<PassedOver | null> {
  if (index.size === 0) return null
  const [sha] = await git.ancestorsAmong([...index.keys()], start)
  return sha === undefined ? null : { sha, reason: 'it is an ancestor, but not by first parents' }
}
