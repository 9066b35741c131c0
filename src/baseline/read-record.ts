import { type ManifestDocument, manifestDocument } from '../documents/manifest.ts'
import type { Sha } from '../documents/parts.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import type { Records } from '../ports.ts'
import { digestOf } from '../project/sample-file.ts'
import { MANIFEST, parseRecordPath } from './record.ts'
import { FILE_NAME, LIMITS } from './record-limits.ts'

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
export async function readRecord(folder: string, records: Records): Promise<RecordContent> {
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

/**
 * The manifest of a record's or bundle's files, all of which agree with it. `where` is for messages. Throws
 * `record-corrupt` and `document-too-new`.
 */
export function verifyFiles(files: ReadonlyMap<string, Uint8Array>, where: string): ManifestDocument {
  expectNames(where, [...files.keys()])
  const manifest = parseManifest(files.get(MANIFEST) as Uint8Array, where)
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  if (listed.size !== manifest.files.length) throw corrupt('its manifest names a file twice')
  for (const { path, bytes, digest } of manifest.files) {
    const content = files.get(path)
    if (content === undefined || path === MANIFEST) throw corrupt(`${path} is in its manifest and not there`)
    if (content.length !== bytes)
      throw corrupt(`${path} has ${content.length} bytes, not the manifest's ${bytes}`)
    if (digestOf(content) !== digest) throw corrupt(`the digest of ${path} differs from the manifest's`)
  }
  for (const name of files.keys()) {
    if (name !== MANIFEST && !listed.has(name)) throw corrupt(`${name} is there and not in its manifest`)
  }
  return manifest

  function corrupt(reason: string) {
    return fault('record-corrupt', { folder: where, reason })
  }
}

function expectNames(folder: string, names: readonly string[]) {
  const corrupt = (reason: string) => fault('record-corrupt', { folder, reason })
  if (!names.includes(MANIFEST)) throw corrupt(`it has no ${MANIFEST}`)
  if (names.length > LIMITS.files + 1)
    throw corrupt(`it has ${names.length} files; at most ${LIMITS.files} are read`)
  const odd = names.find((name) => !FILE_NAME.test(name))
  if (odd !== undefined) throw corrupt(`"${odd}" is no name of a record's file`)
}

function parseManifest(bytes: Uint8Array, where: string): ManifestDocument {
  if (bytes.length > LIMITS.manifestBytes) {
    throw fault('record-corrupt', { folder: where, reason: `its manifest has ${bytes.length} bytes` })
  }
  try {
    return manifestDocument.parse(new TextDecoder().decode(bytes), `${where}/${MANIFEST}`)
  } catch (error) {
    if (error instanceof MergemarkError && error.code !== 'MM-504') {
      throw fault('record-corrupt', { folder: where, reason: error.message }, { cause: error })
    }
    throw error
  }
}
