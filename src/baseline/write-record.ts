import { type ManifestDocument, manifestDocument } from '../documents/manifest.ts'
import { fault } from '../errors/fault.ts'
import { FILE_NAME, LIMITS } from '../project/record-limits.ts'
import { digestOf } from '../project/sample-file.ts'
import { MANIFEST, PARTS, RECORDS, type RecordKey } from './record.ts'

/**
 * `runs/<2 hex>/<sha>/<name>/<run>-<attempt>-<nonce>`. Throws `unsafe-record-name` where a part could lead elsewhere.
 */
export function recordFolder(key: RecordKey): string {
  for (const part of ['sha', 'name', 'run', 'attempt', 'nonce'] as const) {
    const value = String(key[part])
    const { form, expected } = PARTS[part]
    if (!form.test(value)) throw fault('unsafe-record-name', { part, value, expected })
  }
  const { sha, name, run, attempt, nonce } = key
  return `${RECORDS}/${sha.slice(0, 2)}/${sha}/${name}/${run}-${attempt}-${nonce}`
}

export interface Packing
  extends Pick<
    ManifestDocument,
    'name' | 'run' | 'digests' | 'verdict' | 'tool' | 'environment' | 'sample' | 'origin' | 'judged'
  > {
  /** Documents and sample, by file name. */
  readonly files: ReadonlyMap<string, Uint8Array>
}

/**
 * The files with a manifest over all of them: a record, or a bundle on its way from compute to judge. Throws
 * `record-corrupt` for what would not be read again: a name that is no plain file name, too many files or bytes.
 */
export function packRecord({ files, ...manifest }: Packing): ReadonlyMap<string, Uint8Array> {
  const refuse = (reason: string) => fault('record-corrupt', { folder: manifest.name, reason })
  if (files.size > LIMITS.files)
    throw refuse(`it would have ${files.size} files; at most ${LIMITS.files} are read`)
  const listed = [...files].map(([path, bytes]) => {
    if (!FILE_NAME.test(path) || path === MANIFEST)
      throw refuse(`"${path}" cannot be the name of one of its files`)
    if (bytes.length > LIMITS.fileBytes) {
      throw refuse(`${path} has ${bytes.length} bytes; at most ${LIMITS.fileBytes} are read`)
    }
    return { path, bytes: bytes.length, digest: digestOf(bytes) }
  })
  listed.sort((one, other) => (one.path < other.path ? -1 : 1))
  const text = manifestDocument.serialize({ ...manifest, files: listed })
  return new Map([...files, [MANIFEST, new TextEncoder().encode(text)]])
}
