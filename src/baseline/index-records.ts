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

/** Folder of all records of one project at one commit. */
export function attemptsFolder({ sha, name }: Pick<RecordKey, 'sha' | 'name'>): string {
  return `${RECORDS}/${sha.slice(0, 2)}/${sha}/${name}`
}

/** The records of one project at one commit, the last attempt first. Throws `store-unreachable`. */
export async function listAttempts(
  key: Pick<RecordKey, 'sha' | 'name'>,
  records: Pick<Records, 'list'>,
): Promise<readonly FoundRecord[]> {
  return collectRecords(key.name, await records.list(attemptsFolder(key))).get(key.sha) ?? []
}

/**
 * Made anew from the paths in the store, so it can be no other than the truth. It looks at every record of every
 * project: for what cannot be asked by commit. Throws `store-unreachable`.
 */
export async function indexRecords(name: string, records: Pick<Records, 'list'>): Promise<RecordIndex> {
  return collectRecords(name, await records.list(RECORDS))
}

/** The records of one project among paths of the store, by commit. */
export function collectRecords(name: string, paths: readonly string[]): RecordIndex {
  const folders = new Map<string, FoundRecord>()
  for (const path of paths) {
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
