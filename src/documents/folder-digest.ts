import { createHash } from 'node:crypto'
import type { Digest } from './parts.ts'

/** sha256 over the folder's path and the sorted names and digests of its files, each ended by a zero byte. */
export function folderDigest(folder: string, files: ReadonlyMap<string, Uint8Array>): Digest {
  const hash = createHash('sha256').update(`${folder}\0`)
  for (const [name, content] of [...files].sort(([one], [other]) => (one < other ? -1 : 1))) {
    hash.update(`${name}\0${createHash('sha256').update(content).digest('hex')}\0`)
  }
  return `sha256:${hash.digest('hex')}`
}
