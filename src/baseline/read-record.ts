import type { ManifestDocument } from '../documents/manifest.ts'
import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import type { Records } from '../ports.ts'
import { expectNames, verifyFiles } from '../project/verify-files.ts'
import { MANIFEST, parseRecordPath } from './record.ts'

/** A record whose every byte agrees with its manifest. */
export interface RecordContent {
  readonly folder: string
  readonly sha: Sha
  readonly manifest: ManifestDocument
  /** Documents and sample by file name; the manifest too. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * Reads and verifies a record. Throws `record-corrupt` where it is not sound, `record-unreadable` where a file cannot
 * be had, `document-too-new` where a later version wrote it; never gives a part or an empty default.
 */
export async function readRecord(
  folder: string,
  records: Pick<Records, 'list' | 'read'>,
): Promise<RecordContent> {
  const key = parseRecordPath(`${folder}/${MANIFEST}`)
  if (key === null) throw fault('record-corrupt', { folder, reason: 'its name is not that of a record' })
  const names = (await records.list(folder)).map((path) => path.slice(folder.length + 1))
  expectNames(folder, names)
  const files = new Map<string, Uint8Array>()
  for (const name of [MANIFEST, ...names.filter((name) => name !== MANIFEST)]) {
    files.set(name, await records.read(`${folder}/${name}`))
  }
  const manifest = verifyFiles(files, folder)
  const belongsHere = manifest.name === key.name && manifest.run?.tested === key.sha
  if (!belongsHere) {
    const found = `${manifest.name} at ${manifest.run?.tested.slice(0, 7) ?? 'no commit'}`
    throw fault('record-corrupt', { folder, reason: `its manifest says that it is of ${found}` })
  }
  return { folder, sha: key.sha, manifest, files }
}
