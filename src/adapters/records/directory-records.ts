import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join, relative, resolve as resolvePath, sep } from 'node:path'
import { fault } from '../../errors/fault.ts'
import type { Random, Records } from '../../ports.ts'
import { reasonOf, systemCode } from '../system-error.ts'
import { expectStoreFiles, expectStorePath } from './store-path.ts'

/** Where records are put together before they are renamed into place; no record's path starts with a dot. */
const INCOMING = '.incoming'

/**
 * Records in a plain directory: for tests, and for other CI systems with a shared disk. There are no commits here; the
 * digest of a record's folder and files stands for one.
 */
export function createDirectoryRecords(place: {
  readonly root: string
  readonly folder: string
  readonly random: Random
}): Records {
  const top = resolvePath(place.root, place.folder)

  return {
    async list(folder) {
      if (folder !== '') expectStorePath(folder)
      return (await filesBelow(join(top, folder)))
        .map((path) => relative(top, path).split(sep).join('/'))
        .sort()
    },

    async read(path) {
      expectStorePath(path)
      return readFile(join(top, path)).then(
        (content) => new Uint8Array(content),
        (cause: unknown) => {
          const reason = systemCode(cause) === 'ENOENT' ? 'there is none' : reasonOf(cause)
          throw fault('record-unreadable', { path, reason }, { cause })
        },
      )
    },

    async append(folder, files) {
      expectStoreFiles(folder, files)
      const draft = join(top, INCOMING, place.random.nonce())
      try {
        await mkdir(draft, { recursive: true })
        for (const [name, content] of files) await writeFile(join(draft, name), content)
        await mkdir(dirname(join(top, folder)), { recursive: true })
        await rename(draft, join(top, folder)).catch((cause: unknown) =>
          acceptTwin({ cause, top, folder, files }),
        )
      } catch (error) {
        throw asRefusal({ error, top })
      } finally {
        await rm(draft, { recursive: true, force: true })
      }
      return { commit: digestOf(folder, files), tries: 1 }
    },
  }
}

/** A folder cannot be renamed onto one that is not empty: it is there already, and its content decides. */
async function acceptTwin(twin: {
  cause: unknown
  top: string
  folder: string
  files: ReadonlyMap<string, Uint8Array>
}): Promise<void> {
  const { cause, top, folder, files } = twin
  if (!['ENOTEMPTY', 'EEXIST', 'EPERM'].includes(systemCode(cause) ?? '')) throw cause
  const there = new Map<string, Uint8Array>()
  for (const path of await filesBelow(join(top, folder))) {
    there.set(relative(join(top, folder), path), await readFile(path))
  }
  if (digestOf(folder, there) !== digestOf(folder, files)) throw fault('record-exists', { folder }, { cause })
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(systemCode(error) ?? '')) return []
    throw fault('record-unreadable', { path: folder, reason: reasonOf(error) }, { cause: error })
  })
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  return paths.filter((path) => !path.includes(`${sep}${INCOMING}${sep}`))
}

function asRefusal({ error, top }: { error: unknown; top: string }): unknown {
  if (systemCode(error) === null) return error
  return fault('record-refused', { store: top, ref: 'its folder', reason: reasonOf(error) }, { cause: error })
}

function digestOf(folder: string, files: ReadonlyMap<string, Uint8Array>): string {
  const hash = createHash('sha256').update(`${folder}\0`)
  for (const name of [...files.keys()].sort()) {
    hash.update(
      `${name}\0${createHash('sha256')
        .update(files.get(name) as Uint8Array)
        .digest('hex')}\0`,
    )
  }
  return hash.digest('hex')
}
