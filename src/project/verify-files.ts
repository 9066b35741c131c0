import { type ManifestDocument, manifestDocument } from '../documents/manifest.ts'
import { fault } from '../errors/fault.ts'
import { MergemarkError } from '../errors/mergemark-error.ts'
import { FILE_NAME, LIMITS } from './record-limits.ts'
import { digestOf } from './sample-file.ts'

/**
 * The manifest of a record's or bundle's files, all of which agree with it. `where` is for messages. Throws
 * `record-corrupt` and `document-too-new`.
 */
export function verifyFiles(files: ReadonlyMap<string, Uint8Array>, where: string): ManifestDocument {
  expectNames(where, [...files.keys()])
  const manifest = parseManifest(files.get(manifestDocument.file) as Uint8Array, where)
  const listed = new Map(manifest.files.map((file) => [file.path, file]))
  if (listed.size !== manifest.files.length) throw corrupt('its manifest names a file twice')
  for (const { path, bytes, digest } of manifest.files) {
    const content = files.get(path)
    if (content === undefined || path === manifestDocument.file)
      throw corrupt(`${path} is in its manifest and not there`)
    if (content.length !== bytes)
      throw corrupt(`${path} has ${content.length} bytes, not the manifest's ${bytes}`)
    if (digestOf(content) !== digest) throw corrupt(`the digest of ${path} differs from the manifest's`)
  }
  for (const name of files.keys()) {
    if (name !== manifestDocument.file && !listed.has(name))
      throw corrupt(`${name} is there and not in its manifest`)
  }
  return manifest

  function corrupt(reason: string) {
    return fault('record-corrupt', { folder: where, reason })
  }
}

/** Throws `record-corrupt` where files called so are no record. */
export function expectNames(folder: string, names: readonly string[]): void {
  const corrupt = (reason: string) => fault('record-corrupt', { folder, reason })
  if (!names.includes(manifestDocument.file)) throw corrupt(`it has no ${manifestDocument.file}`)
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
    return manifestDocument.parse(new TextDecoder().decode(bytes), `${where}/${manifestDocument.file}`)
  } catch (error) {
    if (error instanceof MergemarkError && error.code !== 'MM-504') {
      throw fault('record-corrupt', { folder: where, reason: error.message }, { cause: error })
    }
    throw error
  }
}
