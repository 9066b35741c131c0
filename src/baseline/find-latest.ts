import type { Sha } from '../documents/parts.ts'
import type { Records } from '../ports.ts'
import type { Look } from './find-nearest.ts'
import type { RecordIndex } from './index-records.ts'
import { latestFirst } from './record.ts'
import { takeRecord } from './take-record.ts'

/** Commits whose records may be unfit before the search is given up. */
const MOST_TRIED = 20

/**
 * The last record of the project at whichever other commit, by the order of runs and attempts, never by a clock. A
 * corrupt one ends the search. null where there is none.
 */
export async function findLatest(
  { index, tested }: { readonly index: RecordIndex; readonly tested: Sha },
  records: Records,
): Promise<Look | null> {
  const commits = [...index]
    .flatMap(([sha, attempts]) => (sha === tested ? [] : [{ sha, attempts, last: attempts[0] }]))
    .flatMap(({ last, ...commit }) => (last === undefined ? [] : [{ ...commit, last }]))
    .sort((one, other) => latestFirst(one.last, other.last))
  for (const { sha, attempts } of commits.slice(0, MOST_TRIED)) {
    const taken = await takeRecord(attempts, records)
    if (taken.kind !== 'unfit') return { sha, taken, attempts: attempts.length }
  }
  return null
}
