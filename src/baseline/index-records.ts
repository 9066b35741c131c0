import type { Sha } from '../documents/parts.ts'
import type { Records } from '../ports.ts'
import { latestFirst, MANIFEST, parseRecordPath, RECORDS, type RecordKey } from './record.ts'

export interface FoundRecord extends RecordKey {
  readonly folder: string
  /** It has a manifest; whether that is true is known when it is read. */
  readonly complete: boolean
}

/** The records of one project by commit, the last attempt first. */
export type RecordIndex = ReadonlyMap<Sha, readonly FoundRecord[]>

/** Made anew from the paths in the store, so it can be no other than the truth. Throws `store-unreachable`. */
export async function indexRecords(name: string, records: Pick<Records, 'list'>): Promise<RecordIndex> {
  const folders = new Map<string, FoundRecord>()
  for (const path of await records.list(RECORDS)) {
    const found = parseRecordPath(path)
    if (found?.name !== name) continue
    const { file, ...key } = found
    const complete = file === MANIFEST || (folders.get(key.folder)?.complete ?? false)
    folders.set(key.folder, { ...key, complete })
  }
  const commits = Map.groupBy(folders.values(), ({ sha }) => sha)
  for (const attempts of commits.values()) attempts.sort(latestFirst)
  return commits
}
