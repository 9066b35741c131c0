import { createHash } from 'node:crypto'
import { expectStoreFiles, expectStorePath } from '../../src/adapters/records/store-path.ts'
import { fault } from '../../src/errors/fault.ts'
import type { Records } from '../../src/ports.ts'

/** A store in memory. `stored` is all of it, for tests that damage a record. */
export function createMemoryRecords(): Records & { readonly stored: Map<string, Uint8Array> } {
  const stored = new Map<string, Uint8Array>()
  const below = (folder: string) =>
    [...stored.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`)).sort()

  return {
    stored,
    async list(folder) {
      if (folder !== '') expectStorePath(folder)
      return below(folder)
    },
    async read(path) {
      expectStorePath(path)
      const content = stored.get(path)
      if (content === undefined) throw fault('record-unreadable', { path, reason: 'there is none' })
      return content
    },
    async append(folder, files, message) {
      expectStoreFiles(folder, files)
      const there = below(folder)
      const isSame =
        there.length === files.size &&
        [...files].every(([name, content]) => isEqual(content, stored.get(`${folder}/${name}`)))
      if (there.length > 0 && !isSame) throw fault('record-exists', { folder })
      for (const [name, content] of files) stored.set(`${folder}/${name}`, content.slice())
      const commit = createHash('sha256').update(`${folder}\0${message}`).digest('hex')
      return { commit, tries: 1 }
    },
  }
}

function isEqual(one: Uint8Array, other: Uint8Array | undefined): boolean {
  return other !== undefined && Buffer.compare(one, other) === 0
}
